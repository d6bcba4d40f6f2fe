// The places that wait for signatures, number and date.

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "letter.h"

namespace congvan {
namespace {

struct Found {
  OpenSlot slot;
  std::size_t page = 0;
  std::string block;
};

/// By role; of several the last.
std::map<std::string, std::vector<Found>> slots_of(const Pages& pages) {
  std::map<std::string, std::vector<Found>> found;
  for (std::size_t page = 0; page < pages.pages.size(); ++page) {
    for (const Block& block : pages.pages[page].blocks) {
      for (const OpenSlot& slot : block.slots) {
        found[std::string(name_of(slot.role))].push_back({slot, page, block.name});
      }
    }
  }
  return found;
}

std::string example(const std::string& name) {
  return file_text(CONGVAN_SOURCE_DIR "/data/examples/" + name + ".xml");
}

Pages placed(const std::string& xml, const PlaceOptions& options = {}) {
  MadeLetter letter = make_letter(xml, "letter.xml", options);
  EXPECT_FALSE(letter.says.has_errors()) << to_string(letter.says);
  return std::move(letter.pages);
}

/// An example without its number, day and month.
std::string open_letter() {
  std::string xml = example("cong-van");
  const auto replace = [&](const std::string& part, const std::string& by) {
    const auto at = xml.find(part);
    EXPECT_NE(at, xml.npos) << part;
    xml.replace(at, part.size(), by);
  };
  replace(" value=\"642\"", "");
  replace("date=\"2026-07-07\"", "date=\"2026\"");
  return xml;
}

Length middle_of_line(const Page& page, const std::string& block) {
  for (const Block& each : page.blocks) {
    if (each.name != block) continue;
    Length end = each.runs.back().x;
    for (const auto& glyph : each.runs.back().glyphs) end += glyph.advance;
    return (each.runs.front().x + end) / 2;
  }
  return {};
}

TEST(Slots, LieBetweenCapacityAndNameTheSealOverAThirdOfTheLeaders) {
  const Pages pages = placed(example("quyet-dinh"));
  auto slots = slots_of(pages);
  ASSERT_EQ(slots["leader"].size(), 1U);
  ASSERT_EQ(slots["seal"].size(), 1U);
  const OpenSlot leader = slots["leader"][0].slot, seal = slots["seal"][0].slot;
  const Page& page = pages.pages[slots["leader"][0].page];
  EXPECT_NEAR(in_points(leader.x + leader.width / 2),
              in_points(middle_of_line(page, "signatory-name")), 0.1);
  EXPECT_EQ(leader.width, points(150));
  EXPECT_EQ(leader.height, points(70));
  EXPECT_EQ(seal.width, points(110));
  EXPECT_EQ(seal.height, points(110));
  EXPECT_NEAR(ratio(seal.x + seal.width - leader.x, leader.width), 1.0 / 3, 0.01);
  EXPECT_EQ(seal.y + seal.height / 2, leader.y + leader.height / 2);
  Length capacity, name;
  for (const Block& block : page.blocks) {
    if (block.name == "capacity") capacity = block.runs.front().baseline;
    if (block.name == "signatory-name") name = block.runs.front().baseline;
  }
  const Length middle = leader.y + leader.height / 2;
  EXPECT_GT(middle, capacity);
  EXPECT_LT(middle, name);
}

TEST(Slots, AreTheBlanksOfNumberDayAndMonth) {
  const Pages pages = placed(open_letter());
  auto slots = slots_of(pages);
  for (const std::string name : {"number", "day", "month"}) {
    ASSERT_EQ(slots[name].size(), 1U) << name;
    EXPECT_EQ(slots[name][0].page, 0U);
  }
  EXPECT_LT(slots["day"][0].slot.x, slots["month"][0].slot.x);
  EXPECT_EQ(slots["day"][0].slot.y, slots["month"][0].slot.y);
  EXPECT_EQ(slots["day"][0].slot.height, slots["month"][0].slot.height);
  // The slash of the notation begins where the blank ends.
  for (const Block& block : pages.pages[0].blocks) {
    if (block.slots.empty() || block.slots[0].role != SlotRole::number) continue;
    Length x = block.runs[0].x;
    std::size_t at = 0;
    for (const auto& glyph : block.runs[0].glyphs) {
      if (block.runs[0].text[at] == '/') {
        EXPECT_EQ(x, block.slots[0].x + block.slots[0].width);
      }
      at += glyph.bytes;
      x += glyph.advance;
    }
  }
}

TEST(Slots, OfWhatIsTypedAreNotThere) {
  auto slots = slots_of(placed(example("cong-van")));
  EXPECT_TRUE(slots["number"].empty());
  EXPECT_TRUE(slots["day"].empty());
  EXPECT_EQ(slots["leader"].size(), 1U);
}

TEST(Slots, OfCopiesStandAboveTheTextOfTheFirstPage) {
  const Pages pages = placed(example("hai-trang"));
  auto slots = slots_of(pages);
  ASSERT_EQ(slots["copy"].size(), 1U);
  const OpenSlot copy = slots["copy"][0].slot;
  EXPECT_EQ(slots["copy"][0].page, 0U);
  EXPECT_EQ(slots["leader"][0].page, 1U);
  EXPECT_GT(copy.x, pages.pages[0].width / 2);
  EXPECT_LE(copy.x + copy.width, pages.pages[0].width);
  for (const Block& block : pages.pages[0].blocks) {
    for (const auto& run : block.runs) {
      EXPECT_GE(run.baseline - run.size, copy.y + copy.height - points(3));
    }
  }
}

TEST(Slots, OfInitialsFollowTheArchiveLine) {
  const Pages pages = placed(open_letter());
  auto slots = slots_of(pages);
  ASSERT_EQ(slots["initials"].size(), 1U);
  const OpenSlot initials = slots["initials"][0].slot;
  EXPECT_EQ(initials.width, points(60));
  EXPECT_EQ(initials.height, points(30));
  EXPECT_EQ(slots["initials"][0].block, "copy-to");
}

TEST(Slots, AreOneForEachSignatoryAndASealForEachAgency) {
  auto joint = slots_of(placed(example("ke-hoach-lien-tich")));
  EXPECT_EQ(joint["leader"].size(), 2U);
  EXPECT_EQ(joint["seal"].size(), 2U);
  auto minutes = slots_of(placed(example("bien-ban")));
  EXPECT_EQ(minutes["leader"].size(), 2U);
  EXPECT_EQ(minutes["seal"].size(), 1U);
}

TEST(Slots, AreNoneInADraftAndNoneIfNotWanted) {
  EXPECT_TRUE(slots_of(placed(open_letter(), {.draft = true})).empty());
  EXPECT_TRUE(slots_of(placed(open_letter(), {.slots = false})).empty());
}

TEST(Slots, MoveNoGlyph) {
  Pages with = placed(open_letter()), out = placed(open_letter(), {.slots = false});
  ASSERT_EQ(with.pages.size(), out.pages.size());
  std::string one, other;
  for (const auto* pages : {&with, &out}) {
    std::string& said = pages == &with ? one : other;
    for (const Page& page : pages->pages) {
      for (const Block& block : page.blocks) {
        for (const auto& run : block.runs) {
          said += run.text + decimal(in_points(run.x), 3) + decimal(in_points(run.baseline), 3);
        }
      }
    }
  }
  EXPECT_EQ(one, other);
}

}  // namespace
}  // namespace congvan
