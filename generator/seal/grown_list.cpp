#include "seal/grown_list.h"

#include <qpdf/QPDFObjectHandle.hh>
#include <utility>

namespace congvan {
namespace {

std::vector<QPDFObjectHandle> items_of(QPDFObjectHandle list) {
  if (list.isArray()) return list.getArrayAsVector();
  if (list.isNull()) return {};
  return {list};
}

}  // namespace

void compare_grown_lists(Comparison& all, const QPDFObjectHandle& before,
                         const QPDFObjectHandle& after,
                         const std::function<bool(const QPDFObjectHandle&)>& may_be_added,
                         const Topic& topic) {
  const auto old_items = items_of(before);
  std::vector<ObjectId> references;
  auto expected = old_items.begin();
  for (const QPDFObjectHandle& item : items_of(after)) {
    if (expected != old_items.end() && same_values(*expected, item, references)) {
      ++expected;
    } else if (!may_be_added(item)) {
      all.report(topic);
    }
  }
  if (expected != old_items.end()) all.report(topic);
  all.follow(std::move(references), topic);
}

}  // namespace congvan
