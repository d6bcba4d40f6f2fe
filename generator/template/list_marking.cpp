#include "template/list_marking.h"

#include <algorithm>

#include "base/closest.h"
#include "template/folded.h"
#include "xml/escaped.h"

namespace congvan {
namespace {

std::vector<std::size_t> elements_named(const SourceMap& map, std::string_view name) {
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < map.elements.size(); ++i) {
    if (map.elements[i].name == name) all.push_back(i);
  }
  return all;
}

void complain_not_found(const SourceMap& map, const Mark& mark, const Where& file,
                        Diagnostics& says) {
  std::vector<std::string_view> names;
  for (const SourceElement& element : map.elements) names.push_back(element.name);
  says.error("mark-no-such-element", file,
             {{"element", mark.element}, {"suggestion", closest(mark.element, names)}});
}

/// A name for one item: the element's, which may hold what a field's name may not.
std::string item_name(std::string name) {
  std::ranges::replace(name, '-', '_');
  std::ranges::replace(name, '.', '_');
  return name;
}

/// What stands in the start tag behind the name: the attributes, as they are written.
std::string_view attributes_of(const SourceElement& element, std::string_view bytes) {
  auto words = bytes.substr(element.name_end, element.inside - element.name_end);
  words.remove_suffix(words.ends_with("/>") ? 2 : 1);
  return words;
}

class ListMarker {
 public:
  ListMarker(const SourceMap& map, std::string_view bytes, const Mark& mark, Diagnostics& says)
      : map_(map), bytes_(bytes), mark_(mark), says_(says) {}

  std::optional<ListMarking> make(std::vector<std::size_t> elements) {
    made_.value.kind = Value::Kind::list;
    const SourceElement& first = map_.elements[elements.front()];
    for (const std::size_t index : elements) {
      if (!check(map_.elements[index], first)) return std::nullopt;
      if (!take_words(index)) return std::nullopt;
    }
    const std::string item = item_name(mark_.element);
    made_.changes.push_back({first.name_end, first.name_end,
                             " each=\"" + escaped(item + " in " + mark_.field + "|list") + "\""});
    made_.changes.push_back({first.inside, first.inside_end, "{{" + item + "}}"});
    for (auto index = elements.begin() + 1; index != elements.end(); ++index) remove(*index);
    made_.elements = std::move(elements);
    return std::move(made_);
  }

 private:
  bool refuse(std::string_view code, const SourceElement& element) {
    says_.error(code, element.where, {{"element", mark_.element}, {"list", mark_.field}});
    return false;
  }

  bool check(const SourceElement& element, const SourceElement& first) {
    if (element.parent != first.parent) return refuse("mark-list-in-two-places", element);
    if (attributes_of(element, bytes_) != attributes_of(first, bytes_)) {
      return refuse("mark-list-unlike", element);
    }
    return true;
  }

  bool take_words(std::size_t index) {
    const SourceElement& element = map_.elements[index];
    const bool has_children =
        index + 1 < map_.elements.size() && map_.elements[index + 1].parent == index;
    const auto in_file = [](const SourceWords& words) { return words.in_file(0); };
    const auto begin = std::ranges::lower_bound(map_.words, element.inside, {}, in_file);
    const auto end = std::ranges::lower_bound(map_.words, element.inside_end, {}, in_file);
    std::string words = end - begin == 1 ? folded_text(begin->words) : "";
    const bool is_template = words.find("{{") != std::string::npos ||
                             attributes_of(element, bytes_).find("each") != std::string_view::npos;
    if (has_children || words.empty() || is_template) {
      return refuse("mark-list-not-words", element);
    }
    made_.value.items.push_back(text_value(std::move(words)));
    return true;
  }

  /// With the white space before it, so that no empty line is left.
  void remove(std::size_t index) {
    const SourceElement& element = map_.elements[index];
    const auto before = bytes_.find_last_not_of(" \t\r\n", element.begin - 1);
    made_.changes.push_back({before + 1, element.end, ""});
  }

  const SourceMap& map_;
  std::string_view bytes_;
  const Mark& mark_;
  Diagnostics& says_;
  ListMarking made_;
};

}  // namespace

std::optional<ListMarking> list_marking(const SourceMap& map, std::string_view bytes,
                                        const Mark& mark, const Where& file, Diagnostics& says) {
  auto elements = elements_named(map, mark.element);
  if (elements.empty()) {
    complain_not_found(map, mark, file, says);
    return std::nullopt;
  }
  return ListMarker(map, bytes, mark, says).make(std::move(elements));
}

}  // namespace congvan
