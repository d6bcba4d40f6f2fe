#include <gtest/gtest.h>

#include <array>
#include <random>

#include "xml/parsed.h"

// Trees made at random, written in one of the many ways XML has for the same tree, are read back
// as they were.

namespace congvan {
namespace {

class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  Element element(int depth) {
    Element made;
    made.name = word();
    for (int i = 0; i < below(4); ++i) {
      made.attributes.push_back({word() + std::to_string(i), text(), {}});
    }
    for (int i = 0; depth > 0 && i < below(5); ++i) {
      const bool after_text = !made.children.empty() && made.children.back().is_text();
      made.children.push_back(after_text || below(2) == 0 ? element(depth - 1) : piece());
    }
    return made;
  }

  std::string file(const Element& root) { return aside(true) + written(root) + aside(true); }

 private:
  int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }

  template <std::size_t count>
  std::string_view any(const std::array<std::string_view, count>& words) {
    return words[random_() % count];
  }

  std::string word() { return std::string(any<5>({"a", "điều", "số-1", "w:p", "_"})); }

  std::string text() {
    std::string made;
    for (int i = below(6); i >= 0; --i) {
      made += any<16>({" ", "\n", "\t", "\r", "<", ">", "&", "\"", "'", "|", "]]", "ệ", "😀",
                       "&amp;", "văn bản", "-->"});
    }
    return made;
  }

  Element piece() {
    Element made;
    made.text = text();
    return made;
  }

  /// What does not count: comments and instructions, and white space between them.
  std::string aside(bool with_space) {
    std::string made;
    while (below(4) == 0) {
      if (with_space) made += any<3>({"", "\n", "\r\n "});
      made += any<4>({"<!-- <a> & - -->", "<?p <a> & ? >?>", "<!---->", "<?p?>"});
    }
    return made;
  }

  std::string reference(char character) {
    const std::string number = std::to_string(static_cast<int>(character));
    if (below(2) == 0) return "&#" + number + ";";
    switch (character) {
      case '<':
        return "&lt;";
      case '>':
        return "&gt;";
      case '&':
        return "&amp;";
      case '"':
        return "&quot;";
      case '\'':
        return "&apos;";
      default:
        return "&#0" + number + ";";
    }
  }

  std::string written_text(const std::string& text) {
    const bool fits_cdata =
        text.find("]]>") == std::string::npos && text.find('\r') == std::string::npos;
    if (fits_cdata && below(4) == 0) return aside(false) + "<![CDATA[" + text + "]]>";
    std::string made;
    for (const char each : text) {
      const bool needs = std::string_view("<>&\r").find(each) != std::string_view::npos;
      const bool may = std::string_view("\"'\t ").find(each) != std::string_view::npos;
      if (needs || (may && below(3) == 0)) {
        made += reference(each);
      } else if (each == '\n') {
        made += any<3>({"\n", "\r\n", "&#10;"});
      } else {
        made += each;
      }
      if (below(20) == 0 && static_cast<unsigned char>(each) < 0x80) made += aside(false);
    }
    return made;
  }

  std::string written_value(const std::string& value) {
    const char quote = below(2) == 0 ? '"' : '\'';
    std::string made(1, quote);
    for (const char each : value) {
      const bool needs = std::string_view("<&\r\n\t").find(each) != std::string_view::npos;
      if (needs || each == quote) {
        made += reference(each);
      } else {
        made += each == ' ' ? any<4>({" ", "\t", "\r\n", "\n"}) : std::string_view(&each, 1);
      }
    }
    return made + quote;
  }

  std::string space() { return std::string(any<4>({" ", "\n", "\t ", "\r\n"})); }
  std::string no_space() { return below(4) == 0 ? space() : ""; }

  std::string written(const Element& element) {
    if (element.is_text()) return written_text(element.text);
    std::string made = "<" + element.name;
    for (const Attribute& each : element.attributes) {
      made += space() + each.name + no_space() + "=" + no_space() + written_value(each.value);
    }
    made += no_space();
    if (element.children.empty() && below(2) == 0) return made + "/>";
    made += ">" + aside(false);
    for (const Element& child : element.children) made += written(child) + aside(false);
    return made + "</" + element.name + no_space() + ">";
  }

  std::mt19937 random_;
};

TEST(XmlRoundTrip, GivesTheTreeThatWasWritten) {
  for (unsigned seed = 0; seed < 3000; ++seed) {
    Generator generator(seed);
    const Element root = generator.element(5);
    const std::string file = generator.file(root);
    ASSERT_EQ(parsed(file), to_string(root)) << "seed " << seed << ":\n" << file;
  }
}

}  // namespace
}  // namespace congvan
