#include "seal/document_store.h"

#include <algorithm>
#include <qpdf/QPDF.hh>
#include <utility>
#include <vector>

#include "paint/packed.h"
#include "paint/pdf_values.h"
#include "seal/catalogue_changes.h"
#include "seal/limited_stream.h"
#include "seal/pdf_dictionary.h"
#include "seal/revision.h"

namespace congvan {
namespace {

constexpr std::size_t most_bytes = 4U << 20U;  // of one certificate, answer or list
constexpr int most_items = 200;                // of one kind

QPDFObjectHandle store_dictionary(const FinishedPdf& pdf) {
  return pdf.objects().getRoot().getKey("/DSS");
}

std::vector<std::string> items_of(QPDFObjectHandle store, const std::string& key) {
  std::vector<std::string> items;
  if (!store.isDictionary()) return items;
  QPDFObjectHandle all = store.getKey(key);
  if (!all.isArray()) return items;
  for (int i = 0; i < std::min(all.getArrayNItems(), most_items); ++i) {
    if (auto bytes = limited_stream(all.getArrayItem(i), most_bytes)) {
      items.push_back(*std::move(bytes));
    }
  }
  return items;
}

/// Adds what the store does not hold yet.
class StoreWriter {
 public:
  StoreWriter(const FinishedPdf& pdf, Revision& revision)
      : store_(store_dictionary(pdf)), revision_(revision) {}

  void add(const std::string& key, const std::vector<std::string>& items) {
    std::vector<std::string> known = items_of(store_, key);
    std::string added;
    for (const std::string& item : items) {
      if (std::ranges::find(known, item) != known.end()) continue;
      known.push_back(item);
      const Packed packed = packed_deflated(item, deflater_);
      added += (added.empty() ? "" : " ") + pdf_reference(revision_.add({}, &packed));
    }
    if (added.empty()) return;
    const auto old = store_.isDictionary() ? store_.getKey(key) : QPDFObjectHandle::newNull();
    changed_.emplace_back(key, with_item(old, added));
  }

  bool has_changed() const { return !changed_.empty(); }
  QPDFObjectHandle old() const { return store_; }
  std::string value() const {
    QPDFObjectHandle old = store_;
    return with_entries(old.isDictionary() ? old : QPDFObjectHandle::newDictionary(), changed_);
  }

 private:
  QPDFObjectHandle store_;
  Revision& revision_;
  Deflater deflater_;
  ChangedEntries changed_;
};

}  // namespace

std::string add_to_store(const FinishedPdf& pdf, const ValidationMaterial& material) {
  Revision revision(pdf);
  StoreWriter store(pdf, revision);
  std::vector<std::string> certificates;
  for (const Certificate& one : material.certificates) certificates.push_back(one.der);
  store.add("/Certs", certificates);
  store.add("/OCSPs", material.ocsps);
  store.add("/CRLs", material.crls);
  if (!store.has_changed()) return pdf.bytes();
  if (store.old().isDictionary() && store.old().isIndirect()) {
    revision.put(object_of(store.old()), store.value());
  } else {
    const PdfObject object = revision.reserve();
    revision.put(object, store.value());
    CatalogueChanges catalogue(pdf);
    catalogue.set("/DSS", pdf_reference(object));
    catalogue.write(revision);
  }
  return revision.finish().file;
}

ValidationMaterial store_of(const FinishedPdf& pdf) {
  QPDFObjectHandle store = store_dictionary(pdf);
  ValidationMaterial material;
  for (std::string& der : items_of(store, "/Certs")) {
    material.certificates.push_back({std::move(der)});
  }
  material.ocsps = items_of(store, "/OCSPs");
  material.crls = items_of(store, "/CRLs");
  return material;
}

}  // namespace congvan
