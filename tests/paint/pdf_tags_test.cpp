#include "paint/pdf_tags.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "paint/paint.h"
#include "paint/pieces.h"
#include "paint/sample_letter.h"
#include "pdf_judges.h"
#include "test_fonts.h"

namespace congvan {
namespace {

JudgedPdf judged(const Pages& pages) {
  return JudgedPdf(paint_pdf(pages, sample_facts(), test_fonts()));
}

TEST(PdfTags, PrintAsTheTreeOfTheLetter) {
  SampleLetter letter;
  letter.add_page();
  const auto say = [&](Role role, int parent, std::string_view words, double y) {
    const int node = letter.add_node(role, parent, "n");
    letter.add_block(node, "n").runs.push_back(letter.line(words, 100, y, {}));
    return node;
  };
  say(Role::title, 0, "V/v thử", 60);
  const int body = letter.add_node(Role::section, 0, "body");
  say(Role::heading, body, "Việc chung", 80);
  const int list = letter.add_node(Role::list, body, "directives", "a)");
  const int item = letter.add_node(Role::item, list, "directive");
  say(Role::label, item, "a) ", 100);
  const int text = letter.add_node(Role::item_body, item, "directive-body");
  say(Role::paragraph, text, "Làm ngay;", 100);
  letter.add_node(Role::paragraph, 0, "empty");
  const JudgedPdf pdf = judged(letter.pages);
  EXPECT_EQ(pdf.said({"pdfinfo", "-struct-text", "PDF"}),
            "Document\n"
            "  H1 (block)\n"
            "    \"V/v thử\"\n"
            "  Sect\n"
            "    H2 (block)\n"
            "      \"Việc chung\"\n"
            "    L (block):\n"
            "       /ListNumbering /LowerAlpha\n"
            "      LI (block)\n"
            "        Lbl (block)\n"
            "          \"a) \"\n"
            "        LBody (block)\n"
            "          P (block)\n"
            "            \"Làm ngay;\"\n");
  EXPECT_TRUE(pdf.conforms("2a"));
  EXPECT_TRUE(pdf.conforms("ua1"));
}

TEST(PdfTags, JoinAParagraphThatRunsOverAPage) {
  SampleLetter letter;
  const int node = letter.add_node(Role::paragraph, 0, "p");
  letter.add_page();
  letter.add_block(node, "p").runs.push_back(letter.line("Nửa đầu ", 100, 700, {}));
  letter.add_page();
  letter.add_block(Block::pagination, "page-number").runs.push_back(letter.line("2", 300, 40, {}));
  letter.add_block(node, "p").runs.push_back(letter.line("nửa sau.", 100, 70, {}));
  EXPECT_EQ(judged(letter.pages).said({"pdfinfo", "-struct-text", "PDF"}),
            "Document\n  P (block)\n    \"Nửa đầu \"\n    \"nửa sau.\"\n");
}

TEST(PdfTags, KeepTheEmptyCellsOfATable) {
  SampleLetter letter;
  letter.add_page();
  const int table = letter.add_node(Role::table, 0, "table");
  for (const std::string words : {"Việc", ""}) {
    const int row = letter.add_node(Role::row, table, "row");
    const int first = letter.add_node(Role::cell, row, "cell");
    letter.add_node(Role::paragraph, letter.add_node(Role::cell, row, "cell"), "cell");
    if (words.empty()) continue;
    letter.add_block(first, "cell").runs.push_back(letter.line(words, 100, 60, {}));
  }
  const JudgedPdf pdf = judged(letter.pages);
  EXPECT_EQ(pdf.said({"pdfinfo", "-struct-text", "PDF"}),
            "Document\n"
            "  Table (block)\n"
            "    TR\n"
            "      TD\n"
            "        \"Việc\"\n"
            "      TD\n"
            "    TR\n"
            "      TD\n"
            "      TD\n");
  EXPECT_TRUE(pdf.conforms("2a"));
  EXPECT_TRUE(pdf.conforms("ua1"));
}

TEST(PdfTags, NumberListsByTheirLabels) {
  const std::map<std::string, std::string> kinds = {{"1.", "Decimal"},    {"a)", "LowerAlpha"},
                                                    {"I.", "UpperRoman"}, {"A.", "UpperAlpha"},
                                                    {"-", "Disc"},        {"", "Disc"}};
  for (const auto& [numbering, kind] : kinds) {
    SampleLetter letter;
    letter.add_page();
    const int list = letter.add_node(Role::list, 0, "list", numbering);
    const int item = letter.add_node(Role::item, list, "item");
    const int text = letter.add_node(Role::item_body, item, "text");
    letter.add_block(text, "text").runs.push_back(letter.line("Một", 100, 100, {}));
    EXPECT_NE(judged(letter.pages).plain().find("/ListNumbering /" + kind + "\n"),
              std::string::npos)
        << numbering;
  }
}

/// The objects of a file in qpdf's plain form, by number.
std::map<int, std::string> objects_of(const std::string& plain) {
  std::map<int, std::string> objects;
  const std::regex pattern("\n(\\d+) 0 obj\n");
  for (std::sregex_iterator i(plain.begin(), plain.end(), pattern), end; i != end; ++i) {
    const auto begin = static_cast<std::size_t>(i->position() + i->length());
    objects[std::stoi((*i)[1])] = plain.substr(begin, plain.find("\nendobj", begin) - begin);
  }
  return objects;
}

/// All matches of a pattern's first group, as numbers.
std::vector<int> numbers_in(const std::string& text, const std::string& pattern) {
  const std::regex compiled(pattern);
  std::vector<int> numbers;
  for (std::sregex_iterator i(text.begin(), text.end(), compiled), end; i != end; ++i) {
    numbers.push_back(std::stoi((*i)[1]));
  }
  return numbers;
}

using MarkedContent = std::pair<int, int>;         // /StructParents of the page, /MCID
using Owners = std::multimap<MarkedContent, int>;  // the structure element

/// Who owns what by the /K of the elements.
Owners owners_by_elements(const std::map<int, std::string>& objects,
                          const std::map<int, int>& parents_of_page) {
  Owners owners;
  const std::regex reference("<<\\s+/MCID (\\d+)\\s+/Pg (\\d+) 0 R\\s+/Type /MCR\\s+>>");
  for (const auto& [number, text] : objects) {
    if (!std::regex_search(text, std::regex("/P \\d+ 0 R\\n"))) continue;
    for (std::sregex_iterator i(text.begin(), text.end(), reference), end; i != end; ++i) {
      owners.insert({{parents_of_page.at(std::stoi((*i)[2])), std::stoi((*i)[1])}, number});
    }
    const std::string rest = std::regex_replace(text, reference, "");
    const std::vector<int> page = numbers_in(rest, "/Pg (\\d+) 0 R");
    if (page.empty()) continue;
    std::string kids = rest.substr(rest.find("/K ") + 3);
    kids = kids.substr(0, kids.find(kids.starts_with('[') ? "]" : "\n"));
    kids = std::regex_replace(kids, std::regex("\\d+ 0 R"), "");
    for (const int kid : numbers_in(kids, "(\\d+)")) {
      owners.insert({{parents_of_page.at(page.front()), kid}, number});
    }
  }
  return owners;
}

/// Who owns what by the parent tree.
Owners owners_by_parent_tree(const std::string& tree) {
  Owners owners;
  const std::regex row("(\\d+)\\s+\\[([^\\]]*)\\]");
  const std::string rows = tree.substr(tree.find('[') + 1);
  for (std::sregex_iterator i(rows.begin(), rows.end(), row), end; i != end; ++i) {
    int kid = 0;
    for (const int element : numbers_in((*i)[2], "(\\d+) 0 R")) {
      owners.insert({{std::stoi((*i)[1]), kid++}, element});
    }
  }
  return owners;
}

/// The content streams of a page.
std::vector<int> contents_of(const std::string& page) {
  const std::string contents = page.substr(page.find("/Contents ") + 10);
  return numbers_in(contents.substr(0, contents.find_first_of("/]")), "(\\d+) 0 R");
}

TEST(PdfTags, GiveEveryMarkedContentOneElement) {
  const auto objects = objects_of(judged(sample_pages()).plain());
  std::map<int, int> parents_of_page;
  std::multiset<MarkedContent> marked;
  Owners by_tree;
  for (const auto& [number, text] : objects) {
    if (text.find("/Nums [") != text.npos) by_tree = owners_by_parent_tree(text);
    if (text.find("/Type /Page\n") == text.npos) continue;
    const int parents = numbers_in(text, "/StructParents (\\d+)").at(0);
    parents_of_page[number] = parents;
    for (const int piece : contents_of(text)) {
      for (const int kid : numbers_in(objects.at(piece), "<</MCID (\\d+)>>BDC")) {
        marked.insert({parents, kid});
      }
    }
  }
  std::multiset<MarkedContent> owned;
  for (const auto& [content, element] : by_tree) owned.insert(content);
  EXPECT_GT(marked.size(), 30U);
  EXPECT_EQ(marked, owned);
  EXPECT_EQ(by_tree, owners_by_elements(objects, parents_of_page));
}

TEST(PdfTags, LeaveNothingUnmarked) {
  Pages pages = sample_pages();
  pages.pages[0].blocks[0].frames.push_back(
      {points(10), points(10), points(20), points(20), points(1)});
  const auto objects = objects_of(judged(pages).plain());
  std::size_t contents = 0;
  for (const auto& [number, text] : objects) {
    if (text.find("BDC\n") == text.npos) continue;
    ++contents;
    int depth = 0;
    std::stringstream lines(text.substr(text.find("stream\n") + 7));
    for (std::string line; std::getline(lines, line) && line != "endstream";) {
      if (line.ends_with("EMC")) {
        EXPECT_EQ(--depth, 0);
      } else if (line.ends_with("BDC")) {
        EXPECT_EQ(++depth, 1);
      } else {
        EXPECT_EQ(depth, 1) << line;
      }
    }
    EXPECT_EQ(depth, 0);
  }
  std::size_t pieces = 0;
  for (const Page& page : pages.pages) pieces += pieces_of(page).size();
  EXPECT_EQ(contents, pieces);
}

}  // namespace
}  // namespace congvan
