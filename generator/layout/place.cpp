#include "layout/place.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "layout/check_cut.h"
#include "layout/check_kind.h"
#include "layout/compose.h"
#include "layout/copy_mark.h"
#include "layout/explain.h"
#include "layout/fit.h"
#include "layout/foot.h"
#include "layout/galley.h"
#include "layout/head.h"
#include "layout/notes.h"
#include "layout/place_memory.h"
#include "layout/pour.h"

namespace congvan {
namespace {

void drop_slots(Pages& letter) {
  for (Page& page : letter.pages) {
    for (Block& block : page.blocks) block.slots.clear();
  }
}

/// How many setups are tried in earnest: a trial knows neither how the head wraps beside another
/// margin nor what no longer fits there.
constexpr std::size_t most_attempts = 4;

/// All galleys of a dispatch under one setup.
struct Attempt {
  struct SetStory {
    Galley galley;
    std::vector<SetPart> notes;
    PageCut cut;
  };
  std::vector<SetStory> stories;
  std::size_t pages = 0;
  Diagnostics says;
};

/// Sets one dispatch; a copy after its original.
class Placer {
 public:
  Placer(const Manuscript& manuscript, const Typography& typography, const Fonts& fonts,
         const PlaceOptions& options, PlaceMemory& memory, Diagnostics& says, Pages& letter,
         Pour& pour)
      : manuscript_(manuscript),
        dispatch_(manuscript.dispatch),
        layout_(manuscript.layout),
        typography_(typography),
        fonts_(fonts),
        options_(options),
        memory_(memory),
        says_(says),
        letter_(letter),
        pour_(pour),
        usual_(usual_setup(manuscript.layout)),
        compositor_(fonts, typography, memory.words, says),
        job_{dispatch_, layout_, usual_, compositor_, says} {}

  void place(int parent) {
    memory_.words.begin_letter();
    memory_.parts.begin_letter(dispatch_);
    check_kind(dispatch_, layout_, says_);
    if (manuscript_.original == nullptr) {
      whole(parent);
    } else {
      copy(parent);
    }
  }

 private:
  /// The dispatch and what comes with it, each story on pages of its own.
  void whole(int parent) {
    SetPart margin = set_top_margin(job_);
    give_nodes(margin.blocks, letter_.tree, parent);
    compose(parent);
    std::vector<Trial> trials =
        dispatch_.fits ? fitting(1) : std::vector{usual_trial(job_, stories_)};
    std::size_t chosen = 0;
    auto good = first_good(trials, chosen);
    if (!good && dispatch_.fits) {  // the pages cannot be as few as it seemed
      trials = fitting(trials.front().pages + 1);
      good = first_good(trials, chosen);
    }
    if (!good) chosen = widest(trials);
    Attempt attempt = good ? std::move(*good) : set_all(trials[chosen].setup);
    for (const auto& said : attempt.says.all()) says_.add(said);
    if (options_.explain) explain(trials, chosen, dispatch_.where, says_);
    for (const auto& story : attempt.stories) {
      const bool main = &story == &attempt.stories.front();
      check_cut(dispatch_, story.galley, story.cut, main, says_);
    }

    const std::size_t first = pour_.pages();
    for (std::size_t i = 0; i < stories_.size(); ++i) {
      const Setup setup = setup_of(stories_[i], trials[chosen].setup);
      auto& set = attempt.stories[i];
      pour_.story(with(setup), stories_[i], set.cut, std::move(set.galley), std::move(set.notes));
    }
    pour_.on_page(first, std::move(margin.blocks), {});
    set_contact_on(first, with(trials[chosen].setup));
  }

  std::vector<Trial> fitting(std::size_t least_pages) {
    FitQuestion question = fit_question(stories_, least_pages);
    if (const auto* known = memory_.fits.find(question)) return *known;
    return memory_.fits.add(std::move(question), fitting_setups(job_, stories_, least_pages));
  }

  Job with(const Setup& setup) const { return {dispatch_, layout_, setup, compositor_, says_}; }

