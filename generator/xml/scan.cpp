#include "xml/scan.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "xml/cursor.h"
#include "xml/prolog.h"
#include "xml/reference.h"
#include "xml/start_tag.h"

namespace congvan {
namespace {

struct OpenElement {
  std::string name;
  Place place;
  bool is_blamed = false;  ///< an end tag in it did not match: it is not reported again
};

class Scanner {
 public:
  Scanner(std::string_view bytes, Faults& faults, const XmlLimits& limits)
      : cursor_(bytes, faults), faults_(faults), limits_(limits) {}

  std::optional<Cured> scan();

 private:
  void read_markup();
  void read_start_tag();
  void check_limits(Place place);
  void read_end_tag();
  void close(const std::string& name, Place place);
  void close_unclosed(std::size_t left, const std::string& name, Place place);
  void read_cdata();
  void read_character();
  void read_stray_less_than();
  void report_outside(Place place);
  void finish();

  Cursor cursor_;
  Faults& faults_;
  XmlLimits limits_;
  CuredWriter writer_;
  std::vector<OpenElement> open_;
  std::size_t elements_ = 0;
  bool has_root_ = false;
  bool outside_reported_ = false;  ///< since the last tag
};

std::optional<Cured> Scanner::scan() {
  cursor_.skip_bom();
  skip_declaration(cursor_, faults_);
  while (!cursor_.at_end() && !faults_.stopped()) {
    if (cursor_.looking_at('<')) {
      read_markup();
    } else {
      read_character();
    }
  }
  if (!faults_.stopped()) finish();
  if (faults_.broken()) return std::nullopt;
  return writer_.take();
}

void Scanner::read_markup() {
  if (cursor_.looking_at_name(1)) return read_start_tag();
  if (cursor_.looking_at("</")) return read_end_tag();
  if (cursor_.looking_at("<?")) return skip_instruction(cursor_, faults_);
  if (cursor_.looking_at("<!--")) return skip_comment(cursor_, faults_);
  if (cursor_.looking_at("<![CDATA[")) return read_cdata();
  if (cursor_.looking_at("<!D") || cursor_.looking_at("<!d")) return skip_doctype(cursor_, faults_);
  read_stray_less_than();
}

void Scanner::read_start_tag() {
  const Place place = cursor_.place();
  check_limits(place);
  if (faults_.stopped()) return;
  const bool is_second_root = open_.empty() && has_root_;
  StartTag tag = congvan::read_start_tag(cursor_, faults_, writer_, limits_.attributes);
  if (is_second_root) {
    faults_.in_structure("xml-second-root", place, {{"name", shown(tag.name)}});
  }
  has_root_ = true;
  outside_reported_ = false;
  if (tag.is_empty) {
    writer_.close(tag.name);
  } else {
    open_.push_back({std::move(tag.name), place});
  }
}

void Scanner::check_limits(Place place) {
  if (++elements_ > limits_.elements) {
    faults_.fatal("xml-too-many-elements", place, {{"limit", std::to_string(limits_.elements)}});
  }
  if (open_.size() >= limits_.depth) {
    faults_.fatal("xml-too-deep", place, {{"limit", std::to_string(limits_.depth)}});
  }
}

void Scanner::read_end_tag() {
  const Place place = cursor_.place();
  outside_reported_ = false;
  cursor_.skip("</");
  const std::string name = cursor_.name();
  cursor_.skip_space();
  const bool is_right = !name.empty() && cursor_.looking_at('>');
  if (!is_right) faults_.in_structure("xml-bad-end-tag", place, {{"name", shown(name)}});
  cursor_.skip_until_any("<>");
  cursor_.skip(">");
  if (!name.empty()) {
    close(name, place);
  } else if (!open_.empty()) {
    open_.back().is_blamed = true;
  }
}

void Scanner::close(const std::string& name, Place place) {
  if (open_.empty()) {
    return faults_.in_structure("xml-stray-end", place, {{"name", shown(name)}});
  }
  const auto match = std::find_if(open_.rbegin(), open_.rend(),
                                  [&](const OpenElement& each) { return each.name == name; });
  if (match == open_.rend()) {
    OpenElement& innermost = open_.back();
    innermost.is_blamed = true;
    return faults_.in_structure("xml-mismatched-end", place,
                                {{"name", shown(name)},
                                 {"open", shown(innermost.name)},
                                 {"line", std::to_string(innermost.place.line)}});
  }
  close_unclosed(static_cast<std::size_t>(open_.rend() - match), name, place);
  open_.pop_back();
  writer_.close(name);
}

/// Closes what stands open inside the first `left` elements: `</name>` ends the last of these.
void Scanner::close_unclosed(std::size_t left, const std::string& name, Place place) {
  bool is_reported = false;
  for (; open_.size() > left; open_.pop_back()) {
    const OpenElement& inner = open_.back();
    if (inner.is_blamed) continue;
    const std::string open = shown(inner.name);
    if (is_reported) {
      faults_.in_structure("xml-unclosed", inner.place, {{"name", open}});
    } else {
      faults_.in_structure(
          "xml-mismatched-end", place,
          {{"name", shown(name)}, {"open", open}, {"line", std::to_string(inner.place.line)}});
    }
    is_reported = true;
  }
}

void Scanner::read_cdata() {
  const Place start = cursor_.place();
  if (open_.empty()) report_outside(start);
  cursor_.skip("<![CDATA[");
  while (!cursor_.skip("]]>")) {
    if (cursor_.at_end()) return faults_.fatal("xml-unclosed-cdata", start);
    const Place place = cursor_.place();
    writer_.text_character(cursor_.next(), place);
  }
}

void Scanner::read_character() {
  const Place place = cursor_.place();
  if (open_.empty()) {
    if (!cursor_.looking_at_space()) report_outside(place);
    cursor_.next();
    return;
  }
  if (cursor_.looking_at("]]>")) faults_.in_word("xml-stray-cdata-end", place);
  const char32_t code = cursor_.looking_at('&') ? read_reference(cursor_, faults_) : cursor_.next();
  writer_.text_character(code, place);
}

void Scanner::read_stray_less_than() {
  const Place place = cursor_.place();
  faults_.in_structure("xml-stray-less-than", place);
  outside_reported_ = true;
  writer_.text_character(cursor_.next(), place);
}

void Scanner::report_outside(Place place) {
  if (!outside_reported_) faults_.in_structure("xml-text-outside-root", place);
  outside_reported_ = true;
}

void Scanner::finish() {
  for (const OpenElement& each : open_) {
    if (!each.is_blamed) {
      faults_.in_structure("xml-unclosed", each.place, {{"name", shown(each.name)}});
    }
  }
  if (!has_root_ && !faults_.broken()) faults_.in_structure("xml-no-root", {});
}

}  // namespace

std::optional<Cured> scan_xml(std::string_view bytes, Faults& faults, const XmlLimits& limits) {
  if (bytes.size() > limits.bytes) {
    faults.fatal("xml-too-large", {},
                 {{"size", std::to_string(bytes.size())}, {"limit", std::to_string(limits.bytes)}});
    return std::nullopt;
  }
  check_encoding(bytes, faults);
  if (faults.stopped()) return std::nullopt;
  return Scanner(bytes, faults, limits).scan();
}

}  // namespace congvan
