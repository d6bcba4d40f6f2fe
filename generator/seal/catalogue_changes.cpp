#include "seal/catalogue_changes.h"

#include <qpdf/QPDF.hh>

#include "paint/pdf_values.h"

namespace congvan {
namespace {

constexpr int signed_and_append_only = 3;

/// ETSI EN 319 142-1, 6.2.1: PDF 1.7 with the extensions of ETSI's.
constexpr const char* extensions = "<</ESIC<</BaseVersion/1.7/ExtensionLevel 1>>>>";

}  // namespace

void CatalogueChanges::set(const std::string& key, const std::string& value) {
  changed_.emplace_back(key, value);
}

void CatalogueChanges::sign_form(PdfObject new_field) {
  QPDFObjectHandle catalogue = pdf_.objects().getRoot();
  if (!catalogue.hasKey("/Extensions")) set("/Extensions", extensions);
  QPDFObjectHandle form = catalogue.getKey("/AcroForm"), flags;
  const bool has_form = form.isDictionary();
  if (has_form) flags = form.getKey("/SigFlags");
  ChangedEntries of_form;
  if (!has_form || !flags.isInteger() || flags.getIntValueAsInt() != signed_and_append_only) {
    of_form.emplace_back("/SigFlags", std::to_string(signed_and_append_only));
  }
  if (new_field.number > 0) {
    const auto fields = has_form ? form.getKey("/Fields") : QPDFObjectHandle::newNull();
    of_form.emplace_back("/Fields", with_item(fields, pdf_reference(new_field)));
  }
  if (of_form.empty()) return;
  const std::string value =
      with_entries(has_form ? form : QPDFObjectHandle::newDictionary(), of_form);
  if (has_form && form.isIndirect()) {
    form_ = value;
  } else {
    set("/AcroForm", value);
  }
}

void CatalogueChanges::write(Revision& revision) const {
  QPDFObjectHandle catalogue = pdf_.objects().getRoot();
  if (!form_.empty()) revision.put(object_of(catalogue.getKey("/AcroForm")), form_);
  if (!changed_.empty()) revision.put(object_of(catalogue), with_entries(catalogue, changed_));
}

}  // namespace congvan
