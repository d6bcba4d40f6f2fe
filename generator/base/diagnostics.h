#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/where.h"

namespace congvan {

enum class Severity { error, warning, note };

/// One complaint to the writer of a file. It holds no words: `code` names an entry of
/// data/messages.xml, which has the sentence, the hint and the clause in each language, and
/// `arguments` fill the `{name}` holders there.
struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;  ///< stable for scripts: "unknown-element"
  Where where;
  std::vector<std::pair<std::string, std::string>> arguments;

  bool operator==(const Diagnostic&) const = default;
};

/// "letter.xml:3:5: error: unknown-element name=recipient parent=dispatch", for tests.
std::string to_string(const Diagnostic& diagnostic);

/// What is wrong with the writer's files, all of it, in the order it was found. What is said twice
/// (words are set more than once to see how they fit) is kept once.
class Diagnostics {
 public:
  using Arguments = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  void error(std::string_view code, const Where& where, Arguments arguments = {});
  void warning(std::string_view code, const Where& where, Arguments arguments = {});
  void note(std::string_view code, const Where& where, Arguments arguments = {});

  void add(Diagnostic diagnostic);

  const std::vector<Diagnostic>& all() const { return all_; }
  std::size_t count(Severity severity) const;
  bool has_errors() const { return count(Severity::error) > 0; }

 private:
  void add(Severity severity, std::string_view code, const Where& where, Arguments arguments);

  std::vector<Diagnostic> all_;
  std::unordered_set<std::string> said_;  ///< each of them by `to_string`
};

/// All of them, one `to_string` a line, for tests.
std::string to_string(const Diagnostics& diagnostics);

}  // namespace congvan
