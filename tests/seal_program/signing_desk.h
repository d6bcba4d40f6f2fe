#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "run_program.h"

namespace congvan {

/// A desk at which letters are signed by the real program: a folder with pass phrases, pictures of
/// a signature and of a seal, and keys of the tests' own authorities.
class SigningDesk {
 public:
  SigningDesk();

  /// An example of a công văn without number, day and month, made by the program: NAME.pdf.
  std::string make_letter(const std::string& name);

  /// Signs a slot with the key NAME.p12; the result is OUT. More options may follow.
  Outcome sign(const std::string& letter, const std::string& slot, const std::string& key,
               const std::string& out, std::vector<std::string> more = {}) const;
  Outcome issue(const std::string& letter, const std::string& out,
                std::vector<std::string> more = {}) const;
  /// Trusts the root of the tests.
  Outcome verify(const std::string& letter, std::vector<std::string> more = {}) const;
  /// congvan with these arguments, in the desk's folder.
  Outcome run(std::vector<std::string> arguments) const;

  std::string path(const std::string& name) const { return folder_.file(name); }
  std::string bytes(const std::string& name) const { return bytes_of(path(name)); }
  void write(const std::string& name, const std::string& bytes) const { folder_.file(name, bytes); }
  std::vector<std::string> names() const { return folder_.names(); }

 private:
  TemporaryFolder folder_;
};

/// What other programs hold of the last signature of a finished letter: fails the test unless
/// poppler finds every signature valid and the last to cover the whole file, qpdf has no complaint,
/// it is PDF/A-2a and PDF/UA-1 (where veraPDF is there), and OpenSSL verifies it as CAdES.
void expect_sound(const std::string& bytes, std::size_t signed_fields);

}  // namespace congvan
