#include "campaign/journal.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "campaign/file_writer.h"

namespace congvan {
namespace {

constexpr std::size_t chunk_bytes = 1U << 16U;
constexpr std::size_t most_line_bytes = 64U << 20U;

std::size_t read_at(const Handle& file, std::uint64_t offset, char* bytes, std::size_t count) {
  for (;;) {
    const ssize_t got = ::pread(file.number(), bytes, count, static_cast<off_t>(offset));
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) fail("journal");
  }
}

/// Whether the file still has its name: a run that ended may have put another in its place.
bool has_name(const Handle& file, const Folder& folder, const std::string& name) {
  struct stat here = {};
  struct stat there = {};
  return ::fstat(file.number(), &here) == 0 &&
         ::fstatat(folder.number(), name.c_str(), &there, AT_SYMLINK_NOFOLLOW) == 0 &&
         here.st_ino == there.st_ino && here.st_dev == there.st_dev;
}

}  // namespace

std::string journal_name(const Shard& shard) { return ".congvan-journal" + shard_tag(shard); }

std::uint64_t for_each_line(const Handle& journal, std::uint64_t begin,
                            const std::function<void(std::uint64_t, std::string_view)>& visit) {
  std::array<char, chunk_bytes> chunk{};
  std::string line;
  std::uint64_t start = begin;  // of `line`
  for (std::uint64_t at = begin;;) {
    const std::size_t got = read_at(journal, at, chunk.data(), chunk.size());
    if (got == 0) return start;
    at += got;
    std::string_view rest(chunk.data(), got);
    for (std::size_t end = rest.find('\n'); end != rest.npos; end = rest.find('\n')) {
      line += rest.substr(0, end);
      visit(start, line);
      rest.remove_prefix(end + 1);
      line.clear();
      start = at - rest.size();
    }
    line += rest;
    if (line.size() > most_line_bytes) return start;  // foreign: nothing after it can be trusted
  }
}

std::string read_line(const Handle& journal, std::uint64_t begin) {
  std::string line;
  std::array<char, 1024> chunk{};
  for (;;) {
    const std::size_t got = read_at(journal, begin + line.size(), chunk.data(), chunk.size());
    const std::string_view read(chunk.data(), got);
    const std::size_t end = read.find('\n');
    line += read.substr(0, end);
    if (end != read.npos || got == 0 || line.size() > most_line_bytes) return line;
  }
}

std::optional<Journal> Journal::open(const Folder& folder, const Shard& shard) {
  const std::string name = journal_name(shard);
  for (;;) {
    Handle file(::openat(folder.number(), name.c_str(),
                         O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0666));
    if (!file) fail(folder.path_of(name));
    if (::flock(file.number(), LOCK_EX | LOCK_NB) != 0) {
      if (errno == EWOULDBLOCK) return {};
      fail(folder.path_of(name));
    }
    if (has_name(file, folder, name)) return Journal(folder, shard, std::move(file));
  }
}

bool Journal::is_ours(std::size_t row) const {
  return row >= shard_.index && row <= rows_ && (row - shard_.index) % shard_.count == 0;
}

void Journal::begin(const JournalHead& head, std::size_t rows) {
  head_ = head;
  rows_ = rows;
  offsets_.assign(rows < shard_.index ? 0 : place_of(rows) + 1, 0);
  bool same = false;  // head, as ours
  end_ = for_each_line(file_, 0, [&](std::uint64_t offset, std::string_view line) {
    if (const auto other = read_head(line)) {
      same = !head.fingerprint.empty() && other->fingerprint == head.fingerprint;
    } else if (const auto entry = read_entry(line); entry && is_ours(entry->row)) {
      offsets_[place_of(entry->row)] = same && entry->faults.empty() ? offset : 0;
    }
  });
  former_end_ = end_;
  // A line that a killed run did not finish.
  if (::ftruncate(file_.number(), static_cast<off_t>(end_)) != 0) {
    fail(folder_->path_of(journal_name(shard_)));
  }
  if (!same) write(line_of(head));
}

std::optional<JournalEntry> Journal::find(std::size_t row) const {
  const std::uint64_t offset = is_ours(row) ? offsets_[place_of(row)] : 0;
  if (offset == 0) return {};
  return read_entry(read_line(file_, offset));
}

void Journal::add(const JournalEntry& entry) {
  offsets_[place_of(entry.row)] = end_ + noted_.size();
  noted_ += line_of(entry);
  ++waiting_;
}

void Journal::commit() {
  if (noted_.empty()) return;
  folder_->sync();
  write(noted_);
  noted_.clear();
  waiting_ = 0;
  if (::fdatasync(file_.number()) != 0) fail(folder_->path_of(journal_name(shard_)));
}

void Journal::write(std::string_view bytes) {
  if (!write_all(file_.number(), bytes)) {
    const int error = errno;
    if (::ftruncate(file_.number(), static_cast<off_t>(end_)) != 0) errno = error;
    fail(folder_->path_of(journal_name(shard_)), error);
  }
  end_ += bytes.size();
}

void Journal::for_each_former(const std::function<void(const JournalEntry&)>& visit) const {
  const auto visit_line = [&](std::uint64_t offset, std::string_view line) {
    if (offset >= former_end_) return;
    if (const auto entry = read_entry(line)) visit(*entry);
  };
  for_each_line(file_, 0, visit_line);
}

void Journal::finish() {
  WholeFile sorted(*folder_, journal_name(shard_), temporary_start(shard_) + "journal");
  sorted.append(line_of(head_));
  for (const std::uint64_t offset : offsets_) {
    if (offset != 0) sorted.append(read_line(file_, offset) + "\n");
  }
  sorted.finish();
  if (::fsync(folder_->number()) != 0) fail(folder_->path_of(journal_name(shard_)));
}

}  // namespace congvan
