#include "app/version.h"

namespace congvan {

std::string_view version() { return CONGVAN_VERSION; }

}  // namespace congvan
