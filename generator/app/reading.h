#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/environment.h"
#include "app/report.h"
#include "app/request.h"

namespace congvan {

/// What may be read in a run, and what has been.
struct Reading {
  const Request& request;
  const Environment& environment;
  Findings& findings;
  std::vector<std::string>& files;  ///< from outside the program, in order
};

/// A file that a description names at `where`. What keeps it from being read, `--root` too, is an
/// error there. Of what is longer than `limit` the first `limit` + 1 bytes are given.
std::optional<std::string> read_named_file(const std::string& path, const Where& where,
                                           std::size_t limit, const Reading& reading);

}  // namespace congvan
