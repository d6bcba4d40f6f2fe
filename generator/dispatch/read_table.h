#pragma once

#include "dispatch/dispatch.h"
#include "dispatch/places.h"
#include "dispatch/read_words.h"
#include "xml/element.h"

namespace congvan {

Table read_table(const Element& element, const Places& places, const WordReader& words);
Figure read_figure(const Element& element, const Places& places, const WordReader& words);

}  // namespace congvan
