#pragma once

#include <cstddef>
#include <string>

#include "base/diagnostics.h"
#include "data/byte_source.h"
#include "data/rows.h"

namespace congvan {

/// The JSON of one row, cut out of its file, and not yet looked at.
struct JsonPiece {
  std::string text;
  Where where;  ///< of its first character
  bool too_long = false;
};

/// Cuts a file into the pieces of its rows, in bounded memory: JSON Lines at each line, and a list
/// at each of its elements. A list may stand in an object, beside members of other kinds, which are
/// passed over: {"year": 2026, "rows": [{...}, {...}]}.
class JsonPieces {
 public:
  enum class Next { piece, end, broken };  ///< broken: the fault has been said

  /// `name` is that of the file, for messages.
  JsonPieces(ByteSource bytes, const std::string& name, bool lines, const DataLimits& limits);

  Next next(JsonPiece& piece, Diagnostics& says);

 private:
  static constexpr int end = -1;

  int peek();
  int take();
  void skip_space();
  Next broken(const char* expected, Diagnostics& says);

  Next next_line(JsonPiece& piece);
  Next next_element(JsonPiece& piece, Diagnostics& says);
  Next begin(JsonPiece& piece, Diagnostics& says);
  Next next_member(JsonPiece& piece, Diagnostics& says);
  Next finish(Diagnostics& says);

  void start(JsonPiece& piece) const;
  void put(JsonPiece& piece, int byte) const;
  bool take_value(JsonPiece& piece);
  bool take_string(JsonPiece& piece);
  bool take_nested(JsonPiece& piece);

  enum class State { begin, lines, first_element, element, first_member, member, ended };

  ByteSource bytes_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::size_t filled_ = 0;
  Where where_;  ///< of the next character
  State state_ = State::begin;
  bool lines_ = false;
  bool in_object_ = false;
  std::string list_;  ///< the name of the list that holds the rows, as it is written
  bool has_list_ = false;
  std::size_t most_ = 0;
};

}  // namespace congvan
