#pragma once

#include <optional>
#include <string>

#include "app/request.h"
#include "registry/register.h"

namespace congvan {

// What the options of `register` mean. Each throws a Fault of usage where they mean nothing.

/// The year of --year; nothing if it is not given.
std::optional<int> year_asked_for(const Request& request);

/// A day as people type it, as the register writes it; "" if it is not given.
std::string day_asked_for(const std::optional<std::string>& words);

EntryFilter filter_of(const Request& request);

/// The option's value, without which `action` cannot be done.
const std::string& needed(const std::optional<std::string>& value, const char* option,
                          const Request& request);

/// The number that the third argument names, "5", "05" or "05/QĐ-BNV".
int number_asked_for(const Request& request);

}  // namespace congvan
