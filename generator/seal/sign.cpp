#include "seal/sign.h"

#include <algorithm>
#include <qpdf/QPDF.hh>

#include "crypto/cades.h"
#include "paint/pdf_values.h"
#include "paint/timestamp.h"
#include "seal/catalogue_changes.h"
#include "seal/facts_in_file.h"
#include "seal/may_sign.h"
#include "seal/pdf_dictionary.h"
#include "seal/revision.h"
#include "seal/signature_hole.h"

namespace congvan {
namespace {

constexpr std::size_t room_for_attributes = 6'000;
constexpr std::size_t room_for_time_stamp = 16'000;

std::size_t room_for(const SigningKey& key, const TimeStamper* stamper) {
  std::size_t room = room_for_attributes + (stamper ? room_for_time_stamp : 0);
  for (const Certificate& certificate : key.certificates()) room += certificate.der.size();
  return room;
}

std::string text_entry(std::string_view key, const std::string& text) {
  return text.empty() ? "" : std::string(key) + pdf_text(text);
}

std::string reference_entries(std::string_view method, const std::string& parameters,
                              const QPDFObjectHandle& catalogue) {
  QPDFObjectHandle own = catalogue;
  std::string entries = "<</Type/SigRef/TransformMethod";
  entries.append(method).append("/TransformParams<</Type/TransformParams/V/1.2");
  return entries + parameters + ">>/Data " + own.unparse() + ">>";
}

/// Writes the revision of one signature.
class SignatureRevision {
 public:
  SignatureRevision(const FinishedPdf& pdf, const Signing& signing, const Fonts& fonts)
      : pdf_(pdf),
        signing_(signing),
        fonts_(fonts),
        catalogue_(pdf.objects().getRoot()),
        certifies_(pdf.signatures().empty()),
        revision_(pdf),
        signature_(revision_.reserve()) {}

  SignatureHole write(std::size_t room) {
    fill_slots();
    revision_.put(signature_, open_signature(signature_entries(), room));
    if (signing_.facts) replace_facts(pdf_, *signing_.facts, revision_);
    CatalogueChanges catalogue(pdf_);
    catalogue.sign_form();
    if (certifies_) catalogue.set("/Perms", "<</DocMDP " + pdf_reference(signature_) + ">>");
    catalogue.write(revision_);
    return SignatureHole(revision_, signature_);
  }

 private:
  QPDFObjectHandle object(ObjectId id) const {
    return pdf_.objects().getObjectByID(id.number, id.generation);
  }

  void fill_slots() {
    std::vector<Appearance> seen;
    for (const SignedSlot& slot : signing_.slots) {
      if (!slot.appearance.pages.empty()) seen.push_back(slot.appearance);
    }
    std::vector<PdfObject> forms;
    if (!seen.empty()) forms = add_appearances(seen, fonts_, revision_.adder());
    auto next = forms.begin();
    for (const SignedSlot& slot : signing_.slots) {
      fill(slot, slot.appearance.pages.empty() ? PdfObject{} : *next++);
    }
  }

  /// `form` is what it shows, if anything.
  void fill(const SignedSlot& slot, PdfObject form) {
    const ObjectId field = pdf_.field_object(slot.field), widget = pdf_.widget_object(slot.field);
    ChangedEntries of_field = {{"/V", pdf_reference(signature_)}};
    ChangedEntries of_widget;
    if (form.number > 0) {
      of_widget = {{"/AP", "<</N " + pdf_reference(form) + ">>"}, {"/F", "132"}};  // print, locked
    }
    if (field == widget) {
      std::ranges::move(of_widget, std::back_inserter(of_field));
    } else if (!of_widget.empty()) {
      revision_.put({widget.number}, with_entries(object(widget), of_widget));
    }
    revision_.put({field.number}, with_entries(object(field), of_field));
  }

  /// Whoever signs later may not change what has been signed, whatever his rights (12.8.2.4).
  FieldLock lock() const {
    FieldLock lock{FieldLock::Action::include, {}};
    for (const SignedSlot& slot : signing_.slots) {
      QPDFObjectHandle own = object(pdf_.field_object(slot.field)).getKey("/Lock");
      if (const auto given = field_lock_of(own)) return *given;
    }
    for (const Slot& slot : pdf_.slots()) {
      const bool now =
          std::ranges::find(signing_.slots, slot.field, &SignedSlot::field) != signing_.slots.end();
      if ((slot.is_signed && slot.box.width() > 0) || now) lock.fields.push_back(slot.field);
    }
    return lock;
  }

  std::string signature_entries() const {
    std::string references;
    if (certifies_) references += reference_entries("/DocMDP", "/P 2", catalogue_);
    references += reference_entries("/FieldMDP", entries_of(lock()), catalogue_);
    return "/Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(" +
           pdf_timestamp(signing_.time) + ')' + text_entry("/Name", signing_.name) +
           text_entry("/Reason", signing_.reason) + text_entry("/Location", signing_.location) +
           "/Reference[" + references + ']';
  }

  const FinishedPdf& pdf_;
  const Signing& signing_;
  const Fonts& fonts_;
  QPDFObjectHandle catalogue_;
  bool certifies_;
  Revision revision_;
  PdfObject signature_;
};

}  // namespace

std::optional<std::string> sign(const FinishedPdf& pdf, const Signing& signing, const Fonts& fonts,
                                SigningKey& key, TimeStamper* stamper, Diagnostics& says) {
  bool may = true;
  for (const SignedSlot& slot : signing.slots) may = may_sign(pdf, slot.field, says) && may;
  if (!may) return std::nullopt;
  SignatureHole hole = SignatureRevision(pdf, signing, fonts).write(room_for(key, stamper));
  const std::string der = cades_signature(key, hole.digest(key.digest()), stamper);
  return std::move(hole).filled(der);
}

}  // namespace congvan
