#pragma once

#include <cstddef>
#include <string>

namespace congvan {

/// The name of a file as the user wrote it, or none. Names are kept until the program ends, each
/// once: there are few, and the places in a letter that hold one are many and copied often, by
/// several threads at a time.
class FileName {
 public:
  FileName() = default;
  FileName(std::nullptr_t) {}
  explicit FileName(const std::string& name);

  explicit operator bool() const { return name_ != nullptr; }
  const std::string& operator*() const { return *name_; }
  bool operator==(const FileName&) const = default;

 private:
  const std::string* name_ = nullptr;
};

/// A place in a source file, for messages. Lines and columns count from 1, columns in characters
/// (not bytes); a line of 0 means the file as a whole, a column of 0 the line as a whole.
struct Where {
  FileName file;
  int line = 0;
  int column = 0;

  bool operator==(const Where&) const = default;
};

/// "letter.xml:12:5", "rows.csv:12", "letter.xml", or "" where there is no file.
std::string to_string(const Where& where);

}  // namespace congvan
