#pragma once

#include <string>

#include "seal/pdf_builder.h"

namespace congvan {

/// A tagged letter of one page, written by hand, with the empty slots "leader" and "seal".
class SmallLetter : public PdfBuilder {
 public:
  enum Object {
    catalogue = 1,
    page_tree,
    page,
    contents,
    font,
    leader,  ///< fields
    seal,
    structure,
    document,
    parent_tree,
    metadata,
    leader_form,  ///< elements
    seal_form,
    information,
    next,
  };

  SmallLetter();

  /// Entries of objects, without their brackets, to be put again with more.
  static std::string catalogue_entries(const std::string& fields = "6 0 R 7 0 R");
  static std::string page_entries(const std::string& annotations = "6 0 R 7 0 R");
  static std::string field_entries(const std::string& name);

  /// Puts a field with a signature that is already put, or is to be.
  void fill(int field, const std::string& name, int signature, const std::string& more = {});
  /// Ends a revision, as all of this letter's end.
  void save_plainly();
  /// A revision in which a slot is signed; entries of the signature, as /Reference.
  void sign_leader(const std::string& entries = {});
  void sign_seal(const std::string& entries = {});
  /// A revision with a document time stamp, in the structure.
  void add_time_stamp();
};

/// "/Reference[...]": certifies the file.
std::string certification(int level);
/// "/Reference[...]": locks fields: "/Action/Include/Fields[(seal)]".
std::string lock(const std::string& parameters);

}  // namespace congvan
