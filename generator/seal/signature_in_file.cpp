#include "seal/signature_in_file.h"

#include <algorithm>
#include <map>
#include <qpdf/QPDF.hh>

#include "seal/may_sign.h"
#include "seal/pdf_scanner.h"

namespace congvan {
namespace {

std::string text_of(QPDFObjectHandle value) { return value.isString() ? value.getUTF8Value() : ""; }

std::string name_of(QPDFObjectHandle value) {
  return value.isName() ? value.getName().substr(1) : "";
}

std::optional<std::array<std::uint64_t, 4>> byte_range_of(QPDFObjectHandle value) {
  if (!value.isArray() || value.getArrayNItems() != 4) return std::nullopt;
  std::array<std::uint64_t, 4> range{};
  for (int i = 0; i < 4; ++i) {
    long long number = -1;
    if (!value.getArrayItem(i).getValueAsInt(number) || number < 0) return std::nullopt;
    range[static_cast<std::size_t>(i)] = static_cast<std::uint64_t>(number);
  }
  return range;
}

/// What the transformations say of what may come later (ISO 32000-1, 12.8.2).
void read_references(QPDFObjectHandle references, SignatureInFile& signature) {
  for (int i = 0; references.isArray() && i < references.getArrayNItems(); ++i) {
    QPDFObjectHandle reference = references.getArrayItem(i);
    if (!reference.isDictionary()) continue;
    QPDFObjectHandle method = reference.getKey("/TransformMethod");
    QPDFObjectHandle parameters = reference.getKey("/TransformParams");
    if (method.isNameAndEquals("/FieldMDP")) signature.lock = field_lock_of(parameters);
    if (!method.isNameAndEquals("/DocMDP")) continue;
    QPDFObjectHandle level = parameters.getKeyIfDict("/P");
    const bool known = level.isInteger() && level.getIntValue() >= 1 && level.getIntValue() <= 3;
    signature.certification = known ? static_cast<int>(level.getIntValue()) : 2;
  }
}

SignatureInFile read_signature(QPDFObjectHandle value) {
  SignatureInFile signature;
  if (!value.isDictionary()) return signature;
  signature.is_time_stamp = value.getKey("/Type").isNameAndEquals("/DocTimeStamp");
  signature.filter = name_of(value.getKey("/Filter"));
  signature.sub_filter = name_of(value.getKey("/SubFilter"));
  signature.byte_range = byte_range_of(value.getKey("/ByteRange"));
  QPDFObjectHandle contents = value.getKey("/Contents");
  if (contents.isString()) signature.contents = contents.getStringValue();
  read_references(value.getKey("/Reference"), signature);
  signature.time = text_of(value.getKey("/M"));
  signature.name = text_of(value.getKey("/Name"));
  signature.reason = text_of(value.getKey("/Reason"));
  signature.location = text_of(value.getKey("/Location"));
  return signature;
}

/// Finds the bytes between the brackets of /Contents, which may not stand in another object.
void locate(std::string_view bytes, std::size_t object, SignatureInFile& signature) {
  PdfScanner scanner(bytes, object);
  scanner.object_head();
  if (!PdfScanner(scanner).accept("<<")) return;
  const PdfEntries entries = scanner.dictionary();
  const auto contents = entries.find("Contents");
  if (contents == entries.end() || !contents->second.starts_with('<')) return;
  signature.contents_begin = static_cast<std::size_t>(contents->second.data() - bytes.data());
  signature.contents_end = signature.contents_begin + contents->second.size();
}

}  // namespace

std::vector<SignatureInFile> read_signatures(QPDF& pdf, std::string_view bytes,
                                             const std::vector<FieldInFile>& fields,
                                             const CrossReferenceTable& objects,
                                             const std::vector<std::size_t>& revision_ends) {
  std::vector<SignatureInFile> signatures;
  std::map<ObjectId, std::size_t> known;  // by the object, which several fields may share
  for (const FieldInFile& field : fields) {
    if (field.type != "Sig" || !field.value) continue;
    const ObjectId object = *field.value;
    const auto [same, is_new] = known.emplace(object, signatures.size());
    if (object != ObjectId{} && !is_new) {
      signatures[same->second].further_fields.push_back(field.name);
      continue;
    }
    SignatureInFile signature = read_signature(pdf.getObjectByID(object.number, object.generation));
    signature.field = field.name;
    const auto where = objects.find(object.number);
    if (where != objects.end() && where->second.kind == CrossReference::Kind::in_file) {
      const std::size_t place = where->second.place;
      locate(bytes, place, signature);
      signature.revision = static_cast<std::size_t>(std::ranges::upper_bound(revision_ends, place) -
                                                    revision_ends.begin());
    }
    signatures.push_back(std::move(signature));
  }
  std::ranges::stable_sort(signatures, {}, &SignatureInFile::contents_begin);
  return signatures;
}

}  // namespace congvan
