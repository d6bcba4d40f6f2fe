#include "data/all_rows.h"

namespace congvan {

std::string all_rows(Rows& rows) {
  std::string all;
  Record record;
  for (;;) {
    Diagnostics says;
    const Rows::Next next = rows.next(record, says);
    if (next == Rows::Next::row || next == Rows::Next::faulty) {
      all.append(record.place).append(" #").append(std::to_string(record.number)).append(" ");
      all.append(next == Rows::Next::row ? to_string(record) : "faulty").append("\n");
    }
    all += to_string(says);
    if (next == Rows::Next::end) return all + "end\n";
    if (next == Rows::Next::broken) return all + "broken\n";
  }
}

std::string all_rows(const std::unique_ptr<Rows>& rows, const Diagnostics& says) {
  std::string all = to_string(says);
  if (!rows) return all;
  for (const std::string& name : rows->columns()) all.append("[").append(name).append("]");
  return all + "\n" + all_rows(*rows);
}

}  // namespace congvan
