#include "layout/place.h"

#include <algorithm>
#include <string>
#include <utility>

#include "layout/components.h"
#include "layout/foot.h"
#include "layout/galley.h"
#include "layout/head.h"
#include "layout/paginate.h"

namespace congvan {
namespace {

/// Line spacing falls in steps of a hundredth of a line.
constexpr double spacing_step = 0.01;

void check_required(const Dispatch& dispatch, const Layout& layout, Diagnostics& says) {
  for (const auto& [name, items] : layout.regions) {
    for (const auto& item : items) {
      if (!item.required || has_words(dispatch, item.component)) continue;
      const Style& style = layout.style(component_styles(item.component).front());
      says.error("missing-part", dispatch.where,
                 {{"part", item.component},
                  {"kind", layout.title},
                  {"box", style.box},
                  {"clause", style.clause}});
    }
  }
}

/// Where a galley line stands.
struct Cut {
  PageCut pages;
  double line_spacing = 1;
};

class PageSetter {
 public:
  PageSetter(const Job& job, Pages& letter) : job_(job), letter_(letter) {}

  void set(bool draft) {
    const int document = add_node(letter_.tree, Role::document, -1, "dispatch");
    SetPart margin = set_top_margin(job_);
    give_nodes(margin.blocks, document);
    SetPart head = set_head(job_);
    give_nodes(head.blocks, document);
    const auto galley = set_galley(job_, letter_.tree, document);
    SetPart foot = set_foot(job_, letter_.tree, document);
    SetPart contact = set_contact(job_, letter_.tree, document);

    const Length body_top = top() + head.height + job_.layout.length("after-head");
    PageRoom room;
    room.later = bottom() - top();
    room.first = bottom() - body_top - reserved(contact);
    room.foot = foot.height + job_.layout.length("before-foot");
    check_heights(room);
    room.lines_with_foot = static_cast<std::size_t>(job_.layout.number("lines-with-signature"));
    const Cut cut = fit(galley, room);

    for (std::size_t page = 0; page < cut.pages.starts.size(); ++page) new_page(draft);
    add(0, std::move(margin.blocks), {});
    add(0, std::move(head.blocks), top());
    const Length end = pour(galley, cut, body_top);
    add(letter_.pages.size() - 1, std::move(foot.blocks), end + job_.layout.length("before-foot"));
    add(0, std::move(contact.blocks), bottom() - contact.height);
  }

 private:
  Length top() const { return job_.layout.length("margin-top"); }
  Length bottom() const {
    return job_.layout.length("page-height") - job_.layout.length("margin-bottom");
  }

  Length reserved(const SetPart& contact) const {
    return contact.blocks.empty() ? Length{}
                                  : contact.height + job_.layout.length("paragraph-spacing");
  }

  /// Parts that are never split must leave room on their page: the head for some lines of the body
  /// under it, the foot for the lines that stand with it.
  void check_heights(const PageRoom& room) const {
    const Length lines = job_.compositor.pitch(job_.layout.style("body").type.size) * 3;
    if (room.first < lines)
      job_.says.error("part-too-tall", job_.dispatch.where, {{"part", "head"}});
    if (room.foot + lines > room.later) {
      job_.says.error("part-too-tall", job_.dispatch.where, {{"part", "foot"}});
    }
  }

  /// A node for each block of the head, in the order they are read: the subject is what the letter
  /// is called.
  void give_nodes(std::vector<Block>& blocks, int parent) {
    for (auto& block : blocks) {
      const Role role = block.name == "subject" ? Role::title : Role::paragraph;
      block.node = add_node(letter_.tree, role, parent, block.name);
    }
  }

  PageCut cut_at(const std::vector<GalleyLine>& galley, const PageRoom& room,
                 double spacing) const {
    std::vector<CutLine> lines;
    lines.reserve(galley.size());
    for (const auto& line : galley) {
      lines.push_back(
          {line.before, scaled(job_.compositor.pitch(line.size), spacing), line.may_begin});
    }
    return paginate(lines, room);
  }

