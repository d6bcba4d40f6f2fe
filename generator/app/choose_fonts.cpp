#include "app/choose_fonts.h"

#include <array>
#include <string>
#include <utility>

#include "text/utf8.h"

namespace congvan {
namespace {

/// The faces, or what is wrong with one of them (a code of data/messages.xml).
struct Loaded {
  Fonts fonts;
  std::string_view fault;
  std::string file;
};

bool has_all(const Font& font, std::string_view letters) {
  for (std::size_t at = 0; at < letters.size();) {
    if (!font.has(take_character(letters, at))) return false;
  }
  return true;
}

Loaded load(const FontFiles& files, std::string_view needs) {
  Loaded loaded;
  for (std::size_t i = 0; i < face_count; ++i) {
    auto& face = loaded.fonts.faces[i];
    face = Font::load(files.paths[i]);
    if (!face) return {{}, "font-not-usable", files.paths[i]};
    if (!face->may_embed()) return {{}, "font-may-not-be-embedded", files.paths[i]};
    if (!has_all(*face, needs)) return {{}, "font-lacks-letters", files.paths[i]};
  }
  return loaded;
}

void tell_fault(const Loaded& loaded, const FontFiles& files, bool verbose, Diagnostics& says) {
  if (files.place == FontPlace::font_path) {
    says.warning(loaded.fault, {}, {{"file", loaded.file}, {"family", files.family}});
  } else if (verbose) {
    says.note(loaded.fault, {}, {{"file", loaded.file}, {"family", files.family}});
  }
}

void tell_choice(const FontFiles& files, Diagnostics& says) {
  for (std::size_t i = 0; i < face_count; ++i) {
    says.note("font-used", {},
              {{"face", face_name(static_cast<Face>(i))},
               {"family", files.family},
               {"file", files.paths[i]}});
  }
}

}  // namespace

std::optional<ChosenFonts> choose_fonts(const Request& request, const Environment& environment,
                                        Diagnostics& says) {
  const FaceList list = own_faces();
  Fonts fonts;
  const auto accept = [&](const FontFiles& files) {
    Loaded loaded = load(files, list.needs);
    if (loaded.fault.empty()) {
      fonts = std::move(loaded.fonts);
      return true;
    }
    tell_fault(loaded, files, request.verbose, says);
    return false;
  };
  const FontSearch search = find_fonts(list, request.font_paths, environment, accept);
  if (request.verbose) {
    for (const std::string& path : search.missed) says.note("font-not-there", {}, {{"file", path}});
  }
  if (!search.found) {
    says.error("no-font", {});
    return std::nullopt;
  }
  if (!request.font_paths.empty() && search.found->place != FontPlace::font_path) {
    says.warning("no-font-in-font-path", {},
                 {{"folder", request.font_paths.front()}, {"family", search.found->family}});
  }
  if (request.verbose) tell_choice(*search.found, says);
  return ChosenFonts{*search.found, std::move(fonts)};
}

std::string_view face_name(Face face) {
  constexpr std::array<std::string_view, face_count> names = {"regular", "bold", "italic",
                                                              "bold italic"};
  return names[static_cast<std::size_t>(face)];
}

}  // namespace congvan
