#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "base/diagnostics.h"

struct zip;
struct zip_file;

namespace congvan {

/// How much a part of a workbook may become when it is inflated.
struct PartLimits {
  std::uint64_t bytes = 16'000'000;
  /// Times its deflated size; not asked of the first 16 MB. Sheets of real tables stay below 60.
  std::uint64_t ratio = 250;
};

struct CloseZipFile {
  void operator()(zip_file* file) const;
};
struct CloseZip {
  void operator()(zip* archive) const;
};

/// A file inside a workbook, read from front to back.
class PackagePart {
 public:
  PackagePart(std::string name, std::unique_ptr<zip_file, CloseZipFile> file,
              std::uint64_t deflated, const PartLimits& limits, Where where);

  /// The next bytes, 0 at the end; or -1: the fault (broken, too large) has been said.
  std::ptrdiff_t read(char* to, std::size_t room, Diagnostics& says);

  const std::string& name() const { return name_; }
  const Where& where() const { return where_; }  ///< of the workbook

 private:
  std::string name_;
  std::unique_ptr<zip_file, CloseZipFile> file_;
  PartLimits limits_;
  std::uint64_t most_ = 0;
  std::uint64_t read_ = 0;
  Where where_;
};

/// The ZIP archive that a workbook is.
class Package {
 public:
  /// Nothing if the file cannot be opened or is no such archive; the fault has been said.
  static std::unique_ptr<Package> open(const std::string& path, Diagnostics& says);

  bool has(const std::string& name) const;

  /// The part of that name, capitals or not ("xl/workbook.xml"); null if there is none or it cannot
  /// be read, which has been said.
  std::unique_ptr<PackagePart> part(const std::string& name, const PartLimits& limits,
                                    Diagnostics& says) const;

  const Where& where() const { return where_; }  ///< of the workbook

 private:
  std::unique_ptr<zip, CloseZip> archive_;
  Where where_;
};

}  // namespace congvan
