#include "layout/galley.h"

#include <iterator>
#include <utility>

namespace congvan {
namespace {

std::vector<Strip> set_prose(const Job& job, const Passage& passage) {
  auto strips = set_prose(job, *passage.prose);
  for (std::size_t i = 0; i < strips.size(); ++i) {
    strips[i].may_begin = may_begin_with(i, strips.size(), keeps(passage, strips.size()));
  }
  return strips;
}

/// Whether what is set for one fits the other.
bool measures_alike(const Setup& a, const Setup& b) {
  return a.left == b.left && a.text_width() == b.text_width() && a.body_size == b.body_size &&
         a.signature_room == b.signature_room && a.text_height() == b.text_height();
}

std::vector<Strip> set_passage(const Job& job, const Passage& passage, bool alike) {
  if (passage.prose) return set_prose(job, passage);
  std::vector<Strip> strips = passage.again && !alike ? *passage.again(job) : *passage.ready;
  if (!strips.empty()) strips.front().may_begin = !passage.keeps;
  return strips;
}

}  // namespace

bool keeps(const Passage& passage, std::size_t lines) {
  return passage.keeps || (passage.ends && lines == 1);
}

Galley set_galley(const Job& job, const Composition& composition) {
  Galley galley;
  galley.heads = composition.heads;
  const bool alike = measures_alike(job.setup, composition.setup);
  for (const auto& passage : composition.passages) {
    auto strips = set_passage(job, passage, alike);
    if (strips.empty()) continue;
    strips.front().before += passage.before;
    strips.front().begins_paragraph = passage.begins_paragraph;
    strips.front().must_begin = passage.must_begin;
    if (passage.signs) galley.foot = galley.strips.size();
    std::ranges::move(strips, std::back_inserter(galley.strips));
  }
  return galley;
}

}  // namespace congvan
