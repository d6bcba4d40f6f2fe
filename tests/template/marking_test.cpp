#include "template/marking.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "run_program.h"
#include "template/folded.h"
#include "template/offers.h"
#include "template/read_template.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

std::vector<Mark> marks_of(const std::vector<std::string>& written, Diagnostics& says) {
  std::vector<Mark> marks;
  for (const std::string& each : written) {
    if (auto mark = read_mark(each, {}, says)) marks.push_back(*std::move(mark));
  }
  return marks;
}

/// The letter after marking, or what was said instead.
std::string marked(const std::string& letter, const std::vector<std::string>& written) {
  Diagnostics says;
  const auto made = mark_letter(letter, "a.xml", marks_of(written, says), says);
  return made && !says.has_errors() ? made->bytes : to_string(says);
}

/// What is said while marking.
std::string said(const std::string& letter, const std::vector<std::string>& written) {
  Diagnostics says;
  mark_letter(letter, "a.xml", marks_of(written, says), says);
  return to_string(says);
}

TEST(Marking, ReplacesWordsByTheHolderThatWritesThem) {
  EXPECT_EQ(marked("<a>ngày 05 tháng 3 năm 2020</a>", {"d=ngày 05 tháng 3 năm 2020"}),
            "<a>{{d|long}}</a>");
  EXPECT_EQ(marked("<a>từ 05/3/2020.</a>", {"d=05/3/2020"}), "<a>từ {{d|short}}.</a>");
  EXPECT_EQ(marked("<a>Ngày 05 tháng 3 năm 2020</a>", {"d=Ngày 05 tháng 3 năm 2020"}),
            "<a>{{d|long|capital}}</a>");
  EXPECT_EQ(marked("<a>ngày 05 tháng 3 năm 2020</a>", {"d=05 tháng 3 năm 2020"}),
            "<a>ngày {{d|day}} tháng {{d|month}} năm {{d|year}}</a>");
  EXPECT_EQ(marked("<a>là 1.234.567 đồng</a>", {"m=1.234.567 đồng"}), "<a>là {{m|money}}</a>");
  EXPECT_EQ(marked("<a>là 1.234.567</a>", {"m=1.234.567"}), "<a>là {{m|number}}</a>");
  EXPECT_EQ(marked("<a>Ông Lê Văn Ví Dụ</a>", {"ten=Lê Văn Ví Dụ"}), "<a>Ông {{ten}}</a>");
  EXPECT_EQ(marked("<issued date=\"2020-03-05\"/>", {"d=2020-03-05"}), "<issued date=\"{{d}}\"/>");
  EXPECT_EQ(marked("<a>2020-03-05</a>", {"d=2020-03-05"}), "<a>{{d|iso}}</a>");
}

TEST(Marking, WritesOneValueInSeveralWays) {
  EXPECT_EQ(marked("<a><issued date='2020-03-05'/>ngày 05 tháng 3 năm 2020, năm 2020</a>",
                   {"d=ngày 05 tháng 3 năm 2020", "d=2020-03-05", "d=2020"}),
            "<a><issued date='{{d}}'/>{{d|long}}, năm {{d|year}}</a>");
  EXPECT_EQ(marked("<a>1.005 (một nghìn không trăm linh năm)</a>",
                   {"n=1.005", "n=một nghìn không trăm linh năm"}),
            "<a>{{n|number}} ({{n|words}})</a>");
  EXPECT_EQ(marked("<a>AN và An</a>", {"ten=An", "ten=AN"}), "<a>{{ten|upper}} và {{ten}}</a>");
}

TEST(Marking, LeavesEveryOtherByte) {
  const std::string before =
      "\xEF\xBB\xBF<?xml version='1.0'?>\r\n<!-- An -->\n<a  x = 'b' ><![CDATA[";
  const std::string after = "]]><?An An?>\t<!-- An --></a >\r\n";
  EXPECT_EQ(marked(before + "Ông An &amp;" + after, {"t=An"}), before + "Ông {{t}} &amp;" + after);
}

