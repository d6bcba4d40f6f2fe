#include "dispatch/read_xml.h"

#include <stdexcept>

#include "dispatch/read_dispatch.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

std::string shown_table(const Table& table) {
  std::string all = "table " + table.label.str() + " [" + to_string(table.caption) + "]";
  for (const auto& row : table.rows) {
    all += " |";
    for (const auto& cell : row.cells) {
      for (const auto& paragraph : cell.paragraphs) all += to_string(paragraph) + "¶";
    }
  }
  return all + "\n";
}

struct Shown {
  std::string indent;

  std::string operator()(const Paragraph& one) const {
    return indent + (one.centred ? "> " : "") + to_string(one.words) + "\n";
  }
  std::string operator()(const Heading& one) const {
    return indent + "# " + to_string(one.words) + "\n";
  }
  std::string operator()(const Directives& list) const {
    std::string all;
    for (const auto& one : list.entries) all += entry(one.label, one.heading, one.words, one.parts);
    return all;
  }
  std::string operator()(const Division& one) const {
    return entry(one.label, one.heading, one.words, one.parts);
  }
  std::string operator()(const Particulars& form) const {
    std::string all;
    for (const auto& one : form.entries) {
      all += entry(fixed_text("{" + one.of + "}"), one.label, one.words, one.parts);
    }
    return all;
  }
  std::string operator()(const Table& table) const { return indent + shown_table(table); }
  std::string operator()(const Figure& one) const {
    return indent + "figure " + one.label.str() + " [" + to_string(one.caption) + "] " +
           one.source + "\n";
  }
  std::string operator()(const PageBreak&) const { return indent + "----\n"; }

  std::string entry(const Text& label, const Text& heading, const Text& words,
                    const std::vector<Part>& parts) const {
    return indent + label.str() + " [" + to_string(heading) + "] " + to_string(words) + "\n" +
           congvan::shown(parts, indent + "  ");
  }
};

}  // namespace

std::string shown(const std::vector<Part>& parts, const std::string& indent) {
  std::string all;
  for (const auto& part : parts) all += std::visit(Shown{indent}, part.is);
  return all;
}

ReadDispatch read_with(const std::string& inside) {
  Diagnostics says;
  const auto root = parse_xml(
      "<dispatch version='1' kind='cong-van'><issuer><parent>UBND tỉnh X"
      "</parent><name>Sở Y</name></issuer>" +
          inside + "</dispatch>",
      "a.xml", says);
  if (!root) throw std::runtime_error(to_string(says));
  Dispatch dispatch = *read_dispatch(*root, says);
  return {to_string(says), std::move(dispatch)};
}

ReadDispatch read_body_with(const std::string& inside) {
  return read_with("<body>" + inside + "</body>");
}

}  // namespace congvan
