#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "data/xlsx_package.h"

struct XML_ParserStruct;

namespace congvan {

/// The attributes of an element, as expat gives them: names and values in turn, then null.
class PartAttributes {
 public:
  explicit PartAttributes(const char** list) : list_(list) {}

  /// The value of the attribute of that name, in whatever namespace ("id" finds "r:id" where there
  /// is no "id"); empty if there is none.
  std::string_view find(std::string_view name) const;
  /// The value of an attribute that stands for itself, without a prefix; null if there is none.
  const char* plain(std::string_view name) const;

 private:
  const char** list_;
};

/// Told what stands in a part, in order. `name` has no prefix, and is empty for what is neither
/// SpreadsheetML nor a list of relationships.
class PartHandler {
 public:
  PartHandler() = default;
  PartHandler(const PartHandler&) = delete;
  PartHandler& operator=(const PartHandler&) = delete;
  virtual ~PartHandler() = default;

  virtual void open(std::string_view name, const PartAttributes& attributes) = 0;
  /// True to stop here until `run` is called again.
  virtual bool close(std::string_view name) = 0;
  virtual void words(std::string_view words) = 0;
};

struct FreeParser {
  void operator()(XML_ParserStruct* parser) const;
};

/// Reads the XML of a part block by block. A document type, and with it every entity, is refused.
class PartReader {
 public:
  enum class Step { paused, end, broken };  ///< broken: the fault has been said

  PartReader(std::unique_ptr<PackagePart> part, PartHandler& handler);
  ~PartReader();
  PartReader(const PartReader&) = delete;
  PartReader& operator=(const PartReader&) = delete;

  Step run(Diagnostics& says);
  /// The handler has had enough; what is said of it is the caller's to say.
  void refuse();

 private:
  struct Callbacks;

  Step feed(Diagnostics& says);
  Step after(int status, Diagnostics& says);
  Step failed(Diagnostics& says);

  std::unique_ptr<PackagePart> part_;
  PartHandler& handler_;
  std::unique_ptr<XML_ParserStruct, FreeParser> parser_;
  std::size_t fed_ = 0;
  int depth_ = 0;
  bool paused_ = false;
  bool last_ = false;  ///< the last block has been fed
  bool has_doctype_ = false;
  bool too_deep_ = false;
  bool refused_ = false;
};

/// Reads a whole part at once. False if it is broken; the fault has been said.
bool read_part(std::unique_ptr<PackagePart> part, PartHandler& handler, Diagnostics& says);

}  // namespace congvan
