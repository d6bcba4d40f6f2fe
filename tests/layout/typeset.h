#pragma once

#include <string>
#include <vector>

#include "layout/compositor.h"
#include "layout/parts.h"
#include "letter.h"
#include "test_fonts.h"

namespace congvan {

/// A dispatch on the layout of its kind, for tests that set its parts one by one.
struct Desk {
  explicit Desk(const std::string& kind) : layout(test_layout(kind)), setup(usual_setup(layout)) {
    dispatch.issuers = {{{fixed_text("UBND tỉnh Bình Hà")}, fixed_text("Sở Nội vụ")}};
    dispatch.numbers = {{fixed_text("05"), fixed_text("QĐ-SNV")}};
    dispatch.issued = Issued{fixed_text("Bình Hà"), 2026, 3, 5};
    dispatch.subject = fixed_text("Kiểm tra công tác văn thư");
    dispatch.signatories = {signatory({"Giám đốc"}, "Lê Văn Mẫu")};
    dispatch.distribution = Distribution{{fixed_text("Như trên")}, fixed_text("VT"), {}};
  }

  static Signatory signatory(const std::vector<std::string>& capacities, const std::string& name) {
    Signatory one;
    for (const auto& title : capacities) one.capacities.push_back({{}, fixed_text(title)});
    one.name = fixed_text(name);
    return one;
  }

  Job job() { return {dispatch, layout, setup, compositor, says}; }

  Dispatch dispatch;
  Layout layout;
  Setup setup;
  Diagnostics says;
  WordMemory memory = {};
  Compositor compositor{test_fonts(), test_typography(), memory, says};
};

/// Where a line ends, without the space it was broken at.
inline Length end_of_run(const congvan::Run& run) {
  Length x = run.x;
  for (const auto& glyph : run.glyphs) x += glyph.advance;
  return run.text.ends_with(' ') ? x - run.glyphs.back().advance : x;
}

/// A line of a component.
struct ShownLine {
  std::string name, words;
  Length left, right, baseline;

  Length middle() const { return (left + right) / 2; }
};

inline std::vector<ShownLine> shown_lines(const std::vector<Block>& blocks) {
  std::vector<ShownLine> lines;
  for (const auto& block : blocks) {
    for (const auto& run : block.runs) {
      const bool new_line = &run == block.runs.data() || run.baseline != lines.back().baseline;
      if (new_line) lines.push_back({block.name, "", run.x, {}, run.baseline});
      lines.back().words += run.text;
      lines.back().right = end_of_run(run);
    }
  }
  return lines;
}

/// "issuer: SỞ NỘI VỤ" and so on, a line each.
inline std::string shown(const std::vector<Block>& blocks) {
  std::string all;
  for (const auto& line : shown_lines(blocks)) all += line.name + ": " + line.words + '\n';
  return all;
}

/// The line of a component's `nth` line, from 0.
inline ShownLine line_of(const std::vector<Block>& blocks, const std::string& name,
                         std::size_t nth = 0) {
  for (const auto& line : shown_lines(blocks)) {
    if (line.name == name && nth-- == 0) return line;
  }
  throw std::runtime_error("no such line of " + name);
}

/// What of the blocks reaches out of the text, by name.
inline std::string outside(const Setup& setup, const std::vector<Block>& blocks) {
  std::string names;
  const Length left = setup.left;
  const Length right = setup.width - setup.right;
  for (const auto& block : blocks) {
    bool out = false;
    for (const auto& run : block.runs) out |= run.x < left || end_of_run(run) > right;
    for (const auto& rule : block.rules) out |= rule.x0 < left || rule.x1 > right;
    if (out) names += block.name + ' ';
  }
  return names;
}

}  // namespace congvan
