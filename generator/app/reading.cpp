#include "app/reading.h"

#include <utility>

#include "app/fault.h"
#include "app/files.h"

namespace congvan {
namespace {

/// A fault of the world at the place that asked for it.
void complain(Diagnostic fault, const Where& where, Diagnostics& says) {
  fault.where = where;
  says.add(std::move(fault));
}

}  // namespace

std::optional<std::string> read_named_file(const std::string& path, const Where& where,
                                           std::size_t limit, const Reading& reading) {
  // Whoever wrote the description must not make the program wait for a pipe or a device.
  if (!file_exists(path) && !folder_exists(path)) {
    reading.findings.says.error("named-file-not-found", where, {{"file", path}});
    return std::nullopt;
  }
  try {
    if (reading.request.root) check_within(*reading.request.root, path);
    std::string bytes = read_file(path == "-" ? "./-" : path, limit);
    reading.files.push_back(path);
    return bytes;
  } catch (const Fault& fault) {
    complain(fault.diagnostic(), where, reading.findings.says);
    return std::nullopt;
  }
}

}  // namespace congvan
