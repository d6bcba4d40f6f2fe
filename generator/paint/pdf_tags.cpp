#include "paint/pdf_tags.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "paint/pdf_elements.h"
#include "paint/pdf_fields.h"
#include "paint/pdf_trees.h"
#include "paint/pdf_values.h"

namespace congvan {
namespace {

/// A piece of marked content: its page and its number there.
struct Mark {
  std::size_t page = 0;
  int number = 0;
};

/// One node of the structure tree with what stands directly under it.
struct Element {
  PdfObject object;
  bool used = false;  // it or something below it has words, or it is a place of a table
  std::vector<Mark> marks;
  std::vector<std::size_t> children;
  std::vector<std::size_t> fields;  // that stand with its words
};

/// Notes are found by their ids (PDF/UA-1, 7.9). All are equally long, so that they sort as the
/// nodes do.
std::string id_of_note(std::size_t node) {
  constexpr std::size_t digits = 7;
  const std::string number = std::to_string(node);
  return "(note-" + std::string(digits - std::min(digits, number.size()), '0') + number + ')';
}

/// A table keeps its rows and their cells even where they are empty: all rows reach over as many
/// columns (PDF/UA-1, 7.5).
bool is_place_of_table(Role role) {
  return role == Role::row || role == Role::head_cell || role == Role::cell;
}

class StructureTree {
 public:
  StructureTree(const Pages& pages, const TagNumbers& numbers)
      : pages_(pages),
        numbers_(numbers),
        elements_(pages.tree.size()),
        fields_(slot_fields(pages)) {
    find_marks();
    link();
  }

  std::vector<std::string> take() {
    objects_.emplace_back();  // the root, which is known last
    const PdfObject root{numbers_.tags};
    std::string top;
    for (std::size_t i = 0; i < elements_.size(); ++i) {
      if (!elements_[i].used) continue;
      const int parent = pages_.tree[i].parent;
      if (parent < 0) top += pdf_reference(elements_[i].object) + ' ';
      objects_.push_back(entries(i, parent < 0 ? root : element(parent).object));
    }
    for (std::size_t i = 0; i < fields_.size(); ++i) objects_.push_back(form_entries(i));
    if (!top.empty()) top.pop_back();
    std::string entries = "/Type/StructTreeRoot/K[" + top + "]/ParentTree " +
                          tree_object("/Nums", parents()) + "/ParentTreeNextKey " +
                          std::to_string(pages_.pages.size() + fields_.size());
    const std::vector<TreeEntry> notes = ids();
    if (!notes.empty()) entries += "/IDTree " + tree_object("/Names", notes);
    objects_.front() = std::move(entries);
    return std::move(objects_);
  }

 private:
  Element& element(int node) { return elements_.at(static_cast<std::size_t>(node)); }

  void find_marks() {
    for (std::size_t page = 0; page < pages_.pages.size(); ++page) {
      int number = 0;
      for (const Block& block : pages_.pages[page].blocks) {
        if (is_read(block)) element(block.node).marks.push_back({page, number++});
      }
    }
    for (std::size_t i = 0; i < fields_.size(); ++i) element(fields_[i].node).fields.push_back(i);
  }

  void link() {
    // Parents stand before their children, so what is used is known from the end.
    for (std::size_t i = elements_.size(); i-- > 0;) {
      elements_[i].used = elements_[i].used || !elements_[i].marks.empty() ||
                          !elements_[i].fields.empty() || is_place_of_table(pages_.tree[i].role);
      const int parent = pages_.tree[i].parent;
      assert(parent < static_cast<int>(i));
      if (parent >= 0 && elements_[i].used) element(parent).used = true;
    }
    int number = numbers_.tags;
    for (std::size_t i = 0; i < elements_.size(); ++i) {
      if (!elements_[i].used) continue;
      elements_[i].object = {++number};
      if (pages_.tree[i].parent >= 0) element(pages_.tree[i].parent).children.push_back(i);
    }
    first_form_ = number + 1;
  }

  std::string entries(std::size_t index, PdfObject parent) const {
    const Node& node = pages_.tree[index];
    const Element& self = elements_[index];
    std::string out = "/S/" + std::string(structure_type(node)) + "/P " + pdf_reference(parent) +
                      element_entries(node);
    if (node.role == Role::figure) out += place(index);
    if (node.role == Role::note) out += "/ID" + id_of_note(index);
    if (!self.marks.empty()) {
      out += "/Pg " + pdf_reference(page(self.marks.front().page));
    }
    if (self.marks.empty() && self.children.empty() && self.fields.empty()) return out;
    return out + "/K" + kids(self);
  }

  /// The element of a field, and nothing but it (PDF/UA-1, 7.18.4).
  std::string form_entries(std::size_t field) const {
    return "/S/Form/P " + pdf_reference(owner(field)) + "/Pg " +
           pdf_reference(page(fields_[field].page)) + "/K<</Type/OBJR/Obj " +
           pdf_reference({numbers_.fields + static_cast<int>(field)}) + ">>";
  }

  PdfObject owner(std::size_t field) const {
    return elements_[static_cast<std::size_t>(fields_[field].node)].object;
  }
  PdfObject form(std::size_t field) const { return {first_form_ + static_cast<int>(field)}; }

