#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace congvan {

/// One word of PDF (ISO 32000-1, 7.2 and 7.3).
struct PdfToken {
  enum class Kind {
    end,   ///< of the bytes
    word,  ///< a number, a keyword, or what cannot be
    name,
    literal,  ///< a string in parentheses
    hex,      ///< a string in angle brackets
    open_array,
    close_array,
    open_dictionary,
    close_dictionary,
  };

  Kind kind = Kind::end;
  std::size_t begin = 0;  ///< its first byte
  std::size_t end = 0;    ///< the byte after it
};

/// The entries of a dictionary: decoded names without their slash, and values as they are spelled.
using PdfEntries = std::map<std::string, std::string_view, std::less<>>;

/// A reference, "12 0 R".
struct ObjectId {
  int number = 0;
  int generation = 0;
  auto operator<=>(const ObjectId&) const = default;
};

/// Reads the words of a PDF one after the other, without making anything of them: for questions of
/// where things stand among the bytes, and of what reading them would cost. Whatever is wrong with
/// brackets and strings throws DamagedPdf.
class PdfScanner {
 public:
  /// `bytes` must outlive it. `tokens` are how many it may read before it throws.
  explicit PdfScanner(std::string_view bytes, std::size_t at, std::size_t tokens = 2'000'000)
      : bytes_(bytes), at_(at), tokens_(tokens) {}

  PdfToken next();
  std::string_view text_of(const PdfToken& token) const {
    return bytes_.substr(token.begin, token.end - token.begin);
  }

  /// Passes over one value, whole with all within its brackets, and gives its bytes. A reference
  /// is a value; a keyword is not checked.
  std::string_view value();
  /// The entries of a dictionary that stands here, of which a key given twice has its last value.
  PdfEntries dictionary();
  /// Passes over "12 0 obj"; throws if something else stands here.
  ObjectId object_head();
  /// True, and passes over it, if this keyword stands here.
  bool accept(std::string_view word);

  std::size_t at() const { return at_; }
  std::size_t tokens_left() const { return tokens_; }

 private:
  void skip_white();
  void skip_literal();
  void skip_hex();
  bool accept_rest_of_reference();

  std::string_view bytes_;
  std::size_t at_;
  std::size_t tokens_;
};

/// The number a word is, if it is a whole one not below 0 that fits.
std::optional<std::uint64_t> whole_number(std::string_view word);

/// A name without its slash, "#20" and the like resolved.
std::string decoded_name(std::string_view name);

/// The reference a value is.
std::optional<ObjectId> reference(std::string_view value);

}  // namespace congvan
