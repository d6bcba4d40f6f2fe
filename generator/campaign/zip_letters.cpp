#include "campaign/zip_letters.h"

#include <zip.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <deque>
#include <exception>
#include <memory>
#include <optional>
#include <stdexcept>

#include "campaign/campaign_report.h"
#include "campaign/letters.h"
#include "campaign/zip_target.h"

namespace congvan {
namespace {

constexpr zip_uint16_t first_day = 1U << 5U | 1U;  // 1 January 1980, the first that a ZIP can say
constexpr zip_uint32_t plain_file = 0100644U << 16U;

class Zip;

/// A file of the ZIP: little is kept of each, for there may be very many.
struct Member {
  Zip* zip = nullptr;
  std::uint64_t place = 0;  ///< of the letter's entry in the journal
  std::uint32_t file = 0;   ///< among the letter's files
  bool is_report = false;   ///< then `file` counts the report's
};

/// What libzip asks for while it writes.
class Zip {
 public:
  Zip(const CampaignLetters& letters, const Shard& shard, ZipTarget& target)
      : letters_(letters), target_(target) {
    for (const std::string& name : {report_csv_name(shard), report_jsonl_name(shard)}) {
      if (const auto size = letters.folder().size_of(name)) reports_.push_back({name, *size, {}});
    }
    zip_error_init(&error_);
  }
  Zip(const Zip&) = delete;
  Zip& operator=(const Zip&) = delete;
  ~Zip() { zip_error_fini(&error_); }

  bool write();
  const std::string& changed() const { return changed_; }

 private:
  using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;

  static zip_int64_t member_call(void* member, void* data, zip_uint64_t count,
                                 zip_source_cmd_t command);
  static zip_int64_t target_call(void* zip, void* data, zip_uint64_t count,
                                 zip_source_cmd_t command);

  void add(zip_t* archive, const std::string& name, Member member);
  std::optional<LetterFile> file_of(const Member& member) const;
  zip_int64_t answer(const Member& member, void* data, zip_uint64_t count,
                     zip_source_cmd_t command);
  zip_int64_t answer_target(void* data, zip_uint64_t count, zip_source_cmd_t command);
  bool load(const Member& member);
  zip_int64_t refuse(int code, int system);

