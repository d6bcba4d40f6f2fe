#pragma once

#include <string>
#include <string_view>

namespace congvan {

/// What an entry of a list is called when it is cited; each is narrower than the one before.
enum class Rank { none, section, clause, point, item };  // -, mục, khoản, điểm, tiết

/// The rank of the entries of a list so numbered inside an entry of rank `around`: Roman numbers
/// and capitals make a mục, Arabic numbers a khoản, letters a điểm (Decree 30, Annex I, Part I,
/// Section II, clause 6.d); but each list is narrower than what it stands in.
Rank rank_of(std::string_view numbering, Rank around);

/// "khoản 2 Điều 3": khoản and điểm small as in Annex II, Section V, clause 6.
std::string entry_citation(Rank rank, std::string_view number, std::string_view around);

/// What a division is called before its number, "Chương" for "chapter"; "" if `element` is none.
std::string_view division_word(std::string_view element);

/// "Mục 1 Chương II", "Điều 3": mục and tiểu mục are cited with what they stand in, whose numbers
/// alone say nothing; the others are counted through the document.
std::string division_citation(std::string_view element, std::string_view number,
                              std::string_view around);

}  // namespace congvan
