# What `cmake --install` lays down, in components:
#   runtime      the program, its man page, completion in bash, the scenarios, the benchmark's
#                instances and the documents
#   development  the libraries with a package for `find_package(art6)`
#   local        what a Debian package has at another place or by reference
#   debian       that place; not installed but in the package
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/art6)

install(TARGETS art6 RUNTIME COMPONENT runtime)
install(FILES ${ART6_MANUAL_FOLDER}/art6.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1
  COMPONENT runtime)
install(FILES ${ART6_MANUAL_FOLDER}/art6.bash RENAME art6
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT runtime)
install(DIRECTORY scenarios bench/instances DESTINATION ${CMAKE_INSTALL_DATADIR}/art6
  COMPONENT runtime)
install(DIRECTORY docs DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT runtime)
install(FILES README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT runtime)

install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT local)
install(FILES ${ART6_MANUAL_FOLDER}/_art6
  DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions COMPONENT local)
install(FILES cmake/debian/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR}
  COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES ${ART6_MANUAL_FOLDER}/_art6
  DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions COMPONENT debian EXCLUDE_FROM_ALL)

install(TARGETS art6_options art6_sim art6_models art6_io art6_study EXPORT art6
  ARCHIVE COMPONENT development)
install(EXPORT art6 NAMESPACE art6:: FILE art6Targets.cmake DESTINATION ${package_folder}
  COMPONENT development)

# Lane headers are parts of one source file each, of no use outside it.
foreach(room sim models io study)
  install(DIRECTORY ${room} DESTINATION include/art6 COMPONENT development FILES_MATCHING
    PATTERN "*.hpp"
    PATTERN "*_lanes.hpp" EXCLUDE
    PATTERN "lane_*.hpp" EXCLUDE)
endforeach()

configure_package_config_file(cmake/art6Config.cmake.in art6Config.cmake
  INSTALL_DESTINATION ${package_folder} PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file(art6ConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/art6Config.cmake ${PROJECT_BINARY_DIR}/art6ConfigVersion.cmake
  DESTINATION ${package_folder} COMPONENT development)

# `cpack` makes the Debian package, for users. Whoever writes C++ against the libraries builds them
# with the compiler of their own project, so there is no package of them.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME art6)
set(CPACK_PACKAGE_CONTACT "art6 maintainers <maintainers@art6.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY
  "decision-support simulation for the Convention on Cluster Munitions")
set(CPACK_PACKAGE_DESCRIPTION
"art6 simulates how States meet their obligations under the Convention on
Cluster Munitions: clearance, stockpile destruction and victim assistance, with
the money that donors give for them. For each obligation it computes how likely
the date is to be met, when the work will be done, and what extension it would
need, over many possible futures that anyone can compute again.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL runtime debian)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
