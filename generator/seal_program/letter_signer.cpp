#include "seal_program/letter_signer.h"

#include <utility>

#include "app/choose_fonts.h"
#include "crypto/collect_validation_material.h"
#include "seal/document_store.h"
#include "seal/document_time_stamp.h"
#include "seal/verify.h"
#include "seal_program/letter_key.h"

namespace congvan {

std::optional<LetterSigner> LetterSigner::open(const Request& request,
                                               const Environment& environment, Diagnostics& says) {
  LetterSigner signer;
  signer.time_ = request.created.value_or(time_now());
  signer.level_ = request.seal.level;
  auto fonts = choose_fonts(request, environment, says);
  auto terms = terms_of(request, says);
  if (!fonts || !terms) return std::nullopt;
  signer.fonts_ = std::move(fonts->fonts);
  signer.terms_ = *std::move(terms);
  signer.key_ = key_of(request, says);
  if (!signer.key_) return std::nullopt;
  signer.stamper_ = stamper_of(request);
  signer.fetcher_ = new_fetcher();
  signer.name_ = facts_of(signer.key_->certificates().front()).name;
  return signer;
}

std::optional<std::string> LetterSigner::sign(const FinishedPdf& letter, const Signing& signing,
                                              Diagnostics& says) {
  auto bytes = congvan::sign(letter, signing, fonts_, *key_, stamper_.get(), says);
  const bool lasts = level_ == SignatureLevel::long_term || level_ == SignatureLevel::archived;
  if (!bytes || !lasts) return bytes;
  return made_to_last(*std::move(bytes), letter.name(), says);
}

std::optional<std::string> LetterSigner::made_to_last(std::string bytes, const std::string& name,
                                                      Diagnostics& says) {
  const auto with_store = FinishedPdf::read(std::move(bytes), name, says);
  if (!with_store) return std::nullopt;
  std::string stored = add_to_store(
      *with_store, collect_validation_material(messages_of(*with_store), terms_, *fetcher_, says));
  if (level_ != SignatureLevel::archived) return stored;
  const auto to_stamp = FinishedPdf::read(std::move(stored), name, says);
  if (!to_stamp) return std::nullopt;
  return add_time_stamp(*to_stamp, *stamper_);
}

}  // namespace congvan
