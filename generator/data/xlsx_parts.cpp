#include "data/xlsx_parts.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include "xml/characters.h"

namespace congvan {
namespace {

constexpr std::size_t most_styles = 100'000;  // Excel's own limit is 65,490
constexpr std::size_t most_sheets = 10'000;
constexpr std::size_t most_strings = 20'000'000;

bool is_true(std::string_view value) { return value == "1" || value == "true" || value == "on"; }

int number_of(std::string_view value) {
  int number = -1;
  std::from_chars(value.data(), value.data() + value.size(), number);
  return number;
}

/// The code in "_x000D_", which begins at byte `at`.
std::optional<char32_t> escaped_at(std::string_view words, std::size_t at) {
  const std::string_view form = words.substr(at, 7);
  if (form.size() < 7 || form[1] != 'x' || form[6] != '_') return {};
  std::uint32_t code = 0;
  const char* const end = form.data() + 6;
  if (std::from_chars(form.data() + 2, end, code, 16).ptr != end) return {};
  return char32_t{code};
}

}  // namespace

void unescape(std::string& words, std::size_t begin) {
  std::size_t at = words.find_first_of("_\r", begin);
  if (at == std::string::npos) return;
  std::string mended = words.substr(begin, at - begin);
  const auto put_return = [&](std::size_t next) {
    const bool is_first_of_two =
        words.compare(next, 1, "\n") == 0 || escaped_at(words, next) == U'\n';
    if (!is_first_of_two) mended += '\n';
  };
  while (at < words.size()) {
    const auto code = words[at] == '_' ? escaped_at(words, at) : std::nullopt;
    if (code) {
      at += 7;
      if (*code == U'\r') {
        put_return(at);
      } else {
        append_utf8(mended, *code);  // half of a pair gives what is no UTF-8, and is found there
      }
    } else if (words[at] == '\r') {
      put_return(++at);
    } else {
      mended += words[at++];
    }
  }
  words.replace(begin, words.npos, mended);
}

void SheetListReader::open(std::string_view name, const PartAttributes& attributes) {
  if (name == "workbook") is_workbook = true;
  if (name == "workbookPr") from_1904 = is_true(attributes.find("date1904"));
  if (name != "sheet" || sheets.size() == most_sheets) return;
  sheets.push_back({std::string(attributes.find("name")), std::string(attributes.find("id")),
                    attributes.find("state").ends_with("idden")});  // "hidden", "veryHidden"
}

void StylesReader::open(std::string_view name, const PartAttributes& attributes) {
  if (name == "numFmt" && codes_.size() < most_styles && !in_styles_) {
    codes_.emplace_back(number_of(attributes.find("numFmtId")), attributes.find("formatCode"));
  } else if (name == "cellXfs") {
    in_styles_ = true;
  } else if (name == "xf" && in_styles_ && workbook_.styles.size() < most_styles) {
    add_style(number_of(attributes.find("numFmtId")));
  }
}

bool StylesReader::close(std::string_view name) {
  if (name == "numFmts") std::ranges::stable_sort(codes_, {}, &std::pair<int, std::string>::first);
  if (name == "cellXfs") in_styles_ = false;
  return false;
}

void StylesReader::add_style(int id) {
  const auto known = std::ranges::lower_bound(places_, id, {}, &std::pair<int, std::size_t>::first);
  if (known != places_.end() && known->first == id) {
    workbook_.styles.push_back(known->second);
    return;
  }
  const auto code = std::ranges::lower_bound(codes_, id, {}, &std::pair<int, std::string>::first);
  const bool own = code != codes_.end() && code->first == id;
  places_.insert(known, {id, workbook_.formats.size()});
  workbook_.styles.push_back(workbook_.formats.size());
  workbook_.formats.push_back(own ? NumberFormat(code->second) : NumberFormat::built_in(id));
}

void StringsReader::open(std::string_view name, const PartAttributes&) {
  ++depth_;
  if (name == "rPh" && phonetic_ == 0) phonetic_ = depth_;
  takes_ = name == "t" && depth_ >= 3 && phonetic_ == 0;
}

bool StringsReader::close(std::string_view name) {
  takes_ = false;
  if (phonetic_ == depth_) phonetic_ = 0;
  if (depth_-- != 2 || name != "si" || too_many_) return false;
  const std::size_t begin = strings_.ends.empty() ? 0 : strings_.ends.back();
  unescape(strings_.all, begin);
  strings_.ends.push_back(static_cast<std::uint32_t>(strings_.all.size()));
  too_many_ = strings_.ends.size() >= most_strings;
  return too_many_;
}

void StringsReader::words(std::string_view words) {
  if (!takes_) return;
  if (strings_.all.size() + words.size() > most_bytes) {
    too_many_ = true;
  } else {
    strings_.all += words;
  }
}

}  // namespace congvan
