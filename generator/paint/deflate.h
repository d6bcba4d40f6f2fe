#pragma once

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace congvan {

/// Makes zlib streams. One serves for many: its tables are larger than most of what it packs.
class Deflater {
 public:
  Deflater();  ///< throws std::bad_alloc

  std::string deflated(std::string_view bytes) const;

 private:
  struct Release {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Release> compressor_;
};

}  // namespace congvan
