#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "paint/packed.h"

namespace congvan {

/// What a file begins with.
inline constexpr std::string_view pdf_header = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";

/// Where an indirect object of a PDF file stands: at a byte of the file, or in an object stream.
struct ObjectPlace {
  std::uint64_t offset = 0;  ///< from the start of the file; in a stream, its index there
  std::uint32_t stream = 0;  ///< the number of the object stream; 0 for none
};

/// Around the value of an object that stands on its own.
void begin_object(std::string& file, int number);
void end_object(std::string& file);

/// A stream with the entries of its dictionary; /Length and /Filter are added.
void append_stream(std::string& file, int number, std::string_view entries, const Packed& stream);

/// Objects kept together so that they can be deflated (ISO 32000-1, 7.5.7). The elements of a
/// structure tree, 70 to 90 bytes each in a file of the old form, shrink to a tenth.
class ObjectStream {
 public:
  /// Few enough that an index is one byte and that who wants one object inflates little.
  static constexpr std::size_t most = 200;

  void add(int number, std::string_view value);
  std::size_t size() const { return count_; }

  /// Where the object added next stands, if the stream gets the number `stream`.
  ObjectPlace place(int stream) const { return {count_, static_cast<std::uint32_t>(stream)}; }

  /// The stream that holds them, not yet deflated, and the entries of its dictionary.
  std::string bytes() const { return index_ + values_; }
  std::string entries() const;

 private:
  std::size_t count_ = 0;
  std::string index_;
  std::string values_;
};

/// The rows of the cross-reference stream that ends a file (7.5.8). `places` are those of the
/// objects by number; number 0 is the head of the free list. The stream itself gets the number
/// after the last and stands at byte `end`.
struct CrossReferences {
  CrossReferences(const std::vector<ObjectPlace>& places, std::uint64_t end);

  std::uint64_t end;
  std::size_t count;  ///< of rows
  std::size_t width;  ///< of the number in a row, in bytes
  std::string rows;
};

/// What the end of a file says.
struct Trailer {
  int catalogue = 0;    ///< the number of its object
  int information = 0;  ///< the same
  Digest identity{};
};

/// Ends a file; `packed` are the rows.
void append_end(std::string& file, const CrossReferences& references, const Packed& packed,
                const Trailer& trailer);

}  // namespace congvan
