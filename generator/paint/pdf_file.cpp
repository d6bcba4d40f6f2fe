#include "paint/pdf_file.h"

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_streams.h>

#include <array>
#include <cassert>
#include <cstddef>
#include <deque>
#include <new>
#include <stdexcept>
#include <utility>
#include <vector>

#include "paint/deflate.h"
#include "paint/object_streams.h"
#include "paint/pdf_values.h"

namespace congvan {
namespace {

constexpr HPDF_UINT32 object_number_mask = 0x00FFFFFF;

[[noreturn]] void fail(const char* doing, HPDF_STATUS status) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string number;
  for (int shift = 12; shift >= 0; shift -= 4) number += digits[(status >> shift) & 15];
  throw std::runtime_error(std::string("libharu cannot ") + doing + " (error 0x" + number + ")");
}

void check(HPDF_STATUS status, const char* doing) {
  if (status != HPDF_OK) fail(doing, status);
}

const HPDF_BYTE* bytes_of(std::string_view text) {
  return reinterpret_cast<const HPDF_BYTE*>(text.data());
}

HPDF_UINT size_of(std::string_view text) {
  if (text.size() > HPDF_LIMIT_MAX_INT) throw std::runtime_error("a part of the PDF is too large");
  return static_cast<HPDF_UINT>(text.size());
}

PdfObject object_of(HPDF_Dict dict) {
  return {static_cast<int>(dict->header.obj_id & object_number_mask)};
}

// The library writes a dictionary as "<<", its own entries, what this function adds, ">>".
HPDF_STATUS write_entries(HPDF_Dict dict, HPDF_Stream out) {
  const auto& entries = *static_cast<const std::string*>(dict->attr);
  return HPDF_Stream_Write(out, bytes_of(entries), size_of(entries));
}

HPDF_Obj_Header& length_of(HPDF_Dict stream) {
  return static_cast<HPDF_Number>(HPDF_Dict_GetItem(stream, "Length", HPDF_OCLASS_NUMBER))->header;
}

// The library wants every /Length to be an object of its own. A length that only says it is one
// while it is being written is as good, and stays in its dictionary.
HPDF_STATUS pretend_indirect_length(HPDF_Dict stream) {
  length_of(stream).obj_id |= HPDF_OTYPE_INDIRECT;
  return HPDF_OK;
}

HPDF_STATUS own_length_again(HPDF_Dict stream) {
  length_of(stream).obj_id &= ~HPDF_UINT32{HPDF_OTYPE_INDIRECT};
  return HPDF_OK;
}

HPDF_STATUS append_to_string(HPDF_Stream out, const HPDF_BYTE* bytes, HPDF_UINT size) {
  try {
    static_cast<std::string*>(out->attr)->append(reinterpret_cast<const char*>(bytes), size);
    return HPDF_OK;
  } catch (const std::exception&) {
    return HPDF_FAILD_TO_ALLOC_MEM;
  }
}

/// Lets the library write at the end of a string.
class Appender {
 public:
  Appender(HPDF_Doc document, std::string& target)
      : out_(HPDF_CallbackWriter_New(document->mmgr, append_to_string, &target)) {
    if (!out_) fail("make a writer", HPDF_GetError(document));
  }
  void append(HPDF_Dict dict) {
    check(HPDF_Obj_WriteValue(dict, out_.get(), nullptr), "write an object");
  }

 private:
  struct Free {
    void operator()(HPDF_Stream_Rec* stream) const { HPDF_Stream_Free(stream); }
  };
  std::unique_ptr<HPDF_Stream_Rec, Free> out_;
};

}  // namespace

struct PdfFile::Parts {
  HPDF_Doc document = HPDF_New(nullptr, nullptr);
  HPDF_MD5_CTX digest{};
  Deflater deflater;
  std::deque<std::string> entries;  // the dictionaries point to these
  std::size_t bytes = 0;

  Parts() {
    if (!document) throw std::bad_alloc();
    HPDF_MD5Init(&digest);
  }
  ~Parts() { HPDF_Free(document); }
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;

  void count(std::string_view text) {
    bytes += text.size();
    HPDF_MD5Update(&digest, bytes_of(text), size_of(text));
  }

  void fill(HPDF_Dict dict, std::string text) {
    assert(!dict->write_fn);
    count(text);
    entries.push_back(std::move(text));
    dict->attr = &entries.back();
    dict->write_fn = write_entries;
  }

