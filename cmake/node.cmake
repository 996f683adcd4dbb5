# Node.js and npm bundle the report's scripts and drive the tests of reports and of the editor. Debian 12
# brings Node.js 18, which is enough. Sets ART6_NODE and ART6_NPM; both are false where Node.js is missing
# or too old, with one line that says so.
set(ART6_NODE_NEEDED 18)
find_program(ART6_NODE NAMES node nodejs)
find_program(ART6_NPM npm)
if(ART6_NODE)
  execute_process(COMMAND ${ART6_NODE} --version OUTPUT_VARIABLE ART6_NODE_VERSION
    OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  string(REGEX REPLACE "^v" "" ART6_NODE_VERSION "${ART6_NODE_VERSION}")
  message(STATUS "Node.js: found ${ART6_NODE_VERSION}, needed ${ART6_NODE_NEEDED} or later")
  if(NOT ART6_NODE_VERSION VERSION_GREATER_EQUAL ART6_NODE_NEEDED)
    set(ART6_NODE FALSE)
  endif()
endif()
