#include "app/json_object.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "app/readable.h"

namespace congvan {
namespace {

std::string quoted(std::string_view words) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  const std::string safe = readable(words, true);
  writer.String(safe.data(), static_cast<rapidjson::SizeType>(safe.size()));
  return {buffer.GetString(), buffer.GetSize()};
}

/// "[a,b]"
template <typename All, typename Text>
std::string list(const All& all, const Text& text) {
  std::string json = "[";
  for (const auto& one : all) json += (json.size() == 1 ? "" : ",") + text(one);
  return json + ']';
}

}  // namespace

JsonObject& JsonObject::add_raw(std::string_view key, std::string_view json) {
  members_ += (members_.empty() ? "" : ",") + quoted(key) + ':';
  members_ += json;
  return *this;
}

JsonObject& JsonObject::add(std::string_view key, std::string_view words) {
  return add_raw(key, quoted(words));
}

JsonObject& JsonObject::add(std::string_view key, std::int64_t number) {
  return add_raw(key, std::to_string(number));
}

JsonObject& JsonObject::add(std::string_view key, bool truth) {
  return add_raw(key, truth ? "true" : "false");
}

JsonObject& JsonObject::add(std::string_view key, const JsonObject& object) {
  return add_raw(key, object.text());
}

JsonObject& JsonObject::add(std::string_view key, const std::vector<JsonObject>& objects) {
  return add_raw(key, list(objects, [](const JsonObject& one) { return one.text(); }));
}

JsonObject& JsonObject::add(std::string_view key, const std::vector<std::string>& words) {
  return add_raw(key, list(words, [](const std::string& one) { return quoted(one); }));
}

JsonObject& JsonObject::add_null(std::string_view key) { return add_raw(key, "null"); }

}  // namespace congvan
