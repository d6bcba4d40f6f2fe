#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/layout_shelf.h"
#include "app/report.h"
#include "app/request.h"
#include "registry/register.h"
#include "seal_program/letter_facts.h"
#include "seal_program/letter_signer.h"

namespace congvan {

/// Numbers, dates, seals and registers letters, one after the other, with one key and one register.
class LetterIssuer {
 public:
  /// Null, and complaints, if the key or the register is not to be had. `request` and `findings`
  /// must outlive it. Throws a Fault.
  static std::unique_ptr<LetterIssuer> open(const Request& request, const Environment& environment,
                                            Findings& findings);

  /// Issues the letter of one file into another, and gives its entry: with all of it done. After
  /// complaints nothing is written, and a number that was taken stays with the letter or is void.
  /// Throws a Fault.
  std::optional<Entry> issue(const std::string& from, const std::string& to);

 private:
  LetterIssuer(const Request& request, Findings& findings, LetterSigner signer,
               std::unique_ptr<Register> book);

  std::optional<std::string> sealed(const FinishedPdf& letter, const RegisteredLetter& registered,
                                    const Entry& entry);
  std::optional<std::string> sealed_one_by_one(const FinishedPdf& letter, const Signing& signing);
  bool keep(Entry& entry, const std::string& bytes, const std::string& to);
  std::optional<Signing> signing_of(const FinishedPdf& letter, const RegisteredLetter& registered,
                                    const Entry& entry);

  const Request& request_;
  Findings& findings_;
  LayoutShelf kinds_;
  LetterSigner signer_;
  std::unique_ptr<Register> book_;
  std::string date_;
};

}  // namespace congvan
