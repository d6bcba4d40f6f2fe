#include "paint/show_text.h"

#include <cstdint>

#include "paint/pdf_values.h"

namespace congvan {
namespace {

// Places are counted in millionths of a point: a thousandth of the type size times a whole number
// is then whole too, and the sums are exact.
constexpr std::int64_t per_millipoint = 1000;
constexpr std::int64_t tolerance = 9'500;
constexpr std::int64_t comfort = 5'000;
constexpr std::size_t longest_string = 8'000;  // ISO 32000-1, annex C, allows 32,767 bytes

std::int64_t magnitude(std::int64_t value) { return value < 0 ? -value : value; }

std::int64_t rounded_quotient(std::int64_t value, std::int64_t by) {
  return value < 0 ? -((-value + by / 2) / by) : (value + by / 2) / by;
}

/// The numbers of one TJ: thousandths of the type size, finer for big type.
class Mending {
 public:
  explicit Mending(Length size) {
    while (size.millipoints / 16'000 >= scale_) scale_ *= 10;
    step_ = size.millipoints;
  }

  /// How many steps bring the pen nearest to a place `drift` ahead of it. The number of the space
  /// before serves again where it is good enough, because equal numbers deflate better.
  std::int64_t steps(std::int64_t drift, std::int64_t before) const {
    if (magnitude(drift - moved(before)) <= comfort) return before;
    return rounded_quotient(drift * scale_, step_);
  }
  std::int64_t moved(std::int64_t steps) const { return steps * step_ / scale_; }

  /// TJ subtracts.
  std::string number(std::int64_t steps) const {
    std::string out;
    append_points(out, {-steps * 1000 / scale_});
    return out;
  }

 private:
  std::int64_t scale_ = 1;
  std::int64_t step_ = 1;
};

void append_code(std::string& bytes, std::uint16_t code) {
  bytes += static_cast<char>(code >> 8);
  bytes += static_cast<char>(code & 0xFF);
}

}  // namespace

void show_text(std::string& out, const Run& run, const PdfFonts& fonts) {
  const Mending mending(run.size);
  std::int64_t pen = 0;    // where a PDF reader is
  std::int64_t place = 0;  // where the next glyph belongs
  std::int64_t last_space = 0;
  bool after_space = false;
  bool mended = false;
  std::string shown, bytes;
  for_each_glyph(run, [&](const Run::Glyph& glyph, std::string_view text) {
    const std::int64_t drift = place - pen;
    if (magnitude(drift) > tolerance) {
      const std::int64_t steps = mending.steps(drift, after_space ? last_space : 0);
      if (after_space) last_space = steps;
      shown += pdf_literal(bytes) + mending.number(steps);
      bytes.clear();
      pen += mending.moved(steps);
      mended = true;
    } else if (bytes.size() >= longest_string) {
      shown += pdf_literal(bytes);
      bytes.clear();
      mended = true;
    }
    const PdfFonts::Code code = fonts.code(run.face, glyph.id, text);
    append_code(bytes, code.code);
    pen += code.width * run.size.millipoints;
    place += glyph.advance.millipoints * per_millipoint;
    after_space = text == " ";
  });
  shown += pdf_literal(bytes);
  out += mended ? '[' + shown + "]TJ\n" : shown + "Tj\n";
}

}  // namespace congvan
