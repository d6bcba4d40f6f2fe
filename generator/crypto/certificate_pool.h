#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/certificate.h"
#include "crypto/owned.h"

namespace congvan {

/// Certificates that chains can be made of, each once.
class CertificatePool {
 public:
  /// Adds those that can be read: a few thousand anchors, and no more than a few hundred others.
  /// Anchors are added first.
  void add(const std::vector<Certificate>& certificates, bool are_anchors);

  /// What may stand above a certificate in a chain, itself included if it is in the pool.
  struct Above {
    std::vector<x509_st*> anchors;
    std::vector<x509_st*> others;
  };
  /// Only those whose keys have signed what stands below them: whoever puts others of the same
  /// names beside them leads nobody astray. Gives up after a few hundred tries.
  Above above(x509_st& certificate) const;

  /// Whoever in the pool has signed a certificate, an anchor if there is one. Null if nobody has.
  x509_st* issuer_of(x509_st& certificate) const;

  bool is_anchor(std::string_view der) const;

 private:
  struct Entry {
    Owned<x509_st> certificate;
    bool is_anchor = false;
  };

  std::map<std::string, Entry, std::less<>> by_der_;
};

}  // namespace congvan
