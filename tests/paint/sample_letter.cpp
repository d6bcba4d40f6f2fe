#include "paint/sample_letter.h"

#include <cassert>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "test_fonts.h"
#include "text/shape.h"
#include "text/text.h"

namespace congvan {
namespace {

constexpr double left = 85.04, measure = 467.7, step = 19;

constexpr std::string_view words =
    "Thực hiện Kế hoạch số 118/KH-UBND ngày 14 tháng 02 năm 2024 của Ủy ban nhân dân tỉnh về việc "
    "rà soát, chỉnh lý tài liệu tồn đọng giai đoạn 2024-2026, Sở Nội vụ đề nghị các cơ quan, đơn "
    "vị "
    "cử công chức phụ trách lưu trữ phối hợp kiểm tra kho, lập danh mục hồ sơ hết giá trị và gửi "
    "báo cáo kết quả trước ngày 30 tháng 6 hằng năm để tổng hợp; trường hợp vướng mắc, liên hệ "
    "Phòng Quản lý Văn thư qua số điện thoại trực hoặc hộp thư của Sở để được hướng dẫn, giải "
    "quyết "
    "kịp thời, bảo đảm đúng quy định hiện hành của pháp luật.";

}  // namespace

SampleLetter::SampleLetter() { add_node(Role::document, -1, "cong-van"); }

int SampleLetter::add_node(Role role, int parent, std::string name, std::string numbering) {
  pages.tree.push_back({role, parent, std::move(name), std::move(numbering)});
  return static_cast<int>(pages.tree.size()) - 1;
}

Page& SampleLetter::add_page() {
  Page page;
  page.width = millimetres(210);
  page.height = millimetres(297);
  pages.pages.push_back(std::move(page));
  return pages.pages.back();
}

Run SampleLetter::line(std::string_view text, double x, double y, const Style& style,
                       double width_of_line) const {
  Diagnostics says;
  const ShapedText shaped =
      shape(fixed_text(text), {points(style.size), style.bold, style.italic}, test_fonts(), says);
  assert(says.all().empty());
  Run run;
  run.face = face_of(style.bold, style.italic);
  run.size = points(style.size);
  run.colour = style.colour;
  run.underline = style.underline;
  run.x = points(x);
  run.baseline = points(y);
  run.text = text;
  std::int64_t spaces = 0;
  for (const Glyph& glyph : shaped.glyphs) spaces += glyph.space && glyph.end < text.size();
  Length room = width_of_line > 0 ? points(width_of_line) - width(shaped) : Length{};
  if (text.ends_with(' ') && width_of_line > 0) room += shaped.glyphs.back().advance;
  for (const Glyph& glyph : shaped.glyphs) {
    Length advance = glyph.advance;
    if (glyph.space && glyph.end < text.size()) {
      advance += room / spaces;
      room -= room / spaces--;
    }
    run.glyphs.push_back({glyph.id, glyph.end - glyph.begin, advance});
  }
  return run;
}

Block& SampleLetter::add_block(int node, std::string name, std::string box) {
  Block block;
  block.node = node;
  block.name = std::move(name);
  block.box = std::move(box);
  pages.pages.back().blocks.push_back(std::move(block));
  return pages.pages.back().blocks.back();
}

int SampleLetter::add_figure_node(std::string alternate) {
  const int node = add_node(Role::figure, 0, "figure");
  pages.tree.back().alternate = std::move(alternate);
  return node;
}

Block& SampleLetter::add_figure(Picture picture, std::string alternate, double x, double y,
                                double width, double height) {
  pages.pictures.push_back(std::make_shared<const Picture>(std::move(picture)));
  Block& block = add_block(add_figure_node(std::move(alternate)), "figure");
  block.images.push_back(
      {pages.pictures.size() - 1, points(x), points(y), points(width), points(height)});
  return block;
}

namespace {

/// Fills both pages from the top down.
class Typist {
 public:
  explicit Typist(int faces) : faces_(faces) { letter_.add_page(); }

  Pages type() {
    head();
    const int body = letter_.add_node(Role::section, 0, "body");
    paragraph(letter_.add_node(Role::paragraph, body, "opening"), words);
    for (int i = 1; i <= 4; ++i) heading_and_list(body, i);
    foot();
    return std::move(letter_.pages);
  }

 private:
  SampleLetter::Style style(double size, bool bold, bool italic) const {
    if (faces_ < 3) italic = false;
    if (faces_ < 2) bold = false;
    if (faces_ < 4 && italic) bold = false;
    return {size, bold, italic};
  }

  void single(Role role, int parent, const std::string& name, const std::string& box,
              std::string_view text, double x, const SampleLetter::Style& look) {
    const int node = letter_.add_node(role, parent, name);
    letter_.add_block(node, name, box).runs.push_back(letter_.line(text, x, y_, look));
    y_ += step;
  }

