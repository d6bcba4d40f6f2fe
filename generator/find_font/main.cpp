// congvan-find-font FAMILY...: finds the first of the families, by its exact name, of which
// fontconfig knows all four faces. Prints the family and the paths of its regular, bold, italic and
// bold italic, a line each; ends with status 1 if there is none. A program of its own, because
// loading fontconfig and its configuration takes longer than making a letter.
#include <fontconfig/fontconfig.h>

#include <cstdio>
#include <memory>
#include <string>

namespace {

struct Free {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
  void operator()(FcObjectSet* set) const { FcObjectSetDestroy(set); }
  void operator()(FcFontSet* set) const { FcFontSetDestroy(set); }
};
using Pattern = std::unique_ptr<FcPattern, Free>;
using Objects = std::unique_ptr<FcObjectSet, Free>;
using FontSet = std::unique_ptr<FcFontSet, Free>;

/// The path of one TrueType face of exactly that family, or "". Of several files the first by name
/// is taken, so that the answer does not change from run to run.
std::string path_of(const char* family, bool bold, bool italic) {
  const Pattern pattern(FcPatternBuild(
      nullptr, FC_FAMILY, FcTypeString, family, FC_WEIGHT, FcTypeInteger,
      bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR, FC_SLANT, FcTypeInteger,
      italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN, FC_FONTFORMAT, FcTypeString, "TrueType", FC_INDEX,
      FcTypeInteger, 0, FC_VARIABLE, FcTypeBool, FcFalse, nullptr));
  const Objects wanted(FcObjectSetBuild(FC_FILE, nullptr));
  const FontSet found(FcFontList(nullptr, pattern.get(), wanted.get()));
  std::string best;
  for (int i = 0; found && i < found->nfont; ++i) {
    FcChar8* file = nullptr;
    if (FcPatternGetString(found->fonts[i], FC_FILE, 0, &file) != FcResultMatch) continue;
    const std::string path(reinterpret_cast<const char*>(file));
    if (best.empty() || path < best) best = path;
  }
  return best;
}

/// The lines to print for a family, or "" if a face is missing.
std::string answer(const char* family) {
  std::string lines = std::string(family) + "\n";
  for (const bool italic : {false, true}) {
    for (const bool bold : {false, true}) {
      const std::string path = path_of(family, bold, italic);
      if (path.empty()) return {};
      lines += path + "\n";
    }
  }
  return lines;
}

/// The answer for the first family that has one.
std::string first_answer(int count, char** families) {
  std::string lines;
  for (int i = 0; i < count && lines.empty(); ++i) lines = answer(families[i]);
  return lines;
}

}  // namespace

int main(int count, char** words) {
  const std::string lines = first_answer(count - 1, words + 1);
  FcFini();
  if (lines.empty()) return 1;
  return std::fputs(lines.c_str(), stdout) >= 0 && std::fflush(stdout) == 0 ? 0 : 1;
}
