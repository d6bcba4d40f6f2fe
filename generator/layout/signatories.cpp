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

/// A signatory, and where what may move down to stand level with others begins.
struct SetSignatory {
  FootPart part;
  std::size_t below_room = 0;  ///< the first block below the room to sign
  Length name;                 ///< the top of the name
};

class SignatorySetter {
 public:
  SignatorySetter(const Job& job, Band extent) : job_(job), column_(job, extent) {
    column_.first_baseline(foot_baseline(job));
  }

  SetSignatory set(const Signatory& signatory, std::string_view name_style) {
    if (!signatory.remark.empty()) add("remark", signatory.remark);
    for (const auto& capacity : signatory.capacities) add("capacity", capacity_words(capacity));
    column_.skip(job_.setup.signature_room);
    set_.below_room = column_.part.blocks.size();
    if (!signatory.title.empty()) add("signatory-title", signatory.title);
    set_.name = column_.part.height;
    if (!signatory.name.empty()) add(name_style, signatory.name);
    set_.part.set = std::move(column_.part);
    return std::move(set_);
  }

 private:
  void add(std::string_view style, const Text& words) {
    const int node = add_node(set_.part.nodes, Role::paragraph, -1, std::string(style));
    column_.words(job_.layout.style(style), words, node);
  }

  const Job& job_;
  ColumnSetter column_;
  SetSignatory set_;
};

/// Gives more room to sign, so that the name stands at `name`.
void lower_name(SetSignatory& signatory, Length name) {
  const Length by = name - signatory.name;
  auto& [blocks, height] = signatory.part.set;
  for (auto i = signatory.below_room; i < blocks.size(); ++i) move_down(blocks[i], by);
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