  const CampaignLetters& letters_;
  ZipTarget& target_;
  std::vector<LetterFile> reports_;
  std::deque<Member> members_;
  std::string bytes_;     ///< of the member being read
  std::size_t read_ = 0;  ///< of them
  std::string changed_;   ///< a file that is not as it was
  zip_error_t error_{};
  std::exception_ptr trouble_;
};

zip_int64_t Zip::refuse(int code, int system) {
  zip_error_set(&error_, code, system);
  return -1;
}

std::optional<LetterFile> Zip::file_of(const Member& member) const {
  if (member.is_report) return reports_.at(member.file);
  const auto letter = letters_.at(member.place);
  if (!letter || member.file >= letter->files.size()) return {};
  return letter->files[member.file];
}

bool Zip::load(const Member& member) {
  const auto file = file_of(member);
  if (!file) return false;
  auto bytes =
      member.is_report ? letters_.folder().read(file->name, file->bytes) : letters_.read(*file);
  if (!bytes) {
    changed_ = file->name;
    return false;
  }
  bytes_ = *std::move(bytes);
  read_ = 0;
  return true;
}

zip_int64_t Zip::answer(const Member& member, void* data, zip_uint64_t count,
                        zip_source_cmd_t command) {
  switch (command) {
    case ZIP_SOURCE_OPEN:
      return load(member) ? 0 : refuse(ZIP_ER_CHANGED, 0);
    case ZIP_SOURCE_READ: {
      const std::size_t part = std::min<std::size_t>(count, bytes_.size() - read_);
      std::memcpy(data, bytes_.data() + read_, part);
      read_ += part;
      return static_cast<zip_int64_t>(part);
    }
    case ZIP_SOURCE_STAT: {
      const auto file = file_of(member);
      if (!file) return refuse(ZIP_ER_CHANGED, 0);
      auto* const about = static_cast<zip_stat_t*>(data);
      zip_stat_init(about);
      about->size = about->comp_size = file->bytes;
      about->comp_method = ZIP_CM_STORE;
      about->valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
      return sizeof *about;
    }
    case ZIP_SOURCE_ERROR:
      return zip_error_to_data(&error_, data, count);
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
      return 0;
    case ZIP_SOURCE_SUPPORTS:
      return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                            ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
    default:
      return refuse(ZIP_ER_OPNOTSUPP, 0);
  }
}

zip_int64_t Zip::answer_target(void* data, zip_uint64_t count, zip_source_cmd_t command) {
  switch (command) {
    case ZIP_SOURCE_STAT: {
      auto* const about = static_cast<zip_stat_t*>(data);
      zip_stat_init(about);
      about->size = target_.size();
      about->valid = ZIP_STAT_SIZE;
      return sizeof *about;
    }
    case ZIP_SOURCE_WRITE:
      return target_.write(static_cast<const char*>(data), count) ? static_cast<zip_int64_t>(count)
                                                                  : refuse(ZIP_ER_WRITE, errno);
    case ZIP_SOURCE_SEEK_WRITE: {
      const zip_int64_t place =
          zip_source_seek_compute_offset(target_.place(), target_.size(), data, count, &error_);
      if (place < 0) return -1;
      return target_.seek(static_cast<std::uint64_t>(place)) ? 0 : refuse(ZIP_ER_SEEK, errno);
    }
    case ZIP_SOURCE_TELL_WRITE:
      return static_cast<zip_int64_t>(target_.place());
    case ZIP_SOURCE_ERROR:
      return zip_error_to_data(&error_, data, count);
    case ZIP_SOURCE_OPEN:
    case ZIP_SOURCE_READ:
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_SEEK:
    case ZIP_SOURCE_TELL:
    case ZIP_SOURCE_BEGIN_WRITE:
    case ZIP_SOURCE_COMMIT_WRITE:
    case ZIP_SOURCE_ROLLBACK_WRITE:
    case ZIP_SOURCE_FREE:
    case ZIP_SOURCE_REMOVE:
      return 0;
    case ZIP_SOURCE_SUPPORTS:
      return ZIP_SOURCE_SUPPORTS_WRITABLE;
    default:
      return refuse(ZIP_ER_OPNOTSUPP, 0);
  }
}

zip_int64_t Zip::member_call(void* member, void* data, zip_uint64_t count,
                             zip_source_cmd_t command) {
  const Member& called = *static_cast<const Member*>(member);
  try {
    return called.zip->answer(called, data, count, command);
  } catch (...) {  // nothing may be thrown through libzip
    called.zip->trouble_ = std::current_exception();
    return called.zip->refuse(ZIP_ER_READ, EIO);
  }
}

zip_int64_t Zip::target_call(void* zip, void* data, zip_uint64_t count, zip_source_cmd_t command) {
  return static_cast<Zip*>(zip)->answer_target(data, count, command);
}

void Zip::add(zip_t* archive, const std::string& name, Member member) {
  members_.push_back(member);
  zip_source_t* const source = zip_source_function(archive, member_call, &members_.back());
  if (source == nullptr) throw std::runtime_error(zip_strerror(archive));
  const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    throw std::runtime_error(zip_strerror(archive));
  }
  const auto place = static_cast<zip_uint64_t>(index);
  zip_set_file_compression(archive, place, ZIP_CM_STORE, 0);
  zip_file_set_dostime(archive, place, 0, first_day, 0);
  zip_file_set_external_attributes(archive, place, 0, ZIP_OPSYS_UNIX, plain_file);
}

/// False if a letter is not as it was.
bool Zip::write() {
  zip_error_t fault;
  zip_error_init(&fault);
  zip_source_t* const target = zip_source_function_create(target_call, this, &fault);
  Archive archive(zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &fault), zip_discard);
  if (archive == nullptr) throw std::runtime_error(zip_error_strerror(&fault));
  letters_.for_each([&](std::uint64_t place, const JournalEntry& letter) {
    for (std::uint32_t file = 0; file < letter.files.size(); ++file) {
      add(archive.get(), letter.files[file].name, {this, place, file, false});
    }
  });
  for (std::uint32_t file = 0; file < reports_.size(); ++file) {
    add(archive.get(), reports_[file].name, {this, 0, file, true});
  }
  if (zip_close(archive.get()) == 0) {
    static_cast<void>(archive.release());  // it is gone
    return true;
  }
  if (trouble_) std::rethrow_exception(trouble_);
  if (!changed_.empty()) return false;
  const int system = zip_error_code_system(zip_get_error(archive.get()));
  fail("ZIP", system != 0 ? system : EIO);
}

}  // namespace

bool zip_letters(const std::string& folder, const Shard& shard, const std::string& path,
                 Diagnostics& says) {
  const auto letters = CampaignLetters::open(folder, shard);
  if (!letters) fail(folder, ENOENT);
  ZipTarget target(path);
  Zip zip(*letters, shard, target);
  if (!zip.write()) {
    says.error("campaign-zip-changed", {}, {{"path", letters->folder().path_of(zip.changed())}});
    return false;
  }
  target.finish();
  return true;
}

}  // namespace congvan
