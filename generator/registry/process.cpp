#include "registry/process.h"

#include <sys/types.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <sstream>

namespace congvan {
namespace {

bool is_number(const std::string& words) {
  return !words.empty() && words.size() < 20 && words.find_first_not_of("0123456789") == words.npos;
}

/// When a process began, in ticks since the machine did; "" if it is dead (proc(5), stat: the
/// third field is its state, the twenty-second its beginning).
std::string beginning_of(const std::string& process) {
  std::ifstream file("/proc/" + process + "/stat");
  const std::string all(std::istreambuf_iterator<char>(file), {});
  const auto name_end = all.rfind(')');  // the second field may hold anything
  if (name_end == all.npos) return "";
  std::istringstream fields(all.substr(name_end + 1));
  std::string field;
  fields >> field;
  if (field == "Z" || field == "X") return "";
  for (int i = 4; i <= 22; ++i) fields >> field;
  return field;
}

}  // namespace

std::string this_machine() {
  std::array<char, 256> host{};
  if (::gethostname(host.data(), host.size() - 1) != 0) host[0] = '\0';
  std::ifstream file("/etc/machine-id");
  std::string id;
  file >> id;
  return std::string(host.data()) + "-" + id.substr(0, 8);
}

std::string this_process() {
  const std::string number = std::to_string(::getpid());
  return number + "-" + beginning_of(number);
}

bool is_alive(const std::string& process) {
  const auto dash = process.find('-');
  if (dash == process.npos || !is_number(process.substr(0, dash))) return false;
  const std::string beginning = beginning_of(process.substr(0, dash));
  return !beginning.empty() && beginning == process.substr(dash + 1);
}

}  // namespace congvan
