#include "seal/structure_form.h"

#include <qpdf/QPDF.hh>
#include <string>

#include "paint/pdf_values.h"
#include "seal/pdf_dictionary.h"

namespace congvan {
namespace {

constexpr int most_levels = 20;  // of the parent tree

/// A node of a number tree (ISO 32000-1, 7.9.7) with one entry more, whose key is beyond all
/// others.
std::string with_entry(QPDFObjectHandle node, int key, const std::string& value, Revision& revision,
                       int level = 0) {
  ChangedEntries changed;
  QPDFObjectHandle limits = node.getKey("/Limits"), kids = node.getKey("/Kids");
  if (limits.isArray() && limits.getArrayNItems() == 2) {
    changed.emplace_back("/Limits",
                         '[' + limits.getArrayItem(0).unparse() + ' ' + std::to_string(key) + ']');
  }
  const int count = kids.isArray() ? kids.getArrayNItems() : 0;
  if (count > 0 && level < most_levels) {
    QPDFObjectHandle last = kids.getArrayItem(count - 1);
    const std::string of_last = with_entry(last, key, value, revision, level + 1);
    if (last.isIndirect()) {
      revision.put(object_of(last), of_last);
    } else {
      std::string all = "[";
      for (int i = 0; i + 1 < count; ++i) all += kids.getArrayItem(i).unparse() + ' ';
      changed.emplace_back("/Kids", all + of_last + ']');
    }
  } else {
    changed.emplace_back("/Nums",
                         with_item(node.getKey("/Nums"), std::to_string(key) + ' ' + value));
  }
  return with_entries(node, changed);
}

/// The element that holds the whole document, if it stands by itself.
QPDFObjectHandle document_element(QPDFObjectHandle root) {
  QPDFObjectHandle kids = root.getKey("/K");
  if (kids.isArray() && kids.getArrayNItems() == 1) kids = kids.getArrayItem(0);
  return kids.isDictionary() && kids.isIndirect() ? kids : QPDFObjectHandle::newNull();
}

/// The kids of an element, of which one may stand without brackets, and one more.
std::string with_kid(QPDFObjectHandle element, PdfObject kid) {
  QPDFObjectHandle kids = element.getKey("/K");
  if (kids.isArray() || kids.isNull()) return with_item(kids, pdf_reference(kid));
  return '[' + kids.unparse() + ' ' + pdf_reference(kid) + ']';
}

}  // namespace

std::optional<int> add_form_element(const FinishedPdf& pdf, PdfObject widget, PdfObject page,
                                    Revision& revision) {
  QPDFObjectHandle root = pdf.objects().getRoot().getKey("/StructTreeRoot");
  if (!root.isDictionary() || !root.isIndirect()) return std::nullopt;
  QPDFObjectHandle document = document_element(root), parents = root.getKey("/ParentTree");
  QPDFObjectHandle next = root.getKey("/ParentTreeNextKey");
  if (!document.isDictionary() || !parents.isDictionary() || !next.isInteger()) return std::nullopt;

  const int key = next.getIntValueAsInt();
  const PdfObject form =
      revision.add("/S/Form/P " + document.unparse() + "/Pg " + pdf_reference(page) +
                   "/K<</Type/OBJR/Obj " + pdf_reference(widget) + ">>");
  revision.put(object_of(document), with_entries(document, {{"/K", with_kid(document, form)}}));
  ChangedEntries of_root = {{"/ParentTreeNextKey", std::to_string(key + 1)}};
  const std::string tree = with_entry(parents, key, pdf_reference(form), revision);
  if (parents.isIndirect()) {
    revision.put(object_of(parents), tree);
  } else {
    of_root.emplace_back("/ParentTree", tree);
  }
  revision.put(object_of(root), with_entries(root, of_root));
  return key;
}

}  // namespace congvan
