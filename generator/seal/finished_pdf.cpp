#include "seal/finished_pdf.h"

#include <algorithm>
#include <qpdf/QPDF.hh>
#include <stdexcept>
#include <utility>

#include "layout/open_slot.h"
#include "seal/cross_references.h"
#include "seal/damaged_pdf.h"
#include "seal/form_fields.h"
#include "seal/object_costs.h"
#include "seal/page_tree.h"

namespace congvan {
namespace {

/// "leader" of "leader" and of "leader-2".
std::string role_of(const std::string& field) {
  const std::size_t dash = field.find('-');
  const std::string name = field.substr(0, dash);
  if (dash != field.npos && !whole_number(std::string_view(field).substr(dash + 1))) return {};
  for (int role = 0; role <= static_cast<int>(SlotRole::copy); ++role) {
    if (name_of(static_cast<SlotRole>(role)) == name) return name;
  }
  return {};
}

/// Of two readers of the cross references both must have found the same: else what one of them has
/// checked is not what the other reads.
void check_same(QPDF& pdf, const CrossReferenceTable& objects) {
  CrossReferenceTable theirs;
  for (auto [object, entry] : pdf.getXRefTable()) {
    CrossReference reference{CrossReference::Kind::in_file, object.getGen()};
    if (entry.getType() == 1) {
      reference.place = static_cast<std::size_t>(entry.getOffset());
    } else {
      reference.kind = CrossReference::Kind::in_stream;
      reference.place = static_cast<std::size_t>(entry.getObjStreamNumber());
    }
    if (!theirs.emplace(object.getObj(), reference).second) {
      throw DamagedPdf("an object has two generations");
    }
  }
  CrossReferenceTable ours = objects;
  std::erase_if(ours,
                [](const auto& entry) { return entry.second.kind == CrossReference::Kind::free; });
  if (ours != theirs) throw DamagedPdf("its cross references are ambiguous");
}

void check_warnings(QPDF& pdf) {
  for (const QPDFExc& warning : pdf.getWarnings()) throw DamagedPdf(warning.getMessageDetail());
}

/// The ends of the revisions, the first one first. What stands behind the last is in none of them:
/// readers that mend files would find objects there.
std::vector<std::size_t> ends_of(const std::vector<CrossReferenceSection>& sections,
                                 std::string_view pdf) {
  std::vector<std::size_t> ends;
  for (const CrossReferenceSection& section : sections) {
    if (!section.revision_end) continue;
    if (!ends.empty() && *section.revision_end >= ends.back()) {
      throw DamagedPdf("its revisions do not follow each other");
    }
    ends.push_back(*section.revision_end);
  }
  constexpr std::string_view white(" \r\n\t\f\0", 6);
  if (ends.empty() || pdf.find_first_not_of(white, ends.front()) != pdf.npos) {
    throw DamagedPdf("something comes after its last revision");
  }
  std::ranges::reverse(ends);
  return ends;
}

}  // namespace

struct FinishedPdf::Parts {
  std::string bytes;
  std::string name;
  QPDF pdf;
  std::vector<PageInFile> pages;
  std::vector<FieldInFile> fields;
  std::vector<std::string> field_names;
  std::vector<Slot> slots;
  std::vector<SignatureInFile> signatures;
  std::vector<std::size_t> revision_ends;
  bool has_streams = false;
  std::size_t last_offset = 0;
  int next_object = 1;

  void read(const PdfLimits& limits);
  const FieldInFile* find(const std::string& field) const;

