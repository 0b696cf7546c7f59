#!/usr/bin/env bash
# Installs what is missing on Debian 12, builds, and runs all tests. Usage: packaging/linux/test.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source packaging/linux/packages.sh

install_packages "${build_packages[@]}" "${font_packages[@]}" "${comfort_packages[@]}"
cmake --preset dev
cmake --build --preset dev
ctest --preset dev -LE benchmark
