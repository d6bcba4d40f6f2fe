#pragma once

// Comes before everything in this room (generator/CMakeLists.txt), which also says JSON_HH, so that
// libqpdf's headers leave out its JSON: clang 14 cannot compile that as C++20, where a vector of a
// class inside the class itself must be complete to be destroyed. Nobody here uses it.
class JSON;
