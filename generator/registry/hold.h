#pragma once

#include <cstdint>

#include "registry/database.h"

namespace congvan {

/// The hold on an entry, let go again unless it is kept. To stand before the transaction in which
/// the entry is made: a lost one takes no orders until it is rolled back.
class EntryHold {
 public:
  explicit EntryHold(Database& database) : database_(database) {}
  ~EntryHold() {
    if (entry_ != 0) database_.let_go(entry_);
  }
  EntryHold(const EntryHold&) = delete;
  EntryHold& operator=(const EntryHold&) = delete;

  void take(std::int64_t entry) {
    database_.hold(entry);
    entry_ = entry;
  }
  void keep() { entry_ = 0; }

 private:
  Database& database_;
  std::int64_t entry_ = 0;
};

}  // namespace congvan
