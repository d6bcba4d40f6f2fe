#include "paint/xmp.h"

#include <array>
#include <string_view>

#include "paint/encode.h"
#include "paint/timestamp.h"

namespace congvan {
namespace {

/// A property of the dispatch schema.
struct Property {
  std::string_view name;
  std::string_view description;
  std::string Facts::*value;
};

constexpr std::array properties = {
    Property{"issuer", "Issuing agency", &Facts::issuer},
    Property{"code", "Number and notation", &Facts::code},
    Property{"date", "Date of issue, ISO 8601, as far as known", &Facts::date},
    Property{"kind", "Kind of document", &Facts::kind},
    Property{"subject", "Subject", &Facts::subject},
    Property{"signatory", "Signatory", &Facts::signatory},
    Property{"recipients", "Recipients", &Facts::recipients},
};

/// Of drafts alone, so that other letters need not declare it.
constexpr Property draft_property{"draft", "Draft, not to be signed", &Facts::draft};

/// An element, or nothing when it would be empty.
std::string element(std::string_view name, std::string_view value) {
  if (value.empty()) return {};
  const std::string tag(name);
  return '<' + tag + '>' + escape_xml(value) + "</" + tag + ">\n";
}

std::string container(std::string_view name, std::string_view kind, std::string_view value) {
  if (value.empty()) return {};
  const std::string tag(name), list(kind);
  const std::string item = list == "Alt" ? "rdf:li xml:lang=\"x-default\"" : "rdf:li";
  return '<' + tag + "><rdf:" + list + "><" + item + '>' + escape_xml(value) +
         "</rdf:li></rdf:" + list + "></" + tag + ">\n";
}

constexpr std::string_view resource = "<rdf:li rdf:parseType=\"Resource\">\n";

std::string schema(std::string_view name, std::string_view uri, std::string_view prefix,
                   const std::string& declared) {
  return std::string(resource) + element("pdfaSchema:schema", name) +
         element("pdfaSchema:namespaceURI", uri) + element("pdfaSchema:prefix", prefix) +
         "<pdfaSchema:property><rdf:Seq>\n" + declared +
         "</rdf:Seq></pdfaSchema:property></rdf:li>\n";
}

std::string declaration(std::string_view name, std::string_view type, std::string_view category,
                        std::string_view description) {
  return std::string(resource) + element("pdfaProperty:name", name) +
         element("pdfaProperty:valueType", type) + element("pdfaProperty:category", category) +
         element("pdfaProperty:description", description) + "</rdf:li>\n";
}

/// PDF/A-2, 6.6.2.3: every property that XMP itself does not know must be declared.
std::string declared_schemas(bool draft) {
  std::string dispatch;
  for (const Property& p : properties) {
    dispatch += declaration(p.name, "Text", "external", p.description);
  }
  if (draft) {
    dispatch += declaration(draft_property.name, "Text", "external", draft_property.description);
  }
  return "<pdfaExtension:schemas><rdf:Bag>\n" +
         schema("PDF/UA identification", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid",
                declaration("part", "Integer", "internal", "Part of ISO 14289")) +
         schema("Official dispatch", "urn:congvan:dispatch:1#", "dispatch", dispatch) +
         "</rdf:Bag></pdfaExtension:schemas>\n";
}

std::string conformance(PdfStandard standard) {
  return "<pdfaid:part>" + std::string(standard == PdfStandard::a_3a ? "3" : "2") +
         "</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
         "<pdfuaid:part>1</pdfuaid:part>\n";
}

constexpr std::string_view conformance_namespaces =
    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\""
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"";

}  // namespace

std::string xmp_packet(const Facts& facts) {
  const bool conforms = facts.standard != PdfStandard::none;
  const std::string created = facts.created ? iso_timestamp(*facts.created) : "";
  const std::string modified = facts.modified ? iso_timestamp(*facts.modified) : created;
  std::string out =
      "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
      " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
      " xmlns:dispatch=\"urn:congvan:dispatch:1#\"";
  if (conforms) out += conformance_namespaces;
  out += ">\n";
  if (conforms) out += conformance(facts.standard);
  out += container("dc:title", "Alt", facts.title) + container("dc:creator", "Seq", facts.issuer) +
         container("dc:description", "Alt", facts.subject) +
         container("dc:language", "Bag", facts.language) + element("pdf:Producer", facts.producer) +
         element("xmp:CreateDate", created) + element("xmp:ModifyDate", modified);
  for (const Property& p : properties) {
    out += element("dispatch:" + std::string(p.name), facts.*p.value);
  }
  out += element("dispatch:" + std::string(draft_property.name), facts.draft);
  static const std::string schemas = declared_schemas(false);
  if (conforms) out += facts.draft.empty() ? schemas : declared_schemas(true);
  return out + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

}  // namespace congvan
