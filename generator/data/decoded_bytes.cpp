#include "data/decoded_bytes.h"

#include <algorithm>
#include <utility>

#include "xml/characters.h"

namespace congvan {
namespace {

constexpr std::size_t block = std::size_t{1} << 16;
constexpr std::size_t longest_sample = std::size_t{1} << 20;

bool is_ascii(std::string_view bytes) {
  return std::ranges::all_of(bytes, [](char byte) { return byte >= 0; });
}

/// A block of the file; more while nothing but ASCII has come, which could be any charset.
std::string read_sample(const ByteSource& source) {
  std::string sample;
  std::size_t size = 0;
  bool plain = true;
  while (size < block || (plain && size < longest_sample)) {
    sample.resize(size + block);
    const std::size_t got = source(sample.data() + size, block);
    if (got == 0) break;
    plain = plain && is_ascii(std::string_view(sample).substr(size, got));
    size += got;
  }
  sample.resize(size);
  return sample;
}

/// The line of the first byte that is no UTF-8.
int first_broken_line(std::string_view bytes) {
  int line = 1;
  for (std::size_t at = 0; at < bytes.size();) {
    const Utf8Character character = decode_utf8(bytes, at);
    if (!character.valid) break;
    if (character.code == U'\n') ++line;
    at += character.length;
  }
  return line;
}

}  // namespace

DecodedBytes::DecodedBytes(ByteSource source, FoundCharset found, std::string_view sample)
    : source_(std::move(source)), charset_(found.charset), decoder_(found.charset) {
  decoder_.take(sample.substr(found.mark), text_);
}

std::string_view DecodedBytes::rest() {
  while (at_ == text_.size() && !ended_) refill();
  return std::string_view(text_).substr(at_);
}

void DecodedBytes::refill() {
  text_.clear();
  at_ = 0;
  raw_.resize(block);
  const std::size_t got = source_(raw_.data(), raw_.size());
  ended_ = got == 0;
  if (ended_) {
    decoder_.finish(text_);
  } else {
    decoder_.take(std::string_view(raw_).substr(0, got), text_);
  }
}

std::unique_ptr<DecodedBytes> decode_bytes(ByteSource source,
                                           const std::optional<std::string>& charset,
                                           const Where& file, Diagnostics& says) {
  const std::string sample = read_sample(source);
  const auto found = charset ? charset_named(*charset, sample) : recognise(sample);
  if (!found) {
    Where where = file;
    where.line = first_broken_line(sample);
    where.column = 1;
    if (charset) {
      says.error("data-no-such-charset", file, {{"charset", *charset}});
    } else {
      says.error("data-charset-unclear", where);
    }
    return nullptr;
  }
  if (found->charset != Charset::utf_8) {
    says.note("data-charset", file, {{"charset", name_of(found->charset)}});
  }
  if (found->charset == Charset::tcvn3 && has_lost_capitals(decoded(sample, Charset::tcvn3))) {
    says.note("data-lost-capitals", file);
  }
  return std::make_unique<DecodedBytes>(std::move(source), *found, sample);
}

}  // namespace congvan
