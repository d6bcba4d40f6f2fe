#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace congvan {

/// The label of the `nth` entry (from 1) of a list: "1." gives "1." "2."; "a)" the letters that
/// Vietnamese documents number points with (a b c d đ e g h i k l m n o p q r s t u v x y, then aa
/// ab ...: Decree 30, Annex I, and its own text); "I." Roman numerals; "-" and "+" themselves.
std::string label(std::string_view numbering, int nth);

/// The label of an entry whose number its writer chose: "1." and "3a" give "3a.".
std::string label(std::string_view numbering, std::string_view number);

/// What of a label is the number alone: the nth of "1.", "a)", "I." is "3", "c", "III"; of "-" and
/// "+" there is none: "".
std::string number_in(std::string_view numbering, int nth);

/// Which entry a chosen number stands for, where it is a plain one of that numbering: "d" is the
/// fourth of "a)", "IV" of "I."; "3a" is none.
std::optional<int> nth_of(std::string_view numbering, std::string_view number);

/// How lists are numbered at a depth (from 0) when nothing else is said: 1. then a) then - then +.
std::string_view default_numbering(int depth);

}  // namespace congvan
