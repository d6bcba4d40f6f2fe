#include "base/where.h"

namespace congvan {

bool Where::operator==(const Where& other) const {
  if (line != other.line || column != other.column) return false;
  if (file == other.file) return true;
  return file != nullptr && other.file != nullptr && *file == *other.file;
}

std::string to_string(const Where& where) {
  if (where.file == nullptr) return "";
  std::string text = *where.file;
  if (where.line > 0) {
    text += ':' + std::to_string(where.line) + ':' + std::to_string(where.column);
  }
  return text;
}

}  // namespace congvan
