#!/usr/bin/env bash
# Installs what is missing on Debian 12, builds, runs the active-learning loop once, and opens the window on it.
# Without a display, a picture of the window is left beside the project instead.
#
# Usage: packaging/linux/demo.sh [DIR]
#
# Without DIR on the built-in sample (1,797 handwritten digits whose classes are known, so that the model can be
# trained here); with DIR on your own folder of pictures, up to the choice of a first batch.
set -euo pipefail
pictures=${1:+$(realpath -- "$1")}
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source packaging/linux/packages.sh

install_packages "${build_packages[@]}" "${font_packages[@]}" "${comfort_packages[@]}"
cmake --preset release
cmake --build --preset release --target atoll-cli atoll

demo=build/demo
project=$demo/demo.atoll
rm -rf "$demo"
mkdir -p "$demo"

# Shows a command, then runs it.
atoll() {
    printf '\n$ atoll-cli %s\n' "$*"
    build/release/app/cli/atoll-cli "$@"
}

# Opens the project in the window, or leaves a picture of it.
show_window() {
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        printf '\nOpening the window; close it to end.\n'
        build/release/app/desktop/atoll --new-window "$project"
    else
        QT_QPA_PLATFORM=offscreen build/release/app/desktop/atoll "$project" --size 1440x900 \
            --screenshot "$demo/window.png"
        printf '\nThere is no display; a picture of the window is in %s.\n' "$demo/window.png"
    fi
}

if [ -n "$pictures" ]; then
    atoll create "$project" --images "$pictures"
    atoll embed "$project"
    atoll map "$project" --method pca
    atoll select "$project" --method CORESET --n-samples 0.1 --name initial-selection
    atoll export "$project" --tag initial-selection --format names --out "$demo/initial-selection.txt"
    atoll tags "$project"
    cat <<TEXT

Label the pictures of $demo/initial-selection.txt, train your model, then bring its predictions back:
    atoll-cli predict-import $project predictions.csv --task classes
TEXT
    show_window
    exit
fi

atoll create "$project" --sample digits
atoll embed "$project"
atoll map "$project" --method pca
atoll select "$project" --method CORESET --n-samples 100 --name initial-selection
# Stands in for labelling the batch and training a model on it.
atoll probe "$project" --tag initial-selection --task digits --reference
atoll score "$project" --task digits
atoll select "$project" --method CORAL --n-samples 150 --preselected-tag initial-selection --name al-iteration-1
atoll export "$project" --tag al-iteration-1 --added-only --format names --out "$demo/label-next.txt"
atoll tags "$project"
printf '\nThe 50 pictures to label next are listed in %s; the project is %s.\n' "$demo/label-next.txt" "$project"
show_window
