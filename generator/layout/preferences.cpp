#include "layout/preferences.h"

#include <algorithm>
#include <optional>
#include <string>

namespace congvan {
namespace {

/// Whether the law allows the number, which may be none.
bool allowed(const Preference& wanted, const std::optional<double>& number, const Setting& setting,
             Diagnostics& says) {
  if (!number || (*number >= setting.least && *number <= setting.most)) return true;
  says.error("setting-out-of-range", wanted.where,
             {{"name", wanted.name},
              {"value", decimal(*number, 3)},
              {"least", decimal(setting.least, 3)},
              {"most", decimal(setting.most, 3)},
              {"unit", setting.unit.empty() ? "" : " " + setting.unit},
              {"clause", setting.clause}});
  return false;
}

}  // namespace

void prefer(Layout& layout, const std::vector<Preference>& preferences, Diagnostics& says) {
  for (const Preference& wanted : preferences) {
    const auto found = layout.settings.find(wanted.name);
    if (found == layout.settings.end()) continue;
    Setting& setting = found->second;
    bool legal = true;
    for (const auto& number : {wanted.value, wanted.least, wanted.most}) {
      legal = allowed(wanted, number, setting, says) && legal;
    }
    if (!legal) continue;
    setting.least = wanted.value.value_or(wanted.least.value_or(setting.least));
    setting.most = wanted.value.value_or(wanted.most.value_or(setting.most));
    setting.value = std::clamp(setting.value, setting.least, setting.most);
  }
}

}  // namespace congvan
