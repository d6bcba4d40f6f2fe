#pragma once

#include <cstddef>
#include <memory>
#include <memory_resource>
#include <string>
#include <string_view>

struct _HPDF_Dict_Rec;
struct _HPDF_Doc_Rec;
struct _HPDF_Stream_Rec;

namespace congvan::haru {

/// Throws std::runtime_error with the library's error number.
[[noreturn]] void fail(const char* doing, unsigned long status);

/// The same, unless the status is that of success.
void check(unsigned long status, const char* doing);

/// The memory of one document and all that belongs to it, given back at once.
using Arena = std::pmr::monotonic_buffer_resource;

/// While one lives, the library takes memory from its arena: a hundred objects a letter, each of
/// several parts, cost a quarter of its time if they are asked for and given back one by one. (The
/// library's own pool does not align them.) It asks without saying for whom, so every use of it
/// stands within one of these.
class InArena {
 public:
  explicit InArena(Arena& arena);
  ~InArena();
  InArena(const InArena&) = delete;
  InArena& operator=(const InArena&) = delete;

 private:
  Arena* before_;
};

/// Goes with the arena it was made in. Throws std::bad_alloc.
_HPDF_Doc_Rec* new_document();

/// Lets the library write `entries` into a dictionary behind those it knows. They stay the
/// caller's.
void give_entries(_HPDF_Dict_Rec* dict, const std::string_view* entries);

/// The bytes of a stream, and how far the library has read them.
struct Bytes {
  std::string_view text;
  std::size_t read = 0;
};

/// Makes a dictionary a stream with its /Length. The bytes stay the caller's and are not copied.
void give_bytes(_HPDF_Dict_Rec* dict, Bytes* bytes);

/// Lets the library write values of objects at the end of a string.
class Appender {
 public:
  Appender(_HPDF_Doc_Rec* document, std::string& target);
  void append(_HPDF_Dict_Rec* dict);

 private:
  struct Free {
    void operator()(_HPDF_Stream_Rec* stream) const;
  };
  std::unique_ptr<_HPDF_Stream_Rec, Free> out_;
};

}  // namespace congvan::haru
