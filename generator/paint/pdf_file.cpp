#include "paint/pdf_file.h"

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <new>
#include <vector>

#include "paint/haru.h"
#include "paint/object_streams.h"
#include "paint/pdf_values.h"

namespace congvan {

using haru::check;
using haru::fail;

namespace {

constexpr HPDF_UINT32 object_number_mask = 0x00FFFFFF;

PdfObject object_of(HPDF_Dict dict) {
  return {static_cast<int>(dict->header.obj_id & object_number_mask)};
}

}  // namespace

struct PdfFile::Parts {
  Packer& packer;
  haru::Arena arena{1 << 16};  // of the document, and of the entries
  HPDF_Doc document = nullptr;
  std::string identified;  // what the /ID is taken from
  std::size_t bytes = 0;
  std::map<int, std::string> values;  // of objects that are no dictionaries, but have the number
                                      // of an empty one

  explicit Parts(Packer& given) : packer(given) {
    const haru::InArena in_arena(arena);
    document = haru::new_document();
  }
  ~Parts() = default;  // the document goes with its arena
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;

  template <typename Value>
  Value* kept(Value value) {
    return new (arena.allocate(sizeof(Value), alignof(Value))) Value(value);
  }

  void fill(HPDF_Dict dict, std::string_view text, std::string_view more = {}) {
    const std::size_t size = text.size() + more.size();
    bytes += size;
    char* const copy = static_cast<char*>(arena.allocate(std::max<std::size_t>(size, 1), 1));
    std::ranges::copy(more, std::ranges::copy(text, copy).out);
    haru::give_entries(dict, kept(std::string_view(copy, size)));
  }

  HPDF_Dict new_dictionary() {
    const auto dict = HPDF_Dict_New(document->mmgr);
    if (!dict) fail("make a dictionary", HPDF_GetError(document));
    check(HPDF_Xref_Add(document->xref, dict), "number an object");  // frees it if it cannot
    return dict;
  }

  void add_bytes(HPDF_Dict dict, const Packed& stream) {
    haru::give_bytes(dict, kept(haru::Bytes{stream.bytes}));
    identified += bytes_of(stream.digest);
    bytes += stream.bytes.size();
  }

  int next_number() const { return static_cast<int>(document->xref->entries->count); }

  /// All indirect objects of this class are dictionaries, and so are those the library made.
  HPDF_Dict dictionary(int number) const {
    const auto entry = HPDF_Xref_GetEntry(document->xref, static_cast<HPDF_UINT>(number));
    if (!entry) fail("find an object", HPDF_GetError(document));
    return static_cast<HPDF_Dict>(entry->obj);
  }

  /// The information tells letters apart that are alike in everything else, so it is not packed
  /// with the rest: that can then be remembered.
  bool stands_alone(HPDF_Dict dict) const { return dict->stream || dict == document->info; }

  std::vector<ObjectPlace> append_objects(std::string& file) {
    const int count = next_number();
    std::vector<ObjectPlace> places(static_cast<std::size_t>(count));
    std::vector<ObjectStream> packed;
    std::vector<int> alone;
    std::string value;
    haru::Appender to_file(document, file), to_value(document, value);
    for (int number = 1; number < count; ++number) {
      const HPDF_Dict dict = dictionary(number);
      ObjectPlace& place = places[static_cast<std::size_t>(number)];
      if (dict->stream) {
        place.offset = file.size();
        begin_object(file, number);
        to_file.append(dict);
        end_object(file);
        continue;
      }
      if (stands_alone(dict)) {
        alone.push_back(number);
        continue;
      }
      if (packed.empty() || packed.back().size() == ObjectStream::most) packed.emplace_back();
      place = packed.back().place(count + static_cast<int>(packed.size()) - 1);
      if (const auto known = values.find(number); known != values.end()) {
        packed.back().add(number, known->second);
        continue;
      }
      value.clear();
      to_value.append(dict);
      packed.back().add(number, value);
    }
    // Not at the front: poppler 22 takes the number of an object stream for a place in the file,
    // and a long string that stands before that place for one without an end.
    for (const int number : alone) {
      const std::size_t begin = places[static_cast<std::size_t>(number)].offset = file.size();
      begin_object(file, number);
      to_file.append(dictionary(number));
      end_object(file);
      identified += std::string_view(file).substr(begin);
    }
    for (const ObjectStream& stream : packed) {
      const int number = static_cast<int>(places.size());
      places.push_back({file.size()});
      const Packed& whole = packer.deflated(stream.bytes());
      identified += bytes_of(whole.digest);
      append_stream(file, number, stream.entries(), whole);
    }
    return places;
  }
};

PdfFile::PdfFile(Packer& packer) : parts_(std::make_unique<Parts>(packer)) {}
PdfFile::~PdfFile() = default;

PdfObject PdfFile::reserve_page() {
  const haru::InArena in_arena(parts_->arena);
  const auto page = parts_->new_dictionary();
  const auto root = parts_->document->root_pages;
  const auto kids = static_cast<HPDF_Array>(HPDF_Dict_GetItem(root, "Kids", HPDF_OCLASS_ARRAY));
  if (!kids) fail("find the page tree", HPDF_GetError(parts_->document));
  check(HPDF_Dict_AddName(page, "Type", "Page"), "make a page");
  check(HPDF_Dict_Add(page, "Parent", root), "make a page");
  check(HPDF_Array_Add(kids, page), "add a page");
  page->header.obj_class |= HPDF_OSUBCLASS_PAGE;  // so that /Count counts it
  return object_of(page);
}

void PdfFile::fill(PdfObject page, std::string_view entries) {
  const haru::InArena in_arena(parts_->arena);
  parts_->fill(parts_->dictionary(page.number), entries);
}

PdfObject PdfFile::add(std::string_view entries, const Packed* stream) {
  const haru::InArena in_arena(parts_->arena);
  const auto dict = parts_->new_dictionary();
  if (stream) {
    parts_->identified += entries;
    parts_->add_bytes(dict, *stream);
  }
  parts_->fill(dict, entries, stream ? stream->filter : std::string_view());
  return object_of(dict);
}

PdfObject PdfFile::add_value(std::string_view value) {
  const PdfObject object = add({});
  parts_->values[object.number] = value;
  return object;
}

int PdfFile::next_number() const { return parts_->next_number(); }

void PdfFile::fill_catalogue(std::string_view entries) {
  const haru::InArena in_arena(parts_->arena);
  parts_->fill(parts_->document->catalog, entries);
}

void PdfFile::fill_information(std::string_view entries) {
  const haru::InArena in_arena(parts_->arena);
  // The library has put its own name there.
  check(HPDF_Dict_RemoveElement(parts_->document->info, "Producer"), "clear the information");
  parts_->fill(parts_->document->info, entries);
}

std::string PdfFile::save() {
  const haru::InArena in_arena(parts_->arena);
  std::string file(pdf_header);
  file.reserve(parts_->bytes + 4096);
  const std::vector<ObjectPlace> places = parts_->append_objects(file);
  const CrossReferences references(places, file.size());
  // Letters whose parts are equally long have the same.
  append_end(file, references, parts_->packer.deflated(references.rows),
             {object_of(parts_->document->catalog).number, object_of(parts_->document->info).number,
              digest_of(parts_->identified)});
  return file;
}

}  // namespace congvan
