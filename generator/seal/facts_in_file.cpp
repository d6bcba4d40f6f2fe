#include "seal/facts_in_file.h"

#include <qpdf/QPDF.hh>
#include <string>
#include <string_view>

#include "paint/pdf_metadata.h"
#include "paint/timestamp.h"
#include "paint/xmp.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

constexpr std::size_t most_bytes = 1U << 20U;

QPDFObjectHandle metadata_of(const FinishedPdf& pdf) {
  return pdf.objects().getRoot().getKey("/Metadata");
}

/// Ours stands there plain; of another nothing is wanted.
std::string packet_of(const FinishedPdf& pdf) {
  QPDFObjectHandle metadata = metadata_of(pdf);
  if (!metadata.isStream() || !metadata.isIndirect()) return {};
  if (metadata.getDict().hasKey("/Filter")) return {};
  const auto bytes = metadata.getRawStreamData();
  if (bytes->getSize() > most_bytes) return {};
  return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

/// The first words inside an element.
std::string first_words(const Element& element) {
  for (const Element& child : element.children) {
    const std::string words = child.is_text() ? child.text : first_words(child);
    if (words.find_first_not_of(" \n") != words.npos) return words;
  }
  return {};
}

/// Those of the first element of this name.
std::string words_of(const Element& element, std::string_view name) {
  for (const Element& child : element.children) {
    if (child.name == name) return first_words(child);
    if (std::string found = words_of(child, name); !found.empty()) return found;
  }
  return {};
}

Facts read_facts(const Element& packet) {
  Facts facts;
  const auto words = [&](std::string_view name) { return words_of(packet, name); };
  facts.standard = words("pdfaid:part") == "3"   ? PdfStandard::a_3a
                   : words("pdfaid:part") == "2" ? PdfStandard::a_2a
                                                 : PdfStandard::none;
  facts.created = seconds_of(words("xmp:CreateDate"));
  facts.modified = seconds_of(words("xmp:ModifyDate"));
  if (facts.modified == facts.created) facts.modified.reset();
  facts.producer = words("pdf:Producer");
  facts.language = words("dc:language");
  facts.title = words("dc:title");
  facts.issuer = words("dispatch:issuer");
  facts.code = words("dispatch:code");
  facts.date = words("dispatch:date");
  facts.kind = words("dispatch:kind");
  facts.subject = words("dispatch:subject");
  facts.signatory = words("dispatch:signatory");
  facts.recipients = words("dispatch:recipients");
  facts.draft = words("dispatch:draft");
  return facts;
}

}  // namespace

std::optional<Facts> facts_in(const FinishedPdf& pdf) {
  const std::string packet = packet_of(pdf);
  if (packet.empty()) return std::nullopt;
  Diagnostics unused;
  const auto root = parse_xml(packet, pdf.name(), unused);
  if (!root || unused.has_errors()) return std::nullopt;
  Facts facts = read_facts(*root);
  // What comes out the same has been read whole.
  if (xmp_packet(facts) != packet) return std::nullopt;
  return facts;
}

std::string draft_in(const FinishedPdf& pdf) {
  const std::string packet = packet_of(pdf);
  if (packet.empty()) return {};
  Diagnostics unused;
  const auto root = parse_xml(packet, pdf.name(), unused);
  return root ? words_of(*root, "dispatch:draft") : "";
}

std::string identity_of(const FinishedPdf& pdf) {
  QPDFObjectHandle identity = pdf.objects().getTrailer().getKey("/ID");
  if (!identity.isArray() || identity.getArrayNItems() != 2) return {};
  QPDFObjectHandle first = identity.getArrayItem(0);
  return first.isString() ? first.getStringValue() : "";
}

void replace_facts(const FinishedPdf& pdf, const Facts& facts, Revision& revision) {
  if (!facts_in(pdf)) return;
  QPDFObjectHandle info = pdf.objects().getTrailer().getKey("/Info");
  revision.put_stream(object_of(metadata_of(pdf)), "/Type/Metadata/Subtype/XML",
                      packed_plain(xmp_packet(facts)));
  if (info.isIndirect()) revision.put(object_of(info), "<<" + information(facts) + ">>");
}

}  // namespace congvan
