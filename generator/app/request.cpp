#include "app/request.h"

#include <algorithm>
#include <boost/program_options/cmdline.hpp>
#include <boost/program_options/errors.hpp>
#include <boost/program_options/options_description.hpp>
#include <boost/program_options/parsers.hpp>
#include <boost/program_options/value_semantic.hpp>
#include <charconv>
#include <string_view>

#include "app/fault.h"
#include "app/options.h"
#include "base/closest.h"

namespace congvan {
namespace {

namespace po = boost::program_options;

std::string dashed(const Option& option) { return "--" + std::string(option.name); }

/// The option that `argument` begins or is, and whether its value is the next argument.
struct Sighting {
  const Option* option = nullptr;
  bool value_follows = false;
};

Sighting sighted(std::string_view argument) {
  if (argument.starts_with("--")) {
    const std::size_t equals = argument.find('=');
    const Option* option =
        find_option(argument.substr(2, equals - std::min<std::size_t>(equals, 2)));
    const bool inside = equals != std::string_view::npos;
    return {option, option != nullptr && !option->value.empty() && !inside};
  }
  // In a cluster like -qo the first letter that takes a value takes the rest, or what follows.
  for (std::size_t i = 1; i < argument.size(); ++i) {
    const Option* option = find_option(argument[i]);
    if (option != nullptr && !option->value.empty()) return {option, i + 1 == argument.size()};
  }
  return {};
}

bool is_option(std::string_view argument) { return argument.size() > 1 && argument[0] == '-'; }

/// The value of the last `--name value` or `--name=value`, or "".
std::string_view last_value(const std::vector<std::string>& arguments, std::string_view name) {
  std::string_view value;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    if (!argument.starts_with("--") || argument.substr(2, name.size()) != name) continue;
    const std::string_view rest = argument.substr(2 + name.size());
    if (rest.starts_with('=')) value = rest.substr(1);
    if (rest.empty() && i + 1 < arguments.size()) value = arguments[i + 1];
  }
  return value;
}

Language language_of(std::string_view value, Language otherwise) {
  if (value.empty()) return otherwise;
  return value == "vi" ? Language::vi : Language::en;
}

DiagnosticsForm form_of(std::string_view value) {
  if (value == "short") return DiagnosticsForm::brief;
  return value == "json" ? DiagnosticsForm::json : DiagnosticsForm::human;
}

bool colour_of(std::string_view value, bool otherwise) {
  return value == "always" || (value != "never" && otherwise);
}

Format format_of(std::string_view value) {
  if (value == "svg") return Format::svg;
  if (value == "png") return Format::png;
  if (value == "txt") return Format::txt;
  return value == "places" ? Format::places : Format::pdf;
}

PdfStandard standard_of(std::string_view value) {
  if (value == "none") return PdfStandard::none;
  return value == "a-3a" ? PdfStandard::a_3a : PdfStandard::a_2a;
}

po::options_description described() {
  po::options_description described;
  for (const Option& option : all_options()) {
    std::string name(option.name);
    if (option.letter != 0) name += std::string(",") + option.letter;
    if (option.value.empty()) {
      described.add_options()(name.c_str(), "");
    } else {
      described.add_options()(name.c_str(), po::value<std::string>(), "");
    }
  }
  return described;
}

std::vector<po::option> parsed(const std::vector<std::string>& arguments) {
  namespace style = po::command_line_style;
  const po::options_description options = described();
  try {
    return po::command_line_parser(arguments)
        .options(options)
        .style(style::unix_style & ~style::allow_guessing)
        .run()
        .options;
  } catch (const po::unknown_option& fault) {
    const std::string option = fault.get_option_name();
    std::vector<std::string_view> names;
    for (const Option& known : all_options()) names.push_back(known.name);
    const std::size_t start = std::min(option.find_first_not_of('-'), option.size());
    const std::string nearest(closest(std::string_view(option).substr(start), names));
    throw Fault("unknown-option",
                {{"option", option}, {"suggestion", nearest.empty() ? "" : "--" + nearest}});
  } catch (const po::invalid_command_line_syntax& fault) {
    if (fault.kind() == po::invalid_syntax::extra_parameter) {
      throw Fault("option-takes-no-value", {{"option", fault.get_option_name()}});
    }
    throw Fault("option-needs-value", {{"option", fault.get_option_name()}});
  }
}

bool is_allowed(const std::string& value, std::string_view choices) {
  const auto words = words_of(choices);
  return words.empty() || std::ranges::find(words, value) != words.end();
}

/// "pdf svg txt" -> "pdf, svg, txt"
std::string listed(std::string_view choices) {
  std::string list;
  for (const std::string_view choice : words_of(choices)) {
    list += (list.empty() ? "" : ", ") + std::string(choice);
  }
  return list;
}

void check_value(const Option& option, const std::string& value) {
  if (value.empty()) throw Fault("option-needs-value", {{"option", dashed(option)}});
  if (is_allowed(value, option.choices)) return;
  throw Fault("value-not-allowed", {{"option", dashed(option)},
                                    {"value", value},
                                    {"choices", listed(option.choices)},
                                    {"suggestion", closest(value, words_of(option.choices))}});
}

void check_use(const Option& option, std::string_view verb, std::size_t times) {
  const auto verbs = words_of(option.verbs);
  if (!verbs.empty() && std::ranges::find(verbs, verb) == verbs.end()) {
    if (verb.empty()) throw Fault("no-verb");
    throw Fault("option-not-for-verb", {{"option", dashed(option)}, {"verb", verb}});
  }
  if (times > 0 && !option.repeats && !option.value.empty()) {
    throw Fault("option-twice", {{"option", dashed(option)}});
  }
}

std::int64_t seconds(std::string_view value, std::string_view name) {
  constexpr std::int64_t end_of_9999 = 253'402'300'799;
  std::int64_t number = -1;
  const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (fault != std::errc() || end != value.data() + value.size() || number < 0 ||
      number > end_of_9999) {
    throw Fault("bad-timestamp", {{"name", name}, {"value", value}});
  }
  return number;
}

/// A whole number from 1 to `most`.
std::size_t counted(std::string_view value, std::string_view option, std::size_t most) {
  std::size_t number = 0;
  const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (fault != std::errc() || end != value.data() + value.size() || number < 1 || number > most) {
    throw Fault("bad-count",
                {{"option", option}, {"value", value}, {"most", std::to_string(most)}});
  }
  return number;
}

/// "K/N", K at most N.
Shard shard_of(std::string_view value) {
  constexpr std::size_t most_shards = 1'000'000;
  const std::size_t slash = std::min(value.find('/'), value.size());
  const std::string_view count = value.substr(std::min(slash + 1, value.size()));
  Shard shard;
  shard.count = counted(count, "--shard", most_shards);
  shard.index = counted(value.substr(0, slash), "--shard", shard.count);
  return shard;
}

void check_arguments(const Request& request, const Verb& verb) {
  const auto words = words_of(verb.argument.en);
  const std::size_t most = words.size();
  const auto least = static_cast<std::size_t>(
      std::ranges::count_if(words, [](std::string_view word) { return !word.starts_with('['); }));
  if (request.arguments.size() > most) {
    throw Fault("too-many-arguments",
                {{"verb", request.verb}, {"argument", request.arguments[most]}});
  }
  if (request.arguments.size() < least) {
    throw Fault("missing-argument",
                {{"verb", request.verb}, {"argument", verb.argument.in(request.manner.language)}});
  }
  // `help` also knows the programs that are verbs.
  if (request.arguments.empty() || verb.name == "help") return;
  if (is_allowed(request.arguments.front(), verb.choices)) return;
  throw Fault("argument-not-allowed",
              {{"verb", request.verb},
               {"value", request.arguments.front()},
               {"choices", listed(verb.choices)},
               {"suggestion", closest(request.arguments.front(), words_of(verb.choices))}});
}

/// What the options given, by name, make of a request.
class Given {
 public:
  Given(const std::vector<po::option>& parsed, std::string_view verb) {
    for (const po::option& one : parsed) {
      if (one.position_key >= 0 || one.string_key.empty()) {
        positional.insert(positional.end(), one.value.begin(), one.value.end());
        continue;
      }
      const Option& option = *find_option(one.string_key);
      check_use(option, verb, values(option.name).size());
      const std::string value = one.value.empty() ? "" : one.value.front();
      if (!option.value.empty()) check_value(option, value);
      values_.emplace_back(option.name, value);
    }
  }

