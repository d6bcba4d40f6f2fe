#include "paint/pdf_tags.h"

#include <cassert>
#include <cstddef>
#include <string>

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
  bool used = false;  // it or something below it has words
  std::vector<Mark> marks;
  std::vector<std::size_t> children;
};

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
    file_.fill(root, "/Type/StructTreeRoot/K[" + top + "]/ParentTree " +
                         pdf_reference(file_.dictionary("/Nums[" + parent_tree() + ']')) +
                         "/ParentTreeNextKey " + std::to_string(pages_.pages.size()));
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
      elements_[i].used = elements_[i].used || !elements_[i].marks.empty();
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
    std::string out =
        "/S/" + std::string(structure_type(node.role)) + "/P " + pdf_reference(parent);
    if (node.role == Role::list) out += list_attributes(node.numbering);
    if (!self.marks.empty()) {
      out += "/Pg " + pdf_reference(page_objects_.at(self.marks.front().page));
    }
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

  /// 14.8.5.5. There is no value for a dash; a list with labels must not say None.
  static std::string list_attributes(std::string_view numbering) {
    std::string_view kind = "Disc";
    for (const char c : numbering.substr(0, 1)) {
      if (c >= '0' && c <= '9') kind = "Decimal";
      if (c >= 'a' && c <= 'z') kind = c == 'i' ? "LowerRoman" : "LowerAlpha";
      if (c >= 'A' && c <= 'Z') kind = c == 'I' ? "UpperRoman" : "UpperAlpha";
    }
    return "/A<</O/List/ListNumbering/" + std::string(kind) + ">>";
  }

  std::string parent_tree() const {
    std::string out;
    for (std::size_t page = 0; page < pages_.pages.size(); ++page) {
      out += std::to_string(page) + '[';
      for (const Block& block : pages_.pages[page].blocks) {
        if (!is_read(block)) continue;
        out += pdf_reference(elements_[static_cast<std::size_t>(block.node)].object) + ' ';
      }
      if (out.back() == ' ') out.pop_back();
      out += ']';
    }
    return out;
  }

  const Pages& pages_;
  const std::vector<PdfObject>& page_objects_;
  PdfFile& file_;
  std::vector<Element> elements_;
};

}  // namespace

std::string_view structure_type(Role role) {
  switch (role) {
    case Role::document:
      return "Document";
    case Role::section:
      return "Sect";
    case Role::title:
      return "H1";
    case Role::heading:
      return "H2";
    case Role::paragraph:
      return "P";
    case Role::list:
      return "L";
    case Role::item:
      return "LI";
    case Role::label:
      return "Lbl";
    case Role::item_body:
      return "LBody";
  }
  return "P";
}

bool is_read(const Block& block) { return block.node >= 0 && !block.runs.empty(); }

PdfObject write_tags(const Pages& pages, const std::vector<PdfObject>& page_objects,
                     PdfFile& file) {
  return StructureTree(pages, page_objects, file).write();
}

}  // namespace congvan
