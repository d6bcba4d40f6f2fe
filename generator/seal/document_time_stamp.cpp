#include "seal/document_time_stamp.h"

#include <algorithm>
#include <qpdf/QPDF.hh>

#include "paint/pdf_values.h"
#include "seal/catalogue_changes.h"
#include "seal/pdf_dictionary.h"
#include "seal/revision.h"
#include "seal/signature_hole.h"
#include "seal/structure_form.h"

namespace congvan {
namespace {

constexpr std::size_t room = 16'000;
constexpr DigestKind digest_kind = DigestKind::sha256;

/// "time-stamp", or that with a number that no field has.
std::string new_name(const FinishedPdf& pdf) {
  const std::string stem = "time-stamp";
  std::string name = stem;
  const auto& fields = pdf.fields();
  for (int number = 2; std::ranges::find(fields, name) != fields.end(); ++number) {
    name = stem + '-' + std::to_string(number);
  }
  return name;
}

void add_to_page(QPDFObjectHandle page, PdfObject widget, Revision& revision) {
  revision.put(
      object_of(page),
      with_entries(page, {{"/Annots", with_item(page.getKey("/Annots"), pdf_reference(widget))}}));
}

}  // namespace

std::string add_time_stamp(const FinishedPdf& pdf, TimeStamper& stamper) {
  Revision revision(pdf);
  const PdfObject signature = revision.reserve(), widget = revision.reserve();
  const ObjectId first = pdf.page_object(1);
  QPDFObjectHandle page = pdf.objects().getObjectByID(first.number, first.generation);
  const auto key = add_form_element(pdf, widget, {first.number}, revision);
  const PdfObject type = revision.reserve();  // as painted fields have it, for the same readers
  revision.put(type, "/Sig");
  revision.put(widget, "<</Type/Annot/Subtype/Widget/FT " + pdf_reference(type) +
                           "/Rect[0 0 0 0]/F 132/T" + pdf_text(new_name(pdf)) + "/TU" +
                           pdf_text("Dấu thời gian của văn bản") + "/P " + page.unparse() + "/V " +
                           pdf_reference(signature) +
                           (key ? "/StructParent " + std::to_string(*key) : "") + ">>");
  revision.put(
      signature,
      open_signature("/Type/DocTimeStamp/Filter/Adobe.PPKLite/SubFilter/ETSI.RFC3161", room));
  add_to_page(page, widget, revision);
  CatalogueChanges catalogue(pdf);
  catalogue.sign_form(widget);
  catalogue.write(revision);
  SignatureHole hole(revision, signature);
  const std::string token = stamper.stamp(digest_kind, hole.digest(digest_kind));
  return std::move(hole).filled(token);
}

}  // namespace congvan
