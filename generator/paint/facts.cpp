#include "paint/facts.h"

namespace congvan {

std::string title_of(const Facts& facts) {
  std::string title = facts.kind;
  const bool numbered = !facts.code.empty() && facts.code.front() != '/';
  if (numbered) title += " số " + facts.code;
  if (!facts.subject.empty()) title += ": " + facts.subject;
  return title;
}

}  // namespace congvan
