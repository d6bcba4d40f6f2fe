#include "registry/register_place.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "crypto/digest_kind.h"
#include "data/postgres_server.h"
#include "run_program.h"

namespace congvan {
namespace {

/// The address of a database of that name.
std::string address_in(const std::string& database) {
  const std::string address = postgres_server().address();
  return address.substr(0, address.rfind('/') + 1) + database;
}

std::string new_folder() {
  const char* const wanted = ::getenv("TMPDIR");
  const bool memory = ::access("/dev/shm", W_OK | X_OK) == 0;
  std::string name = wanted != nullptr ? wanted : memory ? "/dev/shm" : "/tmp";
  name += "/congvan-register-XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  return name;
}

}  // namespace

RegisterPlace::RegisterPlace(Kind kind) : folder_(new_folder()) {
  address_ = folder() + "/so.db";
  if (kind == Kind::sqlite) return;
  static int count = 0;
  const std::string database = "so" + std::to_string(++count);
  postgres_server().run("CREATE DATABASE " + database);
  address_ = address_in(database);
}

RegisterPlace::~RegisterPlace() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::unique_ptr<Register> RegisterPlace::open(Diagnostics& says, Opening opening) const {
  return open_register(address_, opening, test_tools(), says);
}

std::unique_ptr<Register> RegisterPlace::open() const {
  Diagnostics says;
  auto opened = open(says);
  EXPECT_FALSE(says.has_errors()) << to_string(says);
  return opened;
}

void RegisterPlace::run(const std::string& statement) const {
  if (address_.starts_with("postgresql:")) {
    const std::string database = address_.substr(address_.rfind('/') + 1);
    postgres_server().run("\\connect " + database + "\n" + statement + ";\n");
    return;
  }
  const Outcome outcome =
      run_program({.program = "/usr/bin/sqlite3", .arguments = {address_, statement}});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
}

std::string sha256_of(const std::string& bytes) {
  constexpr const char* digits = "0123456789abcdef";
  std::string hex;
  for (const char c : digest_of(DigestKind::sha256, bytes)) {
    const auto byte = static_cast<unsigned char>(c);
    hex += digits[byte >> 4U];
    hex += digits[byte & 15U];
  }
  return hex;
}

std::string sha256_of_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return "";
  return sha256_of(std::string(std::istreambuf_iterator<char>(file), {}));
}

RegisterTools test_tools() {
  RegisterTools tools;
  tools.now = [] { return std::int64_t{1772679600}; };
  tools.sha256_of = sha256_of_file;
  tools.clerk = "van-thu";
  return tools;
}

TakeOrder order_of(const std::string& letter, const std::string& date) {
  TakeOrder order;
  order.letter = {.id = sha256_of("id of " + letter).substr(0, 32), .sha256 = sha256_of(letter)};
  order.facts = {.kind = "quyet-dinh",
                 .kind_name = "Quyết định",
                 .notation = "QĐ-BNV",
                 .subject = "Về việc " + letter,
                 .signatory = "Đặng Thị Ỷ",
                 .recipients = "Các đơn vị thuộc Bộ",
                 .kept_by = "VT, TCCB",
                 .copies = 2,
                 .pages = 3};
  order.date = date;
  return order;
}

std::string to_string(const std::vector<Entry>& entries) {
  std::string lines;
  for (const Entry& entry : entries) {
    lines += std::to_string(entry.year) + ' ' + entry.series + ' ' + written_number(entry.number) +
             ' ' + std::string(name_of(entry.state)) + ' ' +
             (entry.date.empty() ? "-" : entry.date) + ' ' + entry.code + '\n';
  }
  return lines;
}

std::string all_entries(Register& book) {
  Diagnostics says;
  const auto entries = book.entries({}, says);
  return entries ? to_string(*entries) : to_string(says);
}

}  // namespace congvan
