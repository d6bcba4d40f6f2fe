#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/xlsx_workbook.h"
#include "data/xlsx_xml.h"

namespace congvan {

/// A sheet as the workbook's list names it.
struct SheetEntry {
  std::string name;
  std::string relation;
  bool hidden = false;
};

/// Reads xl/workbook.xml: the sheets in their order, and the day dates are counted from.
class SheetListReader : public PartHandler {
 public:
  void open(std::string_view name, const PartAttributes& attributes) override;
  bool close(std::string_view) override { return false; }
  void words(std::string_view) override {}

  std::vector<SheetEntry> sheets;
  bool from_1904 = false;
  bool is_workbook = false;
};

/// Reads xl/styles.xml: of each style of cells the number format.
class StylesReader : public PartHandler {
 public:
  explicit StylesReader(Workbook& workbook) : workbook_(workbook) {}

  void open(std::string_view name, const PartAttributes& attributes) override;
  bool close(std::string_view name) override;
  void words(std::string_view) override {}

 private:
  void add_style(int id);

  Workbook& workbook_;
  std::vector<std::pair<int, std::string>> codes_;   ///< of the workbook's own formats
  std::vector<std::pair<int, std::size_t>> places_;  ///< in `formats`, by the number of the format
  bool in_styles_ = false;
};

/// Reads xl/sharedStrings.xml. Phonetic readings are left out, and what is emphasised is joined.
class StringsReader : public PartHandler {
 public:
  explicit StringsReader(SharedStrings& strings) : strings_(strings) {}

  void open(std::string_view name, const PartAttributes& attributes) override;
  bool close(std::string_view name) override;
  void words(std::string_view words) override;

  bool too_many() const { return too_many_; }
  static constexpr std::size_t most_bytes = 256'000'000;

 private:
  SharedStrings& strings_;
  int depth_ = 0;
  int phonetic_ = 0;  ///< the depth of the phonetic run we are in, or 0
  bool takes_ = false;
  bool too_many_ = false;
};

/// Puts the characters that `_x000D_` and its like stand for in their place, from byte `begin`; a
/// line ends with "\n".
void unescape(std::string& words, std::size_t begin = 0);

}  // namespace congvan
