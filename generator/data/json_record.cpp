#include "data/json_record.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "data/cells.h"
#include "data/decimal.h"
#include "data/json_faults.h"
#include "text/text.h"

namespace congvan {
namespace {

constexpr std::size_t most_values = 100'000;  // of a row, those in its lists included
constexpr std::size_t most_names = 4'096;     // remembered
constexpr std::size_t most_faults = 50;       // of a row that are said

}  // namespace

/// Told by RapidJSON what it reads.
class JsonRecordReader::Reader : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Reader> {
 public:
  explicit Reader(const DataLimits& limits) : limits_(limits) {}

  bool read(const JsonPiece& piece, Record& record, Diagnostics& says) {
    piece_ = &piece;
    record_ = &record;
    says_ = &says;
    levels_.clear();
    values_ = 0;
    faults_ = 0;
    reached_ = 0;
    here_ = piece.where;
    rapidjson::MemoryStream stream(piece.text.data(), piece.text.size());
    stream_ = &stream;
    constexpr unsigned flags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
    const rapidjson::ParseResult result = parser_.Parse<flags>(stream, *this);
    if (result.IsError() && result.Code() != rapidjson::kParseErrorTermination) {
      Where where = piece.where;  // may lie before what was last read
      move_over(std::string_view(piece.text).substr(0, result.Offset()), where);
      says.error(json_fault(result.Code()), where, {{"field", path()}});
      return false;
    }
    return faults_ == 0;
  }

  bool Null() {
    Value* const value = slot();
    if (value != nullptr) set_nothing(*value);
    return value != nullptr;
  }

  bool Bool(bool truth) {
    Value* const value = slot();
    if (value != nullptr) set_truth(*value, truth);
    return value != nullptr;
  }

  bool RawNumber(const char* digits, rapidjson::SizeType length, bool) {
    Value* const value = slot();
    if (value == nullptr) return false;
    const std::string_view written(digits, length);
    if (written.find_first_of("eE") == written.npos) {
      check_words(written);
      set_number(*value, written);
    } else if (const auto number = read_decimal(written)) {
      set_number(*value, to_string(*number));
    } else {
      fault("json-bad-number", {{"field", path()}});
    }
    return true;
  }

  bool String(const char* words, rapidjson::SizeType length, bool) {
    Value* const value = slot();
    if (value == nullptr) return false;
    const std::string_view text(words, length);
    check_words(text);
    set_text(*value, text);
    return true;
  }

  bool StartObject() {
    Value* value = nullptr;
    if (!levels_.empty()) {
      value = slot();
      if (value == nullptr || !may_go_deeper()) return false;
      begin_nested(*value, Value::Kind::record);
    }
    levels_.push_back({value, value == nullptr ? &record_->fields : &value->fields, nullptr});
    return true;
  }

  bool Key(const char* words, rapidjson::SizeType length, bool) {
    Level& level = levels_.back();
    if (level.used == limits_.columns) return too_many(limits_.columns);
    if (level.used == level.fields->size()) level.fields->emplace_back();
    NamedValue& field = (*level.fields)[level.used++];
    name_field(field, {words, length});
    return true;
  }

  bool EndObject(rapidjson::SizeType) {
    const Level level = levels_.back();
    level.fields->resize(level.used);
    check_names(*level.fields);
    levels_.pop_back();
    return true;
  }

  bool StartArray() {
    Value* const value = slot();
    if (value == nullptr || !may_go_deeper()) return false;
    begin_nested(*value, Value::Kind::list);
    levels_.push_back({value, nullptr, &value->items});
    return true;
  }

  bool EndArray(rapidjson::SizeType) {
    levels_.back().items->resize(levels_.back().used);
    levels_.pop_back();
    return true;
  }

 private:
  /// An object or a list that has begun. What it points to stays where it is, since only the
  /// innermost grows.
  struct Level {
    Value* value;                     ///< null for the row itself
    std::vector<NamedValue>* fields;  ///< of an object
    std::vector<Value>* items;        ///< of a list
    std::size_t used = 0;
  };

  /// The place behind what was last read. Each byte of a row is counted once.
  const Where& here() {
    const std::size_t now = stream_->Tell();
    move_over(std::string_view(piece_->text).substr(reached_, now - reached_), here_);
    reached_ = now;
    return here_;
  }

