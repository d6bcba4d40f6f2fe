#include "paint/page_tree.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace congvan {
namespace {

/// A tree of so many pages: its nodes as they were written, by number.
class Grown {
 public:
  explicit Grown(int pages) : tree_([this] { return PdfObject{++last_}; }, writer()) {
    for (int i = 0; i < pages; ++i) {
      const PdfObject parent = tree_.parent();
      const PdfObject page{++last_};
      tree_.add(page);
      parents[page.number] = parent.number;
    }
    root = tree_.finish().number;
  }

  std::map<int, std::string> nodes;
  std::map<int, int> parents;  // of pages
  int root = 0;

 private:
  PageTree::Write writer() {
    return [this](PdfObject node, const std::string& entries) {
      EXPECT_TRUE(nodes.emplace(node.number, entries).second) << "written twice";
    };
  }
  int last_ = 0;
  PageTree tree_;
};

TEST(PageTree, OfAFewPagesIsOneNode) {
  const Grown grown(3);
  EXPECT_EQ(grown.nodes,
            (std::map<int, std::string>{{1, "/Type/Pages/Count 3/Kids[2 0 R 3 0 R 4 0 R]"}}));
  EXPECT_EQ(grown.root, 1);
  EXPECT_EQ(grown.parents, (std::map<int, int>{{2, 1}, {3, 1}, {4, 1}}));
}

TEST(PageTree, WithoutPagesIsEmpty) {
  EXPECT_EQ(Grown(0).nodes, (std::map<int, std::string>{{1, "/Type/Pages/Count 0/Kids[]"}}));
}

TEST(PageTree, OfAHundredPagesNeedsNoSecondLevel) { EXPECT_EQ(Grown(100).nodes.size(), 1U); }

TEST(PageTree, OfAHundredAndOnePagesHasTwoLevels) {
  const Grown grown(101);
  // 1 is the first node, 2 to 101 its pages, 102 the root, 103 the second node, 104 its page.
  ASSERT_EQ(grown.nodes.size(), 3U);
  EXPECT_TRUE(grown.nodes.at(1).starts_with("/Parent 102 0 R/Type/Pages/Count 100/Kids[2 0 R 3 "));
  EXPECT_EQ(grown.nodes.at(103), "/Parent 102 0 R/Type/Pages/Count 1/Kids[104 0 R]");
  EXPECT_EQ(grown.nodes.at(102), "/Type/Pages/Count 101/Kids[1 0 R 103 0 R]");
  EXPECT_EQ(grown.root, 102);
  EXPECT_EQ(grown.parents.at(104), 103);
}

TEST(PageTree, OfTenThousandAndOnePagesHasThreeLevels) {
  const Grown grown(10'001);
  EXPECT_EQ(grown.nodes.size(), 101U + 2U + 1U);
  EXPECT_TRUE(grown.nodes.at(grown.root).starts_with("/Type/Pages/Count 10001/Kids["));
}

}  // namespace
}  // namespace congvan
