#include "paint/haru.h"

#include <hpdf.h>
#include <hpdf_objects.h>
#include <hpdf_streams.h>

#include <algorithm>
#include <cassert>
#include <cstring>
#include <new>
#include <stdexcept>
#include <utility>

namespace congvan::haru {
namespace {

// The library's allocator is told nothing but a size. One a thread, set only by InArena.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables)
thread_local Arena* current_arena = nullptr;

void* allocate(HPDF_UINT size) {
  try {
    return current_arena->allocate(size);
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
}

void give_back(void*) {}  // with the arena

HPDF_UINT size_of(std::string_view text) {
  if (text.size() > HPDF_LIMIT_MAX_INT) throw std::runtime_error("a part of the PDF is too large");
  return static_cast<HPDF_UINT>(text.size());
}

// The library writes a dictionary as "<<", its own entries, what this function adds, ">>".
HPDF_STATUS write_entries(HPDF_Dict dict, HPDF_Stream out) {
  const auto& text = *static_cast<const std::string_view*>(dict->attr);
  return HPDF_Stream_Write(out, reinterpret_cast<const HPDF_BYTE*>(text.data()), size_of(text));
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

// The library reads the bytes of a stream where they are, and need not copy them for itself.
HPDF_STATUS read_bytes(HPDF_Stream stream, HPDF_BYTE* to, HPDF_UINT* size) {
  auto& bytes = *static_cast<Bytes*>(stream->attr);
  const std::size_t count = std::min<std::size_t>(*size, bytes.text.size() - bytes.read);
  std::memcpy(to, bytes.text.data() + bytes.read, count);
  bytes.read += count;
  *size = static_cast<HPDF_UINT>(count);
  return bytes.read == bytes.text.size() ? HPDF_STREAM_EOF : HPDF_OK;
}

HPDF_STATUS to_begin(HPDF_Stream stream, HPDF_INT, HPDF_WhenceMode) {
  static_cast<Bytes*>(stream->attr)->read = 0;
  return HPDF_OK;
}

HPDF_INT32 place_of(HPDF_Stream stream) {
  return static_cast<HPDF_INT32>(static_cast<Bytes*>(stream->attr)->read);
}

HPDF_UINT32 whole_size(HPDF_Stream stream) {
  return static_cast<HPDF_UINT32>(static_cast<Bytes*>(stream->attr)->text.size());
}

HPDF_STATUS append_to_string(HPDF_Stream out, const HPDF_BYTE* bytes, HPDF_UINT size) {
  try {
    static_cast<std::string*>(out->attr)->append(reinterpret_cast<const char*>(bytes), size);
    return HPDF_OK;
  } catch (const std::exception&) {
    return HPDF_FAILD_TO_ALLOC_MEM;
  }
}

}  // namespace

void fail(const char* doing, unsigned long status) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string number;
  for (int shift = 12; shift >= 0; shift -= 4) number += digits[(status >> shift) & 15];
  throw std::runtime_error(std::string("libharu cannot ") + doing + " (error 0x" + number + ")");
}

void check(unsigned long status, const char* doing) {
  if (status != HPDF_OK) fail(doing, status);
}

InArena::InArena(Arena& arena) : before_(std::exchange(current_arena, &arena)) {}
InArena::~InArena() { current_arena = before_; }

_HPDF_Doc_Rec* new_document() {
  const HPDF_Doc document = HPDF_NewEx(nullptr, allocate, give_back, 0, nullptr);
  if (!document) throw std::bad_alloc();
  return document;
}

void give_entries(_HPDF_Dict_Rec* dict, const std::string_view* entries) {
  assert(!dict->write_fn);
  size_of(*entries);  // throws here, where it may
  dict->attr = const_cast<std::string_view*>(entries);
  dict->write_fn = write_entries;
}

void give_bytes(_HPDF_Dict_Rec* dict, Bytes* bytes) {
  check(HPDF_Dict_AddNumber(dict, "Length", static_cast<HPDF_INT32>(size_of(bytes->text))),
        "make a stream");
  dict->before_write_fn = pretend_indirect_length;
  dict->after_write_fn = own_length_again;
  dict->stream =
      HPDF_CallbackReader_New(dict->mmgr, read_bytes, to_begin, place_of, whole_size, bytes);
  if (!dict->stream) fail("make a stream", dict->mmgr->error->error_no);
}

void Appender::Free::operator()(_HPDF_Stream_Rec* stream) const { HPDF_Stream_Free(stream); }

Appender::Appender(_HPDF_Doc_Rec* document, std::string& target)
    : out_(HPDF_CallbackWriter_New(document->mmgr, append_to_string, &target)) {
  if (!out_) fail("make a writer", HPDF_GetError(document));
}

void Appender::append(_HPDF_Dict_Rec* dict) {
  check(HPDF_Obj_WriteValue(dict, out_.get(), nullptr), "write an object");
}

}  // namespace congvan::haru
