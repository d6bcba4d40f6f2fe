#include "base/diagnostics.h"

#include <algorithm>

namespace congvan {
namespace {

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return "";
}

}  // namespace

std::string to_string(const Diagnostic& diagnostic) {
  std::string text = to_string(diagnostic.where);
  if (!text.empty()) text += ": ";
  text.append(name_of(diagnostic.severity)).append(": ").append(diagnostic.code);
  for (const auto& [name, value] : diagnostic.arguments) {
    text.append(" ").append(name).append("=").append(value);
  }
  return text;
}

void Diagnostics::error(std::string_view code, const Where& where, Arguments arguments) {
  add(Severity::error, code, where, arguments);
}

void Diagnostics::warning(std::string_view code, const Where& where, Arguments arguments) {
  add(Severity::warning, code, where, arguments);
}

void Diagnostics::note(std::string_view code, const Where& where, Arguments arguments) {
  add(Severity::note, code, where, arguments);
}

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(std::count_if(
      all_.begin(), all_.end(), [&](const Diagnostic& each) { return each.severity == severity; }));
}

void Diagnostics::add(Severity severity, std::string_view code, const Where& where,
                      Arguments arguments) {
  Diagnostic added{severity, std::string(code), where, {}};
  added.arguments.assign(arguments.begin(), arguments.end());
  add(std::move(added));
}

void Diagnostics::add(Diagnostic diagnostic) {
  if (said_.insert(to_string(diagnostic)).second) all_.push_back(std::move(diagnostic));
}

std::string to_string(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& each : diagnostics.all()) text += to_string(each) + '\n';
  return text;
}

}  // namespace congvan
