# What `cmake --install` lays down: the program, the libraries with a package for
# `find_package(art6)`, the scenarios and the documents.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/art6)

install(TARGETS art6 RUNTIME)
install(TARGETS art6_options art6_sim art6_models art6_io art6_study EXPORT art6)
install(EXPORT art6 NAMESPACE art6:: FILE art6Targets.cmake DESTINATION ${package_folder})

# Lane headers are parts of one source file each, of no use outside it.
foreach(room sim models io study)
  install(DIRECTORY ${room} DESTINATION include/art6 FILES_MATCHING
    PATTERN "*.hpp"
    PATTERN "*_lanes.hpp" EXCLUDE
    PATTERN "lane_*.hpp" EXCLUDE)
endforeach()

configure_package_config_file(cmake/art6Config.cmake.in art6Config.cmake
  INSTALL_DESTINATION ${package_folder} PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file(art6ConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/art6Config.cmake ${PROJECT_BINARY_DIR}/art6ConfigVersion.cmake
  DESTINATION ${package_folder})

install(DIRECTORY scenarios DESTINATION ${CMAKE_INSTALL_DATADIR}/art6)
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
