// The rooms of generator/ and their order, the one rule of architecture that a test can keep.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

/// What a room may include from, itself beside it.
const std::map<std::string, std::set<std::string>> rooms = {
    {"base", {}},
    {"xml", {"base"}},
    {"text", {"base", "xml"}},
    {"image", {"base"}},
    {"dispatch", {"base", "xml", "text"}},
    {"template", {"base", "xml", "text", "dispatch"}},
    {"data", {"base", "xml", "text", "template"}},
    {"layout", {"base", "xml", "text", "image", "dispatch"}},
    {"paint", {"base", "xml", "text", "image", "dispatch", "layout"}},
    {"crypto", {"base"}},
    {"seal", {"base", "xml", "text", "image", "dispatch", "layout", "paint", "crypto"}},
    {"registry", {"base", "text"}},
    {"campaign", {"base", "xml", "text", "template", "data"}},
    {"raster", {"base", "xml", "text", "image", "dispatch", "layout"}},
    {"compare", {"base", "xml", "text", "image", "dispatch", "layout"}},
    {"serve", {"base"}},
    {"app", {"base", "xml", "text", "image", "dispatch", "template", "layout", "paint"}},
    {"campaign_program",
     {"base", "xml", "text", "image", "dispatch", "template", "layout", "paint", "data", "campaign",
      "crypto", "seal", "registry", "app", "seal_program"}},
    {"seal_program",
     {"base", "xml", "text", "image", "dispatch", "template", "layout", "paint", "crypto", "seal",
      "registry", "app"}},
    {"preview_program",
     {"base", "xml", "text", "image", "dispatch", "template", "layout", "paint", "data", "campaign",
      "crypto", "seal", "registry", "raster", "compare", "serve", "app", "seal_program",
      "campaign_program"}},
    {"find_font", {"base"}},
};

struct Library {
  std::string_view prefix;           ///< of its headers
  std::string_view room;             ///< whose .cpp files may include them
  std::string_view other_room = {};  ///< of a library that both reads and writes
  std::string_view third_room = {};
  std::string_view fourth_room = {};
};

constexpr Library libraries[] = {
    {"tinyxml2.h", "xml"},
    {"unicode/", "text"},
    {"hb.h", "text"},
    {"hb-", "text"},
    {"png.h", "image"},
    {"turbojpeg.h", "image"},
    {"hpdf", "paint"},
    {"libdeflate.h", "paint"},
    {"lcms2", "paint"},
    {"boost/", "app"},
    {"cairo", "raster"},
    {"ft2build.h", "raster"},
    {"freetype/", "raster"},
    {"rapidjson/", "app", "data", "campaign", "seal_program"},
    {"fontconfig/", "find_font"},
    {"csv.h", "data"},
    {"expat.h", "data"},
    {"zip.h", "data", "campaign"},
    {"sqlite3.h", "data", "registry"},
    {"libpq-fe.h", "data", "registry"},
    {"openssl/", "campaign", "crypto"},
    {"p11-kit/", "crypto"},
    {"curl/", "crypto"},
    {"qpdf/", "seal"},
};

/// Headers of the system itself, which any .cpp may include: POSIX has no room of its own.
constexpr std::string_view system_headers[] = {
    "dirent.h", "dlfcn.h", "fcntl.h", "langinfo.h", "limits.h", "poll.h",    "signal.h",
    "pwd.h",    "spawn.h", "stdio.h", "stdlib.h",   "sys/",     "termios.h", "unistd.h"};

/// Paths below generator/ and what stands in the files.
using Tree = std::map<std::string, std::string>;

struct Include {
  std::string header;
  bool quoted = false;
  int line = 0;
};

std::vector<Include> includes_of(const std::string& source) {
  std::vector<Include> includes;
  std::istringstream lines(source);
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    line.erase(0, std::min(line.find_first_not_of(" \t"), line.size()));
    if (!line.starts_with("#")) continue;
    line.erase(0, std::min(line.find_first_not_of("# \t"), line.size()));
    if (!line.starts_with("include")) continue;
    const auto begin = line.find_first_of("<\"");
    if (begin == std::string::npos) continue;
    const bool quoted = line[begin] == '"';
    const auto end = line.find(quoted ? '"' : '>', begin + 1);
    includes.push_back({line.substr(begin + 1, end - begin - 1), quoted, number});
  }
  return includes;
}

