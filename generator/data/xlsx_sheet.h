#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <utility>

#include "data/xlsx_cell.h"
#include "data/xlsx_xml.h"

namespace congvan {

/// Takes the cells of a sheet as its XML is read, and pauses the reading at the end of each row.
class SheetReader : public PartHandler {
 public:
  /// Called with each cell that holds something; its column is 0 if its place cannot be told.
  using Taker = std::function<void(const RawCell&)>;

  SheetReader(std::size_t cell_bytes, Taker taker)
      : taker_(std::move(taker)), cell_bytes_(cell_bytes) {}

  void open(std::string_view name, const PartAttributes& attributes) override;
  bool close(std::string_view name) override;
  void words(std::string_view words) override;

  int row() const { return row_; }               ///< the last one that began, from 1
  bool has_bad_row() const { return bad_row_; }  ///< its number cannot be; the reading paused there

 private:
  void open_row(const PartAttributes& attributes);
  void open_cell(const PartAttributes& attributes);
  void open_inside(std::string_view name);
  void close_cell();

  Taker taker_;
  std::size_t cell_bytes_;
  RawCell cell_;
  int depth_ = 0;
  int row_ = 0;
  int column_ = 0;    ///< of the last cell
  int phonetic_ = 0;  ///< the depth of the phonetic run we are in, or 0
  bool in_data_ = false;
  bool in_row_ = false;
  bool in_cell_ = false;
  bool takes_ = false;
  bool bad_row_ = false;
};

}  // namespace congvan