  void compose(int parent) {
    Composer text(job_, manuscript_.pictures, memory_.parts, letter_);
    text.head(parent);
    text.middle(parent);
    text.foot(parent);
    add_story(std::move(text.composition), false);
    const Setting& room = layout_.setting("signature-room");
    stories_.front().foot_gives = points(room.value - room.least);
    contact_parent_ = parent;
    first_contact_node_ = letter_.tree.size();
    const SetPart contact = set_contact(job_, letter_.tree, parent);
    if (!contact.blocks.empty()) {
      stories_.front().contact_room = contact.height + usual_.paragraph_spacing;
    }
    for (const auto& supplement : dispatch_.supplements) this->supplement(supplement, parent);
  }

  void supplement(const Supplement& supplement, int parent) {
    const bool annex = supplement.kind == Supplement::Kind::annex;
    const int section = add_node(letter_.tree, Role::section, parent, annex ? "annex" : "attached");
    const Setup setup = supplement.landscape ? turned(usual_) : usual_;
    const Job job = with(setup);
    Composer text(job, manuscript_.pictures, memory_.parts, letter_);
    text.supplement_head(supplement, section);
    text.body(supplement.body, section, annex ? 3 : 2);
    add_story(std::move(text.composition), supplement.landscape);
  }

  void add_story(Composition composition, bool landscape) {
    Story story;
    story.landscape = landscape;
    const Setup setup = landscape ? turned(usual_) : usual_;
    const Job job = with(setup);
    for (const auto& note : set_notes(job, composition.note_nodes)) {
      story.note_heights.push_back(note.height);
    }
    if (!composition.note_nodes.empty()) story.note_rule = set_note_rule(job).height;
    story.composition = std::move(composition);
    stories_.push_back(std::move(story));
  }

  /// The first of the trials that comes to what it promised without a fault; the last to be asked
  /// is the one with the widest text, beside which the head needs least.
  std::optional<Attempt> first_good(const std::vector<Trial>& trials, std::size_t& chosen) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < std::min(trials.size(), most_attempts); ++i) order.push_back(i);
    order.push_back(widest(trials));
    for (const std::size_t trial : order) {
      Attempt attempt = set_all(trials[trial].setup);
      if (attempt.pages > trials.front().pages || attempt.says.has_errors()) continue;
      chosen = trial;
      return attempt;
    }
    return std::nullopt;
  }

  /// The widest text with as few pages as the first, whose faults no other would mend.
  static std::size_t widest(const std::vector<Trial>& trials) {
    std::size_t found = 0;
    for (std::size_t i = 1; i < trials.size(); ++i) {
      const bool wider = trials[i].setup.text_width() > trials[found].setup.text_width();
      if (wider && trials[i].pages == trials.front().pages) found = i;
    }
    return found;
  }

  Attempt set_all(const Setup& setup) {
    Attempt attempt;
    const Compositor compositor(compositor_, attempt.says);
    for (auto& story : stories_) {
      const Setup own = setup_of(story, setup);
      const Job job{dispatch_, layout_, own, compositor, attempt.says};
      auto& set = attempt.stories.emplace_back();
      set.notes = set_notes(job, story.composition.note_nodes);
      for (std::size_t i = 0; i < set.notes.size(); ++i) {
        story.note_heights[i] = set.notes[i].height;
      }
      set.galley = set_galley(job, story.composition);
      std::vector<CutStrip> strips;
      for (const auto& strip : set.galley.strips) strips.push_back(cut_of(story, strip, own));
      set.cut = paginate(strips, room_of(story, setup));
      attempt.pages += set.cut.starts.size();
    }
    return attempt;
  }

  void set_contact_on(std::size_t page, const Job& job) {
    std::vector<Node> same(first_contact_node_);
    SetPart contact = set_contact(job, same, contact_parent_);
    pour_.on_page(page, std::move(contact.blocks),
                  job.setup.height - job.setup.bottom - contact.height);
  }

