#pragma once

#include <memory>

#include "base/diagnostics.h"
#include "data/json_pieces.h"
#include "data/rows.h"

namespace congvan {

/// Reads the JSON of rows into records, one after another, in the same memory.
class JsonRecordReader {
 public:
  explicit JsonRecordReader(const DataLimits& limits);
  ~JsonRecordReader();
  JsonRecordReader(const JsonRecordReader&) = delete;
  JsonRecordReader& operator=(const JsonRecordReader&) = delete;

  /// Fills the fields of the record with those of an object. False if it has a fault; all that
  /// could be found have been said.
  bool read(const JsonPiece& piece, Record& record, Diagnostics& says);

 private:
  class Reader;
  std::unique_ptr<Reader> reader_;
};

}  // namespace congvan
