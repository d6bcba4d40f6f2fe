#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace congvan {

/// The bytes of a file, or of standard input if `path` is "-". Of what is longer than `limit` the
/// first `limit` + 1 bytes are given, so that whoever reads them sees that they are too many.
/// Throws a Fault.
std::string read_file(const std::string& path, std::size_t limit);

/// Writes a whole file or nothing: the bytes go to a temporary file beside it, which then takes
/// its name. What is not a plain file (a device, a pipe) is written as it is. Throws a Fault, and
/// then the file that stood there stands untouched and no temporary file is left.
void write_file(const std::string& path, std::string_view bytes);

/// The same, but calls `whole` when all of it is on the disk under the temporary name, and the name
/// alone is missing; if that throws, nothing is written. The name, too, is on the disk when this
/// returns. `path` must be a plain file or none.
void write_file(const std::string& path, std::string_view bytes,
                const std::function<void()>& whole);

/// The path from the root that a file has, or will have once it is there. Throws a Fault if its
/// folder is not there.
std::string full_path(const std::string& path);

/// Writes to standard output. Throws a Fault.
void write_output(std::string_view bytes);

/// Writes to standard error; what cannot be written there is lost.
void write_complaint(std::string_view words);

/// Throws a Fault unless the file lies in the folder `root`, after all symbolic links.
void check_within(const std::string& root, const std::string& path);

/// True if both names lead to one existing file.
bool same_file(const std::string& a, const std::string& b);

bool file_exists(const std::string& path);
bool folder_exists(const std::string& path);

bool output_is_terminal();

/// Lower-case letters, digits and hyphens, at most 64: a name that cannot lead out of a folder, as
/// descriptions of anybody give for layouts and profiles.
bool is_slug(std::string_view name);

/// "a/b/letter.xml" -> "letter.xml"
std::string file_name(std::string_view path);

/// "a/b/letter.xml" -> "a/b", "letter.xml" -> "."
std::string folder_of(std::string_view path);

/// A path as the file `from` means it: what is not named from the root lies in that file's folder,
/// or in the working folder if `from` is "-".
std::string path_from(const std::string& from, const std::string& path);

}  // namespace congvan
