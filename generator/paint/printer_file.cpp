#include "paint/printer_file.h"

#include <cstring>
#include <limits>
#include <stdexcept>
#include <utility>

#include "paint/memory_parts.h"
#include "paint/painted_pages.h"
#include "paint/pdf_metadata.h"
#include "paint/pdf_values.h"

namespace congvan {
namespace {

// Some ten megabytes. When they are all there, all are forgotten: most were of one letter only, and
// what is common is soon known again.
constexpr std::size_t most_known = 150'000;
constexpr std::size_t most_unwritten = 1 << 16;

}  // namespace

std::size_t PrinterFile::HashOfDigest::operator()(const Digest& digest) const {
  std::size_t hash = 0;
  std::memcpy(&hash, digest.data(), sizeof hash);
  return hash;
}

PrinterFile::PrinterFile(Sink sink, bool two_sided)
    : sink_(std::move(sink)),
      two_sided_(two_sided),
      out_(pdf_header),
      tree_([this] { return reserve(); },
            [this](PdfObject node, const std::string& entries) { write(node, entries, nullptr); }) {
}

void PrinterFile::add(const Pages& pages, const Fonts& fonts, PaintMemory& memory) {
  const PaintedPages painted(pages, fonts, memory.begin_letter(fonts));
  const AddObject add_known = [this](std::string_view entries, const Packed* stream) {
    return add_once(entries, stream);
  };
  const PdfObject resources = painted.add_resources(add_known);
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    std::vector<PdfObject> contents;
    for (const Packed* piece : painted.contents(i)) contents.push_back(add_once({}, piece));
    add_page(page_entries(pages.pages[i], contents, resources));
  }
  if (two_sided_ && pages.pages.size() % 2 != 0) {
    add_page(page_entries(pages.pages.back(), {}, add_once({}, nullptr)));
  }
  if (out_.size() >= most_unwritten) flush();
}

void PrinterFile::finish(const Facts& facts) {
  const PdfObject root = tree_.finish();
  const PdfObject catalogue = reserve(), told = reserve();
  write(catalogue,
        "/Type/Catalog/Pages " + pdf_reference(root) + "/Lang" + pdf_text(facts.language) +
            "/ViewerPreferences<</DisplayDocTitle true" +
            (two_sided_ ? "/Duplex/DuplexFlipLongEdge" : "") + ">>",
        nullptr);
  write(told, information(facts), nullptr);
  end_packed();
  const CrossReferences references(places_, written_ + out_.size());
  append_end(out_, references, packed_deflated(references.rows, deflater_),
             {catalogue.number, told.number, identity_});
  flush();
}

PdfObject PrinterFile::reserve() {
  if (places_.size() >= std::numeric_limits<int>::max()) {
    throw std::runtime_error("a file for the printer has too many objects");
  }
  places_.emplace_back();
  return {static_cast<int>(places_.size()) - 1};
}

void PrinterFile::write(PdfObject object, std::string_view entries, const Packed* stream) {
  const auto number = static_cast<std::size_t>(object.number);
  if (stream) {
    places_[number].offset = written_ + out_.size();
    identify(stream->digest);
    append_stream(out_, object.number, entries, *stream);
    return;
  }
  if (packed_.size() == ObjectStream::most) end_packed();
  if (packed_.size() == 0) packed_object_ = reserve();  // which moves the places
  places_[number] = packed_.place(packed_object_.number);
  packed_.add(object.number, ("<<" + std::string(entries)) += ">>");
}

/// An object that serves every letter that needs one like it.
PdfObject PrinterFile::add_once(std::string_view entries, const Packed* stream) {
  std::string key(entries);
  if (stream) (key += '\n') += bytes_of(stream->digest);
  const Digest digest = digest_of(key);
  if (const auto found = known_.find(digest); found != known_.end()) return found->second;
  if (known_.size() >= most_known) known_.clear();
  const PdfObject object = reserve();
  write(object, entries, stream);
  known_.emplace(digest, object);
  return object;
}

void PrinterFile::add_page(const std::string& entries) {
  const PdfObject parent = tree_.parent();
  const PdfObject page = reserve();
  write(page, "/Type/Page/Parent " + pdf_reference(parent) + entries, nullptr);
  tree_.add(page);
  ++page_count_;
}

void PrinterFile::end_packed() {
  if (packed_.size() == 0) return;
  const Packed whole = packed_deflated(packed_.bytes(), deflater_);
  write(packed_object_, packed_.entries(), &whole);
  packed_ = {};
}

void PrinterFile::identify(const Digest& digest) {
  identity_ = digest_of(std::string(bytes_of(identity_)) += bytes_of(digest));
}

void PrinterFile::flush() {
  sink_(out_);
  written_ += out_.size();
  out_.clear();
}

}  // namespace congvan
