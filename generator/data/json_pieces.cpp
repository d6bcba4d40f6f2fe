#include "data/json_pieces.h"

#include <utility>

namespace congvan {
namespace {

constexpr std::size_t block = 1 << 16;

bool is_space(int byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

}  // namespace

JsonPieces::JsonPieces(ByteSource bytes, const std::string& name, bool lines,
                       const DataLimits& limits)
    : bytes_(std::move(bytes)),
      buffer_(block, '\0'),
      where_{FileName(name), 1, 1},
      lines_(lines),
      most_(limits.row_bytes) {}

int JsonPieces::peek() {
  if (at_ == filled_) {
    at_ = 0;
    filled_ = bytes_(buffer_.data(), buffer_.size());
    if (filled_ == 0) return end;
  }
  return static_cast<unsigned char>(buffer_[at_]);
}

int JsonPieces::take() {
  const int byte = peek();
  if (byte == end) return end;
  ++at_;
  if (byte == '\n') {
    ++where_.line;
    where_.column = 1;
  } else if ((byte & 0xC0) != 0x80) {
    ++where_.column;
  }
  return byte;
}

void JsonPieces::skip_space() {
  while (is_space(peek())) take();
}

JsonPieces::Next JsonPieces::broken(const char* expected, Diagnostics& says) {
  state_ = State::ended;
  if (peek() == end) {
    says.error("json-cut-off", where_);
  } else {
    says.error("json-broken", where_, {{"expected", expected}});
  }
  return Next::broken;
}

JsonPieces::Next JsonPieces::next(JsonPiece& piece, Diagnostics& says) {
  switch (state_) {
    case State::begin:
      return begin(piece, says);
    case State::lines:
      return next_line(piece);
    case State::first_element:
    case State::element:
      return next_element(piece, says);
    case State::first_member:
    case State::member:
      return next_member(piece, says);
    case State::ended:
      break;
  }
  return Next::end;
}

JsonPieces::Next JsonPieces::begin(JsonPiece& piece, Diagnostics& says) {
  if (peek() == 0xFE || peek() == 0xFF || peek() == 0) {  // UTF-16, with a mark or without
    state_ = State::ended;
    says.error("json-not-utf8", where_);
    return Next::broken;
  }
  for (const int mark : {0xEF, 0xBB, 0xBF}) {
    if (peek() == mark) take();
  }
  where_.column = 1;
  if (lines_) {
    state_ = State::lines;
    return next_line(piece);
  }
  skip_space();
  if (peek() == '[') {
    take();
    state_ = State::first_element;
    return next_element(piece, says);
  }
  if (peek() != '{') return broken("[", says);
  take();
  in_object_ = true;
  state_ = State::first_member;
  return next_member(piece, says);
}

void JsonPieces::start(JsonPiece& piece) const {
  piece.text.clear();
  piece.where = where_;
  piece.too_long = false;
}

void JsonPieces::put(JsonPiece& piece, int byte) const {
  if (piece.text.size() == most_) {
    piece.too_long = true;
  } else {
    piece.text += static_cast<char>(byte);
  }
}

/// Lines without words are none.
JsonPieces::Next JsonPieces::next_line(JsonPiece& piece) {
  skip_space();
  if (peek() == end) {
    state_ = State::ended;
    return Next::end;
  }
  start(piece);
  while (peek() != end && peek() != '\n') put(piece, take());
  return Next::piece;
}

JsonPieces::Next JsonPieces::next_element(JsonPiece& piece, Diagnostics& says) {
  skip_space();
  if (peek() == ']') {
    take();
    if (!in_object_) return finish(says);
    state_ = State::member;
    return next_member(piece, says);
  }
  if (state_ == State::element) {
    if (peek() != ',') return broken(", ]", says);
    take();
    skip_space();
  }
  state_ = State::element;
  if (!take_value(piece)) return broken("{", says);
  return Next::piece;
}

/// Goes over the members of the object around the list, up to the list or the end.
JsonPieces::Next JsonPieces::next_member(JsonPiece& piece, Diagnostics& says) {
  while (true) {
    skip_space();
    if (peek() == '}') {
      take();
      return finish(says);
    }
    if (state_ == State::member) {
      if (peek() != ',') return broken(", }", says);
      take();
      skip_space();
    }
    state_ = State::member;
    start(piece);
    if (peek() != '"' || !take_string(piece)) return broken("\"", says);
    skip_space();
    if (peek() != ':') return broken(":", says);
    take();
    skip_space();
    const std::string name = piece.text.substr(1, piece.text.size() - 2).substr(0, 100);
    if (peek() == '[') {
      if (has_list_) {
        state_ = State::ended;
        says.error("json-two-lists", where_, {{"first", list_}, {"second", name}});
        return Next::broken;
      }
      take();
      has_list_ = true;
      list_ = name;
      state_ = State::first_element;
      return next_element(piece, says);
    }
    if (!take_value(piece)) return broken("[", says);
  }
}

JsonPieces::Next JsonPieces::finish(Diagnostics& says) {
  state_ = State::ended;
  if (in_object_ && !has_list_) {
    says.error("json-no-rows", where_);
    return Next::broken;
  }
  skip_space();
  if (peek() == end) return Next::end;
  says.error("json-more", where_);
  return Next::broken;
}

/// Takes a value as far as brackets and quotation marks tell its end. False if there is none.
bool JsonPieces::take_value(JsonPiece& piece) {
  start(piece);
  if (peek() == '"') return take_string(piece);
  if (peek() == '{' || peek() == '[') return take_nested(piece);
  while (true) {
    const int byte = peek();
    if (byte == end || is_space(byte) || byte == ',' || byte == ']' || byte == '}') break;
    put(piece, take());
  }
  return !piece.text.empty();
}

bool JsonPieces::take_string(JsonPiece& piece) {
  put(piece, take());
  while (peek() != end) {
    const int byte = take();
    put(piece, byte);
    if (byte == '"') return true;
    if (byte == '\\' && peek() != end) put(piece, take());
  }
  return false;
}

bool JsonPieces::take_nested(JsonPiece& piece) {
  std::size_t depth = 0;
  do {
    const int byte = peek();
    if (byte == end) return false;
    if (byte == '"') {
      if (!take_string(piece)) return false;
      continue;
    }
    if (byte == '{' || byte == '[') ++depth;
    if (byte == '}' || byte == ']') --depth;
    put(piece, take());
  } while (depth > 0);
  return true;
}

}  // namespace congvan
