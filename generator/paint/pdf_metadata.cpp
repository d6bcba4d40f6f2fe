#include "paint/pdf_metadata.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <string_view>
#include <utility>

#include "paint/encode.h"
#include "paint/pdf_values.h"
#include "paint/srgb.h"
#include "paint/timestamp.h"
#include "paint/xmp.h"

namespace congvan {
namespace {

Facts clipped_facts(const Facts& given) {
  Facts facts = given;
  for (std::string* text :
       {&facts.title, &facts.issuer, &facts.subject, &facts.producer, &facts.recipients}) {
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

/// One sRGB profile stands for all colours of the letter, which are DeviceRGB and DeviceGray.
std::string output_intents(Packer& packer, PdfFile& file) {
  const auto profile = file.add("/N 3", &packer.deflated(srgb_profile()));
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
                       Packer& packer, PdfFile& file) {
  const auto bytes =
      file.add("/Type/EmbeddedFile/Subtype" + pdf_name(source.media_type) + "/Params<</Size " +
                   std::to_string(source.bytes.size()) + time_entry("/ModDate", created) + ">>",
               &packer.deflated(source.bytes));
  const auto specification = file.add(
      "/Type/Filespec/F" + pdf_text(plain_name(source.name)) + "/UF" + pdf_text(source.name) +
      text_entry("/Desc", clipped(source.description)) + "/AFRelationship/Source/EF<</F " +
      pdf_reference(bytes) + "/UF " + pdf_reference(bytes) + ">>");
  return "/AF[" + pdf_reference(specification) + "]/Names<</EmbeddedFiles<</Names[" +
         pdf_text(source.name) + pdf_reference(specification) + "]>>>>";
}

/// All facts but the source, told apart whatever stands in them.
std::string key_of(const Facts& facts) {
  std::string key = std::to_string(static_cast<int>(facts.standard));
  key += ' ' + (facts.created ? std::to_string(*facts.created) : "");
  key += ' ' + (facts.modified ? std::to_string(*facts.modified) : "");
  for (const std::string* text :
       {&facts.producer, &facts.language, &facts.title, &facts.issuer, &facts.code, &facts.date,
        &facts.kind, &facts.subject, &facts.signatory, &facts.recipients}) {
    ((key += ' ') += std::to_string(text->size())) += ' ';
    key += *text;
  }
  return key;
}

}  // namespace

std::string information(const Facts& given) {
  const Facts facts = clipped_facts(given);
  return text_entry("/Title", facts.title) + text_entry("/Author", facts.issuer) +
         text_entry("/Subject", facts.subject) + text_entry("/Producer", facts.producer) +
         time_entry("/CreationDate", facts.created) +
         time_entry("/ModDate", facts.modified ? facts.modified : facts.created);
}

const MetadataMemory::Known& MetadataMemory::of(const Facts& facts) {
  std::string key = key_of(facts);
  const std::uint64_t hash = std::hash<std::string>()(key);
  const auto is_it = [&](const Known& known) { return known.facts == key; };
  if (const Known* known = known_.find(hash, is_it)) return *known;
  Packed xmp = packed_plain(xmp_packet(clipped_facts(facts)));
  Known made{std::move(key), information(facts), std::move(xmp)};
  const std::size_t bytes = made.facts.size() + made.information.size() + made.xmp.bytes.size();
  return known_.put(hash, std::move(made), bytes);
}

std::string write_metadata(const Facts& facts, MetadataMemory& memory, Packer& packer,
                           PdfFile& file) {
  assert(!facts.source || facts.standard == PdfStandard::a_3a);
  const MetadataMemory::Known& known = memory.of(facts);
  file.fill_information(known.information);
  std::string entries = "/Lang" + pdf_text(facts.language) +
                        "/ViewerPreferences<</DisplayDocTitle true>>/Metadata " +
                        // Plain, so that programs that know no PDF find it.
                        pdf_reference(file.add("/Type/Metadata/Subtype/XML", &known.xmp));
  if (facts.standard != PdfStandard::none) entries += output_intents(packer, file);
  if (facts.source && facts.standard == PdfStandard::a_3a) {
    entries += attachment(*facts.source, facts.created, packer, file);
  }
  return entries;
}

}  // namespace congvan
