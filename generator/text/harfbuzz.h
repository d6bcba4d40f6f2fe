#pragma once

#include <cstdint>
#include <memory>

struct hb_blob_t;
struct hb_buffer_t;
struct hb_face_t;
struct hb_font_t;
extern "C" {
void hb_blob_destroy(hb_blob_t*);
void hb_buffer_destroy(hb_buffer_t*);
void hb_face_destroy(hb_face_t*);
void hb_font_destroy(hb_font_t*);
}

namespace congvan {

/// HarfBuzz's number for a table, feature or script of four letters.
constexpr std::uint32_t tag(const char (&name)[5]) {
  std::uint32_t number = 0;
  for (int i = 0; i < 4; ++i) number = number << 8U | static_cast<unsigned char>(name[i]);
  return number;
}

/// Gives a HarfBuzz object back when its owner goes.
struct Release {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};

using Blob = std::unique_ptr<hb_blob_t, Release>;
using Buffer = std::unique_ptr<hb_buffer_t, Release>;
using FaceHandle = std::unique_ptr<hb_face_t, Release>;
using FontHandle = std::unique_ptr<hb_font_t, Release>;

}  // namespace congvan
