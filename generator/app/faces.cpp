#include "app/faces.h"

#include <cassert>
#include <string_view>

#include "app/embedded.h"
#include "app/options.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

/// The styles in the order of `Face`.
constexpr std::array<std::string_view, face_count> styles = {"regular", "bold", "italic",
                                                             "bold-italic"};

std::string value_of(const Element& element, std::string_view name) {
  const Attribute* found = attribute(element, name);
  return found != nullptr ? found->value : "";
}

Family read_family(const Element& element) {
  Family family;
  family.name = value_of(element, "name");
  for (const Element& face : element.children) {
    const std::string style = value_of(face, "style");
    const std::string files = value_of(face, "files");
    for (std::size_t i = 0; i < face_count; ++i) {
      if (style != styles[i]) continue;
      for (const std::string_view file : words_of(files)) family.files[i].emplace_back(file);
    }
  }
  return family;
}

}  // namespace

FaceList read_faces(const Element& root) {
  FaceList list;
  list.needs = value_of(root, "needs");
  for (const Element& child : root.children) {
    if (child.name == "folder") list.folders.push_back(value_of(child, "path"));
    if (child.name == "family") list.families.push_back(read_family(child));
  }
  return list;
}

FaceList own_faces() {
  constexpr std::string_view name = "fonts/faces.xml";
  Diagnostics says;
  const auto root = parse_xml(embedded(name), std::string(name), says);
  assert(root && !says.has_errors());
  return root ? read_faces(*root) : FaceList{};
}

}  // namespace congvan
