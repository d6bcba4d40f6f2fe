#include "xml/start_tag.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "xml/characters.h"
#include "xml/reference.h"

namespace congvan {
namespace {

class TagReader {
 public:
  TagReader(Cursor& cursor, Faults& faults, CuredWriter& writer, std::size_t most_attributes)
      : cursor_(cursor), faults_(faults), writer_(writer), most_attributes_(most_attributes) {}

  StartTag read();

 private:
  void skip_space();
  bool at_end_of_tag();
  void read_attribute();
  void check_name(const std::string& name, Place place);
  void read_value(const std::string& name, Place place);
  bool is_open_quote(char quote);
  void write_value(const std::string& name, char quote);
  void skip_bare_value();
  void skip_rubbish();

  Cursor& cursor_;
  Faults& faults_;
  CuredWriter& writer_;
  std::size_t most_attributes_;
  StartTag tag_;
  std::vector<std::string> names_;
  bool is_apart_ = false;  ///< something stands before the next attribute
  bool has_rubbish_ = false;
};

StartTag TagReader::read() {
  tag_.place = cursor_.place();
  cursor_.skip("<");
  tag_.name = cursor_.name();
  writer_.open(tag_.name, tag_.place);
  while (!faults_.stopped()) {
    skip_space();
    if (at_end_of_tag()) break;
    if (cursor_.looking_at_name()) {
      read_attribute();
    } else {
      skip_rubbish();
    }
  }
  writer_.end_open();
  return tag_;
}

void TagReader::skip_space() {
  is_apart_ = is_apart_ || cursor_.looking_at_space();
  cursor_.skip_space();
}

bool TagReader::at_end_of_tag() {
  if (cursor_.skip(">")) return true;
  tag_.is_empty = cursor_.skip("/>");
  if (tag_.is_empty) return true;
  if (!cursor_.at_end() && !cursor_.looking_at('<')) return false;
  const std::string name = shown(tag_.name);
  if (cursor_.at_end()) {
    faults_.fatal("xml-unclosed-tag", tag_.place, {{"name", name}});
  } else {
    faults_.in_structure("xml-unclosed-tag", tag_.place, {{"name", name}});
  }
  return true;
}

void TagReader::read_attribute() {
  const Place place = cursor_.place();
  if (!is_apart_) faults_.in_structure("xml-missing-space", place);
  is_apart_ = false;
  const std::string name = cursor_.name();
  check_name(name, place);
  writer_.begin_attribute(name, place);
  skip_space();
  if (cursor_.skip("=")) {
    cursor_.skip_space();
    is_apart_ = false;
    read_value(name, place);
  } else {
    faults_.in_structure("xml-valueless-attribute", place, {{"name", shown(name)}});
  }
  writer_.end_attribute();
}

void TagReader::check_name(const std::string& name, Place place) {
  if (std::find(names_.begin(), names_.end(), name) != names_.end()) {
    faults_.in_structure("xml-duplicate-attribute", place,
                         {{"name", shown(name)}, {"element", shown(tag_.name)}});
  }
  names_.push_back(name);
  if (names_.size() > most_attributes_) {
    faults_.fatal("xml-too-many-attributes", place,
                  {{"element", shown(tag_.name)}, {"limit", std::to_string(most_attributes_)}});
  }
}

void TagReader::read_value(const std::string& name, Place place) {
  const bool is_quoted = cursor_.looking_at('"') || cursor_.looking_at('\'');
  if (!is_quoted) {
    faults_.in_structure("xml-unquoted-attribute", place, {{"name", shown(name)}});
    return skip_bare_value();
  }
  const char quote = cursor_.looking_at('"') ? '"' : '\'';
  cursor_.next();
  if (is_open_quote(quote)) {
    faults_.in_structure("xml-unclosed-quote", place, {{"name", shown(name)}});
    return cursor_.skip_until_any(">\n\r");
  }
  write_value(name, quote);
}

/// Where a quote is forgotten, the next one is often far off, in another tag: a tag or line that
/// ends before a `<` says so.
bool TagReader::is_open_quote(char quote) {
  const std::string_view rest = cursor_.rest();
  const std::size_t less = std::min(rest.find_first_of(std::string("<") + quote), rest.size());
  if (rest.substr(less).starts_with(quote)) return false;
  return rest.substr(0, less).find_first_of(">\n\r") != std::string_view::npos ||
         rest.find(quote, less) == std::string_view::npos;
}

void TagReader::write_value(const std::string& name, char quote) {
  bool has_less = false;
  while (!cursor_.looking_at(quote)) {
    if (cursor_.looking_at('&')) {
      writer_.attribute_character(read_reference(cursor_, faults_));
      continue;
    }
    if (cursor_.looking_at('<') && !has_less) {
      has_less = true;
      faults_.in_structure("xml-less-than-in-attribute", cursor_.place(), {{"name", shown(name)}});
    }
    const char32_t code = cursor_.next();
    writer_.attribute_character(is_xml_space(code) ? U' ' : code);
  }
  cursor_.next();
}

void TagReader::skip_bare_value() {
  while (!cursor_.at_end() && !cursor_.looking_at_space() && !cursor_.looking_at('>') &&
         !cursor_.looking_at("/>") && !cursor_.looking_at('<')) {
    cursor_.next();
  }
}

void TagReader::skip_rubbish() {
  const Place place = cursor_.place();
  std::string character;
  append_utf8(character, cursor_.next());
  if (!has_rubbish_) {
    faults_.in_structure("xml-bad-tag", place,
                         {{"name", shown(tag_.name)}, {"character", character}});
  }
  has_rubbish_ = true;
  is_apart_ = true;
}

}  // namespace

StartTag read_start_tag(Cursor& cursor, Faults& faults, CuredWriter& writer,
                        std::size_t most_attributes) {
  return TagReader(cursor, faults, writer, most_attributes).read();
}

}  // namespace congvan
