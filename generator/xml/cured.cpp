#include "xml/cured.h"

#include "xml/characters.h"

namespace congvan {
namespace {

void append_escaped(std::string& out, char32_t code) {
  switch (code) {
    case U'&':
      out += "&amp;";
      break;
    case U'<':
      out += "&lt;";
      break;
    case U'"':
      out += "&quot;";
      break;
    case U'\r':  // only a reference makes one, and bare it would be taken for a line break
      out += "&#13;";
      break;
    default:
      append_utf8(out, code);
  }
}

}  // namespace

void CuredWriter::open(std::string_view name, Place place) {
  in_text_ = false;
  cured_.bytes.append("<").append(name);
  cured_.places.push_back(place);
}

void CuredWriter::begin_attribute(std::string_view name, Place place) {
  cured_.bytes.append(" ").append(name).append("=\"");
  cured_.places.push_back(place);
}

void CuredWriter::attribute_character(char32_t code) { append_escaped(cured_.bytes, code); }

void CuredWriter::close(std::string_view name) {
  in_text_ = false;
  cured_.bytes.append("</").append(name).append(">");
}

void CuredWriter::text_character(char32_t code, Place place) {
  if (!in_text_) {
    in_text_ = true;
    cured_.bytes += text_mark;
    cured_.places.push_back(place);
  }
  append_escaped(cured_.bytes, code);
}

}  // namespace congvan
