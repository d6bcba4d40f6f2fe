#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/length.h"
#include "base/where.h"
#include "text/text.h"

namespace congvan {

/// Ô số 2: the agency that issues, under the bodies it belongs to.
struct Issuer {
  std::vector<Text> parents;  ///< highest first; often one, sometimes none
  Text name;

  bool operator==(const Issuer&) const = default;
};

/// Ô số 3. Without a value room is left for a pen or a stamp.
struct Number {
  Text value;  ///< empty while unknown; 1 to 9 have their leading zero
  Text notation;

  bool operator==(const Number&) const = default;
};

/// Ô số 4. Parts that are missing are left blank on the page.
struct Issued {
  Text place;
  std::optional<int> year, month, day;
  Text time = {};  ///< of the day, "16:34:54"; only an electronic copy says it

  bool operator==(const Issued&) const = default;
};

struct Part;

/// A paragraph of its own.
struct Paragraph {
  Text words;
  bool centred = false;
};

/// A bold heading on a line of its own, without a number of its own.
struct Heading {
  Text words;
};

/// One entry of a numbered list.
struct Directive {
  Text label;    ///< already counted: "1.", "đ)", "-"
  Text heading;  ///< bold, runs into the words; may be empty
  Text words;    ///< may be empty where there is a heading
  std::vector<Part> parts;
  Where where;
};

/// A numbered list; under an article its entries are clauses (khoản), then points (điểm).
struct Directives {
  std::string numbering;  ///< "1.", "a)", "-" ...
  std::vector<Directive> entries;
};

/// The divisions of a body that the decree numbers and names, the widest first: phần, chương, mục,
/// tiểu mục, điều.
enum class Level { part, chapter, section, subsection, article };

/// One of them with all that belongs to it.
struct Division {
  Level level = Level::article;
  Text label;    ///< "Phần I", "Chương II", "Mục 1", "Tiểu mục 1", "Điều 3."
  Text heading;  ///< its title, in the letters of running text; may be empty
  Text words;    ///< of an article without a title: what follows its label; may be empty
  std::vector<Part> parts;
};

/// A line of a form: "Thời gian: 08 giờ 00".
struct Particular {
  std::string of;  ///< the name a layout knows it by; "" if `label` is given
  Text label;      ///< its own label, without the colon
  Text words;      ///< may be empty where there are parts
  std::vector<Part> parts;
  Where where;
};

struct Particulars {
  std::vector<Particular> entries;
};

enum class ColumnAlign { left, centre, right, justified, decimal };

struct Column {
  enum class Width { content, fixed, share };
  Width kind = Width::content;
  Length fixed;   ///< of a fixed one
  int share = 0;  ///< of a shared one: its part of what the others leave
  ColumnAlign align = ColumnAlign::left;
};

struct Cell {
  std::vector<Text> paragraphs;  ///< none: the cell is empty
  std::optional<ColumnAlign> align;
  bool heads = false;  ///< it says what stands in its column or row
  int columns = 1, rows = 1;
  Where where;
};

/// Only the cells that begin in it: what spans reach into has no cell of its own.
struct Row {
  std::vector<Cell> cells;
  Where where;
};

enum class Borders { all, rows, outside, none };

/// A table whose spans neither overlap nor leave its columns or its rows.
struct Table {
  Text label;    ///< "Bảng 1", counted; empty where there is no caption
  Text caption;  ///< may be empty
  Text unit;     ///< "Đơn vị tính: triệu đồng"; may be empty
  Borders borders = Borders::all;
  Length size;  ///< of its type; 0: the layout's
  std::vector<Column> columns;
  std::size_t head_rows = 0;  ///< how many of the rows, at the top, are repeated on each page
  std::vector<Row> rows;
};

/// A picture.
struct Figure {
  std::string source;  ///< its file, as the dispatch names it
  Where source_where;
  Text alternate;  ///< what it shows, for those who cannot see it
  Text label;      ///< "Hình 1", counted; empty where there is no caption
  Text caption;    ///< may be empty
  Length width;    ///< 0: as its own resolution says, at most the text's
};

/// The next part begins a page.
struct PageBreak {};

/// A piece of a body.
struct Part {
  std::variant<Paragraph, Heading, Directives, Division, Particulars, Table, Figure, PageBreak> is;
  Where where;
};

/// A footnote. Its marks in the words are spans whose emphasis holds its index plus one.
struct Note {
  Text label;  ///< "1"
  Text words;
  Where where;
};

/// Ô số 7a, a line of it.
struct Capacity {
  Text authority;  ///< TM., KT., TL., TUQ., Q. or nothing
  Text title;

