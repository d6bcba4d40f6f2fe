#include "seal/changes.h"

#include <qpdf/QPDF.hh>
#include <set>
#include <stdexcept>
#include <utility>

#include "seal/compare_form.h"
#include "seal/compare_pages.h"
#include "seal/compare_structure.h"
#include "seal/comparison.h"

namespace congvan {
namespace {

/// What the catalogue and the trailer say besides pages, form and structure.
class CatalogueComparison {
 public:
  explicit CatalogueComparison(Comparison& all)
      : all_(all),
        before_(all.before.objects().getTrailer()),
        after_(all.after.objects().getTrailer()),
        root_(id_of(before_.getKey("/Root"))) {
    all.claim(root_);
  }

  void compare() {
    compare_trailers();
    QPDFObjectHandle before = all_.old_value(root_), after = all_.new_value(root_);
    if (!all_.is_clear(root_)) {
      all_.compare_entries(before, after, {}, {"catalogue-changed"});
      return;
    }
    std::set<std::string> keys = before.getKeys();
    if (after.isDictionary()) keys.merge(after.getKeys());
    for (const std::string& key : keys) {
      compare_entry(key, before.getKey(key), after.getKeyIfDict(key));
    }
  }

 private:
  void compare_trailers() {
    if (root_ != id_of(after_.getKey("/Root"))) all_.report({"catalogue-changed", "Root"});
    QPDFObjectHandle before = before_.getKey("/ID"), after = after_.getKey("/ID");
    if (before.isArray() && before.getArrayNItems() == 2) {  // of which the second is to change
      QPDFObjectHandle first = after.isArray() ? after.getArrayItem(0) : after;
      all_.compare(before.getArrayItem(0), first, {"catalogue-changed", "ID"});
    }
    allow("metadata-changed", before_.getKey("/Info"), after_.getKey("/Info"),
          all_.rules.may_sign());
  }

  void compare_entry(const std::string& key, const QPDFObjectHandle& before,
                     const QPDFObjectHandle& after) {
    if (key == "/AcroForm" || key == "/Pages") return;  // compared by themselves
    if (key == "/DSS") return allow("store-changed", before, after, true);
    if (key == "/Extensions") return allow("extensions-changed", before, after, true);
    if (key == "/Metadata") return allow("metadata-changed", before, after, all_.rules.may_sign());
    if (key == "/Perms" && all_.rules.may_certify()) return allow("certified", before, after, true);
    all_.compare(before, after, {"catalogue-changed", key.substr(1)});
  }

  /// What it leads to is compared only if something else leads to it too.
  void allow(const std::string& code, const QPDFObjectHandle& before, const QPDFObjectHandle& after,
             bool is_allowed) {
    std::vector<ObjectId> unused;
    const bool is_same = before.isIndirect() == after.isIndirect() &&
                         id_of(before) == id_of(after) && same_contents(before, after, unused);
    if (!is_same) all_.report({code}, is_allowed);
  }

  Comparison& all_;
  QPDFObjectHandle before_, after_;  ///< trailers
  ObjectId root_;
};

/// Who signs later may not say what may come after the first signature (ISO 32000-2, 12.8.2.2).
void report_certifications(Comparison& all) {
  if (all.rules.may_certify()) return;
  std::set<std::string> old;
  for (const SignatureInFile& signature : all.before.signatures()) old.insert(signature.field);
  for (const SignatureInFile& signature : all.after.signatures()) {
    if (signature.certification == 0 || old.contains(signature.field)) continue;
    all.report({"second-certification", signature.field});
  }
}

}  // namespace

std::vector<Change> compare_revisions(const FinishedPdf& before, const FinishedPdf& after) {
  if (!after.bytes().starts_with(before.bytes())) {
    throw std::logic_error("what is compared was not made by appending");
  }
  Comparison all(before, after);
  // Each claims what it knows before any of them compares.
  CatalogueComparison catalogue(all);
  PageComparison pages(all);
  FormComparison form(all);
  StructureComparison structure(all);
  form.find_new_fields();
  pages.compare();
  form.compare();
  structure.compare();
  catalogue.compare();
  report_certifications(all);
  return all.changes();
}

}  // namespace congvan
