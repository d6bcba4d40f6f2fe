#include <string_view>
#include <vector>

#include "app/fault.h"
#include "app/files.h"
#include "app/layout_shelf.h"
#include "app/new_dispatch.h"
#include "app/verbs.h"
#include "base/closest.h"

namespace congvan {

void begin_new(const Request& request, Findings& findings) {
  const std::string& kind = request.arguments.front();
  LayoutShelf shelf(request.layout_paths, findings);
  const auto layout = shelf.layout(kind);
  if (findings.says.has_errors()) return;
  if (!layout || layout->abstract) {
    const std::vector<Layout> kinds = shelf.kinds();
    std::vector<std::string_view> names;
    for (const Layout& each : kinds) names.push_back(each.name);
    throw Fault("unknown-kind", {{"value", kind}, {"suggestion", closest(kind, names)}});
  }
  const std::string words = new_dispatch(*layout, request.manner.language);
  const std::string path = request.output.value_or("-");
  if (path == "-") return write_output(words);
  if (!request.force && file_exists(path)) throw Fault("file-exists", {{"file", path}});
  write_file(path, words);
  if (request.verbose) {
    findings.says.note("description-written", {},
                       {{"file", path}, {"bytes", std::to_string(words.size())}});
  }
}

}  // namespace congvan
