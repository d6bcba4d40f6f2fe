#pragma once

#include <string>

#include "seal/finished_pdf.h"

namespace congvan {

/// What the signatures of a file leave to those who come after.
class ChangeRules {
 public:
  explicit ChangeRules(const FinishedPdf& pdf) : pdf_(pdf) {}

  /// False after a certification that allows nothing but what keeps signatures valid.
  bool may_sign() const;
  bool may_certify() const { return pdf_.signatures().empty(); }
  bool is_locked(const std::string& field) const;

 private:
  const FinishedPdf& pdf_;
};

}  // namespace congvan
