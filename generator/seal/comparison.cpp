#include "seal/comparison.h"

#include <qpdf/QPDF.hh>
#include <utility>

namespace congvan {

QPDFObjectHandle Comparison::old_value(ObjectId id) const {
  return before.objects().getObjectByID(id.number, id.generation);
}

QPDFObjectHandle Comparison::new_value(ObjectId id) const {
  return after.objects().getObjectByID(id.number, id.generation);
}

bool Comparison::is_new(const QPDFObjectHandle& value) const {
  return value.isIndirect() && old_value(id_of(value)).isNull();
}

void Comparison::follow(std::vector<ObjectId> references, const Topic& topic) {
  while (!references.empty()) {
    const ObjectId id = references.back();
    references.pop_back();
    if (claims_.contains(id) || !seen_.insert(id).second) continue;
    if (!same_contents(old_value(id), new_value(id), references)) report(topic);
  }
}

void Comparison::compare(const QPDFObjectHandle& one, const QPDFObjectHandle& other,
                         const Topic& topic) {
  std::vector<ObjectId> references;
  if (!same_values(one, other, references)) report(topic);
  follow(std::move(references), topic);
}

void Comparison::compare_entries(const QPDFObjectHandle& one, const QPDFObjectHandle& other,
                                 const std::set<std::string>& except, const Topic& topic) {
  QPDFObjectHandle left = one, right = other;
  if (!left.isDictionary() || !right.isDictionary()) {
    report(topic);
    return;
  }
  std::set<std::string> keys = left.getKeys();
  keys.merge(right.getKeys());
  for (const std::string& key : keys) {
    if (!except.contains(key)) compare(left.getKey(key), right.getKey(key), topic);
  }
}

void Comparison::report(const Topic& topic, bool is_allowed) {
  changes_.insert({topic.code, topic.what, is_allowed});
}

}  // namespace congvan
