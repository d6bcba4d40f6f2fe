#include "layout/signatories.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace congvan {
namespace {

Text capacity_words(const Capacity& capacity) {
  if (capacity.authority.empty()) return capacity.title;
  return joined(joined(capacity.authority, fixed_text(" ")), capacity.title);
}

/// Each agency seals what it issues with others, beside who signs for it; of one agency the last to
/// sign has its seal.
bool is_sealed(const Dispatch& dispatch, const Signatory& signatory) {
  const auto& all = dispatch.signatories;
  const auto at =
      std::ranges::find_if(all, [&](const Signatory& one) { return &one == &signatory; });
  if (at == all.end()) return false;
  return dispatch.issuers.size() > 1 || at + 1 == all.end();
}

/// A signatory, and where what may move down to stand level with others begins.
struct SetSignatory {
  FootPart part;
  std::size_t below_room = 0;  ///< the first block below the room to sign
  Length name;                 ///< the top of the name
};

class SignatorySetter {
 public:
  SignatorySetter(const Job& job, Band extent) : job_(job), extent_(extent), column_(job, extent) {
    column_.first_baseline(foot_baseline(job));
  }

  SetSignatory set(const Signatory& signatory, std::string_view name_style) {
    if (!signatory.remark.empty()) add("remark", signatory.remark);
    for (const auto& capacity : signatory.capacities) add("capacity", capacity_words(capacity));
    add_slots(signatory);
    column_.skip(job_.setup.signature_room);
    set_.below_room = column_.part.blocks.size();
    if (!signatory.title.empty()) add("signatory-title", signatory.title);
    set_.name = column_.part.height;
    if (!signatory.name.empty()) add(name_style, signatory.name);
    set_.part.set = std::move(column_.part);
    return std::move(set_);
  }

 private:
  /// Where the signature goes, in the middle of the room for it, and the seal over a third of it on
  /// its left. They belong to the words above.
  void add_slots(const Signatory& signatory) {
    if (column_.part.blocks.empty()) return;
    std::vector<OpenSlot>& slots = column_.part.blocks.back().slots;
    const Layout& layout = job_.layout;
    const Length middle = column_.part.height + job_.setup.signature_room / 2;
    const auto in_middle = [&](SlotRole role, Length x, Length width, Length height) {
      slots.push_back({role, x, middle - height / 2, width, height});
    };
    const Length width = layout.length("signature-width");
    const Length left = extent_.left + (extent_.width - width) / 2;
    in_middle(SlotRole::leader, left, width, layout.length("signature-height"));
    if (!is_sealed(job_.dispatch, signatory)) return;
    const Length seal = layout.length("seal-width");
    in_middle(SlotRole::seal, left + scaled(width, layout.number("seal-cover")) - seal, seal, seal);
  }

  void add(std::string_view style, const Text& words) {
    const int node = add_node(set_.part.nodes, Role::paragraph, -1, std::string(style));
    column_.words(job_.layout.style(style), words, node);
  }

  const Job& job_;
  Band extent_;
  ColumnSetter column_;
  SetSignatory set_;
};

/// Gives more room to sign, so that the name stands at `name`.
void lower_name(SetSignatory& signatory, Length name) {
  const Length by = name - signatory.name;
  auto& [blocks, height] = signatory.part.set;
  for (auto i = signatory.below_room; i < blocks.size(); ++i) move_down(blocks[i], by);
  if (signatory.below_room > 0) {
    for (OpenSlot& slot : blocks[signatory.below_room - 1].slots) slot.y += by / 2;
  }
  height += by;
}

}  // namespace

FootPart set_signatory(const Job& job, const Signatory& signatory, Band extent) {
  return SignatorySetter(job, extent).set(signatory, "signatory-name").part;
}

FootPart set_countersignatory(const Job& job, const Signatory& signatory, Band extent) {
  return SignatorySetter(job, extent).set(signatory, "countersignature").part;
}

FootPart set_signatory_row(const Job& job, const Signatory& left, const Signatory* right) {
  const Length gap = job.layout.length("column-gap");
  const Length half = (job.text_width() - gap) / 2;
  if (right == nullptr) {
    return set_signatory(job, left, {job.text_left() + (job.text_width() - half) / 2, half});
  }
  const Band right_half{job.text_left() + job.text_width() - half, half};
  SetSignatory first = SignatorySetter(job, {job.text_left(), half}).set(left, "signatory-name");
  SetSignatory second = SignatorySetter(job, right_half).set(*right, "signatory-name");
  const Length name = std::max(first.name, second.name);
  lower_name(first, name);
  lower_name(second, name);
  append(first.part, std::move(second.part));
  return std::move(first.part);
}

}  // namespace congvan
