# What every target is compiled with.
include(CTest)
include(GNUInstallDirs)

option(ATOLL_WARNINGS_AS_ERRORS "Stop at the first compiler warning" OFF)
option(ATOLL_FUZZ "Build the fuzz targets; needs clang" OFF)
set(ATOLL_SANITIZE "" CACHE STRING "Sanitizers to compile with, e.g. address,undefined")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)

find_program(ATOLL_CCACHE ccache)
if(ATOLL_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${ATOLL_CCACHE}")
endif()

add_library(atoll_options INTERFACE)
target_compile_definitions(
    atoll_options INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH
                            QT_STRICT_ITERATORS ATOLL_VERSION="${PROJECT_VERSION}")
if(MSVC)
    target_compile_options(atoll_options INTERFACE /W4 /utf-8 /fp:precise)
else()
    # Sums that decide must round alike on every machine, so the compiler may not fuse multiply and add.
    target_compile_options(
        atoll_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                                -ffp-contract=off)
    # Line numbers suffice for back traces; full debug information doubles the build time.
    set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g1")
    find_program(ATOLL_MOLD mold)
    if(ATOLL_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # mold 1.10 now and then lays the pages for -z relro out so that a program cannot be loaded.
        target_link_options(atoll_options INTERFACE -fuse-ld=mold $<$<CONFIG:Debug>:-Wl,-z,norelro>)
    endif()
endif()
if(ATOLL_WARNINGS_AS_ERRORS)
    target_compile_options(atoll_options INTERFACE $<IF:$<CXX_COMPILER_ID:MSVC>,/WX,-Werror>)
endif()
if(ATOLL_SANITIZE)
    add_compile_options(-fsanitize=${ATOLL_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${ATOLL_SANITIZE})
endif()
if(ATOLL_FUZZ)
    # The readers count the branches they take, so that the fuzzer sees what it has not tried.
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()
