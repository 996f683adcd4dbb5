# Installs the build tree BUILT below WORK, builds the consumer against that and runs it.
function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

set(installed ${WORK}/installed)
file(REMOVE_RECURSE ${installed} ${WORK}/build)
run(${CMAKE_COMMAND} --install ${BUILT} --prefix ${installed})
run(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR} -B ${WORK}/build -G ${GENERATOR}
  -D CMAKE_PREFIX_PATH=${installed} -D CMAKE_CXX_COMPILER=${COMPILER}
  -D CMAKE_BUILD_TYPE=${TYPE} "-DCMAKE_CXX_FLAGS=${FLAGS}")
run(${CMAKE_COMMAND} --build ${WORK}/build)

foreach(file bin/art6 share/man/man1/art6.1.gz share/bash-completion/completions/art6
        share/zsh/site-functions/_art6 share/doc/art6/README.md share/doc/art6/LICENSE
        share/doc/art6/docs/model.md share/art6/scenarios/third-review-conference.yaml
        share/art6/scenarios/art6.schema.json)
  file(SIZE ${installed}/${file} size)  # an error where there is no such file
  if(size EQUAL 0)
    message(FATAL_ERROR "${file}: expected content, got an empty file")
  endif()
endforeach()

set(scenario ${installed}/share/art6/scenarios/one-page-example.yaml)
run(${installed}/bin/art6 check ${scenario})
execute_process(COMMAND ${installed}/bin/art6 benchmark -s need -n 1 --format csv
  WORKING_DIRECTORY ${WORK} OUTPUT_VARIABLE benchmark COMMAND_ERROR_IS_FATAL ANY)
if(NOT benchmark MATCHES "\nneed,[0-9.]+,")
  message(FATAL_ERROR "expected the gap of need on the installed instances, got\n${benchmark}")
endif()
execute_process(COMMAND ${WORK}/build/consumer ${scenario}
  OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
if(NOT output MATCHES "^([A-Z][A-Z][A-Z]/[a-z_]+ [0-9][-.e0-9]*\n)+$")
  message(FATAL_ERROR "expected lines such as 'LAO/clearance 0.35', got\n${output}")
endif()
