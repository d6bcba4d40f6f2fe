#pragma once

#include <string>
#include <string_view>

#include "base/handle.h"
#include "campaign/folder.h"

namespace congvan {

/// Writes letters into a folder so that each is there whole or not at all, whenever the program is
/// killed. Where the file system can, a letter has no name until it is whole; else, and where a
/// letter takes another's place, it has this writer's temporary name first. One thread has one.
class FileWriter {
 public:
  /// The folder must outlive it; no other writer may have that temporary name.
  FileWriter(const Folder& folder, std::string temporary);

  /// Makes the folders before the name. Throws a std::system_error that names the file.
  void write(const std::string& name, std::string_view bytes);

 private:
  enum class Way { by_number, by_proc, named };  ///< how a file gets its name

  int parent_of(const std::string& name);
  bool write_unnamed(int parent, const std::string& leaf, std::string_view bytes);
  bool link(const Handle& file, int parent, const std::string& leaf);
  void replace(const Handle& file, int parent, const std::string& leaf);
  void write_named(int parent, const std::string& leaf, std::string_view bytes);

  const Folder& folder_;
  std::string temporary_;
  Way way_ = Way::by_number;
  std::string parent_name_;  ///< of the folder that `parent_` is, ending in /
  Handle parent_;
};

/// A file that is written bit by bit and takes its name when it is whole and on the disk. If it is
/// not, nothing of it is left.
class WholeFile {
 public:
  WholeFile(const Folder& folder, std::string name, std::string temporary);
  ~WholeFile();
  WholeFile(const WholeFile&) = delete;
  WholeFile& operator=(const WholeFile&) = delete;

  void append(std::string_view bytes);
  void finish();

 private:
  void flush();

  const Folder& folder_;
  std::string name_, temporary_;
  Handle file_;
  std::string buffer_;
};

}  // namespace congvan