  void fault(std::string_view code, Diagnostics::Arguments arguments) {
    ++faults_;
    says_->error(code, here(), arguments);
  }

  /// Nearly all words are sound, and need no place.
  void check_words(std::string_view text) {
    Diagnostics unsaid;
    if (check_cell(text, {}, {}, limits_, unsaid)) return;
    ++faults_;
    check_cell(text, path(), here(), limits_, *says_);
  }

  bool too_many(std::size_t limit) {
    fault("json-too-many-values", {{"field", path()}, {"limit", std::to_string(limit)}});
    return false;
  }

  bool may_go_deeper() {
    if (levels_.size() <= limits_.depth) return true;
    fault("data-too-deep", {{"column", path()}, {"limit", std::to_string(limits_.depth)}});
    return false;
  }

  /// Where the next value goes; null if there may be none, which has been said.
  Value* slot() {
    if (levels_.empty()) {
      fault("json-row-not-object", {});
      return nullptr;
    }
    if (faults_ >= most_faults) return nullptr;
    if (++values_ > most_values) {
      too_many(most_values);
      return nullptr;
    }
    Level& level = levels_.back();
    if (level.fields != nullptr) return &(*level.fields)[level.used - 1].value;
    if (level.used == level.items->size()) level.items->emplace_back();
    return &(*level.items)[level.used++];
  }

  static void begin_nested(Value& value, Value::Kind kind) {
    value.kind = kind;
    value.text.clear();
    value.exact.clear();
    if (kind == Value::Kind::list) value.fields.clear();
    if (kind == Value::Kind::record) value.items.clear();
  }

  /// Names are put in one form, as headings of tables are; each is looked at once.
  void name_field(NamedValue& field, std::string_view written) {
    key_.assign(written);
    if (const auto known = names_.find(key_); known != names_.end()) {
      field.name = known->second;
      return;
    }
    field.name = "?";  // so that a message can say which object has it
    if (!check_cell(written, path(), here(), limits_, *says_)) {
      ++faults_;
      return;
    }
    field.name = normalize(written, here(), *says_).str();
    if (field.name.empty()) return fault("json-empty-name", {});
    if (names_.size() == most_names) names_.clear();
    names_.emplace(key_, field.name);
  }

  void check_names(const std::vector<NamedValue>& fields) {
    sorted_.clear();
    for (const NamedValue& field : fields) sorted_.push_back(field.name);
    std::ranges::sort(sorted_);
    for (auto at = std::ranges::adjacent_find(sorted_); at != sorted_.end();
         at = std::adjacent_find(at + 1, sorted_.end())) {
      if (!at->empty() && *at != "?") fault("json-name-twice", {{"name", *at}});
    }
  }

  /// "recipients[2].name": what was begun last.
  std::string path() const {
    std::string path;
    for (const Level& level : levels_) {
      if (level.items != nullptr) {
        path += "[" + std::to_string(std::max<std::size_t>(level.used, 1)) + "]";
      } else if (level.used > 0) {
        path += (path.empty() ? "" : ".") + (*level.fields)[level.used - 1].name;
      }
    }
    return path.substr(0, 200);
  }

  DataLimits limits_;
  rapidjson::Reader parser_;
  std::unordered_map<std::string, std::string> names_;  ///< as they are written, and as they are
  std::string key_;
  std::vector<std::string_view> sorted_;
  std::vector<Level> levels_;

  // Of the row that is being read:
  const JsonPiece* piece_ = nullptr;
  const rapidjson::MemoryStream* stream_ = nullptr;
  Record* record_ = nullptr;
  Diagnostics* says_ = nullptr;
  std::size_t values_ = 0;
  std::size_t faults_ = 0;
  std::size_t reached_ = 0;  ///< the byte that `here_` is the place of
  Where here_;
};

JsonRecordReader::JsonRecordReader(const DataLimits& limits)
    : reader_(std::make_unique<Reader>(limits)) {}

JsonRecordReader::~JsonRecordReader() = default;

bool JsonRecordReader::read(const JsonPiece& piece, Record& record, Diagnostics& says) {
  return reader_->read(piece, record, says);
}

}  // namespace congvan
