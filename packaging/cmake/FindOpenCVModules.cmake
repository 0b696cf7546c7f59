# Defines opencv::core, opencv::imgproc, opencv::imgcodecs, opencv::objdetect and opencv::dnn.
#
# Debian's per-module -dev packages carry no OpenCVConfig.cmake (only the ten times larger libopencv-dev does), so
# after the config package (vcpkg, libopencv-dev) the headers and libraries are looked up one by one.
find_package(OpenCV 4.5 QUIET COMPONENTS core imgproc imgcodecs objdetect dnn)
foreach(module core imgproc imgcodecs objdetect dnn)
    add_library(opencv::${module} INTERFACE IMPORTED)
    if(OpenCV_FOUND)
        target_include_directories(opencv::${module} SYSTEM INTERFACE ${OpenCV_INCLUDE_DIRS})
        target_link_libraries(opencv::${module} INTERFACE opencv_${module})
    else()
        find_path(OPENCV_INCLUDE_DIR opencv2/core.hpp PATH_SUFFIXES opencv4 REQUIRED)
        find_library(OPENCV_${module}_LIBRARY opencv_${module} REQUIRED)
        target_include_directories(opencv::${module} SYSTEM INTERFACE ${OPENCV_INCLUDE_DIR})
        target_link_libraries(opencv::${module} INTERFACE ${OPENCV_${module}_LIBRARY})
    endif()
endforeach()
