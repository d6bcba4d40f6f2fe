#include "layout/head_names.h"

#include <algorithm>
#include <string>
#include <utility>

namespace congvan {
namespace {

bool same_words(const std::vector<Text>& a, const std::vector<Text>& b) {
  return std::ranges::equal(a, b, {}, &Text::str, &Text::str);
}

/// Fills lines with whole names.
class NameLines {
 public:
  NameLines(const Job& job, const Style& style, const TypeStyle& type)
      : job_(job), style_(style), type_(type) {}

  std::vector<Text> filled(Length width) const {
    std::vector<Text> lines;
    for (const auto& issuer : job_.dispatch.issuers) {
      const bool last = &issuer == &job_.dispatch.issuers.back();
      const Text name = last ? issuer.name : joined(issuer.name, fixed_text(" -"));
      if (!lines.empty()) {
        Text longer = joined(joined(lines.back(), fixed_text(" ")), name);
        if (width_of(longer) <= width) {
          lines.back() = std::move(longer);
          continue;
        }
      }
      lines.push_back(name);
    }
    return lines;
  }

  Length widest(const std::vector<Text>& lines) const {
    Length most;
    for (const auto& line : lines) most = std::max(most, width_of(line));
    return most;
  }

 private:
  Length width_of(const Text& words) const {
    return job_.compositor.width_of(cased(words, style_), type_);
  }

  const Job& job_;
  const Style& style_;
  const TypeStyle& type_;
};

}  // namespace

bool parents_apart(const Dispatch& dispatch) {
  return std::ranges::any_of(dispatch.issuers, [&](const Issuer& issuer) {
    return !same_words(issuer.parents, dispatch.issuers.front().parents);
  });
}

bool issuers_stacked(const Dispatch& dispatch) {
  return dispatch.joint == Joint::stacked || parents_apart(dispatch);
}

Text joint_names(const Job& job, const Style& style, const TypeStyle& type, Length width) {
  if (job.dispatch.issuers.size() == 1) return job.dispatch.issuers.front().name;
  const NameLines names(job, style, type);
  auto lines = names.filled(width);
  Length widest = names.widest(lines);
  // The narrowest measure that needs no further line makes them the most even.
  for (bool narrower = true; narrower;) {
    auto even = names.filled(widest - Length{1});
    const Length even_widest = names.widest(even);
    narrower = even.size() == lines.size() && even_widest < widest;
    if (narrower) {
      lines = std::move(even);
      widest = even_widest;
    }
  }
  Text all;
  for (const auto& line : lines) {
    if (!all.empty()) all = joined(all, fixed_text(std::string(Text::forced_break)));
    all = joined(all, line);
  }
  return all;
}

}  // namespace congvan
