#include <cstddef>
#include <vector>

#include "paint/memory_parts.h"
#include "paint/paint.h"
#include "paint/painted_pages.h"
#include "paint/pdf_fields.h"
#include "paint/pdf_file.h"
#include "paint/pdf_values.h"

namespace congvan {

std::string paint_pdf(const Pages& pages, const Facts& facts, const Fonts& fonts) {
  PaintMemory memory;
  return paint_pdf(pages, facts, fonts, memory);
}

std::string paint_pdf(const Pages& pages, const Facts& facts, const Fonts& fonts,
                      PaintMemory& given) {
  PaintMemory::Parts& memory = given.begin_letter(fonts);
  PdfFile file(memory.packer);
  const AddObject add = [&](std::string_view entries, const Packed* stream) {
    return file.add(entries, stream);
  };
  std::vector<PdfObject> page_objects;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) page_objects.push_back(file.reserve_page());

  const int first_page = page_objects.empty() ? 0 : page_objects.front().number;
  const PdfFields fields = add_fields(pages, first_page, file);
  const PaintedPages painted(pages, fonts, memory);
  const PdfObject resources = painted.add_resources(add);
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    std::vector<PdfObject> contents;
    for (const Packed* piece : painted.contents(i)) contents.push_back(file.add({}, piece));
    file.fill(page_objects[i], page_entries(pages.pages[i], contents, resources) +
                                   fields.annotations[i] + "/StructParents " + std::to_string(i) +
                                   "/Tabs/S");
  }
  const int tags = file.next_number();
  for (const auto& object : memory.tags.objects(pages, {first_page, fields.first, tags})) {
    file.add(object);
  }
  file.fill_catalogue("/StructTreeRoot " + pdf_reference({tags}) + "/MarkInfo<</Marked true>>" +
                      fields.form + write_metadata(facts, memory.metadata, memory.packer, file));
  return file.save();
}

}  // namespace congvan
