#pragma once

#include <map>
#include <string>

#include "template/read_template.h"

namespace congvan {

/// A template that was read of files, the first of them `form.xml`; what was said if it was not.
struct ReadForm {
  std::optional<Template> form;
  std::string says;
};

/// `files` are by name; a template finds its base among them. Throws if one is no XML.
ReadForm read_form(const std::map<std::string, std::string>& files);

/// The same of a dispatch with `inside` in it, which begins in line 2.
ReadForm read_form_with(const std::string& inside);

/// What a row makes of it: its tree on one line, or all that was said.
std::string filled(const ReadForm& read, const Record& row);

}  // namespace congvan