  bool operator==(const Capacity&) const = default;
};

/// Ô số 7, and who confirms or countersigns.
struct Signatory {
  Text remark;  ///< of one who confirms: "Xác nhận của UBND xã nơi nghỉ phép"; else empty
  std::vector<Capacity> capacities;
  Text title;  ///< another title, above the name (a member of an inter-agency committee)
  Text name;   ///< may be empty only of one who confirms
  Where where;

  bool operator==(const Signatory&) const = default;
};

/// Ô số 9b and 12; entries without their punctuation.
struct Distribution {
  std::vector<Text> copies_to;
  Text archive;  ///< what follows "Lưu: ", without the full stop; may be empty
  Where where;

  bool operator==(const Distribution&) const = default;
};

enum class Urgency { none, urgent, very_urgent, express };

/// Ô số 13.
struct Contact {
  Text address, telephone, fax, email, website;

  bool operator==(const Contact&) const = default;
};

/// What comes with a dispatch in its own file, begins on a page of its own and is numbered from 1:
/// an annex, or a document the dispatch promulgates (Annex III, forms 1.3, 2.1).
struct Supplement {
  enum class Kind { annex, attached };
  Kind kind = Kind::annex;
  Text label;  ///< of an annex: "Phụ lục", "Phụ lục II"; of an attached one its kind: "Quy chế"
  Text title;  ///< of an annex, or what an attached document is about; may be empty
  Text
      carrier;  ///< what the reference line names before the number: "Quyết định"; "": the layout's
  bool landscape = false;
  std::vector<Part> body;
  Where where;
};

/// The file of the dispatch that a copy is made of.
struct Original {
  std::string source;  ///< as the copy names it
  Where where;
};

enum class Medium { electronic, paper };

/// How the heads, numbers and signatories of several agencies stand to each other.
enum class Joint { side_by_side, stacked };

/// One dispatch as its writer meant it, a member for each ô số of the decree's diagram. What cannot
/// occur here: words that are not normalised, labels still to be counted, references still to be
/// resolved, legal bases still to be joined with the opening, a body that does not end in "./."
/// (unless a table or a figure ends it).
struct Dispatch {
  std::string kind;  ///< slug: "cong-van"
  Where where;       ///< of the root element
  bool fits = true;  ///< the page may choose its settings within their ranges
  Medium medium = Medium::electronic;
  Joint joint = Joint::side_by_side;
  std::vector<Issuer> issuers;  ///< several where agencies issue jointly
  std::vector<Number> numbers;
  std::optional<Issued> issued;
  Text subject;                   ///< without "V/v"
  Text issuing_authority;         ///< "Giám đốc Sở Nội vụ", above the legal bases
  std::vector<Text> recipients;   ///< without punctuation
  std::vector<Text> legal_bases;  ///< those listed one to a line, with punctuation
  std::vector<Part> body;
  std::vector<Note> notes;  ///< of the whole dispatch, in order
  std::vector<Signatory> signatories;
  std::vector<Signatory> countersignatories;
  std::optional<Distribution> distribution;
  Urgency urgency = Urgency::none;
  Text circulation;  ///< ô số 11
  std::optional<Contact> contact;
  std::vector<Supplement> supplements;
  std::optional<Original> original;
};

}  // namespace congvan
