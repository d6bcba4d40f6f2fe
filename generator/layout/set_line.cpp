#include "layout/set_line.h"

#include <iterator>
#include <utility>

namespace congvan {

SetLine take_label(SetLine& line) {
  const auto split = line.runs.begin() + static_cast<std::ptrdiff_t>(line.label_runs);
  SetLine label;
  label.runs.assign(std::make_move_iterator(line.runs.begin()), std::make_move_iterator(split));
  line.runs.erase(line.runs.begin(), split);
  line.label_runs = 0;
  return label;
}

SetLine moved(SetLine line, Length by) {
  line.x += by;
  for (auto& run : line.runs) run.x += by;
  for (auto& slot : line.slots) slot.x += by;
  return line;
}

}  // namespace congvan
