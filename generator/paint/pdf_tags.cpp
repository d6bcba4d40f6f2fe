#include "paint/pdf_tags.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <string>
#include <string_view>

#include "paint/pdf_elements.h"
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
  StructureTree(const Pages& pages, const std::vector<PdfObject>& page_objects, PdfFile& file)
      : pages_(pages), page_objects_(page_objects), file_(file), elements_(pages.tree.size()) {
    find_marks();
    link();
  }

  PdfObject write() {
    const PdfObject root = file_.reserve();
    std::string top;
    for (std::size_t i = 0; i < elements_.size(); ++i) {
      if (!elements_[i].used) continue;
      const int parent = pages_.tree[i].parent;
      if (parent < 0) top += pdf_reference(elements_[i].object) + ' ';
      file_.fill(elements_[i].object, entries(i, parent < 0 ? root : element(parent).object));
    }
    if (!top.empty()) top.pop_back();
    std::string entries = "/Type/StructTreeRoot/K[" + top + "]/ParentTree " +
                          tree_object("/Nums", parents()) + "/ParentTreeNextKey " +
                          std::to_string(pages_.pages.size());
    const std::vector<TreeEntry> notes = ids();
    if (!notes.empty()) entries += "/IDTree " + tree_object("/Names", notes);
    file_.fill(root, std::move(entries));
    return root;
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
  }

  void link() {
    // Parents stand before their children, so what is used is known from the end.
    for (std::size_t i = elements_.size(); i-- > 0;) {
      elements_[i].used = elements_[i].used || !elements_[i].marks.empty() ||
                          is_place_of_table(pages_.tree[i].role);
      const int parent = pages_.tree[i].parent;
      assert(parent < static_cast<int>(i));
      if (parent >= 0 && elements_[i].used) element(parent).used = true;
    }
    for (std::size_t i = 0; i < elements_.size(); ++i) {
      if (!elements_[i].used) continue;
      elements_[i].object = file_.reserve();
      if (pages_.tree[i].parent >= 0) element(pages_.tree[i].parent).children.push_back(i);
    }
  }

  std::string entries(std::size_t index, PdfObject parent) const {
    const Node& node = pages_.tree[index];
    const Element& self = elements_[index];
    std::string out = "/S/" + std::string(structure_type(node)) + "/P " + pdf_reference(parent) +
                      element_entries(node);
    if (node.role == Role::figure) out += place(index);
    if (node.role == Role::note) out += "/ID" + id_of_note(index);
    if (!self.marks.empty()) {
      out += "/Pg " + pdf_reference(page_objects_.at(self.marks.front().page));
    }
    if (self.marks.empty() && self.children.empty()) return out;
    return out + "/K" + kids(self);
  }

  /// The words of an element stand before what is under it.
  std::string kids(const Element& self) const {
    std::string out;
    for (const Mark& mark : self.marks) {
      if (mark.page == self.marks.front().page) {
        out += ' ' + std::to_string(mark.number);
      } else {
        out += "<</Type/MCR/Pg " + pdf_reference(page_objects_.at(mark.page)) + "/MCID " +
               std::to_string(mark.number) + ">>";
      }
    }
    for (const std::size_t child : self.children) {
      out += ' ' + pdf_reference(elements_[child].object);
    }
    return self.marks.size() + self.children.size() == 1 ? out : '[' + out.substr(1) + ']';
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

  std::string tree_object(std::string_view kind, const std::vector<TreeEntry>& entries) {
    return pdf_reference(file_.dictionary(write_tree(kind, entries, file_)));
  }

  /// By page, the elements that its marked contents belong to.
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
  const std::vector<PdfObject>& page_objects_;
  PdfFile& file_;
  std::vector<Element> elements_;
};

}  // namespace

bool is_read(const Block& block) {
  return block.node >= 0 && !(block.runs.empty() && block.images.empty());
}

PdfObject write_tags(const Pages& pages, const std::vector<PdfObject>& page_objects,
                     PdfFile& file) {
  return StructureTree(pages, page_objects, file).write();
}

}  // namespace congvan
