#include "dispatch/places.h"

#include <gtest/gtest.h>

#include "dispatch/read_xml.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

void gather(const Element& element, const Places& places, std::string& all) {
  if (element.name == "directives") {
    // its numbering is no place
  } else if (const auto& label = places.label(element); !label.empty()) {
    all += (all.empty() ? "" : ", ") + label;
  }
  for (const auto& child : element.children) gather(child, places, all);
}

/// What the elements inside a dispatch are called and what its references say, in their order.
std::string places(const std::string& inside) {
  Diagnostics says;
  const auto root = parse_xml("<dispatch>" + inside + "</dispatch>", "a.xml", says);
  const Places places(*root, says);
  std::string all;
  gather(*root, places, all);
  return to_string(says) + all;
}

std::string in_body(const std::string& inside) { return places("<body>" + inside + "</body>"); }

TEST(Places, CountArticlesThroughChapters) {
  EXPECT_EQ(in_body("<chapter><article/><article/></chapter><chapter><article/></chapter>"),
            "Chương I, Điều 1., Điều 2., Chương II, Điều 3.");
}

TEST(Places, CountChaptersThroughPartsAndSectionsWithinChapters) {
  EXPECT_EQ(in_body("<part><chapter><section><subsection/><subsection/></section>"
                    "<section><subsection/></section></chapter></part>"
                    "<part><chapter><section/></chapter><section/></part>"),
            "Phần I, Chương I, Mục 1, Tiểu mục 1, Tiểu mục 2, Mục 2, Tiểu mục 1, "
            "Phần II, Chương II, Mục 1, Mục 1");
}

TEST(Places, TakeANumberOfTheirOwnAndCountOn) {
  EXPECT_EQ(in_body("<article/><article number='5'/><article/><article number='6a'/><article/>"),
            "Điều 1., Điều 5., Điều 6., Điều 6a., Điều 7.");
  EXPECT_EQ(in_body("<chapter number='IX'/><chapter/><chapter number='3'/><chapter/>"),
            "Chương IX, Chương X, Chương 3, Chương XI");
  EXPECT_EQ(in_body("<directives numbering='a)'><directive number='d'/><directive/>"
                    "<directive number='đ1'/><directive/></directives>"),
            "d), đ), đ1), e)");
  EXPECT_EQ(in_body("<directives numbering='(1)'><directive number='4'/><directive/>"
                    "</directives>"),
            "(4), (5)");
}

TEST(Places, HaveNoNumbersAmongDashes) {
  EXPECT_EQ(in_body("<directives numbering='-'><directive number='4'/></directives>"),
            "a.xml:1:43: error: number-among-dashes number=4\n-");
}

TEST(Places, CountTablesAndFiguresWithCaptionsThroughTheDispatch) {
  EXPECT_EQ(places("<body><table><caption/></table><table/><figure><caption/></figure></body>"
                   "<annex><body><table><caption/></table><figure/></body></annex>"),
            "Bảng 1, Hình 1, Phụ lục, Bảng 2");
}

TEST(Places, BeginAnewInAnAnnex) {
  EXPECT_EQ(places("<body><chapter><article/></chapter></body>"
                   "<annex><body><chapter><article/></chapter></body></annex>"
                   "<attached><title>Quy chế</title><body><article/></body></attached>"),
            "Chương I, Điều 1., Phụ lục, Chương I, Điều 1., Quy chế, Điều 1.");
}

TEST(Places, NumberSeveralAnnexes) {
  EXPECT_EQ(places("<annex/>"), "Phụ lục");
  EXPECT_EQ(places("<annex/><annex/><annex/>"), "Phụ lục I, Phụ lục II, Phụ lục III");
  EXPECT_EQ(places("<annex number='IV'/>"), "Phụ lục IV");
  EXPECT_EQ(places("<annex number='IV'/><annex/>"), "Phụ lục IV, Phụ lục V");
}

/// The last of them.
std::string last(const std::string& all) {
  const auto comma = all.rfind(", ");
  return comma == all.npos ? all : all.substr(comma + 2);
}

/// What a reference to `x` says after these elements of a body, without their labels.
std::string cited(const std::string& inside) {
  return last(in_body(inside + "<paragraph><ref to='x'/></paragraph>"));
}

