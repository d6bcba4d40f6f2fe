#include "seal/compare_form.h"

#include <algorithm>
#include <qpdf/QPDF.hh>
#include <string>

#include "seal/grown_list.h"

namespace congvan {
namespace {

// ISO 32000-2, tables 167, 227 and 255.
constexpr long long print = 4, read_only = 64, locked = 128, locked_contents = 512;
constexpr long long read_only_field = 1;
constexpr long long signatures_exist = 1, append_only = 2;

/// Whether flags have become others only by setting some of these.
bool only_sets(QPDFObjectHandle before, QPDFObjectHandle after, long long flags) {
  const long long old_flags = before.isInteger() ? before.getIntValue() : 0;
  const long long new_flags = after.isInteger() ? after.getIntValue() : 0;
  return (new_flags & ~flags) == (old_flags & ~flags) && (old_flags & ~new_flags) == 0;
}

QPDFObjectHandle form_of(const FinishedPdf& pdf) {
  QPDFObjectHandle form = pdf.objects().getRoot().getKey("/AcroForm");
  return form.isDictionary() ? form : QPDFObjectHandle::newDictionary();
}

/// A field that is its own widget, shows nothing and does nothing.
bool is_invisible_signature(QPDFObjectHandle field) {
  static const std::set<std::string> known = {"/Type", "/Subtype", "/FT", "/T",           "/TU",
                                              "/F",    "/Ff",      "/P",  "/V",           "/Rect",
                                              "/AP",   "/Lock",    "/MK", "/StructParent"};
  if (!field.isDictionary() || !field.getKey("/FT").isNameAndEquals("/Sig")) return false;
  const auto keys = field.getKeys();
  const Box box = box_of(field.getKey("/Rect"));
  return std::ranges::includes(known, keys) && field.getKey("/Rect").isRectangle() &&
         box.width() == 0 && box.height() == 0;
}

}  // namespace

FormComparison::FormComparison(Comparison& all) : all_(all) {
  for (const Slot& slot : all.before.slots()) {
    slots_.emplace(all.before.field_object(slot.field), &slot);
    slots_.emplace(all.before.widget_object(slot.field), &slot);
  }
  slots_.erase(ObjectId{});  // one that is no object by itself is compared with what holds it
  for (const auto& [id, slot] : slots_) all.claim(id);
}

void FormComparison::find_new_fields() {
  compare_grown_lists(
      all_, form_of(all_.before).getKey("/Fields"), form_of(all_.after).getKey("/Fields"),
      [&](const QPDFObjectHandle& field) { return may_come(field); }, {"form-changed", "Fields"});
}

bool FormComparison::may_come(const QPDFObjectHandle& field) {
  QPDFObjectHandle own = field;
  if (!all_.is_new(field) || !is_invisible_signature(own)) return false;
  QPDFObjectHandle signature = own.getKey("/V");
  const std::string name = own.getKey("/T").isString() ? own.getKey("/T").getUTF8Value() : "";
  const bool is_known = std::ranges::find(all_.before.fields(), name) != all_.before.fields().end();
  if (is_known || (!signature.isNull() && !all_.is_new(signature))) return false;
  const bool is_time_stamp = signature.isDictionaryOfType("/DocTimeStamp");
  if (!all_.new_fields.insert(id_of(field)).second) return false;
  const bool may = is_time_stamp || (all_.rules.may_sign() && !all_.rules.is_locked(name));
  all_.report({"field-added", name}, may);
  return true;
}

void FormComparison::compare() {
  QPDFObjectHandle before = form_of(all_.before), after = form_of(all_.after);
  for (const auto& [id, slot] : slots_) compare_field(id, *slot);
  all_.compare_entries(before, after, {"/Fields", "/SigFlags"}, {"form-changed"});
  if (!only_sets(before.getKey("/SigFlags"), after.getKey("/SigFlags"),
                 signatures_exist | append_only)) {
    all_.report({"form-changed", "SigFlags"});
  }
}

/// That of a field which had none.
void FormComparison::report_signature(const std::string& field, const QPDFObjectHandle& signature) {
  QPDFObjectHandle own = signature;
  if (!all_.is_new(signature)) {
    all_.report({"signature-reused", field});
  } else if (all_.rules.is_locked(field)) {
    all_.report({"field-locked", field});
  } else {
    all_.report({"field-signed", field}, all_.rules.may_sign() && own.isDictionary());
  }
}

void FormComparison::compare_field(ObjectId id, const Slot& slot) {
  QPDFObjectHandle before = all_.old_value(id), after = all_.new_value(id);
  const ObjectId field = all_.before.field_object(slot.field);
  QPDFObjectHandle signature = all_.new_value(field).getKeyIfDict("/V");
  const Topic topic{"field-changed", slot.field};
  const bool is_filled = !slot.is_signed && !signature.isNull() && after.isDictionary();
  if (!is_filled || !all_.is_clear(id)) {
    all_.compare_entries(before, after, {}, topic);
    return;
  }
  if (id == field) report_signature(slot.field, signature);
  std::set<std::string> may = {"/AP", "/MK", "/F"};
  if (id == field) may.insert({"/V", "/Ff"});
  all_.compare_entries(before, after, may, topic);
  const bool flags = only_sets(before.getKey("/F"), after.getKey("/F"),
                               print | read_only | locked | locked_contents) &&
                     only_sets(before.getKey("/Ff"), after.getKey("/Ff"), read_only_field);
  if (!flags) all_.report(topic);
}

}  // namespace congvan
