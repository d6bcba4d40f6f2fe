#include "seal_program/register_verb.h"

#include <algorithm>
#include <memory>

#include "app/fault.h"
#include "app/files.h"
#include "app/layout_shelf.h"
#include "app/letter.h"
#include "app/painted.h"
#include "registry/iso_day.h"
#include "registry/register.h"
#include "seal_program/register_book.h"
#include "seal_program/register_request.h"
#include "seal_program/register_rows.h"
#include "seal_program/register_tools.h"

namespace congvan {
namespace {

/// What an action works with.
struct Desk {
  const Request& request;
  const Environment& environment;
  Findings& findings;
  Stopwatch& watch;
  Register& book;
  RegisterTools tools;

  std::string today() const { return iso_day_of(tools.now()); }
  int year() const { return year_asked_for(request).value_or(year_of(today())); }
};

void write(const Request& request, std::string_view bytes) {
  if (request.output && *request.output != "-") {
    write_file(*request.output, bytes);
  } else {
    write_output(bytes);
  }
}

void list(const Desk& desk) {
  const auto entries = desk.book.entries(filter_of(desk.request), desk.findings.says);
  if (!entries) return;
  write(desk.request, desk.request.json ? entry_json_lines(*entries)
                                        : entry_table(*entries, desk.request.manner.language));
}

void export_entries(const Desk& desk) {
  const auto entries = desk.book.entries(filter_of(desk.request), desk.findings.says);
  if (!entries) return;
  write(desk.request, desk.request.json ? entry_json_lines(*entries) : entry_csv(*entries));
}

/// The entries of the number that was asked for: "05" of all series, "05/QĐ-BNV" with that code.
std::optional<std::vector<Entry>> entries_asked_for(const Desk& desk) {
  EntryFilter filter;
  filter.year = desk.year();
  filter.series = desk.request.book.series;
  filter.number = number_asked_for(desk.request);
  auto entries = desk.book.entries(filter, desk.findings.says);
  if (!entries) return std::nullopt;
  const std::string& words = desk.request.arguments[2];
  if (words.find('/') != words.npos) {
    std::erase_if(*entries, [&](const Entry& entry) { return entry.code != words; });
  }
  if (entries->empty()) {
    desk.findings.says.error("register-no-such-number", {}, {{"number", words}});
    return std::nullopt;
  }
  return entries;
}

void show(const Desk& desk) {
  const auto entries = entries_asked_for(desk);
  if (!entries) return;
  if (desk.request.json) return write(desk.request, entry_json_lines(*entries));
  std::string words;
  for (const Entry& entry : *entries) {
    const auto steps = desk.book.steps(entry, desk.findings.says);
    if (!steps) return;
    words += (words.empty() ? "" : "\n") + entry_words(entry, *steps, desk.request.manner.language);
  }
  write(desk.request, words);
}

void make_void(const Desk& desk) {
  const Request& request = desk.request;
  if (request.seal.reason.empty()) {
    throw Fault("register-needs", {{"action", request.arguments.front()}, {"option", "--reason"}});
  }
  const auto entries = entries_asked_for(desk);
  if (!entries) return;
  if (entries->size() > 1) {
    std::string series;
    for (const Entry& entry : *entries) series += (series.empty() ? "" : ", ") + entry.series;
    desk.findings.says.error("register-several-numbers", {},
                             {{"number", request.arguments[2]}, {"series", series}});
    return;
  }
  const Entry& entry = entries->front();
  const auto voided = desk.book.make_void({.year = entry.year,
                                           .series = entry.series,
                                           .number = entry.number,
                                           .reason = request.seal.reason,
                                           .even_issued = request.force},
                                          desk.findings.says);
  if (voided) write(request, entry_table({*voided}, request.manner.language));
}

/// What a kind says of the letters that are of it.
LetterFacts facts_of_kind(const Desk& desk) {
  const std::string& wanted = needed(desk.request.book.kind, "--kind", desk.request);
  LayoutShelf shelf(desk.request.layout_paths, desk.findings);
  const auto kinds = shelf.kinds();
  const auto kind = std::ranges::find(kinds, wanted, &Layout::name);
  if (kind == kinds.end()) throw Fault("register-kind-unknown", {{"kind", wanted}});
  LetterFacts facts;
  facts.kind = kind->name;
  facts.kind_name = kind->name == "cong-van" ? "" : kind->title;
  facts.copy = kind->name == "sao-y" || kind->name == "sao-luc" || kind->name == "trich-sao";
  return facts;
}

void reserve(const Desk& desk) {
  const Request& request = desk.request;
  ReserveOrder order;
  order.facts = facts_of_kind(desk);
  order.reserved_for = needed(request.book.reserved_for, "--for", request);
  order.reason = request.seal.reason;
  order.date = day_asked_for(request.seal.date);
  order.year = order.date.empty() ? desk.year() : year_of(order.date);
  const auto reserved = desk.book.reserve(order, desk.findings.says);
  if (reserved) write(request, entry_table({*reserved}, request.manner.language));
}

void set_up(const Desk& desk) {
  const auto& wanted = desk.request.book.numbering;
  const int year = desk.year();
  if (wanted &&
      !desk.book.set_numbering(year, *wanted == "kind" ? Numbering::by_kind : Numbering::one_series,
                               desk.findings.says)) {
    return;
  }
  const auto numbering = desk.book.numbering(year, desk.findings.says);
  if (!numbering) return;
  const Words words = *numbering == Numbering::by_kind
                          ? Words{"mỗi loại văn bản một dãy số", "a series for each kind"}
                          : Words{"một dãy số chung", "one series for all kinds"};
  write(desk.request,
        std::to_string(year) + ": " + std::string(words.in(desk.request.manner.language)) + "\n");
}

/// The PDF of a description that the program wrote itself.
std::optional<std::string> pdf_of(const std::string& description, const Desk& desk) {
  Request request = desk.request;
  request.slots = false;
  const auto kit =
      kit_of("so-dang-ky.xml", description, request, desk.environment, desk.findings, desk.watch);
  if (!kit || desk.findings.says.has_errors()) return std::nullopt;
  PlaceMemory memory;
  auto letter =
      set_letter({*kit, request, desk.environment, memory}, nullptr, desk.findings, desk.watch);
  if (!letter) return std::nullopt;
  // It borrows the form of a letter without a number, but shall not call itself one.
  auto& layout = letter->descriptions.front().layout;
  Layout named = *layout;
  named.title = "Sổ đăng ký";
  layout = std::make_shared<const Layout>(std::move(named));
  PaintMemory paint;
  return painted(*letter, *kit, request, Format::pdf, paint).front();
}

/// The year's book, as a description where the result is named so, else as a PDF.
void print_book(const Desk& desk) {
  const Request& request = desk.request;
  const std::string& path = needed(request.output, "--output", request);
  EntryFilter filter = filter_of(request);
  filter.year = desk.year();
  const auto entries = desk.book.entries(filter, desk.findings.says);
  if (!entries) return;
  if (entries->empty()) {
    desk.findings.says.error("register-book-empty", {}, {{"year", std::to_string(*filter.year)}});
    return;
  }
  const std::string description =
      book_description(*entries, request.book.reserved_for.value_or(""), desk.today());
  if (path.ends_with(".xml")) return write(request, description);
  if (const auto pdf = pdf_of(description, desk)) write(request, *pdf);
}

struct Action {
  std::string_view name;
  Opening opening;
  void (*perform)(const Desk&);
};

constexpr Action actions[] = {
    {"list", Opening::to_read, list},
    {"show", Opening::to_read, show},
    {"export", Opening::to_read, export_entries},
    {"book", Opening::to_read, print_book},
    {"void", Opening::to_change, make_void},
    {"reserve", Opening::to_write, reserve},
    {"setup", Opening::to_write, set_up},
};

}  // namespace

void register_verb(const Request& request, const Environment& environment, Findings& findings,
                   Stopwatch& watch) {
  const auto* const action = std::ranges::find(actions, request.arguments.front(), &Action::name);
  if (action == std::end(actions)) throw Fault("no-verb");  // which the table of verbs prevents
  const RegisterTools tools = register_tools();
  const auto book = open_register(request.arguments.at(1), action->opening, tools, findings.says);
  watch.lap("register");
  if (!book) return;
  action->perform({request, environment, findings, watch, *book, tools});
}

}  // namespace congvan
