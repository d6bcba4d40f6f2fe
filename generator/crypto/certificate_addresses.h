#pragma once

#include <string>
#include <vector>

struct x509_st;

namespace congvan {

/// Where a certificate says that its revocation can be asked, and its issuer's be had: only http
/// and https, and only a few.
std::vector<std::string> ocsp_addresses(const x509_st& certificate);
std::vector<std::string> crl_addresses(const x509_st& certificate);
std::vector<std::string> issuer_addresses(const x509_st& certificate);

}  // namespace congvan
