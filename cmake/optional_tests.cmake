# Tests whose tool is missing are left out, with one line that says so; with ART6_REQUIRE_ALL_TESTS they
# are an error (scripts/test.sh and CI).
option(ART6_REQUIRE_ALL_TESTS "Fail where a tool of a test is missing instead of leaving the test out" OFF)

# How messages name what a variable of find_program or find_package stands for.
function(art6_name_of_tool variable name)
  string(REGEX REPLACE "^(ART6|PYTHON)_|_FOUND$" "" tool ${variable})
  string(TOLOWER ${tool} tool)
  if(tool STREQUAL "node" AND ART6_NODE_VERSION)
    set(tool "node ${ART6_NODE_NEEDED} or later")
  elseif(variable MATCHES "^PYTHON_")
    set(tool "Python's ${tool}")
  endif()
  set(${name} "${tool}" PARENT_SCOPE)
endfunction()

# `art6_can_test(can "reports in a browser" ART6_NODE ART6_CHROMIUM)` sets `can` to whether all these
# variables are true.
function(art6_can_test can tests)
  set(missing)
  foreach(variable ${ARGN})
    if(NOT ${variable})
      art6_name_of_tool(${variable} name)
      list(APPEND missing "${name}")
    endif()
  endforeach()
  set(${can} TRUE PARENT_SCOPE)
  if(missing)
    set(${can} FALSE PARENT_SCOPE)
    list(JOIN missing ", " missing)
    if(ART6_REQUIRE_ALL_TESTS)
      message(FATAL_ERROR "Expected all that the tests need, got no ${missing} for the tests of ${tests} "
        "(scripts/setup.sh test installs it)")
    endif()
    message(STATUS "Tests of ${tests} are left out: not found: ${missing} (scripts/setup.sh test installs it)")
  endif()
endfunction()

# Sets PYTHON_<module> for each module that the interpreter can import.
function(art6_find_python_modules interpreter)
  foreach(module ${ARGN})
    set(found FALSE)
    execute_process(COMMAND ${interpreter} -c "import ${module}" RESULT_VARIABLE failed
      OUTPUT_QUIET ERROR_QUIET)
    if(failed EQUAL 0)
      set(found TRUE)
    endif()
    set(PYTHON_${module} ${found} PARENT_SCOPE)
  endforeach()
endfunction()
