#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/handle.h"
#include "template/shard.h"

namespace congvan {

/// The folder of a campaign. Names in it are those `fault_of_file_name` finds good, or its own. All
/// that goes wrong with the disk is thrown as a std::system_error that names the file.
class Folder {
 public:
  /// Opens it; if `makes`, it is made first where it is not there. Nothing if it is not there.
  static std::optional<Folder> open(const std::string& path, bool makes);

  int number() const { return handle_.number(); }
  std::string path_of(std::string_view name) const { return path_ + "/" + std::string(name); }

  /// The bytes of a plain file; nothing if there is none. Follows no link, neither in the folders
  /// before it.
  std::optional<std::uint64_t> size_of(const std::string& name) const;

  /// The bytes of a plain file that has so many; nothing if there is no such one.
  std::optional<std::string> read(const std::string& name, std::uint64_t bytes) const;

  /// Whether anything at all has that name.
  bool has(const std::string& name) const;

  void remove(const std::string& name) const;

  /// Names directly in it that begin so, in order.
  std::vector<std::string> names_beginning(std::string_view start) const;

  /// Comes back when all that was written to the folder so far would outlast a power cut. Throws
  /// also if the folder was taken away.
  void sync() const;

 private:
  Folder(std::string path, Handle handle) : path_(std::move(path)), handle_(std::move(handle)) {}

  /// The folder that a name stands in, and its last part; nothing if it is not there.
  struct Spot {
    Handle parent;  ///< none: this folder
    const char* leaf = nullptr;
  };
  std::optional<Spot> spot_of(const std::string& name) const;

  std::string path_;
  Handle handle_;
};

/// What a run calls its own files: "", or "-2-of-8".
std::string shard_tag(const Shard& shard);

/// The names of the temporary files of a run begin so; a run that was killed may leave some.
std::string temporary_start(const Shard& shard);

}  // namespace congvan
