#include "seal/form_fields.h"

#include <map>
#include <qpdf/QPDF.hh>
#include <set>

#include "seal/damaged_pdf.h"

namespace congvan {
namespace {

/// What fields have from those above them.
struct Inherited {
  std::string name;
  std::string type;
  std::optional<ObjectId> value = {};
};

class FormReader {
 public:
  FormReader(QPDF& pdf, const std::vector<PageInFile>& pages, const PdfLimits& limits)
      : limits_(limits) {
    for (std::size_t i = 0; i < pages.size(); ++i) {
      const ObjectId page = pages[i].object;
      pages_.emplace(page, i + 1);
      QPDFObjectHandle all = pdf.getObjectByID(page.number, page.generation).getKey("/Annots");
      if (!all.isArray()) continue;
      for (int k = 0; k < all.getArrayNItems(); ++k) {
        shown_.emplace(id_of(all.getArrayItem(k)), i + 1);
      }
    }
  }

  void read(QPDFObjectHandle field, Inherited above, std::size_t depth) {
    check(field, depth);
    if (field.getKey("/T").isString()) {
      const std::string own = field.getKey("/T").getUTF8Value();
      above.name += (above.name.empty() ? "" : ".") + own;
    }
    if (field.getKey("/FT").isName()) above.type = field.getKey("/FT").getName().substr(1);
    if (field.hasKey("/V")) above.value = id_of(field.getKey("/V"));
    QPDFObjectHandle kids = field.getKey("/Kids");
    bool has_fields = false;
    for (int i = 0; kids.isArray() && i < kids.getArrayNItems(); ++i) {
      QPDFObjectHandle kid = kids.getArrayItem(i);
      if (!kid.isDictionary() || !kid.hasKey("/T")) continue;
      has_fields = true;
      read(kid, above, depth + 1);
    }
    if (!has_fields) add(field, above);
  }

  std::vector<FieldInFile> take() { return std::move(fields_); }

 private:
  void check(QPDFObjectHandle field, std::size_t depth) {
    if (depth > limits_.tree_depth) throw DamagedPdf("form", DamagedPdf::Fault::too_large);
    if (!field.isDictionary() || (field.isIndirect() && !seen_.insert(id_of(field)).second)) {
      throw DamagedPdf("the fields of its form are no tree");
    }
    if (fields_.size() == limits_.fields) throw DamagedPdf("fields", DamagedPdf::Fault::too_large);
  }

  static QPDFObjectHandle widget_of(QPDFObjectHandle field) {
    QPDFObjectHandle kids = field.getKey("/Kids");
    const bool apart = kids.isArray() && kids.getArrayNItems() > 0;
    return apart && kids.getArrayItem(0).isDictionary() ? kids.getArrayItem(0) : field;
  }

  void add(const QPDFObjectHandle& field, const Inherited& all) {
    QPDFObjectHandle widget = widget_of(field);
    FieldInFile made{all.name, all.type, id_of(field), id_of(widget)};
    const auto shown = shown_.find(made.widget);
    if (widget.isIndirect() && shown != shown_.end()) {
      made.page = shown->second;
    } else if (const auto said = pages_.find(id_of(widget.getKey("/P"))); said != pages_.end()) {
      made.page = said->second;
    }
    made.box = box_of(widget.getKey("/Rect"));
    made.value = all.value;
    fields_.push_back(std::move(made));
  }

  const PdfLimits& limits_;
  std::map<ObjectId, std::size_t> pages_;
  std::map<ObjectId, std::size_t> shown_;  ///< annotations by the page that lists them
  std::set<ObjectId> seen_;
  std::vector<FieldInFile> fields_;
};

}  // namespace

std::vector<FieldInFile> read_form_fields(QPDF& pdf, const std::vector<PageInFile>& pages,
                                          const PdfLimits& limits) {
  QPDFObjectHandle form = pdf.getRoot().getKey("/AcroForm");
  if (!form.isDictionary() || !form.getKey("/Fields").isArray()) return {};
  FormReader reader(pdf, pages, limits);
  QPDFObjectHandle fields = form.getKey("/Fields");
  for (int i = 0; i < fields.getArrayNItems(); ++i) reader.read(fields.getArrayItem(i), {}, 0);
  return reader.take();
}

}  // namespace congvan