std::string room_of(const std::string& path) {
  const auto slash = path.find('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

bool is_header(const std::string& path) { return path.ends_with(".h"); }

std::string own_header_of(const std::string& path) {
  return path.substr(0, path.rfind('.')) + ".h";
}

/// Standard C++ headers have neither a folder nor an ending.
bool is_standard(const std::string& header) {
  return header.find_first_of("./") == std::string::npos;
}

/// What is wrong with one include of the project's own header, or nothing.
std::string fault_of_own(const std::string& path, const std::string& header, const Tree& tree) {
  if (!tree.contains(header)) return "there is no generator/" + header;
  const std::string room = room_of(path);
  const std::string other = room_of(header);
  if (other == room || rooms.at(room).contains(other)) return {};
  return room + " may not include " + header + ", which stands to its right";
}

/// What is wrong with one include of a foreign header, or nothing.
std::string fault_of_foreign(const std::string& path, const std::string& header) {
  if (is_standard(header)) return {};
  if (is_header(path)) return "a header may not include <" + header + ">";
  const auto begins = [&](std::string_view prefix) { return header.starts_with(prefix); };
  if (std::ranges::any_of(system_headers, begins)) return {};
  for (const Library& library : libraries) {
    if (!begins(library.prefix)) continue;
    if (room_of(path) == library.room || room_of(path) == library.other_room ||
        room_of(path) == library.third_room || room_of(path) == library.fourth_room) {
      return {};
    }
    return "<" + header + "> belongs to " + std::string(library.room) + " alone";
  }
  return "<" + header + "> is of a library that no room has been given";
}

std::string at(const std::string& path, int line) {
  return "generator/" + path + ":" + std::to_string(line) + ": ";
}

void check_file(const std::string& path, const Tree& tree, std::vector<std::string>& faults) {
  const auto includes = includes_of(tree.at(path));
  for (const auto& [header, quoted, line] : includes) {
    const std::string fault =
        quoted ? fault_of_own(path, header, tree) : fault_of_foreign(path, header);
    if (!fault.empty()) faults.push_back(at(path, line) + fault);
  }
  const std::string own = own_header_of(path);
  if (is_header(path) || !tree.contains(own)) return;
  if (includes.empty() || includes.front().header != own) {
    faults.push_back(at(path, includes.empty() ? 1 : includes.front().line) +
                     "its own header must be the first, " + own);
  }
}

/// Walks from header to header; `trail` is the way here, `done` what needs no second look.
void find_cycles(const std::string& header, const Tree& tree, std::vector<std::string>& trail,
                 std::set<std::string>& done, std::vector<std::string>& faults) {
  if (done.contains(header)) return;
  trail.push_back(header);
  for (const auto& include : includes_of(tree.at(header))) {
    if (!include.quoted || !tree.contains(include.header)) continue;
    if (std::ranges::find(trail, include.header) != trail.end()) {
      faults.push_back(at(header, include.line) + "includes in a circle, by way of " +
                       include.header);
    } else {
      find_cycles(include.header, tree, trail, done, faults);
    }
  }
  trail.pop_back();
  done.insert(header);
}

std::string faults_of(const Tree& tree) {
  std::vector<std::string> faults;
  std::set<std::string> done;
  for (const auto& [path, source] : tree) {
    if (!rooms.contains(room_of(path))) {
      faults.push_back(at(path, 1) + "no room of that name is known");
      continue;
    }
    check_file(path, tree, faults);
    std::vector<std::string> trail;
    if (is_header(path)) find_cycles(path, tree, trail, done, faults);
  }
  std::string all;
  for (const std::string& fault : faults) all += fault + "\n";
  return all;
}

Tree tree_of(const std::filesystem::path& top) {
  Tree tree;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(top)) {
    const auto ending = entry.path().extension();
    if (ending != ".h" && ending != ".cpp") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + entry.path().string());
    tree[entry.path().lexically_relative(top).generic_string()] = {
        std::istreambuf_iterator<char>(file), {}};
  }
  return tree;
}

}  // namespace

TEST(IncludeOrder, HoldsInTheWholeTree) {
  const Tree tree = tree_of(CONGVAN_SOURCE_DIR "/generator");
  ASSERT_TRUE(tree.contains("base/diagnostics.h"));
  EXPECT_EQ(faults_of(tree), "");
}

TEST(IncludeOrder, AllowsRoomsToTheLeft) {
  EXPECT_EQ(faults_of({{"base/a.h", "#include <string>\n"},
                       {"text/b.h", "#include \"base/a.h\"\n"},
                       {"text/b.cpp", "#include \"text/b.h\"\n#include <unicode/uchar.h>\n"}}),
            "");
}

TEST(IncludeOrder, RefusesRoomsToTheRight) {
  EXPECT_EQ(faults_of({{"base/a.h", "#pragma once\n\n#include \"text/b.h\"\n"}, {"text/b.h", ""}}),
            "generator/base/a.h:3: base may not include text/b.h, which stands to its right\n");
}

TEST(IncludeOrder, RefusesFilesThatAreNotThereAndRoomsItDoesNotKnow) {
  EXPECT_EQ(faults_of({{"attic/a.h", ""}, {"xml/a.h", "#include \"b.h\"\n"}}),
            "generator/attic/a.h:1: no room of that name is known\n"
            "generator/xml/a.h:1: there is no generator/b.h\n");
}

TEST(IncludeOrder, KeepsEachLibraryInTheSourcesOfItsRoom) {
  EXPECT_EQ(faults_of({{"paint/a.h", "#include <hpdf.h>\n"},
                       {"text/a.cpp", "#  include <hpdf.h>\n"},
                       {"text/b.cpp", "#include <mysql.h>\n#include <unistd.h>\n"}}),
            "generator/paint/a.h:1: a header may not include <hpdf.h>\n"
            "generator/text/a.cpp:1: <hpdf.h> belongs to paint alone\n"
            "generator/text/b.cpp:1: <mysql.h> is of a library that no room has been given\n");
}

TEST(IncludeOrder, WantsTheOwnHeaderFirst) {
  EXPECT_EQ(faults_of({{"xml/a.h", ""}, {"xml/a.cpp", "#include <string>\n"}}),
            "generator/xml/a.cpp:1: its own header must be the first, xml/a.h\n");
}

TEST(IncludeOrder, FindsCircles) {
  EXPECT_EQ(
      faults_of({{"xml/a.h", "#include \"xml/b.h\"\n"}, {"xml/b.h", "#include \"xml/a.h\"\n"}}),
      "generator/xml/b.h:1: includes in a circle, by way of xml/a.h\n");
}