  /// The words of an element stand before what is under it, and before what is to be signed.
  std::string kids(const Element& self) const {
    std::string out;
    for (const Mark& mark : self.marks) {
      if (mark.page == self.marks.front().page) {
        out += ' ' + std::to_string(mark.number);
      } else {
        out += "<</Type/MCR/Pg " + pdf_reference(page(mark.page)) + "/MCID " +
               std::to_string(mark.number) + ">>";
      }
    }
    for (const std::size_t child : self.children) {
      out += ' ' + pdf_reference(elements_[child].object);
    }
    for (const std::size_t field : self.fields) out += ' ' + pdf_reference(form(field));
    return self.marks.size() + self.children.size() + self.fields.size() == 1
               ? out
               : '[' + out.substr(1) + ']';
  }

  /// Round the pictures of a figure on its first page.
  std::string place(std::size_t index) const {
    const Element& self = elements_[index];
    if (self.marks.empty()) return {};
    const Page& page = pages_.pages[self.marks.front().page];
    Length left = page.width, top = page.height, right, bottom;
    bool seen = false;
    for (const Block& block : page.blocks) {
      if (block.node != static_cast<int>(index)) continue;
      for (const Image& image : block.images) {
        left = std::min(left, image.x);
        top = std::min(top, image.y);
        right = std::max(right, image.x + image.width);
        bottom = std::max(bottom, image.y + image.height);
        seen = true;
      }
    }
    return seen ? figure_place(left, page.height - bottom, right, page.height - top) : "";
  }

  PdfObject page(std::size_t index) const { return {numbers_.pages + static_cast<int>(index)}; }

  PdfObject add(std::string entries) {
    objects_.push_back(std::move(entries));
    return {numbers_.tags + static_cast<int>(objects_.size()) - 1};
  }

  std::string tree_object(std::string_view kind, const std::vector<TreeEntry>& entries) {
    const auto add_leaf = [&](std::string leaf) { return add(std::move(leaf)); };
    return pdf_reference(add(write_tree(kind, entries, add_leaf)));
  }

  /// By page, the elements that its marked contents belong to; then those of the fields.
  std::vector<TreeEntry> parents() const {
    std::vector<TreeEntry> out;
    for (std::size_t page = 0; page < pages_.pages.size(); ++page) {
      std::string row = "[";
      for (const Block& block : pages_.pages[page].blocks) {
        if (!is_read(block)) continue;
        row += pdf_reference(elements_[static_cast<std::size_t>(block.node)].object) + ' ';
      }
      if (row.back() == ' ') row.pop_back();
      out.push_back({std::to_string(page), row + ']'});
    }
    for (std::size_t field = 0; field < fields_.size(); ++field) {
      out.push_back({std::to_string(pages_.pages.size() + field), pdf_reference(form(field))});
    }
    return out;
  }

  std::vector<TreeEntry> ids() const {
    std::vector<TreeEntry> out;
    for (std::size_t i = 0; i < elements_.size(); ++i) {
      if (!elements_[i].used || pages_.tree[i].role != Role::note) continue;
      out.push_back({id_of_note(i), pdf_reference(elements_[i].object)});
    }
    return out;
  }

  const Pages& pages_;
  const TagNumbers numbers_;
  std::vector<Element> elements_;
  std::vector<SlotField> fields_;
  int first_form_ = 0;
  std::vector<std::string> objects_;
};

/// By page, the nodes of its marked contents; then, less than -1, those of its slots.
std::vector<std::vector<int>> nodes_of(const Pages& pages) {
  std::vector<std::vector<int>> nodes;
  for (const Page& page : pages.pages) {
    nodes.emplace_back();
    for (const Block& block : page.blocks) {
      if (is_read(block)) nodes.back().push_back(block.node);
      nodes.back().insert(nodes.back().end(), block.slots.size(), -2 - block.node);
    }
  }
  return nodes;
}

/// Whether two nodes have the same element. A figure's tells where it stands, too, which its node
/// does not know: no two of them are alike here.
bool tagged_alike(const Node& a, const Node& b) {
  return std::tie(a.role, a.parent, a.level, a.columns, a.rows, a.scope, a.numbering) ==
             std::tie(b.role, b.parent, b.level, b.columns, b.rows, b.scope, b.numbering) &&
         a.role != Role::figure;
}

}  // namespace

bool is_read(const Block& block) {
  return block.node >= 0 && !(block.runs.empty() && block.images.empty());
}

std::vector<std::string> tag_objects(const Pages& pages, const TagNumbers& numbers) {
  return StructureTree(pages, numbers).take();
}

const std::vector<std::string>& TagMemory::objects(const Pages& pages, const TagNumbers& numbers) {
  std::vector<std::vector<int>> nodes = nodes_of(pages);
  std::uint64_t hash = mixed(pages.tree.size(), static_cast<std::uint64_t>(numbers.tags));
  for (const auto& page : nodes) hash = mixed(hash, page.size());
  const auto is_it = [&](const Known& known) {
    return known.numbers == numbers && known.nodes == nodes &&
           std::ranges::equal(known.tree, pages.tree, tagged_alike);
  };
  if (const Known* known = known_.find(hash, is_it)) return known->objects;
  Known made{numbers, pages.tree, std::move(nodes), tag_objects(pages, numbers)};
  std::size_t bytes = made.tree.size() * sizeof(Node);
  for (const auto& object : made.objects) bytes += sizeof(object) + object.size();
  for (const auto& page : made.nodes) bytes += page.size() * sizeof(page[0]);
  return known_.put(hash, std::move(made), bytes).objects;
}

}  // namespace congvan
