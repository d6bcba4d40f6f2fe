#include "seal/small_letter.h"

namespace congvan {
namespace {

std::string in_brackets(const std::string& entries) { return "<<" + entries + ">>"; }

std::string reference(int number) { return std::to_string(number) + " 0 R"; }

std::string form_element(int field) {
  return "<</S/Form/P 9 0 R/K<</Type/OBJR/Obj " + reference(field) + ">>>>";
}

}  // namespace

SmallLetter::SmallLetter() {
  put(catalogue, in_brackets(catalogue_entries()));
  put(page_tree, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
  put(page, in_brackets(page_entries()));
  put_stream(contents, "", "BT /F1 12 Tf (Pay 100) Tj ET");
  put(font, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
  put(leader, in_brackets(field_entries("leader")));
  put(seal, in_brackets(field_entries("seal")));
  put(structure, "<</Type/StructTreeRoot/K 9 0 R/ParentTree 10 0 R/ParentTreeNextKey 3>>");
  put(document, "<</S/Document/P 8 0 R/K[12 0 R 13 0 R]>>");
  put(parent_tree, "<</Nums[0 [null] 1 12 0 R 2 13 0 R]>>");
  put_stream(metadata, "/Type/Metadata/Subtype/XML", "<x/>");
  put(leader_form, form_element(leader));
  put(seal_form, form_element(seal));
  put(information, "<</Title(A letter)>>");
  save_plainly();
}

std::string SmallLetter::catalogue_entries(const std::string& fields) {
  return "/Type/Catalog/Pages 2 0 R/StructTreeRoot 8 0 R/Metadata 11 0 R/AcroForm<</Fields[" +
         fields + "]/SigFlags 3>>";
}

std::string SmallLetter::page_entries(const std::string& annotations) {
  return "/Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 "
         "R>>>>/StructParents 0/Annots[" +
         annotations + ']';
}

std::string SmallLetter::field_entries(const std::string& name) {
  const bool is_leader = name == "leader";
  return "/Type/Annot/Subtype/Widget/FT/Sig/F 4/P 3 0 R/T(" + name + ")/Rect" +
         (is_leader ? "[300 200 450 270]/StructParent 1" : "[240 180 350 290]/StructParent 2");
}

void SmallLetter::fill(int field, const std::string& name, int signature, const std::string& more) {
  put(field, in_brackets(field_entries(name) + "/V " + reference(signature) + more));
}

void SmallLetter::save_plainly() { save(Form::table, "/Info 14 0 R/ID[<01><02>]"); }

void SmallLetter::sign_leader(const std::string& entries) {
  fill(leader, "leader", 20);
  put_signature(20, "/Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached" + entries);
  save_plainly();
}

void SmallLetter::sign_seal(const std::string& entries) {
  fill(seal, "seal", 21);
  put_signature(21, "/Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached" + entries);
  save_plainly();
}

void SmallLetter::add_time_stamp() {
  put(catalogue, in_brackets(catalogue_entries("6 0 R 7 0 R 30 0 R")));
  put(page, in_brackets(page_entries("6 0 R 7 0 R 30 0 R")));
  put(30,
      "<</Type/Annot/Subtype/Widget/FT/Sig/F 132/P 3 0 R/T(time-stamp)/Rect[0 0 0 0]/V 31 0 R"
      "/StructParent 3>>");
  put_signature(31, "/Type/DocTimeStamp/Filter/Adobe.PPKLite/SubFilter/ETSI.RFC3161");
  put(32, form_element(30));
  put(document, "<</S/Document/P 8 0 R/K[12 0 R 13 0 R 32 0 R]>>");
  put(parent_tree, "<</Nums[0 [null] 1 12 0 R 2 13 0 R 3 32 0 R]>>");
  put(structure, "<</Type/StructTreeRoot/K 9 0 R/ParentTree 10 0 R/ParentTreeNextKey 4>>");
  save_plainly();
}

std::string certification(int level) {
  return "/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</P " +
         std::to_string(level) + "/V/1.2>>>>]";
}

std::string lock(const std::string& parameters) {
  return "/Reference[<</Type/SigRef/TransformMethod/FieldMDP/TransformParams<<" + parameters +
         "/V/1.2>>>>]";
}

}  // namespace congvan
