#include "template/marking.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "base/closest.h"
#include "template/closest_words.h"
#include "template/list_marking.h"
#include "template/markable.h"
#include "template/written_values.h"
#include "xml/escaped.h"

namespace congvan {
namespace {

/// Where a mark's words were found: which piece, and where in its folded text.
struct Found {
  std::size_t piece = 0;
  Stretch place;
};

class Marking {
 public:
  Marking(std::string_view bytes, const std::string& file, Diagnostics& says)
      : bytes_(bytes), map_(map_source(bytes, file)), whole_{FileName(file), 0, 0}, says_(says) {
    for (const SourceWords& words : map_.words) {
      texts_.push_back(folded(words.words));
      taken_.push_back(holder_places(texts_.back().text));
    }
  }

  std::optional<MarkedLetter> mark(const std::vector<Mark>& marks) {
    const std::size_t errors = says_.count(Severity::error);
    for (const Mark& mark : marks) {
      if (mark.is_list()) mark_list(mark);
    }
    values_of(marks);
    std::vector<const Mark*> longest_first;
    for (const Mark& mark : marks) {
      if (!mark.is_list()) longest_first.push_back(&mark);
    }
    std::ranges::stable_sort(longest_first, std::greater{},
                             [](const Mark* mark) { return mark->words.size(); });
    for (const Mark* mark : longest_first) mark_words(*mark);
    if (says_.count(Severity::error) > errors) return std::nullopt;
    return MarkedLetter{changed(), std::move(row_)};
  }

 private:
  std::string changed() {
    std::ranges::sort(changes_, {}, &SourceChange::begin);
    std::string made;
    std::size_t done = 0;
    for (const SourceChange& change : changes_) {
      made += bytes_.substr(done, change.begin - done);
      made += change.words;
      done = change.end;
    }
    return made += bytes_.substr(done);
  }

  void mark_list(const Mark& mark) {
    auto list = list_marking(map_, bytes_, mark, whole_, says_);
    if (!list) return;
    const auto begin_of = [&](std::size_t element) { return map_.elements[element].begin; };
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      const std::size_t at = map_.words[i].in_file(0);
      const auto next = std::ranges::upper_bound(list->elements, at, {}, begin_of);
      const bool inside =
          next != list->elements.begin() && at < map_.elements[*std::prev(next)].end;
      if (inside) taken_[i] = {{0, texts_[i].text.size()}};
    }
    std::ranges::move(list->changes, std::back_inserter(changes_));
    put_value(row_.fields, field_path(mark.field), std::move(list->value));
  }

  /// One value for all marks of a field.
  void values_of(const std::vector<Mark>& marks) {
    std::map<std::vector<std::string>, std::vector<const Mark*>> fields;
    for (const Mark& mark : marks) {
      if (!mark.is_list()) fields[field_path(mark.field)].push_back(&mark);
    }
    for (const auto& [path, same] : fields) {
      auto value = value_for(same);
      if (!value) {
        const Mark& other = *same.back();
        says_.error("mark-two-values", whole_,
                    {{"field", path.back()}, {"one", same.front()->words}, {"other", other.words}});
        continue;
      }
      put_value(row_.fields, path, *value);
      values_.emplace(path, *std::move(value));
    }
  }

  static std::optional<Value> value_for(const std::vector<const Mark*>& marks) {
    for (const Mark* one : marks) {
      for (Value& value : readings_of(one->words)) {
        const bool writes_all = std::ranges::all_of(marks, [&](const Mark* mark) {
          return holder_for(mark->field, value, mark->words).has_value();
        });
        if (writes_all) return std::move(value);
      }
    }
    return std::nullopt;
  }

  void mark_words(const Mark& mark) {
    const auto value = values_.find(field_path(mark.field));
    if (value == values_.end()) return;
    const auto holder = holder_for(mark.field, value->second, mark.words);
    if (!holder) return;
    bool is_taken = false;
    std::vector<Found> all;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      if (!may_be_marked(map_, map_.words[i], mark)) continue;
      for (const Stretch& place : places_of(mark.words, texts_[i].text)) {
        if (overlaps(taken_[i], place)) {
          is_taken = true;
        } else {
          all.push_back({i, place});
        }
      }
    }
    if (all.empty()) return is_taken ? complain_taken(mark) : complain_not_found(mark);
    for (const Found& found : all) {
      const bool plain = value->second.kind == Value::Kind::date && is_date(found) &&
                         mark.field.find('|') == std::string::npos;
      change(found, plain ? "{{" + mark.field + "}}" : *holder);
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
      const bool is_last = i + 1 == all.size() || all[i + 1].piece != all[i].piece;
      if (is_last) std::ranges::sort(taken_[all[i].piece], {}, &Stretch::begin);
    }
    if (all.size() > 1) note(mark, all);
  }

  /// Whether it is all of an attribute that takes a date, and gets it in its own form by itself.
  bool is_date(const Found& found) const {
    const SourceWords& words = map_.words[found.piece];
    const std::string& text = texts_[found.piece].text;
    return found.place == Stretch{0, text.size()} && takes_date(map_, words);
  }

  void change(const Found& found, const std::string& holder) {
    const SourceWords& words = map_.words[found.piece];
    const auto& from = texts_[found.piece].from;
    changes_.push_back({words.in_file(from[found.place.begin]),
                        words.in_file(from[found.place.end]), escaped(holder)});
    taken_[found.piece].push_back(found.place);
  }

  Where where_of(std::size_t piece, const Stretch& place) const {
    return where_in(map_.words[piece], texts_[piece].from[place.begin], bytes_);
  }

  void note(const Mark& mark, const std::vector<Found>& all) {
    constexpr std::size_t most_named = 20;
    std::string lines;
    for (std::size_t i = 0; i < std::min(all.size(), most_named); ++i) {
      const Where where = where_of(all[i].piece, all[i].place);
      lines += (i == 0 ? "" : ", ") + std::to_string(where.line);
    }
    if (all.size() > most_named) lines += ", …";
    says_.note("mark-found-often", where_of(all.front().piece, all.front().place),
               {{"words", mark.words},
                {"field", mark.field},
                {"count", std::to_string(all.size())},
                {"lines", lines}});
  }

  void complain_taken(const Mark& mark) {
    says_.error("mark-within-mark", whole_, {{"words", mark.words}, {"field", mark.field}});
  }

  void complain_not_found(const Mark& mark) {
    const auto near = closest_words(mark.words, texts_);
    Where where = whole_;
    std::string near_words;
    if (near) {
      where = where_of(near->text, near->place);
      near_words =
          texts_[near->text].text.substr(near->place.begin, near->place.end - near->place.begin);
      if (near_words == mark.words) near_words.clear();  // stands where it may not be marked
    }
    says_.error("mark-not-found", where,
                {{"words", mark.words}, {"field", mark.field}, {"near", near_words}});
  }

  std::string_view bytes_;
  SourceMap map_;
  Where whole_;
  Diagnostics& says_;
  std::vector<Folded> texts_;                ///< of map_.words
  std::vector<std::vector<Stretch>> taken_;  ///< of texts_, in order
  std::vector<SourceChange> changes_;
  std::map<std::vector<std::string>, Value> values_;
  Record row_;
};

}  // namespace

std::optional<MarkedLetter> mark_letter(std::string_view bytes, const std::string& file,
                                        const std::vector<Mark>& marks, Diagnostics& says) {
  return Marking(bytes, file, says).mark(marks);
}

}  // namespace congvan
