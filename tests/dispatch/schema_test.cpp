#include "dispatch/schema.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "dispatch/grammar.h"
#include "letter.h"
#include "run_program.h"

namespace congvan {
namespace {

const std::string source = CONGVAN_SOURCE_DIR;
const std::string schema_path = source + "/data/dispatch.xsd";

// After a change of the grammar: UPDATE_CASES=1 congvan_tests --gtest_filter='Schema.*'
TEST(Schema, IsTheOneInData) {
  if (std::getenv("UPDATE_CASES") != nullptr) std::ofstream(schema_path) << schema();
  EXPECT_EQ(schema(), file_text(schema_path));
}

bool valid(const std::string& description) {
  ProgramRun run;
  run.program = "/usr/bin/xmllint";
  run.arguments = {"--noout", "--schema", schema_path, description};
  return run_program(run).status == 0;
}

TEST(Schema, AcceptsEveryExampleAndCase) {
  for (const auto* folder : {"data/examples", "tests/cases"}) {
    for (const auto& file : source_files(folder, ".xml")) EXPECT_TRUE(valid(file)) << file;
  }
}

TEST(Schema, AcceptsTemplates) { EXPECT_TRUE(valid(source + "/tests/dispatch/template.xml")); }

TEST(Schema, RefusesWhatTheReaderRefuses) {
  for (const auto* name : {"unknown-element", "unknown-attribute", "out-of-order", "bad-values",
                           "stray-words", "secrecy"}) {
    EXPECT_FALSE(valid(source + "/tests/hostile/" + name + ".xml")) << name;
  }
}

TEST(Grammar, IsExplainedInTheDocumentation) {
  const std::string pages = file_text(source + "/docs/dispatch.md");
  for (const auto* rules : {&grammar(), &inline_grammar()}) {
    for (const auto& rule : *rules) {
      EXPECT_NE(pages.find("`<" + std::string(rule.name) + ">`"), std::string::npos) << rule.name;
      for (const auto& attribute : rule.attributes) {
        EXPECT_NE(pages.find("`" + std::string(attribute.name) + "`"), std::string::npos)
            << rule.name << " " << attribute.name;
      }
    }
  }
}

TEST(Grammar, NamesOnlyElementsItKnows) {
  for (const auto& rule : grammar()) {
    for (const auto& child : rule.children) {
      for (const auto name : child.names) EXPECT_NE(element_rule(name), nullptr) << name;
    }
  }
}

}  // namespace
}  // namespace congvan
