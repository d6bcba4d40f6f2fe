// REPLAY FOLDER...: gives every file of the folders to a fuzzer once, without libFuzzer, so that
// what it once found stays found wherever the tests run.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace {

std::vector<std::filesystem::path> files_of(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

void replay(const std::filesystem::path& path) {
  std::cout << path.filename().string() << std::endl;  // before the run: a crash names its file
  std::ifstream file(path, std::ios::binary);
  const std::vector<char> read{std::istreambuf_iterator<char>(file), {}};
  if (!file) throw std::runtime_error("cannot read " + path.string());
  const std::vector<std::uint8_t> bytes(read.begin(), read.end());
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

}  // namespace

int main(int count, char** words) {
  try {
    if (count < 2) throw std::runtime_error("no folder of seeds given");
    for (const std::string& folder : std::vector<std::string>(words + 1, words + count)) {
      const auto files = files_of(folder);
      if (files.empty()) throw std::runtime_error("there are no seeds in " + folder);
      for (const auto& file : files) replay(file);
    }
  } catch (const std::exception& trouble) {
    std::cerr << "replay: " << trouble.what() << '\n';
    return 1;
  }
  return 0;
}
