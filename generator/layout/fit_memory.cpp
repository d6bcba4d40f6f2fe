#include "layout/fit_memory.h"

#include <algorithm>

namespace congvan {
namespace {

/// The letters of a campaign need one for each number of lines that what varies may take.
constexpr std::size_t most_answers = 16;

/// Writes down all that `Fitter` asks of stories; each list after its length, so that no two
/// questions look alike.
class Questioner {
 public:
  FitQuestion asked;

  void story(const Story& story) {
    add(story.landscape);
    add(story.composition.has_tables);
    add(story.foot_gives);
    add(story.contact_room);
    add(story.note_rule);
    list(story.note_heights, [&](Length height) { add(height); });
    list(story.composition.heads,
         [&](const auto& rows) { list(rows, [&](const Strip& row) { strip(row); }); });
    list(story.composition.passages, [&](const Passage& one) { passage(one); });
  }

  void add(std::size_t number) { asked.push_back(static_cast<std::int64_t>(number)); }

 private:
  void add(Length length) { asked.push_back(length.millipoints); }
  void add(bool fact) { asked.push_back(fact ? 1 : 0); }

  template <typename Items, typename Ask>
  void list(const Items& items, Ask ask) {
    add(items.size());
    for (const auto& item : items) ask(item);
  }

  void strip(const Strip& strip) {
    add(strip.height);
    add(strip.before);
    add(strip.spaced);
    add(strip.begins_paragraph);
    add(strip.may_begin);
    add(strip.must_begin);
    asked.push_back(strip.head);
    list(strip.notes, [&](int note) { asked.push_back(note); });
  }

  void passage(const Passage& passage) {
    add(passage.before);
    add(passage.begins_paragraph);
    add(passage.keeps);
    add(passage.must_begin);
    add(passage.ends);
    add(passage.signs);
    add(passage.prose.has_value());
    if (passage.prose) {
      const Prose& prose = *passage.prose;
      add(std::size_t{prose.words->id});
      add(prose.size);
      add(prose.style->with_body);
      add(prose.style->type.size);
      add(prose.style->indent);
    } else {
      list(*passage.ready, [&](const Strip& one) { strip(one); });
    }
  }
};

}  // namespace

FitQuestion fit_question(const std::vector<Story>& stories, std::size_t least_pages) {
  Questioner questioner;
  questioner.add(least_pages);
  for (const auto& story : stories) questioner.story(story);
  return std::move(questioner.asked);
}

const std::vector<Trial>* FitMemory::find(const FitQuestion& question) const {
  const auto found = std::ranges::find(known_, question, &decltype(known_)::value_type::first);
  return found == known_.end() ? nullptr : &found->second;
}

const std::vector<Trial>& FitMemory::add(FitQuestion question, std::vector<Trial> answer) {
  if (known_.size() == most_answers) known_.pop_back();
  known_.emplace_front(std::move(question), std::move(answer));
  return known_.front().second;
}

}  // namespace congvan
