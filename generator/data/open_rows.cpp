#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "data/byte_source.h"
#include "data/csv.h"
#include "data/data_form.h"
#include "data/json.h"
#include "data/postgresql.h"
#include "data/rows.h"
#include "data/sqlite.h"
#include "data/unnamed_file.h"
#include "data/unreadable.h"
#include "data/xlsx.h"

namespace congvan {
namespace {

/// Says which options mean nothing for such data; true if there is none.
bool check_options(const DataPlace& place, DataForm form, const Where& where, Diagnostics& says) {
  bool sound = true;
  const auto check = [&](const char* option, bool given, bool applies) {
    if (!given || applies) return;
    says.error("data-option-does-not-apply", where, {{"option", option}, {"kind", name_of(form)}});
    sound = false;
  };
  check("--sheet", place.sheet.has_value(), form == DataForm::xlsx);
  check("--query", place.query.has_value(),
        form == DataForm::sqlite || form == DataForm::postgresql);
  check("--charset", place.charset.has_value(), form == DataForm::csv);
  return sound;
}

/// As much of the first bytes as tells the form.
std::string begin_of(const ByteSource& bytes) {
  std::string begin(bytes_that_tell, '\0');
  std::size_t had = 0;
  while (had < begin.size()) {
    const std::size_t got = bytes(begin.data() + had, begin.size() - had);
    if (got == 0) break;
    had += got;
  }
  begin.resize(had);
  return begin;
}

/// A source that gives `begin` once more before the rest.
ByteSource with_begin(std::string begin, ByteSource rest) {
  return [begin = std::move(begin), at = std::size_t{0}, rest = std::move(rest)](
             char* to, std::size_t room) mutable {
    if (at == begin.size()) return rest(to, room);
    const std::size_t length = std::min(room, begin.size() - at);
    begin.copy(to, length, at);
    at += length;
    return length;
  };
}

/// The rows of a copy of what could be read only once, which speak of it by its own name.
class RowsOfCopy : public Rows {
 public:
  RowsOfCopy(std::unique_ptr<const UnnamedFile> file, std::string name)
      : file_(std::move(file)), path_(file_->path()), name_(std::move(name)) {}

  bool open(DataPlace place, DataForm form, Diagnostics& says, const DataLimits& limits) {
    place.path = path_;
    Diagnostics said;
    rows_ =
        form == DataForm::xlsx ? open_xlsx(place, said, limits) : open_sqlite(place, said, limits);
    pass_on(said, says);
    return rows_ != nullptr;
  }

  Next next(Record& record, Diagnostics& says) override {
    Diagnostics said;
    const Next next = rows_->next(record, said);
    pass_on(said, says);
    rename(record.place);
    return next;
  }

  const std::vector<std::string>& columns() const override { return rows_->columns(); }
  bool can_be_reopened() const override { return false; }

 private:
  void rename(std::string& words) const {
    if (words.starts_with(path_)) words.replace(0, path_.size(), name_);
  }

  void pass_on(const Diagnostics& said, Diagnostics& says) const {
    for (Diagnostic one : said.all()) {
      if (one.where.file) {
        std::string file = *one.where.file;
        rename(file);
        one.where.file = FileName(file);
      }
      for (auto& [name, value] : one.arguments) rename(value);
      says.add(std::move(one));
    }
  }

  std::unique_ptr<const UnnamedFile> file_;  // goes after its rows
  std::string path_;
  std::string name_;
  std::unique_ptr<Rows> rows_;
};

std::unique_ptr<const UnnamedFile> copy_of(const ByteSource& bytes) {
  auto file = std::make_unique<UnnamedFile>();
  std::string block(bytes_that_tell, '\0');
  while (const std::size_t got = bytes(block.data(), block.size())) {
    file->append(std::string_view(block).substr(0, got));
  }
  return file;
}

/// Rows of standard input or a pipe, which are read once from the first byte to the last.
std::unique_ptr<Rows> open_stream(const DataPlace& place, const std::string& name,
                                  Diagnostics& says, const DataLimits& limits) {
  ByteSource bytes = open_bytes(place.path, name, says);
  if (!bytes) return nullptr;
  const Where where{.file = FileName(name)};
  std::string begin = begin_of(bytes);
  const DataForm form = form_of_name(place.path).value_or(form_of_bytes(begin));
  if (!check_options(place, form, where, says)) return nullptr;
  bytes = with_begin(std::move(begin), std::move(bytes));
  switch (form) {
    case DataForm::json:
    case DataForm::json_lines:
      return open_json(std::move(bytes), name, form == DataForm::json_lines, false, limits);
    case DataForm::xlsx:
    case DataForm::sqlite: {
      auto rows = std::make_unique<RowsOfCopy>(copy_of(bytes), name);
      if (!rows->open(place, form, says, limits)) return nullptr;
      return rows;
    }
    default:
      return open_csv(std::move(bytes), name, place.charset, false, says, limits);
  }
}

std::unique_ptr<Rows> open_file(const DataPlace& place, Diagnostics& says,
                                const DataLimits& limits) {
  const ByteSource bytes = open_bytes(place.path, place.path, says);
  if (!bytes) return nullptr;
  const auto told = form_of_name(place.path);
  const DataForm form = told ? *told : form_of_bytes(begin_of(bytes));
  const Where where{.file = FileName(place.path)};
  if (!check_options(place, form, where, says)) return nullptr;
  switch (form) {
    case DataForm::json:
    case DataForm::json_lines:
      return open_json(place, form == DataForm::json_lines, says, limits);
    case DataForm::xlsx:
      return open_xlsx(place, says, limits);
    case DataForm::sqlite:
      return open_sqlite(place, says, limits);
    default:
      return open_csv(place, says, limits);
  }
}

}  // namespace

std::unique_ptr<Rows> open_rows(const DataPlace& place, Diagnostics& says,
                                const DataLimits& limits) {
  if (is_postgresql(place.path)) {
    if (!check_options(place, DataForm::postgresql, {}, says)) return nullptr;
    return open_postgresql(place, says, limits);
  }
  if (place.path == "-") return open_stream(place, "<stdin>", says, limits);
  struct stat facts {};
  if (::stat(place.path.c_str(), &facts) != 0) {
    say_unreadable(place.path, errno, {}, says);
    return nullptr;
  }
  switch (facts.st_mode & S_IFMT) {
    case S_IFREG:
    case S_IFDIR:  // of which it will be said that it is one
      return open_file(place, says, limits);
    case S_IFIFO:
      return open_stream(place, place.path, says, limits);
    default:  // a device may never end
      says.error("data-not-a-file", {}, {{"file", place.path}});
      return nullptr;
  }
}

}  // namespace congvan
