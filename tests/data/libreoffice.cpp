#include "data/libreoffice.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "run_program.h"

namespace congvan {

void convert_by_libreoffice(const std::string& folder, const std::string& to,
                            const std::vector<std::string>& names) {
  const TemporaryFolder profile;  // of its own: two runs must not wait for each other
  ProgramRun run;
  run.program = "/usr/bin/soffice";
  run.arguments = {"-env:UserInstallation=file://" + profile.path(),
                   "--headless",
                   "--norestore",
                   "--convert-to",
                   to,
                   "--outdir",
                   folder};
  run.arguments.insert(run.arguments.end(), names.begin(), names.end());
  run.environment = {{"HOME", profile.path()}};
  run.folder = folder;
  ASSERT_TRUE(std::filesystem::exists(run.program)) << "LibreOffice is not installed";
  const Outcome outcome = run_program(run);
  EXPECT_EQ(outcome.status, 0) << outcome.out << outcome.err;
  const std::string ending = "." + to.substr(0, to.find(':'));
  for (const std::string& name : names) {
    const std::string made = folder + "/" + std::filesystem::path(name).stem().string() + ending;
    EXPECT_TRUE(std::filesystem::exists(made)) << made << "\n" << outcome.out << outcome.err;
  }
}

}  // namespace congvan
