#pragma once

#include <memory>
#include <string>

#include "registry/register.h"

namespace congvan {

/// Where a register of a test lies: a file of its own, or a database of the tests' server.
class RegisterPlace {
 public:
  enum class Kind { sqlite, postgresql };
  explicit RegisterPlace(Kind kind);
  ~RegisterPlace();
  RegisterPlace(const RegisterPlace&) = delete;
  RegisterPlace& operator=(const RegisterPlace&) = delete;

  const std::string& address() const { return address_; }
  /// The folder of its file, and of the letters: in TMPDIR, else in memory, where syncing costs
  /// nothing.
  const std::string& folder() const { return folder_; }

  /// Null after complaints. The time is 2026-03-05 03:00:00 UTC.
  std::unique_ptr<Register> open(Diagnostics& says, Opening opening = Opening::to_write) const;
  /// A failure of the test where there is a complaint.
  std::unique_ptr<Register> open() const;

  /// Changes the register behind its back.
  void run(const std::string& statement) const;

 private:
  std::string folder_;
  std::string address_;
};

/// In hexadecimals; of a file "" if it is not there.
std::string sha256_of(const std::string& bytes);
std::string sha256_of_file(const std::string& path);

RegisterTools test_tools();

/// A letter of that name, a decision of the ministry BNV.
TakeOrder order_of(const std::string& letter, const std::string& date = "2026-03-05");

/// "2026 chung 05 issued 2026-03-05 05/QĐ-BNV", a line each.
std::string to_string(const std::vector<Entry>& entries);
std::string all_entries(Register& book);

}  // namespace congvan
