#include "campaign/fault_tape.h"

#include <array>
#include <cstring>
#include <stdexcept>

namespace congvan {
namespace {

constexpr std::size_t buffer_bytes = 1U << 16U;

void append_number(std::string& bytes, std::uint64_t number) {
  std::array<char, sizeof number> raw{};
  std::memcpy(raw.data(), &number, sizeof number);
  bytes.append(raw.data(), raw.size());
}

}  // namespace

void FaultTape::put(const std::vector<RowFault>& faults) {
  append_number(written_, faults.size());
  for (const RowFault& fault : faults) {
    put_words(fault.code);
    put_words(fault.sentence);
  }
  if (written_.size() < buffer_bytes) return;
  file_.append(written_);
  written_.clear();
}

std::vector<RowFault> FaultTape::take() {
  if (!written_.empty()) file_.append(written_);
  written_.clear();
  std::vector<RowFault> faults(take_number());
  for (RowFault& fault : faults) {
    fault.code = take_words();
    fault.sentence = take_words();
  }
  return faults;
}

void FaultTape::put_words(const std::string& words) {
  append_number(written_, words.size());
  written_ += words;
}

std::string FaultTape::take_words() {
  std::string words(take_number(), '\0');
  if (file_.read(read_, words.data(), words.size()) != words.size()) {
    throw std::logic_error("the tape of faults is short");
  }
  read_ += words.size();
  return words;
}

std::uint64_t FaultTape::take_number() {
  std::array<char, sizeof(std::uint64_t)> raw{};
  if (file_.read(read_, raw.data(), raw.size()) != raw.size()) {
    throw std::logic_error("the tape of faults is short");
  }
  read_ += raw.size();
  std::uint64_t number = 0;
  std::memcpy(&number, raw.data(), sizeof number);
  return number;
}

}  // namespace congvan
