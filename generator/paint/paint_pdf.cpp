#include <cstddef>

#include "paint/content.h"
#include "paint/paint.h"
#include "paint/pdf_file.h"
#include "paint/pdf_fonts.h"
#include "paint/pdf_metadata.h"
#include "paint/pdf_pictures.h"
#include "paint/pdf_tags.h"
#include "paint/pdf_values.h"

namespace congvan {
namespace {

std::string page_entries(const Page& page, std::size_t index, PdfObject content,
                         PdfObject resources) {
  std::string out = "/MediaBox[0 0 ";
  append_points(out, page.width);
  out += ' ';
  append_points(out, page.height);
  return out + "]/Contents " + pdf_reference(content) + "/Resources " + pdf_reference(resources) +
         "/StructParents " + std::to_string(index) + "/Tabs/S";
}

}  // namespace

std::string paint_pdf(const Pages& pages, const Facts& facts, const Fonts& fonts) {
  PdfFile file;
  std::vector<PdfObject> page_objects;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) page_objects.push_back(file.reserve_page());

  const PdfFonts pdf_fonts(pages, fonts);
  const std::string pictures = write_pictures(pages, file);
  const PdfObject resources =
      file.dictionary("/Font<<" + pdf_fonts.write(file) + ">>" +
                      (pictures.empty() ? "" : "/XObject<<" + pictures + ">>"));
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const std::string content = page_content(pages.pages[i], pages, pdf_fonts);
    const PdfObject stream = file.stream(content, PdfFile::Coding::deflate);
    file.fill(page_objects[i], page_entries(pages.pages[i], i, stream, resources));
  }
  const PdfObject tags = write_tags(pages, page_objects, file);
  file.fill_catalogue("/StructTreeRoot " + pdf_reference(tags) + "/MarkInfo<</Marked true>>" +
                      write_metadata(facts, file));
  return file.save();
}

}  // namespace congvan
