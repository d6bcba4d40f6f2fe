#pragma once

namespace congvan {

/// A port of this machine that the system gives to nobody else while this lives. A server may take
/// it meanwhile: both say that the address may be used again, and this one never listens.
class ReservedPort {
 public:
  ReservedPort();
  ~ReservedPort();
  ReservedPort(const ReservedPort&) = delete;
  ReservedPort& operator=(const ReservedPort&) = delete;

  int number() const { return number_; }

 private:
  int socket_;
  int number_ = 0;
};

}  // namespace congvan
