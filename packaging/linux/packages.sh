# What Debian 12 must have to build, test and run Atoll; sourced by the scripts beside it.
#
# Debian's qt6-charts-dev forgets to ask for the OpenGL headers its CMake package needs.
# OpenCV's per-module packages are a tenth of libopencv-dev; see packaging/cmake/FindOpenCVModules.cmake.
build_packages=(
    cmake g++ git ninja-build pkg-config
    qt6-base-dev libqt6sql6-sqlite qt6-charts-dev libqt6opengl6-dev qt6-svg-dev
    qt6-tools-dev qt6-l10n-tools qt6-translations-l10n
    libopencv-core-dev libopencv-imgproc-dev libopencv-imgcodecs-dev libopencv-objdetect-dev libopencv-dnn-dev
    libeigen3-dev libexpected-dev nlohmann-json3-dev libzip-dev libjpeg-dev
)
# A Latin and a Japanese font, for machines without a desktop.
font_packages=(fonts-dejavu-core fonts-ipafont-gothic)
# Faster repeated builds; nothing depends on them.
comfort_packages=(ccache mold)
check_packages=(clang-format-14 clang-tidy-14 python3 desktop-file-utils appstream)

# install_packages NAME...: installs those that are missing, as root or through sudo.
install_packages() {
    local missing=() name
    for name in "$@"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
    done
    [ "${#missing[@]}" -gt 0 ] || return 0
    echo "Installing: ${missing[*]}"
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { echo "Please install as root: ${missing[*]}" >&2; return 1; }
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