TEST(Marking, FindsWordsHoweverTheyAreTyped) {
  EXPECT_EQ(marked("<a>Sở\n   Nội\tvụ</a>", {"t=Sở Nội vụ"}), "<a>{{t}}</a>");
  EXPECT_EQ(marked("<a>A &amp; B &#272;</a>", {"t=A & B Đ"}), "<a>{{t}}</a>");
  EXPECT_EQ(marked("<a>x Tr\u0061\u0300n y</a>", {"t=Tràn"}), "<a>x {{t}} y</a>");
  EXPECT_EQ(marked("<a b='1 &lt; 2'/>", {"t=1 < 2"}), "<a b='{{t}}'/>");
}

TEST(Marking, FindsWholeWordsOnly) {
  EXPECT_EQ(marked("<a>Anh An, Đan, 15, 115, 1.150, 15/3, 15.</a>", {"t=An", "n=15"}),
            "<a>Anh {{t}}, Đan, {{n}}, 115, 1.150, 15/3, {{n}}.</a>");
  EXPECT_EQ(marked("<a>số 15/KH-UBND</a>", {"n=15"}), "<a>số {{n}}/KH-UBND</a>");
}

TEST(Marking, NotesWordsThatStandMoreThanOnce) {
  EXPECT_EQ(said("<a>An\n<b>An</b>\n<c d='An'/></a>", {"t=An"}),
            "a.xml:1:4: note: mark-found-often words=An field=t count=3 lines=1, 2, 3\n");
}

TEST(Marking, CanBeLimitedToAnElementOrAttribute) {
  const std::string letter = "<a><number value='15' notation='15'/><p>15</p></a>";
  EXPECT_EQ(marked(letter, {"n@number/value=15"}),
            "<a><number value='{{n}}' notation='15'/><p>15</p></a>");
  EXPECT_EQ(marked(letter, {"n@p=15"}), "<a><number value='15' notation='15'/><p>{{n}}</p></a>");
}

TEST(Marking, LeavesWhatTheProgramReadsUnlessItIsNamed) {
  const std::string letter =
      "<dispatch version='1' kind='cong-van'><urgency level='khan'/><p id='khan'>khan "
      "1</p></dispatch>";
  EXPECT_EQ(marked(letter, {"k=khan", "n=1"}),
            "<dispatch version='1' kind='cong-van'><urgency level='khan'/><p id='khan'>{{k}} "
            "{{n}}</p></dispatch>");
  EXPECT_NE(marked(letter, {"k@urgency/level=khan"}).find("<urgency level='{{k}}'/>"),
            std::string::npos);
}

TEST(Marking, PutsLongerWordsBeforeTheWordsInThem) {
  EXPECT_EQ(marked("<a>Sở Nội vụ tỉnh, Sở</a>", {"s=Sở", "t=Sở Nội vụ"}),
            "<a>{{t}} tỉnh, {{s}}</a>");
  EXPECT_EQ(said("<a>Sở Nội vụ</a>", {"s=Sở", "t=Sở Nội vụ"}),
            "a.xml: error: mark-within-mark words=Sở field=s\n");
}

TEST(Marking, GoesOnWhereALetterIsATemplateAlready) {
  EXPECT_EQ(marked("<a>{{ten}} ten</a>", {"t=ten"}), "<a>{{ten}} {{t}}</a>");
}

TEST(Marking, EscapesTheNameOfAField) {
  EXPECT_EQ(marked("<a>An</a>", {"A & B=An"}), "<a>{{A &amp; B}}</a>");
}

TEST(Marking, TakesFiltersOfTheUsersOwn) {
  EXPECT_EQ(marked("<a>05</a>", {"n|pad:2=05"}), "<a>{{n|pad:2}}</a>");
  EXPECT_EQ(said("<a>AN</a>", {"n|lower=AN"}),
            "a.xml: error: mark-two-values field=n one=AN other=AN\n");
}

