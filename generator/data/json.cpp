#include "data/json.h"

#include <string>
#include <utility>
#include <vector>

#include "data/byte_source.h"
#include "data/json_pieces.h"
#include "data/json_record.h"

namespace congvan {
namespace {

class JsonRows : public Rows {
 public:
  JsonRows(ByteSource bytes, const std::string& name, bool lines, bool can_be_reopened,
           const DataLimits& limits)
      : name_(name),
        can_be_reopened_(can_be_reopened),
        limits_(limits),
        pieces_(std::move(bytes), name, lines, limits),
        reader_(limits) {}

  Next next(Record& record, Diagnostics& says) override {
    if (ended_) return ended_as_;
    const JsonPieces::Next found = pieces_.next(piece_, says);
    if (found != JsonPieces::Next::piece) {
      ended_ = true;
      ended_as_ = found == JsonPieces::Next::end ? Next::end : Next::broken;
      return ended_as_;
    }
    record.number = ++number_;
    record.place.assign(name_).append(":").append(std::to_string(piece_.where.line));
    if (piece_.too_long) {
      says.error("data-row-too-long", piece_.where, {{"limit", std::to_string(limits_.row_bytes)}});
      return Next::faulty;
    }
    return reader_.read(piece_, record, says) ? Next::row : Next::faulty;
  }

  const std::vector<std::string>& columns() const override { return no_columns_; }
  bool can_be_reopened() const override { return can_be_reopened_; }

 private:
  std::string name_;
  bool can_be_reopened_ = false;
  DataLimits limits_;
  JsonPieces pieces_;
  JsonRecordReader reader_;
  JsonPiece piece_;
  std::vector<std::string> no_columns_;
  std::size_t number_ = 0;
  bool ended_ = false;
  Next ended_as_ = Next::end;
};

}  // namespace

std::unique_ptr<Rows> open_json(const DataPlace& place, bool lines, Diagnostics& says,
                                const DataLimits& limits) {
  const std::string name = place.path == "-" ? "<stdin>" : place.path;
  ByteSource bytes = open_bytes(place.path, name, says);
  if (!bytes) return nullptr;
  return open_json(std::move(bytes), name, lines, is_plain_file(place.path), limits);
}

std::unique_ptr<Rows> open_json(ByteSource bytes, const std::string& name, bool lines,
                                bool can_be_reopened, const DataLimits& limits) {
  return std::make_unique<JsonRows>(std::move(bytes), name, lines, can_be_reopened, limits);
}

}  // namespace congvan
