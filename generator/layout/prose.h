#pragma once

#include <cstddef>
#include <vector>

#include "layout/parts.h"
#include "layout/strip.h"
#include "text/break_lines.h"

namespace congvan {

/// Words that fill the text's width, both edges straight, not yet broken into lines.
struct Prose {
  const Style* style = nullptr;
  KnownWords* words = nullptr;
  std::size_t label_bytes = 0;  ///< of the words, at their front, how many are the label
  Length size;                  ///< that they were shaped at
  int label_node = 0;
  int node = 0;
  Where where;
};

/// How far the first line of prose stands in.
Length indent_of(const Job& job, const Style& style);

/// What its lines may measure under the job's setup.
Measure measure_of(const Job& job, const Style& style);

/// Whether a page may begin with that line of a paragraph of `lines`: not with its second line, nor
/// with its last, nor with its first where it `keeps` to what is before it.
bool may_begin_with(std::size_t line, std::size_t lines, bool keeps);

/// The words at the size the job's setup gives them.
KnownWords& sized(const Job& job, const Prose& prose);

/// Breaks prose into lines under the job's setup, each a strip.
std::vector<Strip> set_prose(const Job& job, const Prose& prose);

}  // namespace congvan
