# embed(VARIABLE OUTPUT PATTERN...): writes OUTPUT, a C++ file that holds every file matching the
# patterns (relative to the top of the tree), and sets VARIABLE to it. A file that changes is
# compiled in again, a file that comes or goes too.
function(embed variable output)
  set(patterns ${ARGN})
  list(TRANSFORM patterns PREPEND ${PROJECT_SOURCE_DIR}/)
  file(GLOB files CONFIGURE_DEPENDS ${patterns})
  list(SORT files)
  list(LENGTH files count)
  set(bytes "")
  set(symbols "")
  set(table "")
  set(number 0)
  foreach(file IN LISTS files)
    file(RELATIVE_PATH name ${PROJECT_SOURCE_DIR} ${file})
    set(symbol congvan_embedded_${number})
    string(APPEND bytes "    \"${symbol}_begin: .incbin \\\"${file}\\\"\\n\"\n"
                        "    \"${symbol}_end: .byte 0\\n\"\n")
    string(APPEND symbols "extern const char ${symbol}_begin[];\n"
                          "extern const char ${symbol}_end[];\n")
    string(APPEND table "    {\"${name}\", ${symbol}_begin, ${symbol}_end},\n")
    math(EXPR number "${number} + 1")
  endforeach()
  configure_file(${PROJECT_SOURCE_DIR}/generator/app/embedded.cpp.in ${output} @ONLY)
  set_source_files_properties(${output} PROPERTIES OBJECT_DEPENDS "${files}")
  set(${variable} ${output} PARENT_SCOPE)
endfunction()
