#pragma once

#include <memory>
#include <string>

namespace congvan {

/// A place in a source file, for messages. Lines and columns count from 1, columns in characters
/// (not bytes); a line of 0 means the file as a whole.
struct Where {
  std::shared_ptr<const std::string> file;  ///< its name as the user wrote it; null if none
  int line = 0;
  int column = 0;

  bool operator==(const Where& other) const;
};

/// "letter.xml:12:5", "letter.xml", or "" where there is no file.
std::string to_string(const Where& where);

}  // namespace congvan
