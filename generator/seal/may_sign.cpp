#include "seal/may_sign.h"

#include <algorithm>
#include <qpdf/QPDFObjectHandle.hh>

namespace congvan {
namespace {

std::string names_of(const std::vector<Slot>& slots) {
  std::string names;
  for (const Slot& slot : slots) {
    if (!slot.is_signed) names += (names.empty() ? "" : ", ") + slot.field;
  }
  return names;
}

}  // namespace

bool may_sign(const FinishedPdf& pdf, const std::string& field, Diagnostics& says) {
  const Where where{FileName(pdf.name())};
  const auto slot = std::ranges::find(pdf.slots(), field, &Slot::field);
  if (slot == pdf.slots().end()) {
    says.error("slot-not-there", where, {{"slot", field}, {"slots", names_of(pdf.slots())}});
    return false;
  }
  if (slot->is_signed) {
    says.error("slot-signed", where, {{"slot", field}, {"slots", names_of(pdf.slots())}});
    return false;
  }
  for (const SignatureInFile& signature : pdf.signatures()) {
    const bool forbids_all = signature.certification == 1;
    if (!forbids_all && !(signature.lock && signature.lock->locks(field))) continue;
    says.error("slot-locked", where, {{"slot", field}, {"by", signature.field}});
    return false;
  }
  return true;
}

std::optional<FieldLock> field_lock_of(const QPDFObjectHandle& dictionary) {
  QPDFObjectHandle own = dictionary;
  if (!own.isDictionary()) return std::nullopt;
  QPDFObjectHandle action = own.getKey("/Action"), fields = own.getKey("/Fields");
  if (!action.isName()) return std::nullopt;
  FieldLock lock;
  if (action.getName() == "/Include") lock.action = FieldLock::Action::include;
  if (action.getName() == "/Exclude") lock.action = FieldLock::Action::exclude;
  if (lock.action == FieldLock::Action::all || !fields.isArray()) return lock;
  for (int i = 0; i < fields.getArrayNItems(); ++i) {
    if (fields.getArrayItem(i).isString()) {
      lock.fields.push_back(fields.getArrayItem(i).getUTF8Value());
    }
  }
  return lock;
}

}  // namespace congvan
