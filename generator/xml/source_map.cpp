#include "xml/source_map.h"

#include <algorithm>

#include "xml/characters.h"
#include "xml/cursor.h"
#include "xml/prolog.h"
#include "xml/reference.h"

namespace congvan {
namespace {

class Mapper {
 public:
  Mapper(std::string_view bytes, const std::string& file)
      : size_(bytes.size()),
        file_(FileName(file)),
        faults_(file_, says_),
        cursor_(bytes, faults_) {}

  SourceMap map() {
    cursor_.skip_bom();
    skip_declaration(cursor_, faults_);
    while (!cursor_.at_end() && !faults_.stopped()) {
      if (cursor_.looking_at("<![CDATA[")) {
        read_cdata();
      } else if (cursor_.looking_at('<')) {
        read_markup();
      } else {
        read_text();
      }
    }
    return std::move(map_);
  }

 private:
  std::size_t at() const { return size_ - cursor_.rest().size(); }
  Where where() const { return {file_, cursor_.place().line, cursor_.place().column}; }

  void read_markup() {
    if (cursor_.looking_at_name(1)) return read_start_tag();
    if (cursor_.looking_at("</")) return read_end_tag();
    if (cursor_.looking_at("<!--")) return skip_comment(cursor_, faults_);
    if (cursor_.looking_at("<?")) return skip_instruction(cursor_, faults_);
    cursor_.next();
  }

  void read_start_tag() {
    SourceElement element;
    if (!open_.empty()) element.parent = open_.back();
    element.begin = at();
    element.where = where();
    cursor_.skip("<");
    element.name = cursor_.name();
    element.name_end = at();
    const std::size_t index = map_.elements.size();
    map_.elements.push_back(std::move(element));
    cursor_.skip_space();
    while (cursor_.looking_at_name()) read_attribute(index);
    const bool is_empty = cursor_.skip("/");
    cursor_.skip(">");
    SourceElement& done = map_.elements[index];
    done.inside = done.inside_end = done.end = at();
    if (!is_empty) open_.push_back(index);
  }

  void read_attribute(std::size_t element) {
    SourceWords words{.element = element, .attribute = cursor_.name()};
    cursor_.skip_space();
    cursor_.skip("=");
    cursor_.skip_space();
    const char quote = cursor_.looking_at('\'') ? '\'' : '"';
    cursor_.next();
    words.where = where();
    while (!cursor_.at_end() && !cursor_.looking_at(quote)) read_character(words);
    finish(std::move(words));
    cursor_.skip(quote == '"' ? "\"" : "'");
    cursor_.skip_space();
  }

  void read_end_tag() {
    const std::size_t begin = at();
    cursor_.skip_until_any(">");
    cursor_.skip(">");
    if (open_.empty()) return;
    map_.elements[open_.back()].inside_end = begin;
    map_.elements[open_.back()].end = at();
    open_.pop_back();
  }

  void read_text() {
    if (open_.empty()) return cursor_.skip_until_any("<");
    SourceWords words{.element = open_.back(), .where = where()};
    while (!cursor_.at_end() && !cursor_.looking_at('<')) read_character(words);
    finish(std::move(words));
  }

  void read_cdata() {
    cursor_.skip("<![CDATA[");
    SourceWords words{.element = open_.empty() ? 0 : open_.back(), .where = where()};
    while (!cursor_.at_end() && !cursor_.looking_at("]]>")) take(words, false);
    finish(std::move(words));
    cursor_.skip("]]>");
  }

  void read_character(SourceWords& words) { take(words, cursor_.looking_at('&')); }

  void take(SourceWords& words, bool is_reference) {
    const std::size_t offset = words.words.size();
    const std::size_t begin = at();
    if (words.steps.empty() ||
        offset - words.steps.back().words != begin - words.steps.back().file) {
      words.steps.push_back({offset, begin});
    }
    append_utf8(words.words, is_reference ? read_reference(cursor_, faults_) : cursor_.next());
  }

  void finish(SourceWords words) {
    if (words.words.empty()) return;
    words.steps.push_back({words.words.size(), at()});
    map_.words.push_back(std::move(words));
  }

  std::size_t size_;
  FileName file_;
  Diagnostics says_;
  Faults faults_;
  Cursor cursor_;
  SourceMap map_;
  std::vector<std::size_t> open_;
};

}  // namespace

std::size_t SourceWords::in_file(std::size_t offset) const {
  const auto after = std::ranges::upper_bound(steps, offset, {}, &Step::words);
  const Step& step = *std::prev(after);
  return step.file + (offset - step.words);
}

SourceMap map_source(std::string_view bytes, const std::string& file) {
  return Mapper(bytes, file).map();
}

Where where_in(const SourceWords& words, std::size_t offset, std::string_view bytes) {
  Where where = words.where;
  const std::size_t end = words.in_file(offset);
  for (std::size_t at = words.in_file(0); at < end; ++at) {
    const char byte = bytes[at];
    const bool is_line_break =
        byte == '\n' || (byte == '\r' && !bytes.substr(at + 1).starts_with('\n'));
    if (is_line_break) {
      ++where.line;
      where.column = 1;
    } else if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U && byte != '\r') {
      ++where.column;
    }
  }
  return where;
}

}  // namespace congvan