  /// A copy: its original; then on paper its own head and foot below a rule, on an electronic one
  /// only its mark, at the top right of the first page (Annex III, forms 3.1 and 3.2).
  void copy(int parent) {
    const std::size_t first = pour_.pages();
    const int original = add_node(letter_.tree, Role::section, parent, "original");
    PlaceMemory own;
    Placer(*manuscript_.original, typography_, fonts_, options_, own, says_, letter_, pour_)
        .place(original);
    drop_slots(letter_);  // it was signed long ago
    if (dispatch_.medium == Medium::electronic) {
      mark(first, parent);
      return;
    }
    Composer text(job_, manuscript_.pictures, memory_.parts, letter_);
    text.head(parent);
    text.foot(parent);
    Galley galley = set_galley(job_, text.composition);
    galley.strips.insert(galley.strips.begin(), copy_rule());
    pour_.below(job_, std::move(galley.strips), layout_.length("before-copy"));
  }

  /// What parts a copy from its original, as wide as the text.
  Strip copy_rule() const {
    Strip strip;
    strip.height = layout_.length("before-copy");
    Block block;
    block.name = "copy-rule";
    block.rules.push_back(
        level_rule(usual_.left, usual_.width - usual_.right, {}, layout_.length("rule-thickness")));
    strip.blocks.push_back(std::move(block));
    return strip;
  }

  void mark(std::size_t page, int parent) {
    SetPart mark = set_copy_mark(job_);
    give_nodes(mark.blocks, letter_.tree, parent);
    pour_.on_page(page, std::move(mark.blocks), below_other_marks(letter_.pages[page]));
  }

  /// How far the mark of a copy gives way to those in the top margin: of a copy that is copied, of
  /// circulation.
  Length below_other_marks(const Page& page) const {
    const Length top = layout_.length("copy-mark-top");
    Length free = top;
    for (const auto& block : page.blocks) {
      if (block.name != "copy-mark" && block.name != "circulation") continue;
      for (const auto& run : block.runs) {
        free = std::max(free, run.baseline + compositor_.descent(run.size));
      }
      for (const auto& frame : block.frames) free = std::max(free, frame.y + frame.height);
    }
    return free - top;
  }

  const Manuscript& manuscript_;
  const Dispatch& dispatch_;
  const Layout& layout_;
  const Typography& typography_;
  const Fonts& fonts_;
  const PlaceOptions& options_;
  PlaceMemory& memory_;
  Diagnostics& says_;
  Pages& letter_;
  Pour& pour_;
  const Setup usual_;
  const Compositor compositor_;
  const Job job_;
  std::vector<Story> stories_;
  std::size_t first_contact_node_ = 0;
  int contact_parent_ = 0;
};

/// Where the agency signs an electronic copy, above the words of the first page (Annex I, Part I,
/// Section III: ô số 14). Last of all that is read.
void add_copy_slot(const Layout& layout, Pages& letter) {
  if (letter.pages.empty()) return;
  constexpr Length edge = millimetres(6);
  Page& page = letter.pages.front();
  const Length width = layout.length("copy-signature-width");
  const Length height = layout.length("margin-top") - edge;
  Block block;
  block.name = name_of(SlotRole::copy);
  block.box = "14";
  block.node = add_node(letter.tree, Role::paragraph, 0, block.name);
  block.slots.push_back({SlotRole::copy, page.width - edge - width, edge, width, height});
  page.blocks.push_back(std::move(block));
}

}  // namespace

Pages place(const Manuscript& manuscript, const Typography& typography, const Fonts& fonts,
            const PlaceOptions& options, Diagnostics& says) {
  PlaceMemory memory;
  return place(manuscript, typography, fonts, options, memory, says);
}

Pages place(const Manuscript& manuscript, const Typography& typography, const Fonts& fonts,
            const PlaceOptions& options, PlaceMemory& memory, Diagnostics& says) {
  Pages letter;
  Pour pour(letter, options);
  const int document = add_node(letter.tree, Role::document, -1, "dispatch");
  Placer(manuscript, typography, fonts, options, memory, says, letter, pour).place(document);
  if (options.slots && !options.draft) {
    add_copy_slot(manuscript.layout, letter);
  } else {
    drop_slots(letter);
  }
  return letter;
}

}  // namespace congvan
