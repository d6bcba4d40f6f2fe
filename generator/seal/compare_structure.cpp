#include "seal/compare_structure.h"

#include <algorithm>
#include <qpdf/QPDF.hh>
#include <set>
#include <string>

#include "seal/grown_list.h"
#include "seal/number_tree.h"

namespace congvan {
namespace {

const Topic& topic() {
  static const Topic same{"structure-changed"};
  return same;
}

bool has_only(QPDFObjectHandle dictionary, const std::set<std::string>& known) {
  return dictionary.isDictionary() && std::ranges::includes(known, dictionary.getKeys());
}

/// The structure elements below a root, which stand by themselves, each once.
std::vector<ObjectId> elements_below(QPDFObjectHandle root) {
  std::vector<ObjectId> elements;
  std::set<ObjectId> seen = {id_of(root)};
  std::vector<QPDFObjectHandle> left = {root.getKey("/K")};
  while (!left.empty()) {
    QPDFObjectHandle next = left.back();
    left.pop_back();
    if (next.isIndirect() && !seen.insert(id_of(next)).second) continue;
    if (next.isArray()) {
      for (const QPDFObjectHandle& item : next.getArrayAsVector()) left.push_back(item);
    } else if (next.isDictionary() && next.hasKey("/S")) {
      if (next.isIndirect()) elements.push_back(id_of(next));
      left.push_back(next.getKey("/K"));
    }
  }
  return elements;
}

}  // namespace

StructureComparison::StructureComparison(Comparison& all) : all_(all) {
  QPDFObjectHandle root = all.before.objects().getRoot().getKey("/StructTreeRoot");
  if (!root.isDictionary() || !root.isIndirect()) return;
  root_ = id_of(root);
  elements_ = elements_below(root);
  all.claim(root_);
  for (const ObjectId id : elements_) all.claim(id);
}

void StructureComparison::compare() {
  for (const ObjectId id : elements_) compare_element(id, {"/K"});
  if (root_ == ObjectId{}) return;
  compare_element(root_, {"/K", "/ParentTree", "/ParentTreeNextKey"});
  if (all_.is_clear(root_)) compare_parents();
}

void StructureComparison::compare_element(ObjectId id, const std::set<std::string>& may) {
  QPDFObjectHandle before = all_.old_value(id), after = all_.new_value(id);
  const bool is_clear = all_.is_clear(id);
  all_.compare_entries(before, after, is_clear ? may : std::set<std::string>{}, topic());
  if (!is_clear || !after.isDictionary()) return;
  compare_grown_lists(
      all_, before.getKey("/K"), after.getKey("/K"),
      [&](const QPDFObjectHandle& added) { return may_come(added, id); }, topic());
}

bool StructureComparison::may_come(const QPDFObjectHandle& element, ObjectId parent) {
  QPDFObjectHandle own = element;
  if (!all_.is_new(element) || !has_only(own, {"/K", "/P", "/Pg", "/S", "/Type"})) return false;
  QPDFObjectHandle kid = own.getKey("/K");
  return own.getKey("/S").isNameAndEquals("/Form") && id_of(own.getKey("/P")) == parent &&
         has_only(kid, {"/Obj", "/Pg", "/Type"}) && kid.getKey("/Type").isNameAndEquals("/OBJR") &&
         all_.new_fields.contains(id_of(kid.getKey("/Obj"))) &&
         all_.new_elements.insert(id_of(element)).second;
}

void StructureComparison::compare_parents() {
  QPDFObjectHandle before = all_.old_value(root_), after = all_.new_value(root_);
  if (!after.isDictionary()) return;
  QPDFObjectHandle old_next = before.getKey("/ParentTreeNextKey");
  QPDFObjectHandle next = after.getKey("/ParentTreeNextKey");
  const auto old_tree = number_tree(before.getKey("/ParentTree"));
  const auto tree = number_tree(after.getKey("/ParentTree"));
  if (all_.new_elements.empty() || !old_tree || !tree || !next.isInteger()) {
    all_.compare(old_next, next, topic());
    all_.compare(before.getKey("/ParentTree"), after.getKey("/ParentTree"), topic());
    return;
  }
  for (const auto& [key, value] : *old_tree) {
    const auto found = tree->find(key);
    if (found == tree->end()) {
      all_.report(topic());
    } else {
      all_.compare(value, found->second, topic());
    }
  }
  for (const auto& [key, value] : *tree) {
    if (!old_tree->contains(key) && !all_.new_elements.contains(id_of(value))) {
      all_.report(topic());
    }
  }
}

}  // namespace congvan
