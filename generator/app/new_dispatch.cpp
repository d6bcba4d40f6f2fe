#include "app/new_dispatch.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "dispatch/grammar.h"
#include "dispatch/values.h"
#include "layout/components.h"
#include "text/words.h"
#include "xml/escaped.h"

namespace congvan {
namespace {

constexpr Words head_words = {
    "Các phần dưới đây là bắt buộc, lời văn là mẫu. Phần nằm trong chú thích không bắt buộc: bỏ "
    "dấu "
    "chú thích để dùng. Kiểm tra: congvan check TỆP; làm văn bản: congvan make TỆP",
    "The parts below are required, their words are samples. What stands in comments is optional: "
    "take the comment marks off to use it. To check: congvan check FILE; to make the document: "
    "congvan make FILE"};
constexpr Words attributes_words = {"Thuộc tính dùng được", "Attributes"};
constexpr Words also_words = {"Ở đây còn dùng được", "These may also stand here"};
constexpr Words known_words = {"Các dòng của mẫu", "The lines of the form"};
constexpr Words box_words = {"ô số", "box"};

/// Words for a comment, which may not hold two hyphens.
std::string for_comment(std::string text) {
  for (auto at = text.find("--"); at != std::string::npos; at = text.find("--", at)) {
    text.insert(at + 1, " ");
  }
  return text;
}

/// Lines of at most a hundred characters, those after the first further in.
std::string wrapped(int depth, std::string_view words) {
  constexpr std::size_t most = 100;
  const std::string indent(static_cast<std::size_t>(depth) * 2, ' ');
  std::string all = indent;
  std::size_t column = indent.size();
  for (const Word& word : split_words(words)) {
    const std::string_view bytes = words.substr(word.begin, word.end - word.begin);
    const auto width = static_cast<std::size_t>(std::ranges::count_if(
        bytes, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
    const bool first = column == indent.size();
    if (!first && column + 1 + width > most) {
      all += "\n" + indent + "     ";
      column = indent.size() + 5;
    } else if (!first) {
      all += " ";
      ++column;
    }
    all += bytes;
    column += width;
  }
  return all + "\n";
}

/// The component of the page that an element of the root gives the words of.
std::string_view component_of(std::string_view element) {
  return element == "annex" || element == "attached" ? "body" : element;
}

class SkeletonWriter {
 public:
  SkeletonWriter(const Layout& layout, Language language) : layout_(layout), language_(language) {}

  std::string write() {
    const ElementRule& root = grammar().front();
    out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    comment(0, layout_.title + ". " + std::string(head_words.in(language_)));
    if (!layout_.practice.empty()) comment(0, layout_.practice);
    comment(0, attributes_of(root));
    out_ += "<dispatch version=\"1\" kind=\"" + layout_.name + "\">\n";
    for (const ChildRule& place : root.children) {
      for (const auto name : place.names) top(name);
    }
    return out_ + "</dispatch>\n";
  }

 private:
  std::string_view said(std::string_view vi, std::string_view en) const {
    return Words{vi, en}.in(language_);
  }

  void line(int depth, std::string_view words) {
    out_ += std::string(static_cast<std::size_t>(depth) * 2, ' ') + std::string(words) + "\n";
  }

  void comment(int depth, const std::string& words) {
    if (!words.empty()) out_ += wrapped(depth, "<!-- " + for_comment(words) + " -->");
  }

  /// "Attributes: value (The number), notation (...)", without those a sample always gives.
  std::string attributes_of(const ElementRule& rule) const {
    std::string all;
    for (const AttributeRule& given : rule.attributes) {
      if (rule.name == grammar().front().name && given.required) continue;
      all += (all.empty() ? std::string(attributes_words.in(language_)) + ": " : "; ") +
             std::string(given.name) + " (" + std::string(said(given.vi, given.en)) + ")";
    }
    return all;
  }

  /// What the grammar says of an element, with the box it has in this kind.
  std::string about(const ElementRule& rule) const {
    std::string words(said(rule.vi, rule.en));
    const auto style = layout_.styles.find(rule.name);
    const std::string box =
        style != layout_.styles.end() ? style->second.box : std::string(rule.box);
    if (!box.empty()) words += " (" + std::string(box_words.in(language_)) + " " + box + ")";
    const std::string attributes = attributes_of(rule);
    return attributes.empty() ? words : words + ". " + attributes;
  }

  /// What the grammar says of an element when it comes for the first time.
  void explain(const ElementRule& rule, int depth) {
    if (!explained_.insert(rule.name).second) return;
    comment(depth, about(rule));
    if (rule.name == "particulars") comment(depth, known_lines());
  }

  std::string known_lines() const {
    std::string all;
    for (const ParticularRule& rule : layout_.particulars) {
      all += (all.empty() ? std::string(known_words.in(language_)) + ": " : "; ") + rule.name +
             " (" + rule.label.str() + ")";
    }
    return all;
  }

  void top(std::string_view name) {
    const Use use = use_of(layout_, component_of(name));
    const ElementRule* rule = element_rule(name);
    if (use == Use::none || rule == nullptr) return;
    if (use == Use::required && component_of(name) == name) {
      for (const Element& sample : layout_.skeleton) {
        if (sample.name == name) element(sample, 1);
      }
    } else {
      offer(*rule);
    }
  }

  /// An element the kind may do without, in a comment.
  void offer(const ElementRule& rule) {
    SkeletonWriter sample(layout_, language_);
    sample.offers_ = true;
    for (const Element& one : layout_.skeleton) {
      if (one.name == rule.name) sample.element(one, 1);
    }
    if (sample.out_.empty()) return;
    out_ += wrapped(1, "<!-- " + for_comment(about(rule)));
    out_ += for_comment(sample.out_);
    line(1, "-->");
  }

  std::string filled(std::string words) const {
    constexpr std::string_view holder = "{abbreviation}";
    const auto at = words.find(holder);
    return at == std::string::npos ? words : words.replace(at, holder.size(), layout_.abbreviation);
  }

  std::string start_tag(const Element& element) const {
    std::string tag = "<" + element.name;
    for (const Attribute& one : element.attributes) {
      tag += " " + one.name + "=\"" + escaped(filled(one.value)) + "\"";
    }
    return tag;
  }

  /// An element of words with all it holds, on one line.
  std::string inline_words(const Element& element) const {
    if (element.is_text()) return escaped(filled(element.text));
    std::string words = start_tag(element);
    if (element.children.empty()) return words + "/>";
    words += ">";
    for (const Element& child : element.children) words += inline_words(child);
    return words + "</" + element.name + ">";
  }

  void element(const Element& element, int depth) {
    const ElementRule* rule = element_rule(element.name);
    if (rule != nullptr && !offers_) explain(*rule, depth);
    const bool of_words = std::ranges::any_of(element.children, [](const Element& child) {
      return child.is_text() && !is_blank(child.text);
    });
    if (of_words || element.children.empty()) return line(depth, inline_words(element));
    line(depth, start_tag(element) + ">");
    for (const Element& child : element.children) {
      if (!child.is_text()) this->element(child, depth + 1);
    }
    if (rule != nullptr && !offers_) comment(depth + 1, other_children(*rule, element));
    line(depth, "</" + element.name + ">");
  }

  /// "These may also stand here: heading (A bold heading); ...", named once each.
  std::string other_children(const ElementRule& rule, const Element& element) {
    std::string all;
    for (const ChildRule& place : rule.children) {
      for (const auto name : place.names) {
        const ElementRule* child = element_rule(name);
        const bool there =
            std::ranges::find(element.children, name, &Element::name) != element.children.end();
        if (child == nullptr || there || !explained_.insert(name).second) continue;
        all += (all.empty() ? std::string(also_words.in(language_)) + ": " : "; ") + "<" +
               std::string(name) + "> (" + std::string(said(child->vi, child->en)) + ")";
      }
    }
    return all;
  }

  const Layout& layout_;
  Language language_;
  bool offers_ = false;  ///< inside a comment, which can hold no other
  std::string out_;
  std::set<std::string_view> explained_;
};

}  // namespace

std::string new_dispatch(const Layout& layout, Language language) {
  return SkeletonWriter(layout, language).write();
}

}  // namespace congvan
