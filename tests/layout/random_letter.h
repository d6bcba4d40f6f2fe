#pragma once

#include <random>
#include <string>

namespace congvan {

/// Writes a dispatch whose every word is its own: "q17" stands in it once, and words that are read
/// later have greater numbers.
class RandomLetter {
 public:
  explicit RandomLetter(unsigned seed) : random_(seed) {}

  std::string make() {
    const bool typed = chance(60);
    out_ = "<dispatch version='1' kind='" + std::string(typed ? "ke-hoach" : "cong-van") + "'";
    if (chance(20)) out_ += " fit='fixed'";
    out_ += "><issuer>";
    if (chance(70)) element("parent", 1, 9);
    element("name", 1, 9);
    out_ +=
        "</issuer><number notation='KH-Q'/><issued place='" + words(1, 3) + "' date='2026-03'/>";
    element("subject", 1, 40);
    if (!typed) {
      out_ += "<recipients>";
      repeat(1, 9, [&] { element("recipient", 1, 18); });
      out_ += "</recipients>";
    }
    if (chance(50)) {
      out_ += "<legal-bases listed='yes'>";
      repeat(1, 6, [&] { element("basis", 2, 40); });
      out_ += "</legal-bases>";
    }
    body(3);
    foot();
    if (chance(30)) {
      repeat(1, 2, [&] { annex(); });
    }
    return out_ + "</dispatch>";
  }

  int count() const { return next_; }

 private:
  int number(int least, int most) {
    return least + static_cast<int>(random_() % static_cast<unsigned>(most - least + 1));
  }
  bool chance(int percent) { return number(1, 100) <= percent; }

  template <typename Write>
  void repeat(int least, int most, const Write& write) {
    for (int i = number(least, most); i > 0; --i) write();
  }

  std::string word() {
    static constexpr const char* ends[] = {"", "a", "ểu", "nghiêng", "ương", "ừ", "ỷ"};
    return "q" + std::to_string(next_++) + ends[number(0, 6)];
  }
  std::string words(int least, int most) {
    std::string all;
    repeat(least, most, [&] { (all += all.empty() ? "" : " ") += word(); });
    return all;
  }
  void element(const std::string& name, int least, int most) {
    out_ += "<" + name + ">" + words(least, most) + "</" + name + ">";
  }

  void body(int depth) {
    out_ += "<body>";
    repeat(1, 7, [&] { part(depth); });
    element("closing", 1, 60);
    out_ += "</body>";
  }

  void part(int depth) {
    switch (number(0, 8)) {
      case 0:
        element("heading", 1, 14);
        break;
      case 1:
        table();
        break;
      case 2:
        if (depth == 3) chapter();
        break;
      case 3:
      case 4:
        directives(depth);
        break;
      case 5:
        noted_paragraph();
        break;
      default:
        element("paragraph", 1, 130);
    }
  }

  void noted_paragraph() {
    out_ += "<paragraph>" + words(1, 80);
    element("note", 1, 30);
    out_ += "</paragraph>";
  }

  void chapter() {
    out_ += "<chapter>";
    element("heading", 1, 12);
    repeat(1, 3, [&] {
      out_ += "<article>";
      element("heading", 1, 10);
      element("paragraph", 1, 60);
      if (chance(50)) directives(1);
      out_ += "</article>";
    });
    out_ += "</chapter>";
  }

  void directives(int depth) {
    out_ += "<directives>";
    repeat(1, 5, [&] {
      out_ += "<directive>";
      element("text", 1, 70);
      if (depth > 1 && chance(25)) directives(depth - 1);
      out_ += "</directive>";
    });
    out_ += "</directives>";
  }

  void table() {
    const int columns = number(1, 5);
    out_ += "<table>";
    for (int i = 0; i < columns; ++i) out_ += chance(50) ? "<column/>" : "<column width='1*'/>";
    if (chance(60)) row("head", columns, 3);
    repeat(1, 25, [&] { row("", columns, 9); });
    out_ += "</table>";
  }

  void row(const std::string& around, int columns, int most) {
    if (!around.empty()) out_ += "<" + around + ">";
    out_ += "<row>";
    for (int i = 0; i < columns; ++i) element("cell", 1, most);
    out_ += "</row>";
    if (!around.empty()) out_ += "</" + around + ">";
  }

  void foot() {
    repeat(1, chance(20) ? 4 : 1, [&] {
      const std::string capacity = "<capacity>" + words(1, 8) + "</capacity>";
      out_ += "<signatory name='" + words(1, 5);
      out_ += "'>" + capacity + "</signatory>";
    });
    out_ += "<distribution>";
    repeat(1, 14, [&] { element("copy-to", 1, 14); });
    out_ += "<archive unit='" + words(1, 1) + "'/></distribution>";
  }

  void annex() {
    out_ += "<annex" + std::string(chance(40) ? " orientation='landscape'>" : ">");
    element("title", 1, 20);
    body(2);
    out_ += "</annex>";
  }

  std::mt19937 random_;
  std::string out_;
  int next_ = 1;
};

}  // namespace congvan
