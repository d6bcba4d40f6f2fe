#include "long_plan.h"

#include <gtest/gtest.h>

#include "letter.h"
#include "paint/paint.h"
#include "pdf_judges.h"
#include "test_fonts.h"

namespace congvan {
namespace {

TEST(LongPlan, IsSetWholeOnAboutSixtyPages) {
  const MadeLetter made = make_letter(long_plan(12, 1900));
  EXPECT_EQ(to_string(made.says), "");
  EXPECT_GT(made.pages.pages.size(), 55u);
  EXPECT_LT(made.pages.pages.size(), 75u);
  const Page& annex = made.pages.pages.back();
  EXPECT_GT(annex.width, annex.height);
}

TEST(LongPlan, RepeatsTheHeadOfItsTables) {
  const MadeLetter made = make_letter(long_plan(2, 400));
  std::size_t heads = 0;
  std::size_t repeated = 0;
  for (const auto& page : made.pages.pages) {
    for (const auto& block : page.blocks) {
      if (block.runs.empty() || block.runs.front().text != "TT") continue;
      ++(block.node == Block::pagination ? repeated : heads);
    }
  }
  EXPECT_EQ(heads, 3u);
  EXPECT_GT(repeated, 8u);
}

TEST(LongPlan, IsAValidPdf) {
  const MadeLetter made = make_letter(long_plan(12, 1900));
  Facts facts;
  facts.title = "Kế hoạch";
  const JudgedPdf pdf(paint_pdf(made.pages, facts, test_fonts()));
  EXPECT_EQ(pdf.asked({"qpdf", "--check", "PDF"}).status, 0);
}

}  // namespace
}  // namespace congvan
