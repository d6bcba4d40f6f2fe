#include "base/where.h"

#include <mutex>
#include <unordered_set>

namespace congvan {
namespace {

const std::string* kept(const std::string& name) {
  static std::mutex mutex;
  static std::unordered_set<std::string> names;  // which stay where they are when others are added
  const std::lock_guard lock(mutex);
  return &*names.insert(name).first;
}

}  // namespace

FileName::FileName(const std::string& name) : name_(kept(name)) {}

std::string to_string(const Where& where) {
  if (!where.file) return "";
  std::string text = *where.file;
  if (where.line > 0) text += ':' + std::to_string(where.line);
  if (where.line > 0 && where.column > 0) text += ':' + std::to_string(where.column);
  return text;
}

}  // namespace congvan
