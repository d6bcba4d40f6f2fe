#include "paint/random_letter.h"

#include <array>
#include <string_view>
#include <utility>

#include "paint/sample_letter.h"

namespace congvan {
namespace {

constexpr std::array<std::string_view, 12> lines = {
    "Ủy ban nhân dân các xã, phường",
    "Sở Giáo dục và Đào tạo",
    "Trường Trung học phổ thông Lý Hải",
    "Kế hoạch số 118/KH-UBND ngày 14 tháng 02 năm 2024",
    "báo cáo kết quả trước ngày 30/6/2026",
    "Quỹ đầu tư (thành lập năm 1997)",
    "15.000.000 đồng",
    "ĐĐ",
    "KẾT QUẢ RÀ SOÁT",
    "ẳ ẵ ặ ằ ắ",
    "W @ # \\ () [] ~",
    "./.",
};

class Maker {
 public:
  explicit Maker(std::mt19937& random) : random_(random) {}

  RandomLetter make() {
    RandomLetter made;
    made.facts = sample_facts();
    made.facts.title = "Công văn " + std::to_string(below(3));
    if (below(8) == 0) made.facts.standard = PdfStandard::none;
    if (below(8) == 0) {
      made.facts.standard = PdfStandard::a_3a;
      made.facts.source = {"thư.xml", "XML", "text/xml", std::string(50, "abc"[below(3)])};
    }
    for (unsigned page = 0, pages = 1 + below(2); page < pages; ++page) add_page();
    made.pages = std::move(letter_.pages);
    return made;
  }

 private:
  unsigned below(unsigned count) { return static_cast<unsigned>(random_() % count); }

  void add_page() {
    Page& page = letter_.add_page();
    if (below(6) == 0) std::swap(page.width, page.height);
    if (below(4) == 0) {
      SampleLetter::Style big{60};
      big.colour = Colour::pale;
      Run mark = letter_.line("DỰ THẢO", 100, 500, big);
      letter_.pages.pages.back().watermarks.push_back({std::move(mark), below(2) ? 54.5 : 30});
    }
    const double top = 40 + 10 * below(2);
    for (unsigned i = 0, count = 2 + below(70); i < count; ++i) {
      add_block(top + 10 * i, i == 3 || i == 4 ? "recipients" : "body");
    }
  }

  void add_block(double y, std::string_view name) {
    constexpr std::array roles = {Role::paragraph, Role::heading, Role::title, Role::list};
    const bool read = below(9) != 0;
    const int node = read ? letter_.add_node(roles.at(below(4)), 0, std::string(name), "1.")
                          : (below(2) ? Block::decoration : Block::pagination);
    Block& block = letter_.add_block(node, std::string(name));
    SampleLetter::Style look{below(2) ? 12.0 : 13.0, below(4) == 0, below(5) == 0};
    look.underline = below(9) == 0;
    if (below(9) == 0) look.colour = Colour::red;
    block.runs.push_back(letter_.line(lines.at(below(lines.size())), 60, y, look));
    Run& run = block.runs.back();
    if (run.text == "ĐĐ" && below(2)) run.text = below(2) ? "ĐÐ" : "ÐĐ";
    if (below(12) == 0) {
      block.rules.push_back(level_rule(points(60), points(90), points(y + 2), points(0.5)));
    }
    if (below(15) == 0) {
      block.frames.push_back({points(50), points(y - 9), points(90), points(12), points(0.7),
                              below(2) ? Colour::red : Colour::black});
    }
    if (below(20) == 0) add_picture(y);
  }

  void add_picture(double y) {
    Picture picture;
    picture.width = picture.height = 4;
    picture.grey = true;
    picture.samples = std::string(16, below(2) ? 'a' : 'z');
    if (below(2)) picture.alpha = std::string(16, '\x40');
    letter_.add_figure(picture, "Hình", 200 + 5.0 * below(3), y, 20, 20);
  }

  std::mt19937& random_;
  SampleLetter letter_;
};

}  // namespace

RandomLetter random_letter(std::mt19937& random) { return Maker(random).make(); }

}  // namespace congvan
