#include "data/xlsx_package.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zip.h>

#include <algorithm>
#include <cerrno>
#include <string_view>
#include <utility>

#include "base/handle.h"
#include "data/unreadable.h"

namespace congvan {
namespace {

constexpr std::uint64_t unquestioned = 16'000'000;

/// Old .xls files, and new ones behind a password, are OLE compound files.
constexpr std::string_view ole_mark = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// The first bytes of a file that can be read; the fault has been said if it cannot.
bool begin_of(const std::string& path, std::string& begin, Diagnostics& says) {
  const Handle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  begin.resize(ole_mark.size());
  const ssize_t got = file ? ::read(file.number(), begin.data(), begin.size()) : -1;
  if (got < 0) say_unreadable(path, errno, {}, says);
  begin.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return got >= 0;
}

std::string words_of(int code) {
  zip_error_t error;
  zip_error_init_with_code(&error, code);
  const std::string words = zip_error_strerror(&error);
  zip_error_fini(&error);
  return words;
}

void say_broken(const Where& where, std::string_view part, std::string_view reason,
                Diagnostics& says) {
  says.error("xlsx-broken", where, {{"part", part}, {"reason", reason}});
}

}  // namespace

void CloseZipFile::operator()(zip_file* file) const { zip_fclose(file); }
void CloseZip::operator()(zip* archive) const { zip_discard(archive); }

PackagePart::PackagePart(std::string name, std::unique_ptr<zip_file, CloseZipFile> file,
                         std::uint64_t deflated, const PartLimits& limits, Where where)
    : name_(std::move(name)),
      file_(std::move(file)),
      limits_(limits),
      most_(std::min(limits.bytes, std::max(unquestioned, limits.ratio * deflated))),
      where_(where) {}

std::ptrdiff_t PackagePart::read(char* to, std::size_t room, Diagnostics& says) {
  const zip_int64_t got = zip_fread(file_.get(), to, room);
  if (got < 0) {
    say_broken(where_, name_, zip_error_strerror(zip_file_get_error(file_.get())), says);
    return -1;
  }
  read_ += static_cast<std::uint64_t>(got);
  if (read_ > most_) {
    says.error("xlsx-too-large", where_, {{"part", name_}, {"limit", std::to_string(most_)}});
    return -1;
  }
  return got;
}

std::unique_ptr<Package> Package::open(const std::string& path, Diagnostics& says) {
  auto package = std::make_unique<Package>();
  package->where_.file = FileName(path);
  const Where& where = package->where_;
  std::string begin;
  if (!begin_of(path, begin, says)) return nullptr;
  if (begin == ole_mark) {
    says.error("xlsx-old-or-locked", where);
    return nullptr;
  }
  if (!begin.starts_with("PK")) {
    says.error("xlsx-not-a-workbook", where);
    return nullptr;
  }
  int error = 0;
  package->archive_.reset(zip_open(path.c_str(), ZIP_RDONLY, &error));
  if (!package->archive_) {
    say_broken(where, path, words_of(error), says);
    return nullptr;
  }
  return package;
}

bool Package::has(const std::string& name) const {
  return zip_name_locate(archive_.get(), name.c_str(), ZIP_FL_NOCASE) >= 0;
}

std::unique_ptr<PackagePart> Package::part(const std::string& name, const PartLimits& limits,
                                           Diagnostics& says) const {
  zip_stat_t facts;
  zip_stat_init(&facts);
  const zip_int64_t index = zip_name_locate(archive_.get(), name.c_str(), ZIP_FL_NOCASE);
  if (index < 0) {
    say_broken(where_, name, words_of(ZIP_ER_NOENT), says);
    return nullptr;
  }
  const auto place = static_cast<zip_uint64_t>(index);
  std::unique_ptr<zip_file, CloseZipFile> file;
  if (zip_stat_index(archive_.get(), place, 0, &facts) == 0) {
    if ((facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && facts.encryption_method != ZIP_EM_NONE) {
      says.error("xlsx-old-or-locked", where_);
      return nullptr;
    }
    file.reset(zip_fopen_index(archive_.get(), place, 0));
  }
  if (!file) {
    say_broken(where_, name, zip_error_strerror(zip_get_error(archive_.get())), says);
    return nullptr;
  }
  return std::make_unique<PackagePart>(name, std::move(file), facts.comp_size, limits, where_);
}

}  // namespace congvan
