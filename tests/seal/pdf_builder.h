#pragma once

#include <cstddef>
#include <map>
#include <string>

namespace congvan {

/// Writes PDFs by hand, revision after revision, right ones and wrong ones.
class PdfBuilder {
 public:
  /// How the cross references of a revision are written.
  enum class Form {
    table,
    stream,  ///< with `put_packed` objects in one stream of objects
    hybrid,  ///< a table, and a stream of those that were packed
  };

  /// An object of the revision that is being written.
  void put(int number, const std::string& value);
  void put_stream(int number, const std::string& entries, const std::string& bytes);
  /// The same, to stand in a stream of objects.
  void put_packed(int number, const std::string& value);
  /// A signature of no meaning: `entries` beside /ByteRange and /Contents, which are filled in as
  /// they should be when the revision is saved.
  void put_signature(int number, const std::string& entries = {});

  /// Ends the revision; the trailer has these entries beside its own.
  void save(Form form = Form::table, const std::string& trailer = {});
  /// A revision whose cross references lead to these bytes of the file, whatever stands there.
  void save_as_is(const std::map<int, std::size_t>& offsets);

  const std::string& file() const { return file_; }
  std::size_t offset_of(int number) const { return all_offsets_.at(number); }

  /// The entries of a catalogue named by the trailer, if not of object 1.
  std::string root = "1 0 R";

 private:
  std::string trailer_entries(const std::string& more) const;
  void write(int number, const std::string& body);
  void write_packed();
  std::size_t write_table();
  std::size_t write_stream(bool with_plain, const std::string& trailer);
  void fill_signature();

  std::string file_ = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
  std::map<int, std::size_t> offsets_;  ///< of this revision
  std::map<int, std::size_t> all_offsets_;
  std::map<int, std::string> packed_;
  std::map<int, int> packed_in_;
  std::size_t signature_at_ = 0;
  std::size_t last_ = 0;  ///< cross references
  int next_ = 1;
};

/// Text in which the last of these words are replaced; throws if they are not there. In a file they
/// must be as long as the others.
std::string with_replaced(std::string text, const std::string& words, const std::string& others);

}  // namespace congvan
