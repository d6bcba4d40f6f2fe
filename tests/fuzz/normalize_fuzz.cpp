// Any bytes become a Text that keeps its promise, with breaks that keep theirs. A byte 0x1E in them
// begins the next run, in another emphasis.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "text/draft.h"
#include "text/shown_breaks.h"
#include "text/text.h"
#include "text/typography.h"
#include "xml/characters.h"

namespace congvan {
namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

bool is_boundary(std::string_view words, std::size_t offset) {
  return offset == words.size() || (static_cast<unsigned char>(words[offset]) & 0xC0U) != 0x80U;
}

std::vector<RawRun> runs_of(std::string_view bytes) {
  const Where start{FileName("fuzz.xml"), 1, 1};
  std::vector<RawRun> runs;
  for (std::size_t begin = 0; begin <= bytes.size();) {
    const std::size_t end = std::min(bytes.find('\x1E', begin), bytes.size());
    RawRun run{bytes.substr(begin, end - begin), {}, start};
    run.emphasis.bold = runs.size() % 2 == 1;
    run.emphasis.together = runs.size() % 4 == 3;
    runs.push_back(run);
    begin = end + 1;
  }
  return runs;
}

void check_promise(const Text& text) {
  const std::string& words = text.str();
  for (std::size_t at = 0; at < words.size();) {
    const Utf8Character character = decode_utf8(words, at);
    require(character.valid && character.code >= 0x20 && character.code != 0x7F);
    at += character.length;
  }
  require(!words.starts_with(' ') && !words.ends_with(' '));
  for (const char* bad : {"  ", " \u2028", "\u2028 ", "\u00A0", "\u00AD", "\u200B", "\u00D0"}) {
    require(words.find(bad) == words.npos);
  }
  Draft draft{words, text.spans(), {}};
  require(!compose(draft));
  std::size_t begin = 0;
  for (const Text::Span& span : text.spans()) {
    require(span.end > begin && is_boundary(words, span.end));
    begin = span.end;
  }
  require(begin == words.size());
}

void check_places(const Text& text) {
  for (std::size_t at = 0; at < text.str().size(); at += 1 + text.str().size() / 64) {
    if (is_boundary(text.str(), at)) require(text.where(at).line >= 1);
  }
}

void check_breaks(const Text& text) {
  const std::string& words = text.str();
  std::size_t last = 0;
  for (const Break& place : find_breaks(text, test::official_rules())) {
    require(place.offset > last && place.offset < words.size());
    require(is_boundary(words, place.offset));
    last = place.offset;
    if (place.kind != Break::Kind::allowed) continue;
    constexpr std::string_view digits = "0123456789";
    const bool in_number =
        digits.find(words[last - 1]) != digits.npos && digits.find(words[last]) != digits.npos;
    require(!in_number);
  }
}

}  // namespace
}  // namespace congvan

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace congvan;
  const std::string bytes(data, data + size);
  Diagnostics says;
  const Text text = normalize(runs_of(bytes), says);
  check_promise(text);
  check_places(text);
  check_breaks(text);
  check_promise(upper(text));
  check_promise(joined(text, upper(text)));
  check_promise(with_ending(text, "./.", "./;,"));
  // Look-alikes are known by their neighbours in one run, so only one run is sure to be done at
  // once.
  if (bytes.find('\x1E') != std::string::npos) return 0;
  Diagnostics again;
  require(normalize(text.str(), {}, again).str() == text.str() && again.all().empty());
  return 0;
}
