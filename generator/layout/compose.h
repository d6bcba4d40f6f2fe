#pragma once

#include <functional>
#include <string>
#include <vector>

#include "layout/part_memory.h"
#include "layout/passage.h"
#include "layout/place.h"

namespace congvan {

/// Turns what stands between the head and the foot into passages, node by node in reading order.
/// The footnotes get their nodes below the paragraph that bears their mark.
class Composer {
 public:
  Composer(const Job& job, const Pictures& pictures, PartMemory& memory, Pages& letter);

  /// The two columns above everything.
  void head(int parent);

  /// What stands above the body of an annex or an attached document.
  void supplement_head(const Supplement& supplement, int parent);

  /// The components of the layout's middle region.
  void middle(int parent);

  /// The parts of a body. `level` is that of a heading in it.
  void body(const std::vector<Part>& parts, int parent, int level);

  /// Signatures and who receives copies.
  void foot(int parent);

  Composition composition;

 private:
  static SharedStrips shared(std::vector<Strip> strips) {
    return std::make_shared<const std::vector<Strip>>(std::move(strips));
  }

  using SetNodes = std::function<std::vector<Strip>(const Job&, std::vector<Node>&, int)>;

  struct Space {
    Length before;
    bool paragraph = false;
  };

  void component(std::string_view name, int parent);
  void recipients(int parent);
  void run_in_recipients(int parent);
  void part(const Part& part, int parent, int level);
  void directives(const Directives& list, int parent, int level);
  void directive(const Directives& list, const Directive& entry, int parent, int level);
  void roman_heading(const Text& label, const Directive& entry, int label_node, int words_node);
  void division(const Division& division, const Where& where, int parent, int level);
  void article(const Division& division, const Where& where, int parent, int level);
  void particular(const Particular& particular, int parent, int level);
  bool is_short(const std::vector<Strip>& rows) const;
  void table(const Table& table, const Where& where, int parent);
  void figure(const Figure& figure, const Where& where, int parent);

  /// A paragraph, set as its style is aligned.
  void paragraph(const Style& style, const Text& words, const Where& where, int node);
  void labelled(const Style& style, const Text& label, const Text& words, const Where& where,
                int label_node, int node);
  void prose(const Style& style, const Text& words, std::size_t label_bytes, const Where& where,
             int label_node, int words_node);
  void centred(const Style& style, const Text& words, const Where& where, int node);
  void add_note_nodes(const Text& words, int node);
  void add_note_nodes(const Table& table, int node);

  /// A passage that follows the ones before it, with the space between paragraphs.
  Passage& add();
  Passage& add_set(std::function<std::vector<Strip>(const Job&)> set);
  Passage& add_part(const SetNodes& set, int parent);
  Passage& add_remembered(PartMemory::Which which, const SetNodes& set, int parent);
  int node(Role role, int parent, std::string name);

  const Job& job_;
  const Pictures& pictures_;
  PartMemory& memory_;
  Pages& letter_;
  Space space_;            ///< above the next passage
  bool keep_next_ = true;  ///< the next passage stays with the one before it
  bool break_next_ = false;
};

}  // namespace congvan
