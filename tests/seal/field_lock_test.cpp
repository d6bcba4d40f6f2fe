#include "seal/field_lock.h"

#include <gtest/gtest.h>

namespace congvan {
namespace {

using Action = FieldLock::Action;

TEST(FieldLock, LocksWhatItNamesAndWhatIsBelow) {
  const FieldLock lock{Action::include, {"people.leader"}};
  EXPECT_TRUE(lock.locks("people.leader"));
  EXPECT_TRUE(lock.locks("people.leader.name"));
  EXPECT_FALSE(lock.locks("people.leader-2"));
  EXPECT_FALSE(lock.locks("people"));
}

TEST(FieldLock, LocksAllButWhatItNames) {
  const FieldLock lock{Action::exclude, {"seal"}};
  EXPECT_FALSE(lock.locks("seal"));
  EXPECT_TRUE(lock.locks("leader"));
  EXPECT_TRUE(FieldLock().locks("anything"));
}

TEST(FieldLock, IsWrittenAsEntries) {
  EXPECT_EQ(entries_of(FieldLock()), "/Action/All");
  EXPECT_EQ(entries_of({Action::include, {"a", "(b"}}), "/Action/Include/Fields[(a)(\\(b)]");
  EXPECT_EQ(entries_of({Action::exclude, {}}), "/Action/Exclude/Fields[]");
}

}  // namespace
}  // namespace congvan