  void head() {
    const int head = letter_.add_node(Role::section, 0, "head");
    single(Role::paragraph, head, "quoc-hieu", "1", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 288,
           style(12.5, true, false));
    single(Role::paragraph, head, "tieu-ngu", "1", "Độc lập - Tự do - Hạnh phúc", 330,
           style(13.5, true, false));
    letter_.add_block(Block::decoration, "tieu-ngu-rule")
        .rules.push_back(level_rule(points(330), points(497), points(y_ - 13), points(0.5)));
    single(Role::paragraph, head, "issuer", "2", "SỞ NỘI VỤ", 120, style(13, true, false));
    single(Role::paragraph, head, "number", "3", "Số: 27/SNV-VTLT", 110, style(13, false, false));
    single(Role::paragraph, head, "date", "4", "Hà Nam, ngày 05 tháng 3 năm 2024", 320,
           style(13, false, true));
    single(Role::title, 0, "subject", "5b", "V/v chỉnh lý tài liệu tồn đọng", 100,
           style(12, false, false));
    single(Role::paragraph, 0, "recipients", "9a", "Kính gửi: Các cơ quan, đơn vị thuộc tỉnh.", 160,
           style(14, false, false));
  }

  void heading_and_list(int body, int number) {
    paragraph(letter_.add_node(Role::heading, body, "heading"), "Nội dung thực hiện và phân công",
              style(14, true, false));
    const int list = letter_.add_node(Role::list, body, "directives", "1.");
    for (int i = 1; i <= 2; ++i) {
      const int item = letter_.add_node(Role::item, list, "directive");
      const int label = letter_.add_node(Role::label, item, "label");
      next_line();
      letter_.add_block(label, "directive", "6")
          .runs.push_back(letter_.line(std::to_string(i + 2 * number) + ". ", left, y_ - step,
                                       style(14, false, false)));
      const int text = letter_.add_node(Role::item_body, item, "directive-body");
      y_ -= step;
      paragraph(text, i == 1 ? words : words.substr(0, 189), style(14, false, false), 20);
    }
  }

  void foot() {
    const int foot = letter_.add_node(Role::section, 0, "foot");
    single(Role::paragraph, foot, "copies", "9b", "Nơi nhận:", left, style(12, true, true));
    single(Role::paragraph, foot, "copies", "9b", "- Như trên;", left, style(11, false, false));
    single(Role::paragraph, foot, "copies", "9b", "- Lưu: VT, VTLT.", left,
           style(11, false, false));
    single(Role::paragraph, foot, "signatory", "7a", "KT. GIÁM ĐỐC", 380, style(14, true, false));
    single(Role::paragraph, foot, "signatory", "7b", "Lê Thị Mẫu", 390, style(14, true, false));
  }

  void next_line() {
    if (y_ > 780) {
      letter_.add_page();
      letter_.add_block(Block::pagination, "page-number")
          .runs.push_back(letter_.line("2", 315, 45, style(13, false, false)));
      y_ = 70;
    }
    y_ += step;
  }

  void paragraph(int node, std::string_view text) {
    paragraph(node, text, style(14, false, false));
  }

  void paragraph(int node, std::string_view text, const SampleLetter::Style& look,
                 double indent = 0) {
    Block* block = nullptr;
    const Page* page = nullptr;
    while (!text.empty()) {
      next_line();
      const double room = measure - indent;
      const std::string_view taken = fitting(text, look, room);
      if (!block || page != &letter_.pages.pages.back()) {
        block =
            &letter_.add_block(node, letter_.pages.tree[static_cast<std::size_t>(node)].name, "6");
        page = &letter_.pages.pages.back();
      }
      text.remove_prefix(taken.size());
      block->runs.push_back(
          letter_.line(taken, left + indent, y_ - step, look, text.empty() ? 0 : room));
      indent = 0;
    }
  }

  /// As many words as fit, with the space behind them.
  std::string_view fitting(std::string_view text, const SampleLetter::Style& look, double room) {
    std::size_t end = text.size();
    const auto too_wide = [&] {
      Length width;
      for (const Run::Glyph& glyph : letter_.line(text.substr(0, end), 0, 0, look).glyphs) {
        width += glyph.advance;
      }
      return width > points(room + 3);
    };
    while (too_wide()) end = text.rfind(' ', end - 2) + 1;
    return text.substr(0, end);
  }

  int faces_;
  SampleLetter letter_;
  double y_ = 70;
};

}  // namespace

Pages sample_pages(int faces) { return Typist(faces).type(); }

Facts sample_facts() {
  Facts facts;
  facts.created = 1'709'602'200;  // 2024-03-05T08:30:00+07:00
  facts.producer = "congvan 0.1.0";
  facts.title = "Công văn 27/SNV-VTLT: V/v chỉnh lý tài liệu tồn đọng";
  facts.issuer = "Sở Nội vụ";
  facts.code = "27/SNV-VTLT";
  facts.date = "2024-03-05";
  facts.kind = "Công văn";
  facts.subject = "Chỉnh lý tài liệu tồn đọng";
  facts.signatory = "Lê Thị Mẫu";
  return facts;
}

}  // namespace congvan
