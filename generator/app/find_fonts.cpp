#include "app/find_fonts.h"

#include <algorithm>
#include <string_view>

#include "app/files.h"
#include "app/programs.h"

namespace congvan {
namespace {

/// The first of a face's files that is in the folder, or "".
std::string path_in(const std::string& folder, const std::vector<std::string>& names,
                    std::vector<std::string>& missed) {
  for (const std::string& name : names) {
    std::string path = folder + "/" + name;
    if (file_exists(path)) return path;
    missed.push_back(std::move(path));
  }
  return {};
}

/// The first face that is missing ends the search: a family is not in a folder in part.
std::optional<FontFiles> find_in(const std::string& folder, const Family& family, FontPlace place,
                                 std::vector<std::string>& missed) {
  FontFiles files{family.name, place, {}};
  for (std::size_t i = 0; i < face_count; ++i) {
    files.paths[i] = path_in(folder, family.files[i], missed);
    if (files.paths[i].empty()) return std::nullopt;
  }
  return files;
}

/// Those of the usual folders that exist: asking once for each spares asking for every file.
std::vector<std::string> usual_folders(const FaceList& list, const std::string& home,
                                       std::vector<std::string>& missed) {
  std::vector<std::string> folders;
  for (const std::string& written : list.folders) {
    std::string folder = written.starts_with("~/") ? home + written.substr(1) : written;
    (folder_exists(folder) ? folders : missed).push_back(std::move(folder));
  }
  return folders;
}

/// The answer of congvan-find-font: the family, then the path of each face, a line each.
std::optional<FontFiles> read_answer(std::string_view answer) {
  std::vector<std::string> lines;
  while (!answer.empty()) {
    const std::size_t end = std::min(answer.find('\n'), answer.size());
    lines.emplace_back(answer.substr(0, end));
    answer.remove_prefix(std::min(end + 1, answer.size()));
  }
  if (lines.size() != 1 + face_count) return std::nullopt;
  FontFiles files{lines[0], FontPlace::fontconfig, {}};
  std::copy(lines.begin() + 1, lines.end(), files.paths.begin());
  return files;
}

std::optional<FontFiles> ask_fontconfig(const Family& family, const Environment& environment) {
  const auto program = find_program("congvan-find-font", environment.path);
  if (!program) return std::nullopt;
  const auto answer = output_of(*program, {family.name});
  return answer ? read_answer(*answer) : std::nullopt;
}

}  // namespace

FontSearch find_fonts(const FaceList& list, const std::vector<std::string>& folders,
                      const Environment& environment, const Accept& accept) {
  FontSearch search;
  const auto settled = [&](std::optional<FontFiles> files) {
    if (!files || !accept(*files)) return false;
    search.found = std::move(files);
    return true;
  };
  for (const std::string& folder : folders) {
    for (const Family& family : list.families) {
      if (settled(find_in(folder, family, FontPlace::font_path, search.missed))) return search;
    }
  }
  const auto usual = usual_folders(list, environment.home, search.missed);
  for (const Family& family : list.families) {
    for (const std::string& folder : usual) {
      if (settled(find_in(folder, family, FontPlace::usual_folder, search.missed))) return search;
    }
  }
  for (const Family& family : list.families) {
    if (settled(ask_fontconfig(family, environment))) return search;
  }
  return search;
}

}  // namespace congvan
