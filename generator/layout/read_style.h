#pragma once

#include <span>
#include <string_view>

#include "layout/layout.h"
#include "layout/layout_values.h"

namespace congvan {

/// The settings a layout must give: those that placing asks for.
std::span<const std::string_view> setting_names();

/// The styles a layout must give whatever components it places: those that placing asks for.
std::span<const std::string_view> style_names();

/// Reads a <setting> upon what the base says of it.
void read_setting(const Element& element, Layout& layout, LayoutValues& values);

/// Reads a <style> upon what the base says of it.
void read_style(const Element& element, Layout& layout, LayoutValues& values);

}  // namespace congvan
