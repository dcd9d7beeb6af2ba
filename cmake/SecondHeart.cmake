# How every library, program and test of the project is built.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

option(SH_BUILD_TESTS "Build the tests" ON)
option(SH_BUILD_FUZZERS "Build the libFuzzer targets (clang only)" OFF)
set(SH_LEG "" CACHE FILEPATH "A leg.glb baked by another build of this tree; empty: bake it")
set(SH_SANITIZE "" CACHE STRING "Sanitizers for -fsanitize=, empty for none")

# The solver's hash must not depend on the compiler's freedom to contract or reassociate.
add_compile_options(-ffp-contract=off)
if(SH_SANITIZE)
  add_compile_options(-fsanitize=${SH_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer -g1)
  add_link_options(-fsanitize=${SH_SANITIZE})
endif()

set(SH_WARNINGS -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU) # the reference compiler; clang only fuzzes and lints
  list(APPEND SH_WARNINGS -Werror)
  if(SH_SANITIZE) # what the sanitizers add hides from GCC 12 that values were set
    list(APPEND SH_WARNINGS -Wno-maybe-uninitialized)
  endif()
endif()
if(SH_BUILD_FUZZERS)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# What nearly every file includes is read once, not once per file; a compiler cache, which cannot know such files in
# another folder, does without.
if(CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_DISABLE_PRECOMPILE_HEADERS ON)
endif()
# sh_precompiled(name LIBRARIES targets... HEADERS headers... [OPTIONS options...])
function(sh_precompiled name)
  cmake_parse_arguments(ARG "" "" "LIBRARIES;HEADERS;OPTIONS" ${ARGN})
  file(WRITE ${CMAKE_BINARY_DIR}/precompiled_${name}.cpp "")
  add_library(precompiled_${name} OBJECT ${CMAKE_BINARY_DIR}/precompiled_${name}.cpp)
  target_link_libraries(precompiled_${name} PRIVATE ${ARG_LIBRARIES})
  target_compile_options(precompiled_${name} PRIVATE ${SH_WARNINGS} ${ARG_OPTIONS})
  target_precompile_headers(precompiled_${name} PRIVATE ${ARG_HEADERS})
endfunction()
function(sh_precompiled_sources)
  sh_precompiled(sources LIBRARIES glm::glm nlohmann_json::nlohmann_json HEADERS <algorithm> <array> <cmath> <cstdint>
    <filesystem> <functional> <map> <memory> <optional> <span> <sstream> <string> <string_view> <variant> <vector>
    <glm/glm.hpp> <glm/gtc/quaternion.hpp> <nlohmann/json.hpp>)
endfunction()
# Tests run most of their time in the libraries, so they themselves are optimized just enough.
set(SH_TEST_OPTIONS $<$<CONFIG:Release>:-O1>)
function(sh_precompiled_tests)
  sh_precompiled(tests LIBRARIES GTest::gtest GTest::gmock HEADERS <gmock/gmock.h> <gtest/gtest.h>
    OPTIONS ${SH_TEST_OPTIONS})
endfunction()

# sh_library(name [PUBLIC targets...] [PRIVATE targets...]): one static library from the sources of this folder.
function(sh_library name)
  cmake_parse_arguments(ARG "" "" "PUBLIC;PRIVATE" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$|_main\\.cpp$")
  add_library(sh_${name} STATIC ${sources})
  target_include_directories(sh_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(sh_${name} PUBLIC ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
  target_compile_options(sh_${name} PRIVATE ${SH_WARNINGS})
  target_precompile_headers(sh_${name} REUSE_FROM precompiled_sources)
endfunction()

# sh_program(target source [targets...])
function(sh_program target source)
  add_executable(${target} ${source})
  target_link_libraries(${target} PRIVATE ${ARGN})
  target_compile_options(${target} PRIVATE ${SH_WARNINGS})
endfunction()

# sh_test(name [SHARES n] targets...): one GoogleTest program from the *.cpp of this folder; ctest runs its cases one by
# one, or, where starting costs more than testing, in n shares.
function(sh_test name)
  cmake_parse_arguments(ARG "" "SHARES" "" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_executable(test_${name} ${sources})
  target_link_libraries(test_${name} PRIVATE ${ARG_UNPARSED_ARGUMENTS} GTest::gtest GTest::gmock GTest::gtest_main)
  target_compile_options(test_${name} PRIVATE ${SH_WARNINGS} ${SH_TEST_OPTIONS})
  target_precompile_headers(test_${name} REUSE_FROM precompiled_tests)
  target_compile_definitions(test_${name} PRIVATE
    SH_SOURCE_DIR="${CMAKE_SOURCE_DIR}" SH_BINARY_DIR="${CMAKE_BINARY_DIR}")
  if(ARG_SHARES)
    sh_add_shares(${name} ${ARG_SHARES})
  else()
    gtest_discover_tests(test_${name} TEST_PREFIX "${name}." DISCOVERY_MODE PRE_TEST
      WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} PROPERTIES LABELS ${name} TIMEOUT 600)
  endif()
endfunction()
# A share with a skipped case counts as skipped, as a case by itself does.
function(sh_add_shares name shares)
  math(EXPR last "${shares} - 1")
  foreach(share RANGE ${last})
    add_test(NAME ${name}.share_${share} COMMAND test_${name} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    set_tests_properties(${name}.share_${share} PROPERTIES LABELS ${name} TIMEOUT 900
      ENVIRONMENT "GTEST_TOTAL_SHARDS=${shares};GTEST_SHARD_INDEX=${share}"
      SKIP_REGULAR_EXPRESSION "[[]  SKIPPED []]")
  endforeach()
endfunction()

# sh_fuzzer(name [targets...]): one libFuzzer program from <name>.cpp of this folder.
function(sh_fuzzer name)
  add_executable(fuzz_${name} ${name}.cpp)
  target_link_libraries(fuzz_${name} PRIVATE ${ARGN})
  target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  target_compile_definitions(fuzz_${name} PRIVATE SH_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
endfunction()
