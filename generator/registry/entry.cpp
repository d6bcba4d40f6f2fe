#include "registry/entry.h"

namespace congvan {

std::string written_number(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string code_of(int number, const std::string& notation) {
  return notation.empty() ? written_number(number) : written_number(number) + "/" + notation;
}

}  // namespace congvan
