#include "seal/limited_stream.h"

#include <exception>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <stdexcept>

namespace congvan {
namespace {

/// Takes bytes until they are too many.
class LimitedPipeline : public Pipeline {
 public:
  explicit LimitedPipeline(std::size_t most) : Pipeline("limited", nullptr), most_(most) {}

  void write(const unsigned char* bytes, std::size_t count) override {
    if (count > most_ - taken_.size()) throw std::length_error("a stream is too long");
    taken_.append(reinterpret_cast<const char*>(bytes), count);
  }
  void finish() override {}

  std::string take() { return std::move(taken_); }

 private:
  std::size_t most_;
  std::string taken_;
};

}  // namespace

std::optional<std::string> limited_stream(const QPDFObjectHandle& stream, std::size_t most) {
  QPDFObjectHandle own = stream;
  if (!own.isStream()) return std::nullopt;
  LimitedPipeline pipeline(most);
  try {
    const bool suppress_warnings = true;
    if (!own.pipeStreamData(&pipeline, 0, qpdf_dl_generalized, suppress_warnings)) {
      return std::nullopt;
    }
  } catch (const std::exception&) {
    return std::nullopt;
  }
  return pipeline.take();
}

}  // namespace congvan
