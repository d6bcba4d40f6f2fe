#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "dispatch/grammar.h"
#include "xml/element.h"

namespace congvan {

/// What `{{` in words and attributes is: a template's holder, which data should have filled, or
/// (in a tree that data have filled, where a value may hold anything) just words.
enum class Braces { holders, words };

/// Holds a tree against the grammar and reports everything that does not fit: unknown or misplaced
/// elements and attributes (with the name probably meant), missing ones, too many, words where
/// none belong, values of the wrong form, template holders that nothing has filled, and grades of
/// secrecy, which the law keeps off networked machines.
void check_shape(const Element& root, Diagnostics& says, Braces braces = Braces::holders);

/// The same by another table of rules than `grammar`: its first is that of the root.
void check_shape(const Element& root, const std::vector<ElementRule>& rules, Diagnostics& says,
                 Braces braces = Braces::holders);

}  // namespace congvan
