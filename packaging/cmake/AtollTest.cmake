# Those of the labels model and golden: what runs under the sanitizers.
add_custom_target(model_tests)

# atoll_test(tst_name USES rooms... [LABELS labels...] [LIBRARIES libs...] [TIMEOUT s])
#
# Builds tst_name.cpp of this folder as a Qt Test program that runs offscreen. LABELS defaults to "model".
function(atoll_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "USES;LABELS;LIBRARIES;SOURCES")
    if(NOT arg_LABELS)
        set(arg_LABELS model)
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 300)
    endif()
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    list(TRANSFORM arg_USES PREPEND atoll_)
    target_link_libraries(${name} PRIVATE atoll_options ${arg_USES} ${arg_LIBRARIES} Qt6::Test)
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
    target_compile_definitions(
        ${name} PRIVATE ATOLL_SOURCE_DIR="${PROJECT_SOURCE_DIR}" ATOLL_BUILD_DIR="${PROJECT_BINARY_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    if("model" IN_LIST arg_LABELS OR "golden" IN_LIST arg_LABELS)
        add_dependencies(model_tests ${name})
    endif()
    set_tests_properties(
        ${name}
        PROPERTIES LABELS "${arg_LABELS}"
                   TIMEOUT ${arg_TIMEOUT}
                   ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endfunction()
