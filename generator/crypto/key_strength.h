#pragma once

#include <string>

struct x509_st;

namespace congvan {

/// "RSA 1024": what the key of a certificate is, if it is none that may sign: RSA of 2048 bits or
/// more, ECDSA on a named curve of 256 or more (Circular 39/2017/TT-BTTTT). Else "".
std::string weakness_of_key(const x509_st& certificate);

/// "MD5", "SHA1": the digest a certificate, a list or an answer was signed with, as OpenSSL numbers
/// the algorithm of the signature, if it is one that can be forged, or is none at all. Else "".
std::string weakness_of_signature(int algorithm);

}  // namespace congvan
