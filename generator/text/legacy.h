#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace congvan {

/// How the characters of a foreign file are written as bytes.
enum class Charset { utf_8, utf_16le, utf_16be, tcvn3, vni, viscii, vps, cp1258, viqr };

/// "utf-8", "utf-16", "tcvn3" ..., as users name it.
std::string_view name_of(Charset charset);

struct FoundCharset {
  Charset charset = Charset::utf_8;
  std::size_t mark = 0;  ///< length of the byte order mark at the beginning

  bool operator==(const FoundCharset&) const = default;
};

/// The charset that `name_of` has that name for; which order UTF-16 has is seen in the beginning of
/// the file. Nothing if there is none of that name.
std::optional<FoundCharset> charset_named(std::string_view name, std::string_view sample);

/// The charset of a file by its beginning (which may end inside a character): by its byte order
/// mark, by where UTF-16 has its NULs, as UTF-8 if it is that but for a broken place here and
/// there; else the old charset in which nearly all words are possible syllables, and in no other.
/// Nothing if there is none. Plain ASCII is VIQR only if that makes syllables of far more words.
std::optional<FoundCharset> recognise(std::string_view sample);

/// Turns a file into UTF-8, piece by piece. What comes of an old charset is NFC; bytes that mean
/// nothing in it, and halves of a character in UTF-16, are U+FFFD each. UTF-8 stays as it is, its
/// faults included.
class Decoder {
 public:
  explicit Decoder(Charset charset) : charset_(charset) {}

  /// Appends to `out` all that is certain of what was given so far.
  void take(std::string_view bytes, std::string& out);
  /// Appends the rest.
  void finish(std::string& out);

 private:
  Charset charset_;
  std::string held_;  ///< the beginning of what is not yet known to be whole
};

/// All of it at once.
std::string decoded(std::string_view bytes, Charset charset);

/// Whether a text from TCVN3 has words like CộNG: capitals with tones, which that charset wrote as
/// small letters in fonts that showed them as capitals.
bool has_lost_capitals(std::string_view text);

}  // namespace congvan
