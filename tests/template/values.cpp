#include "template/values.h"

#include <utility>

namespace congvan {
namespace {

Value of_kind(Value::Kind kind, std::string text) {
  Value value;
  value.kind = kind;
  value.text = std::move(text);
  return value;
}

}  // namespace

Value number_of(std::string text, std::string exact) {
  Value value = of_kind(Value::Kind::number, std::move(text));
  value.exact = std::move(exact);
  return value;
}

Value date_of(std::string iso) { return of_kind(Value::Kind::date, std::move(iso)); }

Value truth_of(bool is) { return of_kind(Value::Kind::truth, is ? "true" : "false"); }

Value list_of(std::vector<Value> items) {
  Value value = of_kind(Value::Kind::list, "");
  value.items = std::move(items);
  return value;
}

Value record_of(std::vector<NamedValue> fields) {
  Value value = of_kind(Value::Kind::record, "");
  value.fields = std::move(fields);
  return value;
}

}  // namespace congvan
