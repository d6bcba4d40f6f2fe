#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/messages.h"
#include "app/request.h"
#include "base/diagnostics.h"

namespace congvan {

/// The text of the files that were read, by the name that a `Where` gives them.
struct Sources {
  std::vector<std::pair<std::string, std::string>> texts;

  const std::string* find(std::string_view file) const;
};

/// What a run found out about the writer's files.
struct Findings {
  Sources sources;
  Diagnostics says;
};

/// How many complaints a person is shown; how many more there are is said after them.
inline constexpr std::size_t most_shown = 100;

/// The place and the sentence of a complaint, without hint and clause.
std::string on_one_line(const Diagnostic& diagnostic, const Catalogue& catalogue,
                        Language language);

/// All complaints in the manner asked for, ready for standard error.
std::string report(const std::vector<Diagnostic>& diagnostics, const Sources& sources,
                   const Catalogue& catalogue, const Manner& manner);

}  // namespace congvan
