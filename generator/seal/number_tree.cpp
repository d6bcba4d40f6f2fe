#include "seal/number_tree.h"

#include <qpdf/QPDFObjectHandle.hh>
#include <set>

#include "seal/page_tree.h"

namespace congvan {
namespace {

constexpr int most_levels = 50;

class NumberTreeReader {
 public:
  bool read(QPDFObjectHandle node, int level) {
    if (level > most_levels || !node.isDictionary()) return false;
    if (node.isIndirect() && !seen_.insert(id_of(node)).second) return false;
    QPDFObjectHandle numbers = node.getKey("/Nums"), kids = node.getKey("/Kids");
    for (int i = 0; numbers.isArray() && i + 1 < numbers.getArrayNItems(); i += 2) {
      QPDFObjectHandle key = numbers.getArrayItem(i);
      if (!key.isInteger()) return false;
      if (!entries_.emplace(key.getIntValue(), numbers.getArrayItem(i + 1)).second) return false;
    }
    for (int i = 0; kids.isArray() && i < kids.getArrayNItems(); ++i) {
      if (!read(kids.getArrayItem(i), level + 1)) return false;
    }
    return true;
  }

  std::map<long long, QPDFObjectHandle> take() { return std::move(entries_); }

 private:
  std::set<ObjectId> seen_;
  std::map<long long, QPDFObjectHandle> entries_;
};

}  // namespace

std::optional<std::map<long long, QPDFObjectHandle>> number_tree(const QPDFObjectHandle& root) {
  NumberTreeReader reader;
  if (!reader.read(root, 0)) return std::nullopt;
  return reader.take();
}

}  // namespace congvan
