// make_srgb FILE: run by the build; writes the C++ file that defines srgb_profile().

#include <lcms2.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>

namespace {

std::string make_profile() {
  const std::unique_ptr<void, decltype(&cmsCloseProfile)> profile(cmsCreate_sRGBProfile(),
                                                                  &cmsCloseProfile);
  cmsUInt32Number size = 0;
  if (!profile || !cmsSaveProfileToMem(profile.get(), nullptr, &size)) {
    throw std::runtime_error("lcms2 makes no sRGB profile");
  }
  std::string bytes(size, '\0');
  if (!cmsSaveProfileToMem(profile.get(), bytes.data(), &size)) {
    throw std::runtime_error("lcms2 does not write its sRGB profile");
  }
  constexpr std::size_t creation_begin = 24;  // ICC.1:2010, 7.2: date and time of creation
  constexpr std::size_t creation_end = 36;
  if (bytes.size() < creation_end) throw std::runtime_error("the sRGB profile has no header");
  std::fill(bytes.begin() + creation_begin, bytes.begin() + creation_end, '\0');
  return bytes;
}

std::string as_cpp(const std::string& bytes) {
  std::string cpp =
      "// Written by make_srgb.\n"
      "#include \"paint/srgb.h\"\n\n"
      "namespace congvan {\n\n"
      "std::string_view srgb_profile() {\n"
      "  static constexpr char bytes[] =";
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i % 20 == 0) cpp += "\n      \"";
    char digits[5];
    std::snprintf(digits, sizeof digits, "\\%03o", static_cast<unsigned char>(bytes[i]));
    cpp += digits;
    if (i % 20 == 19 || i + 1 == bytes.size()) cpp += '"';
  }
  cpp +=
      ";\n"
      "  return {bytes, sizeof bytes - 1};\n"
      "}\n\n"
      "}  // namespace congvan\n";
  return cpp;
}

}  // namespace

int main(int count, char** words) {
  try {
    if (count != 2) throw std::runtime_error("usage: make_srgb FILE");
    std::ofstream file(words[1], std::ios::binary);
    file << as_cpp(make_profile());
    if (!file.flush()) throw std::runtime_error(std::string("cannot write ") + words[1]);
  } catch (const std::exception& trouble) {
    std::cerr << "make_srgb: " << trouble.what() << '\n';
    return 1;
  }
  return 0;
}
