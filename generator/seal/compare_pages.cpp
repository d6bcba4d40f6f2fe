#include "seal/compare_pages.h"

#include <qpdf/QPDF.hh>
#include <string>

#include "seal/grown_list.h"

namespace congvan {
namespace {

QPDFObjectHandle pages_of(const FinishedPdf& pdf) {
  return pdf.objects().getRoot().getKey("/Pages");
}

}  // namespace

PageComparison::PageComparison(Comparison& all) : all_(all) {
  for (std::size_t i = 1; i <= all.before.page_count(); ++i) all.claim(all.before.page_object(i));
}

void PageComparison::compare() const {
  all_.compare(pages_of(all_.before), pages_of(all_.after), {"pages-changed"});
  for (std::size_t i = 1; i <= all_.before.page_count(); ++i) {
    const ObjectId id = all_.before.page_object(i);
    QPDFObjectHandle before = all_.old_value(id), after = all_.new_value(id);
    const std::string number = std::to_string(i);
    const bool is_clear = all_.is_clear(id);
    all_.compare_entries(before, after,
                         is_clear ? std::set<std::string>{"/Annots"} : std::set<std::string>{},
                         {"page-changed", number});
    if (!is_clear || !after.isDictionary()) continue;
    compare_grown_lists(
        all_, before.getKey("/Annots"), after.getKey("/Annots"),
        [&](const QPDFObjectHandle& added) { return all_.new_fields.contains(id_of(added)); },
        {"annotations-changed", number});
  }
}

}  // namespace congvan
