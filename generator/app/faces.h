#pragma once

#include <array>
#include <string>
#include <vector>

#include "text/font.h"
#include "xml/element.h"

namespace congvan {

/// A family that letters may be set in.
struct Family {
  std::string name;
  /// By `Face`; a file is called differently from system to system.
  std::array<std::vector<std::string>, face_count> files;
};

/// The faces that are acceptable, and where they usually lie.
struct FaceList {
  std::string needs;                 ///< characters without which a face is passed over
  std::vector<std::string> folders;  ///< "~/" is the user's home
  std::vector<Family> families;      ///< the most wanted first
};

/// Reads the root of fonts/faces.xml.
FaceList read_faces(const Element& root);

/// The list of the program: the file built into it.
FaceList own_faces();

}  // namespace congvan
