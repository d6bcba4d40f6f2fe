#include <algorithm>
#include <string>
#include <vector>

#include "app/choose_fonts.h"
#include "app/files.h"
#include "app/layout_shelf.h"
#include "app/verbs.h"

namespace congvan {
namespace {

constexpr Words practice_mark = {"thông lệ", "practice"};

Words why(FontPlace place) {
  switch (place) {
    case FontPlace::font_path:
      return {"trong thư mục được nêu", "in a folder that was asked for"};
    case FontPlace::fontconfig:
      return {"do fontconfig tìm thấy", "found by fontconfig"};
    default:
      return {"ở nơi thường có", "in its usual place"};
  }
}

}  // namespace

void list_kinds(const Request& request, Findings& findings) {
  LayoutShelf shelf(request.layout_paths, findings);
  std::string lines;
  for (const Layout& kind : shelf.kinds()) {
    lines += kind.name + "\t" + kind.abbreviation + "\t" + kind.title;
    if (!kind.practice.empty()) {
      lines += "\t" + std::string(practice_mark.in(request.manner.language));
    }
    lines += "\n";
  }
  write_output(lines);
}

void list_fonts(const Request& request, const Environment& environment, Findings& findings) {
  const auto chosen = choose_fonts(request, environment, findings.says);
  if (!chosen) return;
  std::string lines;
  for (std::size_t i = 0; i < face_count; ++i) {
    lines += std::string(face_name(static_cast<Face>(i))) + "\t" + chosen->files.family + "\t" +
             chosen->files.paths[i] + "\t" +
             std::string(why(chosen->files.place).in(request.manner.language)) + "\n";
  }
  write_output(lines);
}

}  // namespace congvan
