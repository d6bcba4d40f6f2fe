#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "app/fault.h"
#include "app/files.h"
#include "app/readable.h"
#include "app/verbs.h"
#include "template/marking.h"
#include "template/offers.h"
#include "text/utf8.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

/// A letter that may be worked on: its bytes hold no fault of XML.
struct Source {
  std::string name;
  std::string bytes;
};

std::optional<Source> read_source(const Request& request, Findings& findings) {
  const std::string& path = request.arguments.front();
  if (request.root && path != "-") check_within(*request.root, path);
  Source source{path == "-" ? "<stdin>" : path, read_file(path, XmlLimits{}.bytes)};
  findings.sources.texts.emplace_back(source.name, source.bytes);
  const auto root = parse_xml(source.bytes, source.name, findings.says);
  if (!root || findings.says.has_errors()) return std::nullopt;
  if (root->name != "dispatch") {
    findings.says.error("wrong-root", root->where,
                        {{"name", root->name}, {"expected", "dispatch"}});
    return std::nullopt;
  }
  return source;
}

/// The name a field is offered under.
Words field_words(Offer::Kind kind) {
  switch (kind) {
    case Offer::Kind::date:
      return {"ngay", "date"};
    case Offer::Kind::number:
      return {"so", "number"};
    case Offer::Kind::recipient:
    case Offer::Kind::recipients:
      return {"noi_nhan", "recipients"};
    case Offer::Kind::money:
      return {"so_tien", "amount"};
    case Offer::Kind::person:
      return {"ho_ten", "person"};
    default:
      return {"nguoi_ky", "signatory"};
  }
}

Words kind_words(Offer::Kind kind) {
  switch (kind) {
    case Offer::Kind::date:
      return {"ngày", "a date"};
    case Offer::Kind::number:
      return {"số văn bản", "the document's number"};
    case Offer::Kind::recipient:
      return {"nơi nhận", "the addressee"};
    case Offer::Kind::recipients:
      return {"danh sách nơi nhận", "the list of addressees"};
    case Offer::Kind::money:
      return {"số tiền", "an amount of money"};
    case Offer::Kind::person:
      return {"họ tên", "a person's name"};
    default:
      return {"người ký", "who signs"};
  }
}

/// Words for a POSIX shell, which takes them as they are.
std::string quoted(std::string_view words) {
  std::string safe = "'";
  for (const char c : words) safe += c == '\'' ? "'\\''" : std::string(1, c);
  return safe + "'";
}

/// Gives offers of one kind and value one name, and others others: ngay, ngay_2.
class Namer {
 public:
  explicit Namer(Language language) : language_(language) {}

  std::string name_of(const Offer& offer) {
    const std::string first(field_words(offer.kind).in(language_));
    auto& known = names_[first];
    const auto found = std::ranges::find(known, offer.value);
    const auto index = static_cast<std::size_t>(found - known.begin());
    if (found == known.end()) known.push_back(offer.value);
    return index == 0 ? first : first + "_" + std::to_string(index + 1);
  }

 private:
  Language language_;
  std::map<std::string, std::vector<std::string>> names_;
};

std::string option_of(const Offer& offer, const std::string& name) {
  if (offer.kind == Offer::Kind::recipients) return "--mark " + quoted(offer.words + " in " + name);
  const std::string place = offer.place.empty() ? "" : "@" + offer.place;
  return "--mark " + quoted(name + place + "=" + offer.words);
}

/// A line each: the option, ready to be copied, what it marks, and where.
std::string offered(const std::vector<Offer>& offers, Language language) {
  Namer namer(language);
  std::vector<std::array<std::string, 2>> lines;
  std::size_t width = 0;
  for (const Offer& offer : offers) {
    const std::string option = readable(option_of(offer, namer.name_of(offer)));
    constexpr std::size_t widest = 60;  // longer ones stick out
    if (const std::size_t own = count_characters(option); own <= widest) {
      width = std::max(width, own);
    }
    lines.push_back({option, std::string(kind_words(offer.kind).in(language)) + ", " +
                                 readable(to_string(offer.where))});
  }
  std::string all;
  for (const auto& [option, note] : lines) {
    const std::size_t own = count_characters(option);
    all += option + std::string(width > own ? width - own : 0, ' ') + "  # " + note + "\n";
  }
  return all;
}

void offer_marks(const Source& source, const Request& request, Findings& findings) {
  const auto offers = offers_of(source.bytes, source.name);
  if (offers.empty()) {
    const Where where{FileName(source.name), 0, 0};
    return findings.says.note("nothing-to-mark", where);
  }
  write_output(offered(offers, request.manner.language));
}

std::vector<Mark> read_marks(const Request& request, Diagnostics& says) {
  std::vector<Mark> marks;
  for (const std::string& written : request.marks) {
    if (auto mark = read_mark(written, {}, says)) marks.push_back(*std::move(mark));
  }
  return marks;
}

}  // namespace

void begin_template(const Request& request, Findings& findings) {
  const auto marks = read_marks(request, findings.says);
  const auto source = read_source(request, findings);
  if (!source || findings.says.has_errors()) return;
  if (marks.empty()) return offer_marks(*source, request, findings);
  const auto made = mark_letter(source->bytes, source->name, marks, findings.says);
  if (!made) return;
  const std::string path = request.output.value_or("-");
  if (path == "-") return write_output(made->bytes);
  if (!request.force && file_exists(path)) throw Fault("file-exists", {{"file", path}});
  write_file(path, made->bytes);
  if (request.verbose) {
    findings.says.note("description-written", {},
                       {{"file", path}, {"bytes", std::to_string(made->bytes.size())}});
  }
}

}  // namespace congvan
