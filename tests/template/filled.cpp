#include "template/filled.h"

#include <stdexcept>

#include "xml/parse_xml.h"

namespace congvan {
namespace {

Element parsed(const std::string& name, const std::string& source) {
  Diagnostics says;
  auto root = parse_xml(source, name, says);
  if (!root) throw std::runtime_error(to_string(says));
  return *std::move(root);
}

}  // namespace

ReadForm read_form(const std::map<std::string, std::string>& files) {
  Diagnostics says;
  const FindBase find_base = [&](const std::string& name,
                                 const Where& where) -> std::optional<Element> {
    if (const auto found = files.find(name); found != files.end()) {
      return parsed(found->first, found->second);
    }
    says.error("file-not-found", where, {{"file", name}});
    return std::nullopt;
  };
  ReadForm read;
  read.form = read_template(parsed("form.xml", files.at("form.xml")), find_base, says);
  read.says = to_string(says);
  return read;
}

ReadForm read_form_with(const std::string& inside) {
  return read_form(
      {{"form.xml", "<dispatch version='1' kind='cong-van'>\n" + inside + "</dispatch>"}});
}

std::string filled(const ReadForm& read, const Record& row) {
  if (!read.form) return read.says;
  Diagnostics says;
  const Element root = fill(*read.form, row, says);
  return says.all().empty() ? to_string(root) : to_string(says);
}

}  // namespace congvan