  std::vector<std::string> values(std::string_view name) const {
    std::vector<std::string> found;
    for (const auto& [option, value] : values_) {
      if (option == name) found.push_back(value);
    }
    return found;
  }
  std::optional<std::string> value(std::string_view name) const {
    const auto found = values(name);
    return found.empty() ? std::nullopt : std::optional(found.back());
  }
  bool has(std::string_view name) const { return !values(name).empty(); }

  std::vector<std::string> positional;

 private:
  std::vector<std::pair<std::string_view, std::string>> values_;
};

void add_folders(std::string_view list, std::vector<std::string>& folders) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(':'), list.size());
    if (end > 0) folders.emplace_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

std::optional<std::int64_t> created(const Given& given, const Environment& environment) {
  if (const auto value = given.value("creation-timestamp")) {
    return seconds(*value, "--creation-timestamp");
  }
  if (environment.created.empty()) return std::nullopt;
  return seconds(environment.created, "SOURCE_DATE_EPOCH");
}

void read_data_options(const Given& given, Request& request) {
  constexpr std::size_t most_rows = 1'000'000'000, most_jobs = 1024;
  request.data = given.value("data");
  if (const auto row = given.value("row")) request.row = counted(*row, "--row", most_rows);
  request.sheet = given.value("sheet");
  request.query = given.value("query");
  request.charset = given.value("charset");
  request.names = given.value("names");
  if (const auto jobs = given.value("jobs")) request.jobs = counted(*jobs, "--jobs", most_jobs);
  if (const auto shard = given.value("shard")) request.shard = shard_of(*shard);
  request.printer = given.value("printer");
  request.two_sided = given.has("two-sided");
  request.zip = given.value("zip");
  request.check_only = given.has("check-only");
  request.resume = given.has("resume");
  request.marks = given.values("mark");
  request.csv = given.has("csv");
  request.json = given.has("json");
}

