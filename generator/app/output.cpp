#include "app/output.h"

#include <optional>

#include "app/fault.h"
#include "app/files.h"
#include "app/options.h"

namespace congvan {
namespace {

constexpr std::string_view page_holder = "{p}";

constexpr std::string_view ending_of(Format format) {
  switch (format) {
    case Format::svg:
      return ".svg";
    case Format::png:
      return ".png";
    case Format::txt:
      return ".txt";
    case Format::places:
      return ".places";
    default:
      return ".pdf";
  }
}

std::optional<Format> format_by_ending(std::string_view path) {
  for (const Format format : {Format::pdf, Format::svg, Format::png, Format::txt, Format::places}) {
    if (path.ends_with(ending_of(format))) return format;
  }
  return std::nullopt;
}

/// The path without the ending of its file name.
std::string stem(const std::string& path) {
  const std::string name = file_name(path);
  const std::size_t point = name.rfind('.');
  if (point == std::string::npos || point == 0) return path;
  return path.substr(0, path.size() - name.size() + point);
}

/// A word as a rule of make writes it.
std::string escaped(std::string_view path) {
  std::string words;
  for (const char c : path) {
    if (c == ' ' || c == '\t' || c == '#') words += '\\';
    if (c == '$') words += '$';
    words += c;
  }
  return words;
}

}  // namespace

Target target_of(const Request& request, bool output_is_terminal) {
  const std::string& input = request.arguments.front();
  Target target;
  target.path = request.output.value_or(input == "-" ? "-" : "");
  const bool named = !target.path.empty() && target.path != "-";
  const auto by_ending = named ? format_by_ending(target.path) : std::nullopt;
  // A device or a pipe has no ending to tell by.
  if (named && !by_ending && !request.format && !target.path.starts_with("/dev/")) {
    throw Fault("unknown-ending", {{"file", target.path}});
  }
  target.format = request.format.value_or(by_ending.value_or(Format::pdf));
  if (target.path.empty()) target.path = stem(input) + std::string(ending_of(target.format));
  if (target.path == "-") {
    const bool binary = target.format == Format::pdf || target.format == Format::png;
    if (binary && output_is_terminal) throw Fault("pdf-to-terminal");
    if (request.deps) throw Fault("deps-need-a-file", {{"option", "--deps"}});
  } else if (input != "-" && same_file(target.path, input)) {
    throw Fault("result-is-input", {{"file", target.path}});
  }
  return target;
}

std::vector<std::string> file_names(const Target& target, std::size_t pages) {
  if (target.format != Format::svg && target.format != Format::png) return {target.path};
  const std::size_t holder = target.path.find(page_holder);
  if (holder == std::string::npos && pages > 1) {
    throw Fault("svg-needs-page-number",
                {{"file", target.path},
                 {"pages", std::to_string(pages)},
                 {"holder", page_holder},
                 {"suggestion", target.path == "-" ? ""
                                                   : stem(target.path) + "-{p}" +
                                                         std::string(ending_of(target.format))}});
  }
  std::vector<std::string> names;
  for (std::size_t page = 1; page <= pages; ++page) {
    std::string name = target.path;
    if (holder != std::string::npos) {
      name.replace(holder, page_holder.size(), std::to_string(page));
    }
    names.push_back(std::move(name));
  }
  return names;
}

std::string dependency_rule(const std::vector<std::string>& results,
                            const std::vector<std::string>& sources) {
  std::string rule;
  for (const std::string& result : results) rule += (rule.empty() ? "" : " ") + escaped(result);
  rule += ":";
  for (const std::string& source : sources) rule += " " + escaped(source);
  return rule + "\n";
}

}  // namespace congvan
