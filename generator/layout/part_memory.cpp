#include "layout/part_memory.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace congvan {
namespace {

/// Under the setups of a few searches.
constexpr std::size_t most_parts = 32;

/// All that setting a head and a foot asks a dispatch for.
template <typename Of>
auto frame(Of& dispatch) {
  return std::tie(dispatch.kind, dispatch.where, dispatch.medium, dispatch.joint, dispatch.issuers,
                  dispatch.numbers, dispatch.issued, dispatch.subject, dispatch.issuing_authority,
                  dispatch.signatories, dispatch.countersignatories, dispatch.distribution,
                  dispatch.urgency, dispatch.circulation, dispatch.contact);
}

}  // namespace

void PartMemory::begin_letter(const Dispatch& dispatch) {
  if (frame(frame_) == frame(dispatch)) return;
  frame(frame_) = frame(dispatch);
  parts_.clear();
}

const RememberedPart* PartMemory::find(const Key& key) const {
  const auto found = std::ranges::find(parts_, key, &std::pair<Key, RememberedPart>::first);
  return found == parts_.end() ? nullptr : &found->second;
}

void PartMemory::add(const Key& key, RememberedPart part) {
  if (parts_.size() == most_parts) parts_.erase(parts_.begin());
  parts_.emplace_back(key, std::move(part));
}

}  // namespace congvan
