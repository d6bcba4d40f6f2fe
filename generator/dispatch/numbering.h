#pragma once

#include <string>
#include <string_view>

namespace congvan {

/// The label of the `nth` entry (from 1) of a list: "1." gives "1." "2."; "a)" the letters that
/// Vietnamese documents number points with (a b c d đ e g h i k l m n o p q r s t u v x y, then aa
/// ab ...: Decree 30, Annex I, and its own text); "I." Roman numerals; "-" and "+" themselves.
std::string label(std::string_view numbering, int nth);

/// How lists are numbered at a depth (from 0) when nothing else is said: 1. then a) then - then +.
std::string_view default_numbering(int depth);

}  // namespace congvan
