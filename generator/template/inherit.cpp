#include "template/inherit.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/closest.h"
#include "dispatch/part_order.h"
#include "dispatch/values.h"

namespace congvan {
namespace {

/// More are a mistake: nobody could say any more what stands where.
constexpr std::size_t most_bases = 8;

const std::string* id_of(const Element& element) {
  const Attribute* id = attribute(element, "id");
  return id == nullptr ? nullptr : &id->value;
}

Element* find_id(Element& in, std::string_view id) {
  for (Element& child : in.children) {
    if (id_of(child) != nullptr && *id_of(child) == id) return &child;
    if (Element* inside = find_id(child, id)) return inside;
  }
  return nullptr;
}

void collect_ids(const Element& in, std::vector<std::string_view>& ids) {
  for (const Element& child : in.children) {
    if (const std::string* id = id_of(child)) ids.push_back(*id);
    collect_ids(child, ids);
  }
}

std::string file_of(const Element& root) { return root.where.file ? *root.where.file : ""; }

class Inheritance {
 public:
  Inheritance(Element base, Diagnostics& says) : whole_(std::move(base)), says_(says) {}

  Element with(Element root) && {
    whole_.where = root.where;
    for (Attribute& each : root.attributes) override_with(std::move(each));
    replace_named(root);
    replace_parts(root);
    return std::move(whole_);
  }

 private:
  void override_with(Attribute given) {
    if (given.name == "extends") return;
    const auto same = std::ranges::find(whole_.attributes, given.name, &Attribute::name);
    if (same == whole_.attributes.end()) {
      whole_.attributes.push_back(std::move(given));
    } else {
      *same = std::move(given);
    }
  }

  /// Children without an id: all of one name together for all of that name.
  void replace_named(Element& root) {
    std::set<std::string> done;
    for (std::size_t i = 0; i < root.children.size(); ++i) {
      Element& first = root.children[i];
      if (first.is_text()) {
        if (!is_blank(first.text)) whole_.children.push_back(first);  // words that stand astray
      } else if (id_of(first) == nullptr && done.insert(first.name).second) {
        const std::string name = first.name;
        replace_all(name, root.children);
      }
    }
  }

  void replace_all(const std::string& name, std::vector<Element>& by) {
    auto& children = whole_.children;
    const auto is_old = [&](const Element& each) { return each.name == name; };
    auto place = std::ranges::find_if(children, is_old);
    const bool had = place != children.end();
    std::ptrdiff_t index = place - children.begin();
    if (had) std::erase_if(children, is_old);
    for (Element& each : by) {
      if (each.name != name || id_of(each) != nullptr) continue;
      if (had) {
        children.insert(children.begin() + index++, std::move(each));
      } else {
        insert_in_order(whole_, std::move(each));
      }
    }
  }

  void replace_parts(Element& root) {
    std::set<std::string> done;
    for (Element& child : root.children) {
      const std::string* id = child.is_text() ? nullptr : id_of(child);
      if (id == nullptr) continue;
      const Where& where = attribute(child, "id")->where;
      if (!done.insert(*id).second) {
        says_.error("duplicate-id", where, {{"id", *id}});
      } else if (Element* replaced = find_id(whole_, *id)) {
        *replaced = std::move(child);
      } else {
        std::vector<std::string_view> ids;
        collect_ids(whole_, ids);
        says_.error("unknown-part", where, {{"id", *id}, {"suggestion", closest(*id, ids)}});
      }
    }
  }

  Element whole_;
  Diagnostics& says_;
};

}  // namespace

std::optional<Element> upon_bases(Element root, const FindBase& find_base, Diagnostics& says) {
  std::vector<Element> chain;
  std::set<std::string> files;
  chain.push_back(std::move(root));
  while (const Attribute* extends = attribute(chain.back(), "extends")) {
    const Where where = extends->where;
    const std::string name = extends->value;
    if (const std::string file = file_of(chain.back()); !file.empty()) files.insert(file);
    if (chain.size() > most_bases) {
      says.error("too-many-bases", where, {{"limit", std::to_string(most_bases)}});
      return std::nullopt;
    }
    auto base = find_base(name, where);
    if (!base) return std::nullopt;
    if (files.contains(file_of(*base))) {
      says.error("extends-in-circle", where, {{"name", name}});
      return std::nullopt;
    }
    if (base->name != chain.back().name) {
      says.error("wrong-root", base->where,
                 {{"name", base->name}, {"expected", chain.back().name}});
      return std::nullopt;
    }
    chain.push_back(*std::move(base));
  }
  Element whole = std::move(chain.back());
  for (auto next = chain.rbegin() + 1; next != chain.rend(); ++next) {
    whole = Inheritance(std::move(whole), says).with(std::move(*next));
  }
  return whole;
}

}  // namespace congvan