SignatureLevel level_of(const std::string& name) {
  if (name == "lta") return SignatureLevel::archived;
  if (name == "lt") return SignatureLevel::long_term;
  return name == "t" ? SignatureLevel::time_stamped : SignatureLevel::basic;
}

void read_seal_options(const Given& given, SealRequest& seal) {
  constexpr std::size_t most_fds = 1 << 20;
  seal.slot = given.value("slot");
  seal.key = given.value("key");
  seal.module = given.value("module");
  seal.certificates = given.values("certificates");
  if (const auto fd = given.value("passphrase-fd")) {
    seal.passphrase_fd =
        *fd == "0" ? 0 : static_cast<int>(counted(*fd, "--passphrase-fd", most_fds));
  }
  seal.passphrase_file = given.value("passphrase-file");
  seal.image = given.value("image");
  seal.words = given.values("words");
  seal.reason = given.value("reason").value_or("");
  seal.location = given.value("location").value_or("");
  seal.time_stamp = given.value("time-stamp");
  seal.level = level_of(given.value("level").value_or(seal.time_stamp ? "t" : "b"));
  seal.trust = given.values("trust");
  seal.online = given.has("online");
  seal.the_register = given.value("register");
  seal.date = given.value("date");
  seal.separate = given.has("separate");
  seal.any_date = given.has("any-date");
  constexpr std::size_t most_numbers = 1'000'000;
  if (const auto number = given.value("number")) {
    seal.number = static_cast<int>(counted(*number, "--number", most_numbers));
  }
  seal.issue_to = given.value("issue");
}

void read_register_options(const Given& given, RegisterRequest& book) {
  book.year = given.value("year");
  book.series = given.value("series");
  book.first = given.value("from");
  book.last = given.value("to");
  book.words = given.value("find");
  book.states = given.values("state");
  book.reserved_for = given.value("for");
  book.kind = given.value("kind");
  book.numbering = given.value("numbering");
}

void read_draft_options(const Given& given, Request& request) {
  request.draft = given.has("draft");
  request.draft_version = given.value("draft-version").value_or("");
  request.draft_date = given.value("draft-date");
}

