// Any XML is read as a template, and filled with a row of every kind of value: no input may crash
// or hang it, twice the same row makes the same letter, and nothing is left that asks for data.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

#include "dispatch/read_dispatch.h"
#include "template/read_template.h"
#include "template/values.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

Value person(std::string name) {
  return record_of({{"name", text_value(std::move(name))}, {"day", date_of("2026-03-05")}});
}

Record sample() {
  return {1,
          "mau.csv:2",
          {{"name", text_value("Lê Thị {{Mẫu}} &amp;")},
           {"words", text_value("a; b\n31/02/2026")},
           {"n", number_of("1.234,5", "1234.5")},
           {"day", date_of("2026-11-05")},
           {"yes", truth_of(true)},
           {"empty", {}},
           {"people", list_of({person("An"), person("{{Bình}} <b>"), {}})}}};
}

bool left_to_ask(const Element& element) {
  for (const auto* name : {"each", "when"}) {
    if (attribute(element, name) != nullptr) return true;
  }
  return std::ranges::any_of(element.children, left_to_ask);
}

void read(const std::string& bytes) {
  Diagnostics says;
  const auto root = parse_xml(bytes, "template.xml", says);
  if (!root) return;
  is_template(*root);
  const FindBase find_base = [&](const std::string& name, const Where&) -> std::optional<Element> {
    if (name != "base.xml") return std::nullopt;
    return parse_xml(
        "<dispatch version='1' kind='cong-van'><subject>{{name}}</subject>"
        "<body><opening id='a'>{{day|long}}</opening></body></dispatch>",
        name, says);
  };
  const auto form = read_template(*root, find_base, says);
  if (!form) return;
  static const Record row = sample();
  const Element once = fill(*form, row, says);
  Diagnostics again;
  if (to_string(fill(*form, row, again)) != to_string(once)) std::abort();
  if (left_to_ask(once)) std::abort();
  read_dispatch(once, says, Braces::words);
}

}  // namespace
}  // namespace congvan

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > (std::size_t{1} << 16)) return 0;
  congvan::read(std::string(reinterpret_cast<const char*>(data), size));
  return 0;
}