TEST(Marking, MakesElementsOneThatRepeats) {
  EXPECT_EQ(
      marked("<a>\n  <r>Sở A</r> <!-- x -->\n  <r>Sở B</r>\n  <r>Sở C</r>\n</a>", {"r in to"}),
      "<a>\n  <r each=\"r in to|list\">{{r}}</r> <!-- x -->\n</a>");
  EXPECT_EQ(
      marked("<a><copy-to x='1'>A</copy-to><copy-to x='1'>B</copy-to></a>", {"copy-to in copies"}),
      "<a><copy-to each=\"copy_to in copies|list\" x='1'>{{copy_to}}</copy-to></a>");
}

TEST(Marking, MakesNoListOfElementsThatAreUnlike) {
  EXPECT_EQ(said("<a><r>A</r><r><b>B</b></r></a>", {"r in to"}),
            "a.xml:1:12: error: mark-list-not-words element=r list=to\n");
  EXPECT_EQ(said("<a><r>A</r><r x='1'>B</r></a>", {"r in to"}),
            "a.xml:1:12: error: mark-list-unlike element=r list=to\n");
  EXPECT_EQ(said("<a><r>A</r><b><r>B</r></b></a>", {"r in to"}),
            "a.xml:1:15: error: mark-list-in-two-places element=r list=to\n");
  EXPECT_EQ(said("<a><r/></a>", {"r in to"}),
            "a.xml:1:4: error: mark-list-not-words element=r list=to\n");
  EXPECT_EQ(said("<a><recipient>A</recipient></a>", {"recipent in to"}),
            "a.xml: error: mark-no-such-element element=recipent suggestion=recipient\n");
}

TEST(Marking, SaysWhereTheNearestWordsStand) {
  EXPECT_EQ(said("<a>\n<b>Ông Lê Văn Ví Dụ</b></a>", {"t=Lê Văn Thí Dụ"}),
            "a.xml:2:8: error: mark-not-found words=Lê Văn Thí Dụ field=t near=Lê Văn Ví Dụ\n");
  EXPECT_EQ(said("<a>kiểm kê</a>", {"t=kiểm"}), "");
  EXPECT_EQ(said("<a>kế hoạch thang</a>", {"t=tháng"}),
            "a.xml:1:13: error: mark-not-found words=tháng field=t near=thang\n");
  EXPECT_EQ(said("<a>kế hoạch</a>", {"t=ba bốn năm"}),
            "a.xml: error: mark-not-found words=ba bốn năm field=t near=\n");
}

TEST(Marking, WantsOneValueForOneField) {
  EXPECT_EQ(said("<a>An Ba</a>", {"t=An", "t=Ba"}),
            "a.xml: error: mark-two-values field=t one=An other=Ba\n");
}

TEST(Marks, AreReadOrRefused) {
  const auto refused = [](const std::string& written) {
    Diagnostics says;
    EXPECT_FALSE(read_mark(written, {}, says));
    return to_string(says);
  };
  EXPECT_EQ(refused("words"), "error: mark-without-field mark=words\n");
  EXPECT_EQ(refused(""), "error: mark-without-field mark=\n");
  EXPECT_EQ(refused("a="), "error: mark-without-words mark=a= field=a\n");
  EXPECT_EQ(refused("=a"), "error: mark-bad-field mark==a field=\n");
  EXPECT_EQ(refused("a|nix=b"), "error: mark-bad-field mark=a|nix=b field=a|nix\n");
  EXPECT_EQ(refused("a={{b}}"), "error: mark-of-holder mark=a={{b}}\n");
  EXPECT_EQ(refused("a in b|list"), "error: mark-bad-list mark=a in b|list\n");
  Diagnostics says;
  EXPECT_EQ(read_mark("a@b/c= x  =y ", {}, says)->words, "x =y");
}

std::string offered(const std::string& letter) {
  std::string all;
  for (const Offer& offer : offers_of(letter, "a.xml")) {
    all += std::to_string(static_cast<int>(offer.kind)) + " " + offer.words + " @" + offer.place +
           " =" + offer.value + " " + to_string(offer.where) + "\n";
  }
  return all;
}

