# What every target is compiled with. No contraction of a*b+c, and no flag that lets the compiler
# reorder arithmetic: results have the same bits everywhere (docs/decisions).
add_library(art6_options INTERFACE)
target_compile_features(art6_options INTERFACE cxx_std_20)
target_compile_options(art6_options INTERFACE
  "$<BUILD_INTERFACE:-Wall;-Wextra;-Wpedantic;-Wconversion;-Wshadow;-ffp-contract=off>")

# For sources that include lanes for an instruction set: g++ 12 vectorises their masks wrongly once
# more (docs/decisions/0001).
set(ART6_LANES_AS_WRITTEN $<$<CXX_COMPILER_ID:GNU>:-fno-tree-vectorize>)
# g++ 12 warns falsely of overlap where strings are concatenated (GCC bug 105651).
target_compile_options(art6_options INTERFACE
  "$<BUILD_INTERFACE:$<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>>")
# Where several files are compiled as one, a local name may hide another file's, and g++ takes the
# unnamed namespaces of these files for those of headers.
target_compile_options(art6_options INTERFACE
  "$<BUILD_INTERFACE:$<$<BOOL:${CMAKE_UNITY_BUILD}>:-Wno-shadow>>"
  "$<BUILD_INTERFACE:$<$<AND:$<BOOL:${CMAKE_UNITY_BUILD}>,$<CXX_COMPILER_ID:GNU>>:-Wno-subobject-linkage>>")
if(ART6_WARNINGS_AS_ERRORS)
  target_compile_options(art6_options INTERFACE "$<BUILD_INTERFACE:-Werror>")
endif()
target_include_directories(art6_options INTERFACE
  "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>" "$<INSTALL_INTERFACE:include/art6>")
set_target_properties(art6_options PROPERTIES EXPORT_NAME options)

# One folder, one library: `art6_room(sim hwy::hwy ...)` makes art6_sim of the folder's sources (but
# those of programs, *main.cpp) and links it to what the folder may see.
function(art6_room name)
  file(GLOB sources CONFIGURE_DEPENDS *.cpp */*.cpp)
  list(FILTER sources EXCLUDE REGEX "main\\.cpp$")
  add_library(art6_${name} STATIC ${sources})
  add_library(art6::${name} ALIAS art6_${name})
  target_link_libraries(art6_${name} PUBLIC art6_options ${ARGN})
  set_target_properties(art6_${name} PROPERTIES EXPORT_NAME ${name})
endfunction()

# For rooms that only arrange text, where a second of the compiler is worth more than a millisecond of the program.
function(art6_favour_build_time target)
  target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O1>)
endfunction()