TEST(Citation, NamesArticlesClausesAndPoints) {
  EXPECT_EQ(cited("<chapter><article/><article id='x'/></chapter>"), "Điều 2");
  EXPECT_EQ(cited("<article><directives><directive/><directive id='x'/></directives></article>"),
            "khoản 2 Điều 1");
  EXPECT_EQ(cited("<article><directives><directive><directives><directive id='x'/></directives>"
                  "</directive></directives></article>"),
            "điểm a khoản 1 Điều 1");
  EXPECT_EQ(cited("<article><directives numbering='a)'><directive id='x'/></directives></article>"),
            "điểm a Điều 1");
  EXPECT_EQ(cited("<article number='3a'><directives><directive number='2b' id='x'/></directives>"
                  "</article>"),
            "khoản 2b Điều 3a");
}

TEST(Citation, NamesDivisions) {
  EXPECT_EQ(cited("<part id='x'/>"), "Phần I");
  EXPECT_EQ(cited("<part><chapter id='x'/></part>"), "Chương I");
  EXPECT_EQ(cited("<chapter/><chapter><section id='x'/></chapter>"), "Mục 1 Chương II");
  EXPECT_EQ(cited("<chapter><section><subsection id='x'/></section></chapter>"),
            "Tiểu mục 1 Mục 1 Chương I");
  EXPECT_EQ(cited("<chapter><section><directives><directive id='x'/></directives></section>"
                  "</chapter>"),
            "khoản 1 Mục 1 Chương I");
}

TEST(Citation, NamesTheEntriesOfLayoutB) {
  const auto inside = [](const std::string& of) {
    return cited("<directives numbering='I.'><directive/><directive " + of);
  };
  EXPECT_EQ(inside("id='x'/></directives>"), "mục II");
  EXPECT_EQ(inside("><directives numbering='1.'><directive id='x'/></directives></directive>"
                   "</directives>"),
            "khoản 1 mục II");
  EXPECT_EQ(inside("><directives numbering='1.'><directive><directives><directive id='x'/>"
                   "</directives></directive></directives></directive></directives>"),
            "điểm a khoản 1 mục II");
  EXPECT_EQ(cited("<part><directives numbering='I.'><directive id='x'/></directives></part>"),
            "mục I Phần I");
}

TEST(Citation, MakesEachListNarrowerThanWhatItStandsIn) {
  EXPECT_EQ(cited("<directives><directive><directives numbering='1)'><directive id='x'/>"
                  "</directives></directive></directives>"),
            "điểm 1 khoản 1");
  EXPECT_EQ(cited("<directives numbering='a)'><directive><directives numbering='1)'>"
                  "<directive id='x'/></directives></directive></directives>"),
            "tiết 1 điểm a");
  EXPECT_EQ(cited("<directives numbering='A.'><directive><directives numbering='I.'>"
                  "<directive id='x'/></directives></directive></directives>"),
            "mục I mục A");
}

TEST(Citation, NamesTablesAndFigures) {
  EXPECT_EQ(cited("<table/><table id='x'><caption/></table>"), "Bảng 1");
  EXPECT_EQ(cited("<figure id='x'><caption/></figure>"), "Hình 1");
}

TEST(Citation, NamesTheDocumentThatItIsOutsideOf) {
  const std::string annexes =
      "<annex id='p'><body><article id='a'/></body></annex>"
      "<annex><body><paragraph><ref to='b'/></paragraph><article id='b'/></body></annex>";
  const std::string main = places("<body><paragraph><ref to='b'/></paragraph></body>" + annexes);
  EXPECT_EQ(main, "Điều 1 Phụ lục II, Phụ lục I, Điều 1., Phụ lục II, Điều 1, Điều 1.");
  EXPECT_EQ(last(places(annexes + "<annex><body><ref to='a'/></body></annex>")),
            "Điều 1 Phụ lục I");
  EXPECT_EQ(last(places(annexes + "<annex><body><ref to='p'/></body></annex>")), "Phụ lục I");
  EXPECT_EQ(last(places("<body><article id='x'/></body><annex><ref to='x'/></annex>")), "Điều 1");
  EXPECT_EQ(last(places("<attached><title> Quy  <b>chế</b> </title><body><article id='x'/>"
                        "</body></attached><annex><ref to='x'/></annex>")),
            "Điều 1 Quy chế");
  EXPECT_EQ(last(places("<attached id='x'><title>Quy chế</title></attached><annex>"
                        "<ref to='x'/></annex>")),
            "Quy chế");
  EXPECT_EQ(last(places("<annex><table id='x'><caption/></table></annex><annex><ref to='x'/>"
                        "</annex>")),
            "Bảng 1");
}