  /// The usual line spacing; but where the last page would hold only the signature, as much less
  /// of it, within the decree's range, as spares that page.
  Cut fit(const std::vector<GalleyLine>& galley, const PageRoom& room) const {
    const Setting& range = job_.layout.setting("line-spacing");
    const Cut usual{cut_at(galley, room, range.value), range.value};
    if (usual.pages.foot_pushed) {
      for (double spacing = range.value - spacing_step; spacing > range.least - spacing_step / 2;
           spacing -= spacing_step) {
        Cut closer{cut_at(galley, room, std::max(spacing, range.least)),
                   std::max(spacing, range.least)};
        if (closer.pages.starts.size() < usual.pages.starts.size()) return closer;
      }
    }
    if (usual.pages.foot_alone) job_.says.warning("signature-alone", job_.dispatch.where);
    return usual;
  }

  void new_page(bool draft) {
    Page page;
    page.width = job_.layout.length("page-width");
    page.height = job_.layout.length("page-height");
    if (draft) page.watermarks.push_back(draft_mark(page));
    letter_.pages.push_back(std::move(page));
    if (letter_.pages.size() > 1) add_page_number();
  }

  Watermark draft_mark(const Page& page) const {
    constexpr double angle = 45;
    constexpr double cosine = 0.70711;
    const Style& style = job_.layout.style("draft");
    SetLine line = job_.compositor.open_line(style.words, style.type, {});
    Watermark mark;
    mark.run = std::move(line.runs.front());
    mark.run.colour = Colour::pale;
    mark.angle = angle;
    const Length half = scaled(line.width / 2, cosine);
    const Length sink = scaled(job_.compositor.ascent(style.type.size) / 3, cosine);
    mark.run.x = page.width / 2 - half + sink;
    mark.run.baseline = page.height / 2 + half + sink;
    return mark;
  }

  void add_page_number() {
    const Style& style = job_.layout.style("page-number");
    const Text number = fixed_text(std::to_string(letter_.pages.size()));
    SetLine line = job_.compositor.open_line(number, style.type, {});
    Block block = new_block(style, {});
    block.node = Block::pagination;
    const Length x = job_.text_left() + (job_.text_width() - line.width) / 2;
    add_line(block, moved(std::move(line), x), job_.layout.length("page-number-baseline"));
    letter_.pages.back().blocks.push_back(std::move(block));
  }

  void add(std::size_t page, std::vector<Block> blocks, Length y) {
    for (auto& block : blocks) {
      move_down(block, y);
      letter_.pages[page].blocks.push_back(std::move(block));
    }
  }

  /// Gives every line of the galley its page and height; lines of one node on one page are one
  /// block. Returns where the last one ends.
  Length pour(const std::vector<GalleyLine>& galley, const Cut& cut, Length body_top) {
    Length y = body_top;
    std::size_t page = 0;
    for (std::size_t i = 0; i < galley.size(); ++i) {
      const bool begins = page + 1 < cut.pages.starts.size() && cut.pages.starts[page + 1] == i;
      if (begins) {
        ++page;
        y = top();
      } else if (i > 0) {
        y += galley[i].before;
      }
      for (const auto& piece : galley[i].pieces) {
        add_piece(letter_.pages[page], piece, y + job_.compositor.ascent(galley[i].size));
      }
      y += scaled(job_.compositor.pitch(galley[i].size), cut.line_spacing);
    }
    return y;
  }

  static void add_piece(Page& page, const Piece& piece, Length baseline) {
    if (page.blocks.empty() || page.blocks.back().node != piece.node) {
      Block block = new_block(*piece.style, piece.where);
      block.node = piece.node;
      page.blocks.push_back(std::move(block));
    }
    add_line(page.blocks.back(), piece.line, baseline);
  }

  const Job& job_;
  Pages& letter_;
};

}  // namespace

Pages place(const Dispatch& dispatch, const Layout& layout, const Typography& typography,
            const Fonts& fonts, const PlaceOptions& options, Diagnostics& says) {
  check_required(dispatch, layout, says);
  const Compositor compositor(fonts, typography, says);
  const Job job{dispatch, layout, compositor, says};
  Pages letter;
  PageSetter(job, letter).set(options.draft);
  return letter;
}

}  // namespace congvan