 private:
  CrossReferences read_sections(const PdfLimits& limits);
  void open(const CrossReferenceTable& objects);
};

CrossReferences FinishedPdf::Parts::read_sections(const PdfLimits& limits) {
  if (bytes.size() > limits.bytes) throw DamagedPdf("bytes", DamagedPdf::Fault::too_large);
  // Offsets of a file that begins elsewhere are counted in two ways.
  if (!bytes.starts_with("%PDF-")) throw DamagedPdf("it does not begin with %PDF-");
  CrossReferences references = read_cross_references(bytes, limits);
  for (const CrossReferenceSection& section : references.sections) {
    if (section.is_encrypted) throw DamagedPdf("", DamagedPdf::Fault::encrypted);
    next_object = std::max(next_object, static_cast<int>(section.size));
  }
  check_object_costs(bytes, references, limits);
  revision_ends = ends_of(references.sections, bytes);
  has_streams = references.sections.front().is_stream;
  last_offset = references.sections.front().offset;
  return references;
}

/// Reads all objects, so that whatever is wrong with any of them is known.
void FinishedPdf::Parts::open(const CrossReferenceTable& objects) {
  pdf.setSuppressWarnings(true);
  pdf.setAttemptRecovery(false);
  pdf.processMemoryFile(name.c_str(), bytes.data(), bytes.size());
  check_same(pdf, objects);
  pdf.getAllObjects();
  check_warnings(pdf);
}

void FinishedPdf::Parts::read(const PdfLimits& limits) {
  const CrossReferences references = read_sections(limits);
  open(references.objects);
  pages = read_page_tree(pdf, limits);
  fields = read_form_fields(pdf, pages, limits);
  for (const FieldInFile& field : fields) {
    field_names.push_back(field.name);
    if (field.type != "Sig") continue;
    slots.push_back(
        {field.name, role_of(field.name), field.page, field.box, field.value.has_value()});
  }
  signatures = read_signatures(pdf, bytes, fields, references.objects, revision_ends);
  check_warnings(pdf);
}

const FieldInFile* FinishedPdf::Parts::find(const std::string& field) const {
  const auto found = std::ranges::find(fields, field, &FieldInFile::name);
  return found == fields.end() ? nullptr : &*found;
}

std::optional<FinishedPdf> FinishedPdf::read(std::string bytes, const std::string& name,
                                             Diagnostics& says, const PdfLimits& limits) {
  const Where where{FileName(name)};
  auto parts = std::make_unique<Parts>();
  parts->bytes = std::move(bytes);
  parts->name = name;
  try {
    parts->read(limits);
    return FinishedPdf(std::move(parts));
  } catch (const DamagedPdf& trouble) {
    if (trouble.fault() == DamagedPdf::Fault::encrypted) {
      says.error("finished-pdf-encrypted", where);
    } else if (trouble.fault() == DamagedPdf::Fault::too_large) {
      says.error("finished-pdf-too-large", where, {{"what", trouble.what()}});
    } else {
      says.error("finished-pdf-damaged", where, {{"reason", trouble.what()}});
    }
  } catch (const QPDFExc& trouble) {
    says.error("finished-pdf-damaged", where, {{"reason", trouble.getMessageDetail()}});
  } catch (const std::exception& trouble) {  // libqpdf has several
    says.error("finished-pdf-damaged", where, {{"reason", trouble.what()}});
  }
  return std::nullopt;
}

FinishedPdf::FinishedPdf(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
FinishedPdf::FinishedPdf(FinishedPdf&&) noexcept = default;
FinishedPdf& FinishedPdf::operator=(FinishedPdf&&) noexcept = default;
FinishedPdf::~FinishedPdf() = default;

const std::string& FinishedPdf::bytes() const { return parts_->bytes; }
const std::string& FinishedPdf::name() const { return parts_->name; }
const std::vector<Slot>& FinishedPdf::slots() const { return parts_->slots; }
const std::vector<std::string>& FinishedPdf::fields() const { return parts_->field_names; }
const std::vector<SignatureInFile>& FinishedPdf::signatures() const { return parts_->signatures; }
const std::vector<std::size_t>& FinishedPdf::revision_ends() const { return parts_->revision_ends; }

std::optional<std::size_t> FinishedPdf::revision_ending_at(std::size_t end) const {
  const std::string_view pdf = parts_->bytes;
  const bool lacks_line = pdf.substr(0, end).ends_with("%%EOF");
  const std::size_t whole = lacks_line ? after_line(pdf, end) : end;
  const auto found = std::ranges::find(parts_->revision_ends, whole);
  if (found == parts_->revision_ends.end()) return std::nullopt;
  return static_cast<std::size_t>(found - parts_->revision_ends.begin());
}

std::size_t FinishedPdf::page_count() const { return parts_->pages.size(); }
const Box& FinishedPdf::page_box(std::size_t page) const {
  return parts_->pages.at(page - 1).media_box;
}
ObjectId FinishedPdf::page_object(std::size_t page) const {
  return parts_->pages.at(page - 1).object;
}

ObjectId FinishedPdf::field_object(const std::string& field) const {
  const FieldInFile* const found = parts_->find(field);
  return found ? found->object : ObjectId{};
}

ObjectId FinishedPdf::widget_object(const std::string& field) const {
  const FieldInFile* const found = parts_->find(field);
  return found ? found->widget : ObjectId{};
}

bool FinishedPdf::has_cross_reference_streams() const { return parts_->has_streams; }
std::size_t FinishedPdf::last_cross_references() const { return parts_->last_offset; }
int FinishedPdf::next_object() const { return parts_->next_object; }
QPDF& FinishedPdf::objects() const { return parts_->pdf; }

}  // namespace congvan
