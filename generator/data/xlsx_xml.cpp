#include "data/xlsx_xml.h"

#include <expat.h>

#include <new>
#include <string>
#include <utility>

namespace congvan {
namespace {

constexpr int block = 1 << 16;
constexpr int deepest = 64;
/// No tag of a workbook is as long; one that is would be kept in memory until its end.
constexpr std::size_t longest_tag = 1 << 20;
constexpr char separator = '\n';  // between namespace and name: cannot be part of either

constexpr std::string_view namespaces[] = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/package/2006/relationships"};

std::string_view local_name(std::string_view name) {
  const auto at = name.rfind(separator);
  if (at == name.npos) return {};
  for (const std::string_view known : namespaces) {
    if (name.substr(0, at) == known) return name.substr(at + 1);
  }
  return {};
}

}  // namespace

std::string_view PartAttributes::find(std::string_view name) const {
  if (const char* value = plain(name); value != nullptr) return value;
  for (const char** at = list_; *at != nullptr; at += 2) {
    const std::string_view here = *at;
    const auto split = here.rfind(separator);
    if (split != here.npos && here.substr(split + 1) == name) return at[1];
  }
  return {};
}

const char* PartAttributes::plain(std::string_view name) const {
  for (const char** at = list_; *at != nullptr; at += 2) {
    if (name == *at) return at[1];
  }
  return nullptr;
}

void FreeParser::operator()(XML_ParserStruct* parser) const { XML_ParserFree(parser); }

struct PartReader::Callbacks {
  static PartReader& of(void* self) { return *static_cast<PartReader*>(self); }

  static void open(void* self, const char* name, const char** attributes) {
    PartReader& reader = of(self);
    if (reader.refused_) return;
    if (++reader.depth_ > deepest) {
      reader.too_deep_ = true;
      reader.refuse();
      return;
    }
    reader.handler_.open(local_name(name), PartAttributes(attributes));
  }

  static void close(void* self, const char* name) {
    PartReader& reader = of(self);
    if (reader.refused_) return;
    --reader.depth_;
    if (reader.handler_.close(local_name(name)) && !reader.refused_) {
      XML_StopParser(reader.parser_.get(), XML_TRUE);
    }
  }

  static void words(void* self, const char* words, int length) {
    PartReader& reader = of(self);
    if (!reader.refused_) reader.handler_.words({words, static_cast<std::size_t>(length)});
  }

  static void doctype(void* self, const char*, const char*, const char*, int) {
    of(self).has_doctype_ = true;
    of(self).refuse();
  }
};

PartReader::PartReader(std::unique_ptr<PackagePart> part, PartHandler& handler)
    : part_(std::move(part)), handler_(handler), parser_(XML_ParserCreateNS(nullptr, separator)) {
  if (!parser_) throw std::bad_alloc();
  XML_SetUserData(parser_.get(), this);
  XML_SetElementHandler(parser_.get(), Callbacks::open, Callbacks::close);
  XML_SetCharacterDataHandler(parser_.get(), Callbacks::words);
  XML_SetStartDoctypeDeclHandler(parser_.get(), Callbacks::doctype);
}

PartReader::~PartReader() = default;

void PartReader::refuse() {
  if (!refused_) XML_StopParser(parser_.get(), XML_FALSE);
  refused_ = true;
}

PartReader::Step PartReader::run(Diagnostics& says) {
  Step step = Step::paused;
  bool waits = paused_;
  do {
    if (waits) {
      waits = false;
      paused_ = false;
      step = after(XML_ResumeParser(parser_.get()), says);
    } else {
      step = feed(says);
    }
  } while (step == Step::paused && !paused_);
  return step;
}

PartReader::Step PartReader::feed(Diagnostics& says) {
  void* const room = XML_GetBuffer(parser_.get(), block);
  if (room == nullptr) return failed(says);
  const std::ptrdiff_t got = part_->read(static_cast<char*>(room), block, says);
  if (got < 0) return Step::broken;
  fed_ += static_cast<std::size_t>(got);
  last_ = got == 0;
  return after(XML_ParseBuffer(parser_.get(), static_cast<int>(got), last_ ? 1 : 0), says);
}

/// `paused_` tells whether the handler paused, or only the block has ended.
PartReader::Step PartReader::after(int status, Diagnostics& says) {
  if (status == XML_STATUS_ERROR) return failed(says);
  paused_ = status == XML_STATUS_SUSPENDED;
  if (paused_) return Step::paused;
  if (last_) return Step::end;
  const auto at = XML_GetCurrentByteIndex(parser_.get());
  if (at >= 0 && fed_ - static_cast<std::size_t>(at) > longest_tag) {
    says.error("xlsx-too-large", part_->where(),
               {{"part", part_->name()}, {"limit", std::to_string(longest_tag)}});
    return Step::broken;
  }
  return Step::paused;
}

PartReader::Step PartReader::failed(Diagnostics& says) {
  const std::string& part = part_->name();
  if (has_doctype_) {
    says.error("xlsx-doctype", part_->where(), {{"part", part}});
  } else if (too_deep_) {
    says.error("xlsx-broken", part_->where(),
               {{"part", part}, {"reason", "more than " + std::to_string(deepest) + " levels"}});
  } else if (!refused_) {
    const std::string reason = XML_ErrorString(XML_GetErrorCode(parser_.get()));
    const std::string line = std::to_string(XML_GetCurrentLineNumber(parser_.get()));
    says.error("xlsx-broken", part_->where(),
               {{"part", part}, {"reason", reason + ", line " + line}});
  }
  return Step::broken;
}

bool read_part(std::unique_ptr<PackagePart> part, PartHandler& handler, Diagnostics& says) {
  if (!part) return false;
  PartReader reader(std::move(part), handler);
  PartReader::Step step = PartReader::Step::paused;
  while (step == PartReader::Step::paused) step = reader.run(says);
  return step == PartReader::Step::end;
}

}  // namespace congvan
