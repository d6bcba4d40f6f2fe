#include "app/fault.h"

namespace congvan {

Fault::Fault(std::string_view code, Diagnostics::Arguments arguments) {
  diagnostic_.code = code;
  for (const auto& [name, value] : arguments) diagnostic_.arguments.emplace_back(name, value);
}

}  // namespace congvan
