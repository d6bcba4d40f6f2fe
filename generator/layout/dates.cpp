#include "layout/dates.h"

namespace congvan {
namespace {

std::string padded(int number, int below) {
  return (number < below ? "0" : "") + std::to_string(number);
}

}  // namespace

std::string day_words(int day) { return padded(day, 10); }

std::string month_words(int month) { return padded(month, 3); }

std::string year_words(int year) { return std::to_string(year); }

}  // namespace congvan
