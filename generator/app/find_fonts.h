#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/environment.h"
#include "app/faces.h"
#include "text/font.h"

namespace congvan {

enum class FontPlace { font_path, usual_folder, fontconfig };

/// Where the four faces of a family lie.
struct FontFiles {
  std::string family;
  FontPlace place = FontPlace::usual_folder;
  std::array<std::string, face_count> paths;  ///< by `Face`
};

struct FontSearch {
  std::optional<FontFiles> found;
  std::vector<std::string> missed;  ///< folders and files looked for and not there
};

/// Says whether the files found are good; if not the search goes on.
using Accept = std::function<bool(const FontFiles&)>;

/// Looks for a family with all its faces in one folder: first in `folders`, then where the families
/// usually lie, and only if none is accepted there through fontconfig, by congvan-find-font.
FontSearch find_fonts(const FaceList& list, const std::vector<std::string>& folders,
                      const Environment& environment, const Accept& accept);

}  // namespace congvan
