#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace congvan {

/// An object of JSON, put together member by member; its text is one line.
class JsonObject {
 public:
  JsonObject& add(std::string_view key, std::string_view words);
  JsonObject& add(std::string_view key, const char* words) {
    return add(key, std::string_view(words));
  }
  JsonObject& add(std::string_view key, std::int64_t number);
  JsonObject& add(std::string_view key, bool truth);
  JsonObject& add(std::string_view key, const JsonObject& object);
  JsonObject& add(std::string_view key, const std::vector<JsonObject>& objects);
  JsonObject& add(std::string_view key, const std::vector<std::string>& words);
  JsonObject& add_null(std::string_view key);
  /// A value that is JSON already.
  JsonObject& add_raw(std::string_view key, std::string_view json);

  /// Null where there is none.
  template <typename Value>
  JsonObject& add(std::string_view key, const std::optional<Value>& value) {
    return value ? add(key, *value) : add_null(key);
  }

  std::string text() const { return '{' + members_ + '}'; }

 private:
  std::string members_;
};

}  // namespace congvan