TEST(Offers, AreDatesNumbersAddresseesAmountsAndNames) {
  EXPECT_EQ(
      offered("<dispatch>\n<number value='5'/><issued date='2026-07-07'/>"
              "<recipients><recipient>A</recipient><recipient>B</recipient></recipients>\n"
              "<p>Từ ngày 07 tháng 7 năm 2026 đến 31/7/2026, điểm 5, ông Lê Văn Ví Dụ, bà (Nguyễn) "
              "nộp 1.200.000 đồng; {{x}} 31/02/2026; {{d|short}}</p>\n"
              "<signatory name='Chu Thị Mẫu'/></dispatch>"),
      "1 5 @number/value =5 a.xml:2:16\n"
      "0 2026-07-07 @ =2026-07-07 a.xml:2:34\n"
      "3 recipient @ =recipient a.xml:2:59\n"
      "0 ngày 07 tháng 7 năm 2026 @ =2026-07-07 a.xml:3:7\n"
      "0 31/7/2026 @ =2026-07-31 a.xml:3:36\n"
      "5 Lê Văn Ví Dụ @ =Lê Văn Ví Dụ a.xml:3:59\n"
      "4 1.200.000 đồng @ =1200000 a.xml:3:89\n"
      "6 Chu Thị Mẫu @ =Chu Thị Mẫu a.xml:4:18\n");
  EXPECT_EQ(offered("<a><recipient>Sở A</recipient><number value='77'/></a>"),
            "2 Sở A @ =Sở A a.xml:1:15\n"
            "1 77 @ =77 a.xml:1:46\n");
}

/// The tree without places, white space in words as one space: what is set of it.
std::string set_words(const Element& element) {
  if (element.is_text()) return "\"" + folded_text(element.text) + "\"";
  std::string all = element.name + "(";
  for (const Attribute& each : element.attributes) all += each.name + "=" + each.value + ";";
  all += ")[";
  for (const Element& child : element.children) {
    if (!child.is_text() || folded_text(child.text) != "") all += set_words(child);
  }
  return all + "]";
}

std::string written_mark(const Offer& offer, std::size_t index) {
  const std::string name = "f" + std::to_string(index);
  if (offer.kind == Offer::Kind::recipients) return offer.words + " in " + name;
  return name + (offer.place.empty() ? "" : "@" + offer.place) + "=" + offer.words;
}

TEST(MarkedExamples, MakeTheSameDispatchFromTheOriginalWords) {
  std::size_t letters = 0;
  std::size_t offers = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(CONGVAN_SOURCE_DIR "/data/examples")) {
    if (entry.path().extension() != ".xml") continue;
    const std::string letter = bytes_of(entry.path());
    std::vector<std::string> written;
    for (const Offer& offer : offers_of(letter, "a.xml")) {
      written.push_back(written_mark(offer, written.size()));
    }
    if (written.empty()) continue;
    Diagnostics says;
    const auto made = mark_letter(letter, "a.xml", marks_of(written, says), says);
    ASSERT_TRUE(made) << entry.path() << "\n" << to_string(says);
    auto root = parse_xml(made->bytes, "a.xml", says);
    ASSERT_TRUE(root && is_template(*root)) << entry.path();
    const FindBase none = [](const std::string&, const Where&) { return std::nullopt; };
    const auto form = read_template(*std::move(root), none, says);
    ASSERT_TRUE(form) << entry.path() << "\n" << to_string(says);
    const Element filled = fill(*form, made->row, says);
    EXPECT_FALSE(says.has_errors()) << entry.path() << "\n" << to_string(says);
    EXPECT_EQ(set_words(filled), set_words(*parse_xml(letter, "a.xml", says))) << entry.path();
    ++letters;
    offers += written.size();
  }
  EXPECT_GT(letters, 30u);
  EXPECT_GT(offers, 150u);
}

}  // namespace
}  // namespace congvan
