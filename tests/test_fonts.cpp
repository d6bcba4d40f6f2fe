#include "test_fonts.h"

#include <filesystem>
#include <stdexcept>
#include <string>

namespace congvan {

std::string test_font_path(Face face) {
  const std::array<std::string, face_count> styles = {"Regular", "Bold", "Italic", "BoldItalic"};
  const std::string name = "/LiberationSerif-" + styles[static_cast<std::size_t>(face)] + ".ttf";
  for (const std::string folder : {"liberation2", "liberation"}) {
    const std::string path = "/usr/share/fonts/truetype/" + folder + name;
    if (std::filesystem::exists(path)) return path;
  }
  throw std::runtime_error("the tests need Liberation Serif (Debian: fonts-liberation2)");
}

const Fonts& test_fonts() {
  static const Fonts fonts = [] {
    Fonts loaded;
    for (const Face face : {Face::regular, Face::bold, Face::italic, Face::bold_italic}) {
      loaded.faces[static_cast<std::size_t>(face)] = Font::load(test_font_path(face));
      if (!loaded.faces[static_cast<std::size_t>(face)]) {
        throw std::runtime_error("cannot load " + test_font_path(face));
      }
    }
    return loaded;
  }();
  return fonts;
}

}  // namespace congvan
