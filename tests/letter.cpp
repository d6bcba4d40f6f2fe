#include "letter.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

#include "dispatch/read_dispatch.h"
#include "test_fonts.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

const std::string root = CONGVAN_SOURCE_DIR;

Element parsed(const std::string& path) {
  Diagnostics says;
  auto element = parse_xml(file_text(path), path, says);
  if (!element || says.has_errors()) throw std::runtime_error(to_string(says));
  return *std::move(element);
}

}  // namespace

std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> source_files(const std::string& folder, const std::string& ending) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(root + "/" + folder)) {
    if (entry.path().string().ends_with(ending)) paths.push_back(entry.path().string());
  }
  std::ranges::sort(paths);
  return paths;
}

Layout test_layout(const std::string& name) {
  const LayoutSource source = [](std::string_view base) -> std::optional<Element> {
    return parsed(root + "/layouts/" + std::string(base) + ".xml");
  };
  Diagnostics says;
  auto layout = read_layout(*source(name), source, says);
  if (!layout) throw std::runtime_error(to_string(says));
  return *std::move(layout);
}

const Typography& test_typography() {
  static const Typography typography = [] {
    Diagnostics says;
    return read_typography(parsed(root + "/data/typography.xml"), says);
  }();
  return typography;
}

namespace {

/// The layout of a kind, read once; of a kind that there is not, a công văn's.
const Layout& layout_of(const std::string& kind) {
  static std::map<std::string, Layout> known;
  const bool there = std::filesystem::exists(root + "/layouts/" + kind + ".xml");
  const std::string name = there ? kind : "cong-van";
  auto found = known.find(name);
  if (found == known.end()) found = known.emplace(name, test_layout(name)).first;
  return found->second;
}

std::optional<Dispatch> read(const std::string& xml, const std::string& file, Diagnostics& says) {
  const auto element = parse_xml(xml, file, says);
  return element ? read_dispatch(*element, says) : std::nullopt;
}

/// The pages of a dispatch; of a copy, its original among the examples is placed too.
Pages pages_of(const Dispatch& dispatch, const PlaceOptions& options, Diagnostics& says) {
  const Layout& layout = layout_of(dispatch.kind);
  if (!dispatch.original) {
    return place({dispatch, layout}, test_typography(), test_fonts(), options, says);
  }
  const std::string path = root + "/data/examples/" + dispatch.original->source;
  const auto source =
      std::filesystem::exists(path) ? read(file_text(path), path, says) : std::nullopt;
  if (!source) return {};
  const Manuscript original{*source, layout_of(source->kind)};
  return place({dispatch, layout, {}, &original}, test_typography(), test_fonts(), options, says);
}

}  // namespace

MadeLetter make_letter(const std::string& xml, const std::string& file,
                       const PlaceOptions& options) {
  MadeLetter made;
  made.dispatch = read(xml, file, made.says);
  if (!made.dispatch) return made;
  Pages pages = pages_of(*made.dispatch, options, made.says);
  if (!made.says.has_errors()) made.pages = std::move(pages);
  return made;
}

std::string letter_with_body(const std::string& body, const std::string& fit) {
  return R"(<dispatch version="1" kind="cong-van" fit=")" + fit + R"(">
<issuer><parent>UBND tỉnh Bình Hà</parent><name>Sở Nội vụ</name></issuer>
<number value="5" notation="SNV-VP"/>
<issued place="Bình Hà" date="2026-03-05"/>
<subject>chế độ báo cáo</subject>
<recipients><recipient>Các sở, ban, ngành</recipient></recipients>
<body>)" +
         body +
         R"(</body>
<signatory name="Lê Văn Mẫu"><capacity>Giám đốc</capacity></signatory>
<distribution><copy-to>Như trên</copy-to><archive unit="VP"/></distribution>
</dispatch>
)";
}

}  // namespace congvan
