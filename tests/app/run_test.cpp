#include "app/run.h"

#include <gtest/gtest.h>

namespace congvan {
namespace {

TEST(InternalFault, AsksForAReport) {
  ::testing::internal::CaptureStderr();
  const int status = report_internal_fault("a page without a tree", {"--lang", "en"}, {});
  const std::string said = ::testing::internal::GetCapturedStderr();
  EXPECT_EQ(status, 10);
  EXPECT_EQ(said,
            "congvan: error: The program, congvan " CONGVAN_VERSION
            ", met a fault of its own: a page without a tree.\n"
            "  hint: Please report it to its developers, with the command line and, if possible, "
            "the description.\n");
}

}  // namespace
}  // namespace congvan
