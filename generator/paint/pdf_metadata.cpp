#include "paint/pdf_metadata.h"

#include <algorithm>
#include <cassert>
#include <string_view>

#include "paint/encode.h"
#include "paint/pdf_values.h"
#include "paint/srgb.h"
#include "paint/timestamp.h"
#include "paint/xmp.h"

namespace congvan {
namespace {

using Coding = PdfFile::Coding;

Facts clipped_facts(Facts facts) {
  for (std::string* text : {&facts.title, &facts.issuer, &facts.subject, &facts.producer}) {
    *text = clipped(*text);
  }
  return facts;
}

std::string text_entry(std::string_view key, const std::string& text) {
  return text.empty() ? "" : std::string(key) + pdf_text(text);
}

std::string time_entry(std::string_view key, const std::optional<std::int64_t>& time) {
  return time ? std::string(key) + '(' + pdf_timestamp(*time) + ')' : "";
}

std::string information(const Facts& facts) {
  return text_entry("/Title", facts.title) + text_entry("/Author", facts.issuer) +
         text_entry("/Subject", facts.subject) + text_entry("/Producer", facts.producer) +
         time_entry("/CreationDate", facts.created) + time_entry("/ModDate", facts.created);
}

/// One sRGB profile stands for all colours of the letter, which are DeviceRGB and DeviceGray.
std::string output_intents(PdfFile& file) {
  const auto profile = file.stream(srgb_profile(), Coding::deflate, "/N 3");
  return "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1"
         "/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)"
         "/DestOutputProfile " +
         pdf_reference(profile) + ">>]";
}

/// What old readers show of a name: its ASCII.
std::string plain_name(const std::string& name) {
  std::string out = name;
  std::ranges::replace_if(
      out, [](char c) { return c < ' ' || c > '~'; }, '_');
  return out;
}

std::string attachment(const Facts::Attachment& source, const std::optional<std::int64_t>& created,
                       PdfFile& file) {
  const auto bytes =
      file.stream(source.bytes, Coding::deflate,
                  "/Type/EmbeddedFile/Subtype" + pdf_name(source.media_type) + "/Params<</Size " +
                      std::to_string(source.bytes.size()) + time_entry("/ModDate", created) + ">>");
  const auto specification = file.dictionary(
      "/Type/Filespec/F" + pdf_text(plain_name(source.name)) + "/UF" + pdf_text(source.name) +
      text_entry("/Desc", clipped(source.description)) + "/AFRelationship/Source/EF<</F " +
      pdf_reference(bytes) + "/UF " + pdf_reference(bytes) + ">>");
  return "/AF[" + pdf_reference(specification) + "]/Names<</EmbeddedFiles<</Names[" +
         pdf_text(source.name) + pdf_reference(specification) + "]>>>>";
}

}  // namespace

std::string write_metadata(const Facts& given, PdfFile& file) {
  assert(!given.source || given.standard == PdfStandard::a_3a);
  const Facts facts = clipped_facts(given);
  file.fill_information(information(facts));
  std::string entries =
      "/Lang" + pdf_text(facts.language) + "/ViewerPreferences<</DisplayDocTitle true>>/Metadata " +
      // Plain, so that programs that know no PDF find it.
      pdf_reference(file.stream(xmp_packet(facts), Coding::plain, "/Type/Metadata/Subtype/XML"));
  if (facts.standard != PdfStandard::none) entries += output_intents(file);
  if (facts.source && facts.standard == PdfStandard::a_3a) {
    entries += attachment(*facts.source, facts.created, file);
  }
  return entries;
}

}  // namespace congvan
