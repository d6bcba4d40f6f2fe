#include "dispatch/schema.h"

#include "dispatch/grammar.h"
#include "xml/escaped.h"

namespace congvan {
namespace {

/// Puts a schema together line by line, indented.
class SchemaWriter {
 public:
  void open(const std::string& tag) {
    line("<" + tag + ">");
    ++depth_;
  }
  void close(std::string_view name) {
    --depth_;
    line("</" + std::string(name) + ">");
  }
  void empty(const std::string& tag) { line("<" + tag + "/>"); }
  void line(const std::string& words) { out_ += std::string(depth_ * 2, ' ') + words + "\n"; }

  void documentation(std::string_view vi, std::string_view en, std::string_view box) {
    const std::string number = box.empty() ? "" : " (ô số " + std::string(box) + ")";
    open("xs:annotation");
    line("<xs:documentation xml:lang=\"vi\">" + escaped(vi) + number + "</xs:documentation>");
    line("<xs:documentation xml:lang=\"en\">" + escaped(en) + number + "</xs:documentation>");
    close("xs:annotation");
  }

  std::string take() { return std::move(out_); }

 private:
  std::string out_;
  std::size_t depth_ = 0;
};

std::string type_of(const AttributeRule& rule, std::string_view element) {
  switch (rule.value) {
    case ValueRule::words:
      return "xs:string";
    case ValueRule::whole_number:
      return "whole-number";
    case ValueRule::date:
      return "date";
    case ValueRule::identifier:
      return "identifier";
    case ValueRule::time:
      return "time";
    case ValueRule::length:
      return "length";
    case ValueRule::column_width:
      return "column-width";
    case ValueRule::type_size:
      return "type-size";
    case ValueRule::ordinal:
      return "ordinal";
    case ValueRule::choice:
      return std::string(element) + "-" + std::string(rule.name);
  }
  return {};
}

/// A type of its own values, or of a template's field.
void write_type(SchemaWriter& to, const std::string& name,
                const std::vector<std::pair<std::string, std::string>>& facets) {
  to.open("xs:simpleType name=\"" + name + "\"");
  to.open("xs:union memberTypes=\"field\"");
  to.open("xs:simpleType");
  to.open("xs:restriction base=\"xs:string\"");
  for (const auto& [facet, value] : facets) {
    to.empty("xs:" + facet + " value=\"" + escaped(value) + "\"");
  }
  to.close("xs:restriction");
  to.close("xs:simpleType");
  to.close("xs:union");
  to.close("xs:simpleType");
}

void write_attributes(SchemaWriter& to, const ElementRule& rule) {
  for (const auto& attribute : rule.attributes) {
    const bool needed = attribute.required && attribute.unless.empty() && !attribute.in_profile;
    const std::string use = needed ? " use=\"required\"" : "";
    to.open("xs:attribute name=\"" + std::string(attribute.name) + "\" type=\"" +
            type_of(attribute, rule.name) + "\"" + use);
    to.documentation(attribute.vi, attribute.en, "");
    to.close("xs:attribute");
  }
  to.empty("xs:attributeGroup ref=\"common\"");
}

void write_choice(SchemaWriter& to, const ChildRule& child) {
  const std::string bounds = std::string(" minOccurs=\"") +
                             (child.least > 0 && child.unless.empty() ? "1" : "0") +
                             "\" maxOccurs=\"unbounded\"";
  if (child.names.size() == 1) {
    to.empty("xs:element ref=\"" + std::string(child.names.front()) + "\"" + bounds);
    return;
  }
  to.open("xs:choice" + bounds);
  for (const auto name : child.names) {
    to.empty("xs:element ref=\"" + std::string(name) + "\"");
  }
  to.close("xs:choice");
}

void write_element(SchemaWriter& to, const ElementRule& rule) {
  to.open("xs:element name=\"" + std::string(rule.name) + "\"");
  to.documentation(rule.vi, rule.en, rule.box);
  const bool mixed = rule.content == Content::words || rule.content == Content::words_or_elements;
  to.open(mixed ? "xs:complexType mixed=\"true\"" : "xs:complexType");
  if (rule.content == Content::elements) {
    to.open("xs:sequence");
    for (const auto& child : rule.children) write_choice(to, child);
    to.close("xs:sequence");
  } else if (mixed) {
    to.open("xs:choice minOccurs=\"0\" maxOccurs=\"unbounded\"");
    to.empty("xs:group ref=\"inline\"");
    for (const auto& child : rule.children) {
      for (const auto name : child.names) {
        to.empty("xs:element ref=\"" + std::string(name) + "\"");
      }
    }
    to.close("xs:choice");
  }
  write_attributes(to, rule);
  to.close("xs:complexType");
  to.close("xs:element");
}

void write_types(SchemaWriter& to, const std::vector<ElementRule>& rules) {
  to.open("xs:simpleType name=\"field\"");
  to.documentation("Chỗ trống của mẫu: {{tên}}", "A field of a template: {{name}}", "");
  to.open("xs:restriction base=\"xs:string\"");
  to.empty(R"(xs:pattern value=".*\{\{.*\}\}.*")");
  to.close("xs:restriction");
  to.close("xs:simpleType");
  const std::string length = "[0-9]{1,3}(\\.[0-9]{1,2})?mm";
  write_type(to, "whole-number", {{"pattern", "0*[1-9][0-9]{0,4}"}});
  write_type(to, "date", {{"pattern", "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"}});
  write_type(to, "identifier", {{"pattern", "[A-Za-z][A-Za-z0-9_\\-]{0,63}"}});
  write_type(to, "time", {{"pattern", "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"}});
  write_type(to, "length", {{"pattern", length}});
  write_type(to, "column-width", {{"pattern", length + "|[1-9][0-9]?\\*"}});
  write_type(to, "type-size", {{"pattern", "([89]|1[0-3])(\\.5)?|14"}});
  write_type(to, "ordinal",
             {{"pattern", "[A-Za-zđĐ0-9]+([.\\-][A-Za-zđĐ0-9]+)*"}, {"maxLength", "12"}});
  for (const auto& rule : rules) {
    for (const auto& attribute : rule.attributes) {
      if (attribute.value != ValueRule::choice) continue;
      std::vector<std::pair<std::string, std::string>> values;
      for (const auto choice : attribute.choices) values.emplace_back("enumeration", choice);
      write_type(to, type_of(attribute, rule.name), values);
    }
  }
}

void write_groups(SchemaWriter& to) {
  to.open("xs:attributeGroup name=\"common\"");
  for (const auto& attribute : common_attributes()) {
    to.open("xs:attribute name=\"" + std::string(attribute.name) + "\" type=\"" +
            type_of(attribute, "") + "\"");
    to.documentation(attribute.vi, attribute.en, "");
    to.close("xs:attribute");
  }
  to.close("xs:attributeGroup");
  to.open("xs:group name=\"inline\"");
  to.open("xs:choice");
  for (const auto& rule : inline_grammar()) {
    to.empty("xs:element ref=\"" + std::string(rule.name) + "\"");
  }
  to.close("xs:choice");
  to.close("xs:group");
}

}  // namespace

std::string schema() { return schema(grammar()); }

std::string schema(const std::vector<ElementRule>& rules) {
  SchemaWriter to;
  to.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  to.line("<!-- Made from the tables in generator/dispatch; a test keeps them equal. -->");
  to.open(
      "xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" "
      "elementFormDefault=\"qualified\"");
  for (const auto* table : {&rules, &inline_grammar()}) {
    for (const auto& rule : *table) write_element(to, rule);
  }
  write_groups(to);
  write_types(to, rules);
  to.close("xs:schema");
  return to.take();
}

}  // namespace congvan
