# atoll_module(NAME USES rooms... SOURCES files... [LIBRARIES libs...] [PRIVATE_LIBRARIES libs...] [OPTIMIZED])
#
# One folder, one static library `atoll_NAME`. USES is the whole list of Atoll rooms whose headers its files may
# include; each must have been added before, so arrows cannot turn round. The list is also written to
# `room_uses.txt` in the build folder, where the include-direction test reads it. OPTIMIZED compiles the room with
# optimisation even in Debug, for rooms whose inner loops would make tests crawl.
set_property(GLOBAL PROPERTY ATOLL_ROOMS "")

function(atoll_module name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "OPTIMIZED" "" "USES;SOURCES;LIBRARIES;PRIVATE_LIBRARIES")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "atoll_module(${name}): unknown arguments ${arg_UNPARSED_ARGUMENTS}")
    endif()
    set(target "atoll_${name}")
    add_library(${target} STATIC ${arg_SOURCES})
    target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${target} PRIVATE atoll_options)
    foreach(used IN LISTS arg_USES)
        if(NOT TARGET atoll_${used})
            message(FATAL_ERROR "Room ${name} uses ${used}, which is added later or not at all.")
        endif()
        target_link_libraries(${target} PUBLIC atoll_${used})
    endforeach()
    target_link_libraries(${target} PUBLIC ${arg_LIBRARIES} PRIVATE ${arg_PRIVATE_LIBRARIES})
    if(arg_OPTIMIZED AND NOT MSVC)
        target_compile_options(${target} PRIVATE $<$<CONFIG:Debug>:-O2>)
    endif()
    cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY "${PROJECT_SOURCE_DIR}" OUTPUT_VARIABLE folder)
    list(JOIN arg_USES " " uses)
    set_property(GLOBAL APPEND_STRING PROPERTY ATOLL_ROOMS "${folder} ${name}: ${uses}\n")
endfunction()

# Writes the list of rooms; called once, after the last room.
function(atoll_write_room_list)
    get_property(rooms GLOBAL PROPERTY ATOLL_ROOMS)
    file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/room_uses.txt" CONTENT "${rooms}")
endfunction()
