#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/environment.h"
#include "app/language.h"
#include "paint/facts.h"
#include "template/shard.h"

namespace congvan {

enum class Format { pdf, svg, png, txt, places };
enum class DiagnosticsForm { human, brief, json };

/// How the program speaks to its user.
struct Manner {
  Language language = Language::en;
  DiagnosticsForm form = DiagnosticsForm::human;
  bool colour = false;
  bool quiet = false;
  bool explains = false;  ///< notes were asked for, and are shown even when quiet
};

/// How far a signature is to be proof by itself (ETSI EN 319 142-1).
enum class SignatureLevel { basic, time_stamped, long_term, archived };

/// What a command line says of signing and of verifying.
struct SealRequest {
  std::optional<std::string> slot, key, module;
  std::vector<std::string> certificates;
  std::optional<int> passphrase_fd;
  std::optional<std::string> passphrase_file;
  std::optional<std::string> image;
  std::vector<std::string> words;
  std::string reason, location;
  std::optional<std::string> time_stamp;
  SignatureLevel level = SignatureLevel::basic;
  std::vector<std::string> trust;
  bool online = false;
  std::optional<std::string> the_register, date;  ///< the date not yet checked
  bool separate = false;
  std::optional<int> number;  ///< a reserved one
  bool any_date = false;
  std::optional<std::string> issue_to;  ///< a folder, for all letters of a campaign
};

/// What a command line says of the register of outgoing documents. Years and days are not yet
/// checked.
struct RegisterRequest {
  std::optional<std::string> year, series, first, last, words;
  std::vector<std::string> states;
  std::optional<std::string> reserved_for, kind, numbering;
};

/// What a command line asks for.
struct Request {
  std::string verb;                    ///< empty if only options were given
  std::vector<std::string> arguments;  ///< of the verb
  bool help = false;
  bool version = false;
  bool man = false;

  std::optional<std::string> output;
  std::optional<Format> format;
  PdfStandard standard = PdfStandard::a_2a;
  std::optional<std::int64_t> created;  ///< of the option or SOURCE_DATE_EPOCH
  std::optional<std::string> deps;
  bool draft = false;
  std::string draft_version;              ///< "" if not said
  std::optional<std::string> draft_date;  ///< not yet checked
  int ppi = 144;                          ///< of PNG
  bool watch = false;
  bool slots = true;
  bool explain = false;
  bool force = false;

  std::vector<std::string> font_paths;  ///< of the options, then of CONGVAN_FONT_PATH
  std::vector<std::string> layout_paths;
  std::optional<std::string> root;
  std::optional<std::string> profile;  ///< a name or a file
  bool no_profile = false;

  std::optional<std::string> data;
  std::optional<std::size_t> row;
  std::optional<std::string> sheet, query, charset;
  std::optional<std::string> names;
  std::optional<std::size_t> jobs;
  Shard shard;
  std::optional<std::string> printer, zip;
  bool two_sided = false;
  bool check_only = false;
  bool resume = false;
  std::vector<std::string> marks;
  bool csv = false;
  bool json = false;

  SealRequest seal;
  RegisterRequest book;

  Manner manner;
  bool fail_on_warning = false;
  bool timings = false;
  bool verbose = false;
};

/// Reads the arguments after the program's name. Throws a Fault of usage.
Request read_request(const std::vector<std::string>& arguments, const Environment& environment);

/// The language, form and colour the arguments ask for, as far as can be told. It never fails, so
/// that a wrong command line can be answered in the manner it asks for.
Manner read_manner(const std::vector<std::string>& arguments, const Environment& environment);

/// The place of the verb among the arguments: the first that is neither an option nor the value of
/// one; their number if there is none.
std::size_t verb_index(const std::vector<std::string>& arguments);

}  // namespace congvan