TEST(Citation, LooksForward) {
  EXPECT_EQ(in_body("<paragraph><ref to='x'/></paragraph><article id='x'/>"), "Điều 1, Điều 1.");
}

TEST(Citation, WantsAPlaceThatIsThere) {
  EXPECT_EQ(in_body("<paragraph><ref to='dieu-2'/></paragraph><article id='dieu-1'/>"),
            "a.xml:1:28: error: dangling-ref to=dieu-2 suggestion=dieu-1\nĐiều 1.");
  EXPECT_EQ(in_body("<paragraph><ref to='x'/></paragraph>"),
            "a.xml:1:28: error: dangling-ref to=x suggestion=\n");
}

TEST(Citation, WantsAPlaceWithANumber) {
  const auto fault = [](const std::string& element) {
    const std::string all = in_body("<paragraph><ref to='x'/></paragraph>" + element);
    return all.substr(0, all.find('\n'));
  };
  const std::string error = "a.xml:1:28: error: ref-to-no-number to=x element=";
  EXPECT_EQ(fault("<paragraph id='x'/>"), error + "paragraph");
  EXPECT_EQ(fault("<table id='x'/>"), error + "table");
  EXPECT_EQ(fault("<directives id='x'/>"), error + "directives");
  EXPECT_EQ(fault("<directives numbering='-'><directive id='x'/></directives>"),
            error + "directive");
  EXPECT_EQ(fault("<directives numbering='+'><directive><directives numbering='1.'>"
                  "<directive id='x'/></directives></directive></directives>"),
            error + "directive");
}

TEST(Citation, StandsAmongWords) {
  const auto [says, dispatch] = read_with(
      "<body><article>A</article><article id='giao'><text>B</text><directives>"
      "<directive id='nop'>nộp</directive></directives></article>"
      "<paragraph>Như <b>quy định tại <ref to='nop'/></b>.</paragraph></body>"
      "<distribution><copy-to>Như <ref to='giao'/></copy-to><archive/></distribution>");
  EXPECT_EQ(says, "");
  EXPECT_EQ(shown({dispatch.body.back()}), "Như **quy định tại khoản 1 Điều 2**./.\n");
  EXPECT_EQ(dispatch.distribution->copies_to.at(0).str(), "Như Điều 2");
}

TEST(Notes, AreNumberedThroughTheDispatch) {
  const auto [says, dispatch] = read_with(
      "<body><paragraph>Xem Phụ lục<note>Một  <i>và</i>.</note>, <b>B "
      "<note>Hai</note></b></paragraph>"
      "<table><column/><row><cell>C<note>Ba</note></cell></row></table></body>"
      "<annex><body><article><heading>Tên<note>Bốn</note></heading></article></body></annex>");
  EXPECT_EQ(says, "");
  EXPECT_EQ(shown(dispatch.body),
            "Xem Phụ lục^^1^^, **B****^^2^^**\n"
            "table  [] |C^^3^^¶\n");
  EXPECT_EQ(shown(dispatch.supplements.at(0).body), "Điều 1. [Tên^^4^^./.] \n");
  std::string notes;
  for (const auto& note : dispatch.notes) {
    notes += note.label.str() + " " + to_string(note.words) + " " + to_string(note.where) + "\n";
  }
  EXPECT_EQ(notes,
            "1 Một //và//. a.xml:1:129\n"
            "2 Hai a.xml:1:164\n"
            "3 Ba a.xml:1:224\n"
            "4 Bốn a.xml:1:301\n");
}

TEST(Notes, KeepTheirMarksInTheWords) {
  const auto [says, dispatch] =
      read_body_with("<paragraph>A<note>x</note><note>y</note> B<note>z</note></paragraph>");
  const Text words = upper(in_bold(std::get<Paragraph>(dispatch.body.at(0).is).words));
  std::string marks;
  for (const auto& span : words.spans()) {
    marks += std::to_string(span.end) + ":" + std::to_string(span.emphasis.note) + " ";
  }
  EXPECT_EQ(words.str(), "A12 B3./.");
  EXPECT_EQ(marks, "1:0 2:1 3:2 5:0 6:3 9:0 ");
}

}  // namespace
}  // namespace congvan