  HPDF_Dict new_dictionary() {
    const auto dict = HPDF_Dict_New(document->mmgr);
    if (!dict) fail("make a dictionary", HPDF_GetError(document));
    check(HPDF_Xref_Add(document->xref, dict), "number an object");  // frees it if it cannot
    return dict;
  }

  /// All indirect objects of this class are dictionaries, and so are those the library made.
  HPDF_Dict dictionary(int number) const {
    const auto entry = HPDF_Xref_GetEntry(document->xref, static_cast<HPDF_UINT>(number));
    if (!entry) fail("find an object", HPDF_GetError(document));
    return static_cast<HPDF_Dict>(entry->obj);
  }

  std::vector<ObjectPlace> append_objects(std::string& file) const {
    const int count = static_cast<int>(document->xref->entries->count);
    std::vector<ObjectPlace> places(static_cast<std::size_t>(count));
    std::vector<ObjectStream> packed;
    std::string value;
    Appender to_file(document, file), to_value(document, value);
    for (int number = 1; number < count; ++number) {
      const HPDF_Dict dict = dictionary(number);
      ObjectPlace& place = places[static_cast<std::size_t>(number)];
      if (dict->stream) {
        place.offset = file.size();
        file += std::to_string(number) + " 0 obj\n";
        to_file.append(dict);
        file += "\nendobj\n";
        continue;
      }
      if (packed.empty() || packed.back().size() == ObjectStream::most) packed.emplace_back();
      place.stream = count + static_cast<int>(packed.size()) - 1;
      place.index = packed.back().size();
      value.clear();
      to_value.append(dict);
      packed.back().add(number, value);
    }
    for (const ObjectStream& stream : packed) {
      const int number = static_cast<int>(places.size());
      places.push_back({file.size(), 0, 0});
      file += stream.object(number, deflater);
    }
    return places;
  }

  std::string identity() {
    std::array<HPDF_BYTE, 16> key{};
    HPDF_MD5Final(key.data(), &digest);
    return pdf_hex({reinterpret_cast<const char*>(key.data()), key.size()});
  }
};

PdfFile::PdfFile() : parts_(std::make_unique<Parts>()) {}
PdfFile::~PdfFile() = default;

PdfObject PdfFile::reserve() { return object_of(parts_->new_dictionary()); }

PdfObject PdfFile::reserve_page() {
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

void PdfFile::fill(PdfObject object, std::string entries) {
  parts_->fill(parts_->dictionary(object.number), std::move(entries));
}

PdfObject PdfFile::dictionary(std::string entries) {
  const auto dict = parts_->new_dictionary();
  parts_->fill(dict, std::move(entries));
  return object_of(dict);
}

PdfObject PdfFile::stream(std::string_view bytes, Coding coding, std::string entries) {
  if (coding == Coding::deflate) {
    const std::string packed = parts_->deflater.deflated(bytes);
    return stream(packed, Coding::plain, entries + "/Filter/FlateDecode");
  }
  const auto dict = parts_->new_dictionary();
  parts_->count(bytes);
  check(HPDF_Dict_AddNumber(dict, "Length", static_cast<HPDF_INT32>(size_of(bytes))),
        "make a stream");
  dict->before_write_fn = pretend_indirect_length;
  dict->after_write_fn = own_length_again;
  dict->stream = HPDF_MemStream_New(parts_->document->mmgr, size_of(bytes));
  if (!dict->stream) fail("make a stream", HPDF_GetError(parts_->document));
  check(HPDF_Stream_Write(dict->stream, bytes_of(bytes), size_of(bytes)), "fill a stream");
  parts_->fill(dict, std::move(entries));
  return object_of(dict);
}

void PdfFile::fill_catalogue(std::string entries) {
  parts_->fill(parts_->document->catalog, std::move(entries));
}

void PdfFile::fill_information(std::string entries) {
  // The library has put its own name there.
  check(HPDF_Dict_RemoveElement(parts_->document->info, "Producer"), "clear the information");
  parts_->fill(parts_->document->info, std::move(entries));
}

std::string PdfFile::save() {
  std::string file = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
  file.reserve(parts_->bytes + 4096);
  const std::vector<ObjectPlace> places = parts_->append_objects(file);
  const std::string identity = parts_->identity();
  file += cross_references(places, file.size(), parts_->deflater,
                           "/Root " + pdf_reference(object_of(parts_->document->catalog)) +
                               "/Info " + pdf_reference(object_of(parts_->document->info)) +
                               "/ID[" + identity + identity + "]");
  return file;
}

}  // namespace congvan
