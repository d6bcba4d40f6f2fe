#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "paint/deflate.h"

namespace congvan {

/// Where an indirect object of a PDF file stands: at a byte of the file, or in an object stream.
struct ObjectPlace {
  std::size_t offset = 0;  ///< from the start of the file, if it stands in no stream
  int stream = 0;          ///< the number of the object stream; 0 for none
  std::size_t index = 0;   ///< in that stream
};

/// Objects kept together so that they can be deflated (ISO 32000-1, 7.5.7). The elements of a
/// structure tree, 70 to 90 bytes each in a file of the old form, shrink to a tenth.
class ObjectStream {
 public:
  /// Few enough that an index is one byte and that who wants one object inflates little.
  static constexpr std::size_t most = 200;

  void add(int number, const std::string& value);
  std::size_t size() const { return count_; }

  /// The whole object, numbered `number`, as it stands in the file.
  std::string object(int number, const Deflater& deflater) const;

 private:
  std::size_t count_ = 0;
  std::string index_;
  std::string values_;
};

/// The cross-reference stream that ends a file (7.5.8), with the lines behind it. `places` are
/// those of the objects by number; number 0 is the head of the free list. The stream itself gets
/// the number after the last and stands at byte `offset`. `entries` are the trailer's.
std::string cross_references(std::vector<ObjectPlace> places, std::size_t offset,
                             const Deflater& deflater, const std::string& entries);

}  // namespace congvan
