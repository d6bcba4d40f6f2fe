#include "pdf_judges.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <regex>
#include <sstream>

namespace congvan {
namespace {

/// Where the PATH of this test run has a program; "" if nowhere.
std::string on_path(const std::string& name) {
  const char* path = std::getenv("PATH");
  std::stringstream folders(path ? path : "");
  for (std::string folder; std::getline(folders, folder, ':');) {
    if (!folder.empty() && std::filesystem::exists(folder + "/" + name)) {
      return folder + "/" + name;
    }
  }
  return {};
}

/// What is said, less what a program of the system always says of itself.
std::string without(std::string said, std::string_view usual) {
  if (const auto at = said.find(usual); at != said.npos) said.erase(at, usual.size());
  return said;
}

std::map<std::string, std::string> attributes_of(const std::string& line) {
  static const std::regex pattern("([a-z]+)=\"([^\"]*)\"");
  std::map<std::string, std::string> found;
  for (std::sregex_iterator i(line.begin(), line.end(), pattern), end; i != end; ++i) {
    found[(*i)[1]] = (*i)[2];
  }
  return found;
}

}  // namespace

JudgedPdf::JudgedPdf(const std::string& bytes) : path_(folder_.file("judged.pdf", bytes)) {}

Outcome JudgedPdf::asked(const std::vector<std::string>& command) const {
  ProgramRun run{.program = "/usr/bin/env", .arguments = command, .folder = folder_.path()};
  std::ranges::replace(run.arguments, "PDF", path_);
  return run_program(run);
}

std::string JudgedPdf::said(const std::vector<std::string>& command) const {
  const Outcome outcome = asked(command);
  EXPECT_EQ(outcome.status, 0) << command.front() << ": " << outcome.err;
  // A reader that mends a file has a good status.
  EXPECT_EQ(without(outcome.err, "warning: ICC support is not available\n"), "") << command.front();
  return outcome.out;
}

std::string JudgedPdf::words_by_poppler() const {
  return folded(said({"pdftotext", "-raw", "-nopgbrk", "-enc", "UTF-8", "PDF", "-"}));
}

std::string JudgedPdf::words_by_mupdf() const {
  return folded(said({"mutool", "draw", "-q", "-F", "text", "PDF"}));
}

std::vector<DrawnGlyph> JudgedPdf::drawn_glyphs() const {
  std::vector<DrawnGlyph> glyphs;
  DrawnGlyph glyph;
  glyph.page = -1;
  double height = 0;
  std::stringstream lines(said({"mutool", "trace", "PDF"}));
  for (std::string line; std::getline(lines, line);) {
    auto attributes = attributes_of(line);
    if (line.find("<page ") != line.npos) {
      ++glyph.page;
      const std::string box = attributes["mediabox"];
      height = std::stod(box.substr(box.rfind(' ')));
    } else if (line.find("<span ") != line.npos) {
      glyph.font = attributes["font"];
    } else if (line.find("<g ") != line.npos) {
      glyph.character = attributes["unicode"];
      glyph.code = std::stoi(attributes["glyph"]);
      glyph.x = std::stod(attributes["x"]);
      glyph.y = height - std::stod(attributes["y"]);
      glyph.program_advance = std::stod(attributes["adv"]);
      glyphs.push_back(glyph);
    }
  }
  return glyphs;
}

std::string JudgedPdf::plain() const {
  return said({"qpdf", "--qdf", "--object-streams=disable", "PDF", "-"});
}

std::string JudgedPdf::xmp() const { return said({"pdfinfo", "-meta", "PDF"}); }

bool JudgedPdf::conforms(const std::string& flavour) const {
  const std::string program = on_path("verapdf");
  if (program.empty()) {
    std::cout << "[   NOTE   ] no veraPDF on this machine: not asked about " << flavour << "\n";
    return true;
  }
  const Outcome outcome =
      run_program({.program = program,
                   .arguments = {"--flavour", flavour, "--format", "text", path_},
                   .environment = {{"PATH", std::getenv("PATH")}}});
  if (outcome.status != 0) std::cout << outcome.out << outcome.err;
  return outcome.status == 0 && outcome.out.find("PASS") != std::string::npos;
}

std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool white = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    if (!white) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace congvan
