#include "data/spool.h"

#include <cstring>
#include <limits>
#include <stdexcept>
#include <utility>

#include "data/unnamed_file.h"

namespace congvan {
namespace {

constexpr std::size_t block = 1 << 16;

/// Each row behind its length, four bytes.
using Length32 = std::uint32_t;

/// All rows of a source, with the names of their columns.
struct Spool {
  UnnamedFile file;
  std::vector<std::string> columns;
};

/// Writes the length before what was written since `start`.
void close_row(std::string& bytes, std::size_t start) {
  const std::size_t length = bytes.size() - start - sizeof(Length32);
  if (length > std::numeric_limits<Length32>::max()) throw std::length_error("a row of 4 GB");
  const auto number = static_cast<Length32>(length);
  std::memcpy(bytes.data() + start, &number, sizeof number);
}

std::shared_ptr<const Spool> fill_spool(Rows& rows) {
  const auto spool = std::make_shared<Spool>();
  spool->columns = rows.columns();
  SpooledRow row;
  Record last;
  std::string bytes;
  do {
    Diagnostics says;
    row.next = rows.next(row.record, says);
    row.said = says.all();
    const std::size_t start = bytes.size();
    bytes.append(sizeof(Length32), '\0');
    write_spooled(row, last, bytes);
    close_row(bytes, start);
    last.fields.resize(row.record.fields.size());
    for (std::size_t i = 0; i < last.fields.size(); ++i) {
      if (last.fields[i].name != row.record.fields[i].name) {
        last.fields[i].name = row.record.fields[i].name;
      }
    }
    if (bytes.size() >= block) {
      spool->file.append(bytes);
      bytes.clear();
    }
  } while (row.next == Rows::Next::row || row.next == Rows::Next::faulty);
  spool->file.append(bytes);
  return spool;
}

class SpooledRows : public Rows {
 public:
  explicit SpooledRows(std::shared_ptr<const Spool> spool) : spool_(std::move(spool)) {}

  Next next(Record& record, Diagnostics& says) override {
    if (ended_) return row_.next;
    std::swap(row_.record, record);  // what the caller gives back is read over
    keep_names();
    if (!read_spooled(bytes_of_row(), row_)) throw std::runtime_error("a broken temporary file");
    names_.resize(row_.record.fields.size());
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i] != row_.record.fields[i].name) names_[i] = row_.record.fields[i].name;
    }
    for (const Diagnostic& said : row_.said) says.add(said);
    ended_ = row_.next == Next::end || row_.next == Next::broken;
    std::swap(row_.record, record);
    return row_.next;
  }

  const std::vector<std::string>& columns() const override { return spool_->columns; }
  bool can_be_reopened() const override { return true; }

 private:
  /// The caller may have given another record, or changed it: the names must be those of the row
  /// before.
  void keep_names() {
    std::vector<NamedValue>& fields = row_.record.fields;
    fields.resize(names_.size());
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (fields[i].name != names_[i]) fields[i].name = names_[i];
    }
  }

  std::string_view bytes_of_row() {
    Length32 length = 0;
    const std::string_view head = take(sizeof length);
    std::memcpy(&length, head.data(), sizeof length);
    return take(length);
  }

  /// The next bytes, which stay where they are until more are taken.
  std::string_view take(std::size_t length) {
    if (buffer_.size() - at_ < length) refill(length);
    const auto bytes = std::string_view(buffer_).substr(at_, length);
    at_ += length;
    return bytes;
  }

  void refill(std::size_t length) {
    if (length > buffer_.size() - at_ + (spool_->file.size() - offset_)) {
      throw std::runtime_error("a broken temporary file");
    }
    buffer_.erase(0, at_);
    at_ = 0;
    const std::size_t had = buffer_.size();
    buffer_.resize(std::max(length, block));
    const std::size_t got = spool_->file.read(offset_, buffer_.data() + had, buffer_.size() - had);
    offset_ += got;
    buffer_.resize(had + got);
    if (buffer_.size() < length) throw std::runtime_error("a broken temporary file");
  }

  std::shared_ptr<const Spool> spool_;
  std::uint64_t offset_ = 0;  ///< in the file, of what the buffer does not hold yet
  std::string buffer_;
  std::size_t at_ = 0;  ///< in the buffer
  SpooledRow row_;
  std::vector<std::string> names_;  ///< of the fields of the row before
  bool ended_ = false;
};

}  // namespace

std::function<std::unique_ptr<Rows>()> spooled(std::unique_ptr<Rows> rows) {
  return [spool = fill_spool(*rows)] { return std::make_unique<SpooledRows>(spool); };
}

}  // namespace congvan
