#include "layout/place.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "letter.h"

namespace congvan {
namespace {

/// The words of each line of a component, in order.
std::vector<std::string> lines_of(const Pages& letter, const std::string& component) {
  std::vector<std::string> lines;
  for (const auto& page : letter.pages) {
    for (const auto& block : page.blocks) {
      if (block.name != component) continue;
      Length baseline{-1};
      for (const auto& run : block.runs) {
        if (run.baseline != baseline) lines.emplace_back();
        lines.back() += run.text;
        baseline = run.baseline;
      }
    }
  }
  return lines;
}

const Block& block_of(const Pages& letter, const std::string& component) {
  for (const auto& page : letter.pages) {
    for (const auto& block : page.blocks) {
      if (block.name == component) return block;
    }
  }
  throw std::runtime_error("no block of " + component);
}

Length end_of(const Run& run) {
  Length x = run.x;
  for (const auto& glyph : run.glyphs) x += glyph.advance;
  return x;
}

std::string with(std::string xml, const std::string& old, const std::string& changed) {
  return xml.replace(xml.find(old), old.size(), changed);
}

Pages placed(const std::string& xml) {
  const MadeLetter made = make_letter(xml);
  EXPECT_EQ(to_string(made.says), "");
  return made.pages;
}

const std::string plain = letter_with_body("<opening>Một hai ba</opening>");

TEST(Place, SetsTheNumberLevelWithTheDate) {
  const Pages letter = placed(plain);
  EXPECT_EQ(block_of(letter, "number").runs[0].baseline,
            block_of(letter, "issued").runs[0].baseline);
  EXPECT_EQ(block_of(letter, "nation").runs[0].baseline,
            block_of(letter, "parent").runs[0].baseline);
}

TEST(Place, PadsDaysAndTheFirstTwoMonths) {
  const auto dated = [](const std::string& date) {
    return lines_of(placed(with(plain, "2026-03-05", date)), "issued").at(0);
  };
  EXPECT_EQ(dated("2026-03-05"), "Bình Hà, ngày 05 tháng 3 năm 2026");
  EXPECT_EQ(dated("2026-01-15"), "Bình Hà, ngày 15 tháng 01 năm 2026");
  EXPECT_EQ(dated("2026-12-31"), "Bình Hà, ngày 31 tháng 12 năm 2026");
}

TEST(Place, LeavesRoomForWhatIsNotKnownYet) {
  const std::string open = with(with(plain, " value=\"5\"", ""), "2026-03-05", "2026-03");
  const Pages letter = placed(open);
  EXPECT_EQ(lines_of(letter, "number").at(0), "Số: /SNV-VP");
  EXPECT_EQ(lines_of(letter, "issued").at(0), "Bình Hà, ngày tháng 3 năm 2026");
  const congvan::Run& number = block_of(letter, "number").runs.at(0);
  EXPECT_EQ(number.glyphs.at(3).advance, millimetres(16));
}

TEST(Place, DrawsRulesOfTheDecreesLengths) {
  const Pages letter = placed(plain);
  const congvan::Run& motto = block_of(letter, "motto").runs.at(0);
  const Rule& below_motto = block_of(letter, "motto").rules.at(0);
  EXPECT_EQ(below_motto.x0, motto.x);
  EXPECT_EQ(below_motto.x1, end_of(motto));
  const congvan::Run& issuer = block_of(letter, "issuer").runs.at(0);
  const Rule& below_issuer = block_of(letter, "issuer").rules.at(0);
  EXPECT_NEAR(ratio(below_issuer.x1 - below_issuer.x0, end_of(issuer) - issuer.x), 0.4, 0.001);
  EXPECT_TRUE(block_of(letter, "parent").rules.empty());
}

TEST(Place, NeverWrapsQuocHieu) {
  for (const auto* name : {"Sở Nội vụ", "Trung tâm Quan trắc, Dự báo và Cảnh báo sớm tài nguyên"}) {
    const Pages letter = placed(with(plain, "Sở Nội vụ", name));
    EXPECT_EQ(lines_of(letter, "nation").size(), 1u);
    EXPECT_EQ(lines_of(letter, "motto").size(), 1u);
  }
}

TEST(Place, LetsTypeFallBeforeNamesWrap) {
  const auto size_of_nation = [](const std::string& name) {
    return block_of(placed(with(plain, "Sở Nội vụ", name)), "nation").runs.at(0).size;
  };
  EXPECT_EQ(size_of_nation("Sở Nội vụ"), points(13));
  EXPECT_EQ(size_of_nation("Ủy ban nhân dân tỉnh Bình Hà"), points(12));
  EXPECT_EQ(size_of_nation("Trung tâm Dịch vụ việc làm thanh niên tỉnh"), points(13));
}

TEST(Place, SetsDashesUnderTheColon) {
  const Pages letter = placed(with(plain, "<recipient>Các sở, ban, ngành</recipient>",
                                   "<recipient>Vụ A</recipient><recipient>Vụ B</recipient>"));
  EXPECT_EQ(lines_of(letter, "recipients"),
            (std::vector<std::string>{"Kính gửi:", "- ", "Vụ A;", "- ", "Vụ B."}));
  std::vector<congvan::Run> runs;
  for (const auto& block : letter.pages[0].blocks) {
    if (block.name == "recipients") runs.insert(runs.end(), block.runs.begin(), block.runs.end());
  }
  const Length colon = end_of(runs[0]) - runs[0].glyphs.back().advance;
  EXPECT_EQ(runs[1].x, colon);
  EXPECT_EQ(runs[3].x, colon);
}

TEST(Place, SetsOneRecipientOnTheSameLineWithoutPunctuation) {
  EXPECT_EQ(lines_of(placed(plain), "recipients"),
            std::vector<std::string>{"Kính gửi: Các sở, ban, ngành"});
}

TEST(Place, SetsWhoReceivesCopiesLevelWithTheCapacity) {
  const Pages letter = placed(plain);
  EXPECT_EQ(block_of(letter, "distribution").runs.at(0).baseline,
            block_of(letter, "capacity").runs.at(0).baseline);
  EXPECT_EQ(lines_of(letter, "copy-to"),
            (std::vector<std::string>{"- ", "Như trên;", "- ", "Lưu: VT, VP."}));
}

TEST(Place, CapitalisesCapacitiesButNotNames) {
  const Pages letter = placed(with(plain, "<capacity>Giám đốc</capacity>",
                                   "<capacity authority=\"TM.\">Ủy ban nhân dân</capacity>"
                                   "<capacity authority=\"KT.\">Chủ tịch</capacity>"
                                   "<capacity>Phó Chủ tịch</capacity>"));
  EXPECT_EQ(lines_of(letter, "capacity"),
            (std::vector<std::string>{"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}));
  EXPECT_EQ(lines_of(letter, "signatory-name"), std::vector<std::string>{"Lê Văn Mẫu"});
}

/// A letter whose body is `count` paragraphs of one line, and one more of `words`.
std::string long_letter(int count) {
  std::string body = "<opening>Mở đầu</opening>";
  for (int i = 0; i < count; ++i) body += "<paragraph>Đoạn văn ngắn</paragraph>";
  return letter_with_body(body);
}

std::size_t body_lines_on_last_page(const Pages& letter) {
  return static_cast<std::size_t>(
      std::ranges::count(letter.pages.back().blocks, "body", &Block::name));
}

/// The last block of a page with words: a slot may come after it.
const Block& last_words(const Page& page) {
  return *std::find_if(page.blocks.rbegin(), page.blocks.rend(),
                       [](const Block& block) { return !block.runs.empty(); });
}

TEST(Place, NeverLeavesTheSignatureAlone) {
  std::size_t most_pages = 0;
  for (int count = 1; count < 60; ++count) {
    const Pages letter = placed(long_letter(count));
    EXPECT_GE(body_lines_on_last_page(letter), 2u) << count;
    EXPECT_EQ(last_words(letter.pages.back()).name, "copy-to") << count;
    most_pages = std::max(most_pages, letter.pages.size());
  }
  EXPECT_GE(most_pages, 3u);
}

TEST(Place, NeverEndsAPageWithAHeading) {
  std::string paragraphs;
  for (int count = 1; count < 40; ++count) {
    paragraphs += "<paragraph>Đoạn văn ngắn</paragraph>";
    for (const auto* heading :
         {"<heading>Tiêu đề</heading>",
          "<directives><directive><heading>Tiêu đề</heading><paragraph>Nội dung</paragraph>"
          "</directive></directives>"}) {
      const Pages letter =
          placed(letter_with_body(paragraphs + heading + "<paragraph>Cuối</paragraph>"));
      for (std::size_t page = 0; page + 1 < letter.pages.size(); ++page) {
        EXPECT_NE(last_words(letter.pages[page]).runs.back().text, "Tiêu đề") << count;
      }
    }
  }
}

TEST(Place, NumbersPagesFromTheSecond) {
  const Pages letter = placed(long_letter(60));
  ASSERT_GE(letter.pages.size(), 2u);
  for (const auto& block : letter.pages[0].blocks) EXPECT_NE(block.name, "page-number");
  EXPECT_EQ(lines_of(letter, "page-number").at(0), "2");
}

TEST(Place, MarksADraftOnEveryPage) {
  const MadeLetter made = make_letter(long_letter(60), "a.xml", {.draft = true});
  for (const auto& page : made.pages.pages) {
    ASSERT_EQ(page.watermarks.size(), 1u);
    EXPECT_EQ(page.watermarks[0].run.text, "DỰ THẢO");
  }
}

TEST(Place, KeepsEveryParentBeforeItsChildren) {
  const Pages letter = placed(long_letter(60));
  for (std::size_t i = 1; i < letter.tree.size(); ++i) {
    EXPECT_GE(letter.tree[i].parent, 0);
    EXPECT_LT(letter.tree[i].parent, static_cast<int>(i));
  }
}

TEST(Place, EndsEveryLineThatRunsOnAtTheMargin) {
  std::string words;
  for (int i = 0; i < 90; ++i) words += "giáo dục phổ thông ";
  const Pages letter = placed(letter_with_body("<opening>" + words + "</opening>"));
  const auto& runs = block_of(letter, "body").runs;
  ASSERT_GT(runs.size(), 10u);
  for (std::size_t i = 0; i + 1 < runs.size(); ++i) {
    const Length end = end_of(runs[i]) - runs[i].glyphs.back().advance;  // its closing space
    EXPECT_EQ(end, millimetres(195)) << i;
  }
}

TEST(Place, SaysWhatTheKindLacks) {
  const MadeLetter made = make_letter(
      "<dispatch version='1' kind='cong-van'><issuer><name>A</name></issuer>"
      "<body><opening>B</opening></body></dispatch>");
  std::string parts;
  for (const auto& one : made.says.all()) {
    EXPECT_EQ(one.code, "missing-part");
    parts += one.arguments.at(0).second + " ";
  }
  EXPECT_EQ(parts, "distribution signatory number subject issued recipients ");
}

}  // namespace
}  // namespace congvan
