#include "dispatch/body_texts.h"

namespace congvan {
namespace {

using Call = std::function<void(const Text&)>;

struct Texts {
  const Call& call;

  void operator()(const Paragraph& paragraph) const { call(paragraph.words); }
  void operator()(const Heading& heading) const { call(heading.words); }
  void operator()(const Directives& list) const {
    for (const auto& entry : list.entries) of(entry.heading, entry.words, entry.parts);
  }
  void operator()(const Division& division) const {
    of(division.heading, division.words, division.parts);
  }
  void operator()(const Particulars& form) const {
    for (const auto& entry : form.entries) of(entry.label, entry.words, entry.parts);
  }
  void operator()(const Table& table) const {
    call(table.caption);
    call(table.unit);
    for (const auto& row : table.rows) {
      for (const auto& cell : row.cells) {
        for (const auto& paragraph : cell.paragraphs) call(paragraph);
      }
    }
  }
  void operator()(const Figure& figure) const { call(figure.caption); }
  void operator()(const PageBreak&) const {}

  void of(const Text& heading, const Text& words, const std::vector<Part>& parts) const {
    call(heading);
    call(words);
    for_each_text(parts, call);
  }
};

/// The parts inside a part.
struct Inside {
  const std::function<void(const Part&)>& call;

  void operator()(const Directives& list) const {
    for (const auto& entry : list.entries) for_each_part(entry.parts, call);
  }
  void operator()(const Division& division) const { for_each_part(division.parts, call); }
  void operator()(const Particulars& form) const {
    for (const auto& entry : form.entries) for_each_part(entry.parts, call);
  }
  void operator()(const auto&) const {}
};

}  // namespace

void for_each_part(const std::vector<Part>& parts, const std::function<void(const Part&)>& call) {
  for (const auto& part : parts) {
    call(part);
    std::visit(Inside{call}, part.is);
  }
}

void for_each_text(const std::vector<Part>& parts, const Call& call) {
  for (const auto& part : parts) std::visit(Texts{call}, part.is);
}

}  // namespace congvan
