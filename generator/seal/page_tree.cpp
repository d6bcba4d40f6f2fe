#include "seal/page_tree.h"

#include <algorithm>
#include <qpdf/QPDF.hh>
#include <set>
#include <string>

#include "seal/damaged_pdf.h"

namespace congvan {
namespace {

class PageTreeReader {
 public:
  explicit PageTreeReader(const PdfLimits& limits) : limits_(limits) {}

  void read(QPDFObjectHandle node, QPDFObjectHandle media_box, std::size_t depth) {
    if (depth > limits_.tree_depth) throw DamagedPdf("page tree", DamagedPdf::Fault::too_large);
    if (!node.isDictionary() || !node.isIndirect() || !seen_.insert(id_of(node)).second) {
      throw DamagedPdf("its pages are no tree");
    }
    if (node.hasKey("/MediaBox")) media_box = node.getKey("/MediaBox");
    QPDFObjectHandle kids = node.getKey("/Kids");
    if (!kids.isArray()) {
      add(node, media_box);
      return;
    }
    for (int i = 0; i < kids.getArrayNItems(); ++i) {
      read(kids.getArrayItem(i), media_box, depth + 1);
    }
  }

  std::vector<PageInFile> take() { return std::move(pages_); }

 private:
  void add(QPDFObjectHandle page, QPDFObjectHandle media_box) {
    if (!page.getKey("/Type").isNameAndEquals("/Page")) throw DamagedPdf("its pages are no tree");
    if (!media_box.isRectangle()) throw DamagedPdf("a page has no size");
    if (pages_.size() == limits_.pages) throw DamagedPdf("pages", DamagedPdf::Fault::too_large);
    pages_.push_back({id_of(page), box_of(media_box)});
  }

  const PdfLimits& limits_;
  std::set<ObjectId> seen_;
  std::vector<PageInFile> pages_;
};

}  // namespace

ObjectId id_of(const QPDFObjectHandle& object) {
  return {object.getObjectID(), object.getGeneration()};
}

Box box_of(const QPDFObjectHandle& rectangle) {
  QPDFObjectHandle own = rectangle;
  if (!own.isRectangle()) return {};
  const auto given = own.getArrayAsRectangle();
  return {std::min(given.llx, given.urx), std::min(given.lly, given.ury),
          std::max(given.llx, given.urx), std::max(given.lly, given.ury)};
}

std::vector<PageInFile> read_page_tree(QPDF& pdf, const PdfLimits& limits) {
  PageTreeReader reader(limits);
  QPDFObjectHandle root = pdf.getRoot();
  reader.read(root.getKey("/Pages"), QPDFObjectHandle::newNull(), 0);
  return reader.take();
}

}  // namespace congvan