/// Pixels an inch.
int resolution(const std::string& value) {
  constexpr std::size_t least = 18, most = 1200;
  const std::size_t ppi = counted(value, "--ppi", most);
  if (ppi < least) throw Fault("bad-resolution", {{"value", value}});
  return static_cast<int>(ppi);
}

/// What says how to do something that was not asked for.
void check_companions(const Given& given, const std::string& verb) {
  const auto needs = [&](std::string_view option, std::string_view other) {
    if (!given.has(option) || given.has(other)) return;
    throw Fault("option-without-other",
                {{"option", "--" + std::string(option)}, {"other", "--" + std::string(other)}});
  };
  needs("two-sided", "printer");
  needs("draft-version", "draft");
  needs("draft-date", "draft");
  const std::string level = given.value("level").value_or("b");
  if (level != "b") needs("level", "time-stamp");
  if (given.has("passphrase-fd") && given.has("passphrase-file")) {
    throw Fault("options-contradict",
                {{"option", "--passphrase-fd"}, {"other", "--passphrase-file"}});
  }
  if (verb == "campaign") {
    needs("issue", "register");
    needs("issue", "key");
    if (given.has("issue") && given.has("draft")) {
      throw Fault("options-contradict", {{"option", "--issue"}, {"other", "--draft"}});
    }
    for (const std::string_view option : {"register", "key", "image", "date"}) {
      needs(option, "issue");
    }
  }
  if (verb != "make") return;
  for (const std::string_view option : {"row", "sheet", "query", "charset"}) needs(option, "data");
}

}  // namespace

std::size_t verb_index(const std::vector<std::string>& arguments) {
  std::size_t i = 0;
  while (i < arguments.size() && is_option(arguments[i])) {
    i += sighted(arguments[i]).value_follows ? 2U : 1U;
  }
  return std::min(i, arguments.size());
}

Manner read_manner(const std::vector<std::string>& arguments, const Environment& environment) {
  return {.language = language_of(last_value(arguments, "lang"), environment.language),
          .form = form_of(last_value(arguments, "diagnostics")),
          .colour = colour_of(last_value(arguments, "color"), environment.colour),
          .quiet = false};
}

Request read_request(const std::vector<std::string>& arguments, const Environment& environment) {
  std::vector<std::string> rest = arguments;
  Request request;
  if (const std::size_t index = verb_index(rest); index < rest.size()) {
    request.verb = rest[index];
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(index));
  }
  const Given given(parsed(rest), request.verb);
  request.arguments = given.positional;
  request.manner = read_manner(rest, environment);
  request.manner.quiet = given.has("quiet");
  request.help = given.has("help");
  request.version = given.has("version");
  request.man = given.has("man");
  request.output = given.value("output");
  if (const auto format = given.value("format")) request.format = format_of(*format);
  request.standard = standard_of(given.value("pdf-standard").value_or(""));
  request.created = created(given, environment);
  request.deps = given.value("deps");
  read_draft_options(given, request);
  if (const auto ppi = given.value("ppi")) request.ppi = resolution(*ppi);
  request.watch = given.has("watch");
  request.slots = !given.has("no-slots");
  request.explain = given.has("explain");
  request.force = given.has("force");
  request.manner.explains = request.explain;
  request.font_paths = given.values("font-path");
  add_folders(environment.font_path, request.font_paths);
  request.layout_paths = given.values("layout-path");
  request.root = given.value("root");
  request.profile = given.value("profile");
  request.no_profile = given.has("no-profile");
  if (request.profile && request.no_profile) {
    throw Fault("options-contradict", {{"option", "--profile"}, {"other", "--no-profile"}});
  }
  check_companions(given, request.verb);
  read_data_options(given, request);
  read_seal_options(given, request.seal);
  read_register_options(given, request.book);
  request.fail_on_warning = given.has("fail-on-warning");
  request.timings = given.has("timings");
  request.verbose = given.has("verbose");

  const Verb* verb = find_verb(request.verb);
  if (verb != nullptr && !request.help && !request.version) {
    check_arguments(request, *verb);
    if (verb->name == "campaign") request.data = request.arguments.at(1);
  }
  return request;
}

}  // namespace congvan
