// Any XML is read as a profile and merged with a dispatch that says little: no input may crash or
// hang it, and what the dispatch says stays as it is.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "dispatch/profile_merge.h"
#include "dispatch/read_dispatch.h"
#include "layout/preferences.h"
#include "letter.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

Element little() {
  Diagnostics says;
  return *parse_xml(
      "<dispatch version='1' kind='cong-van'><number value='5'/><subject>kiểm kê</subject>"
      "<body><opening>Một</opening></body><signatory use='pho'/></dispatch>",
      "letter.xml", says);
}

void within_the_law(const Layout& layout, const Layout& law) {
  for (const auto& [name, setting] : layout.settings) {
    const Setting& legal = law.setting(name);
    const bool narrower = setting.least >= legal.least && setting.most <= legal.most;
    if (!narrower || setting.value < setting.least || setting.value > setting.most) std::abort();
  }
}

void read(const std::string& bytes) {
  Diagnostics says;
  const auto root = parse_xml(bytes, "profile.xml", says);
  const auto profile = root ? read_profile(*root, says) : std::nullopt;
  if (!profile) return;
  static const Layout law = test_layout("cong-van");
  static const HouseForm form = {
      "CV",
      {"issuer", "number", "issued", "issuing-authority", "signatory", "distribution", "contact"}};
  Layout layout = law;
  prefer(layout, profile->preferences, says);
  within_the_law(layout, law);
  const Element whole = with_profile(little(), *profile, form, says);
  const auto dispatch = read_dispatch(whole, says);
  if (!dispatch || dispatch->subject.str() != "kiểm kê") std::abort();
}

}  // namespace
}  // namespace congvan

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > (std::size_t{1} << 16)) return 0;
  congvan::read(std::string(reinterpret_cast<const char*>(data), size));
  return 0;
}
