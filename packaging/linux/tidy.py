#!/usr/bin/env python3
"""Runs clang-tidy over the sources of build/dev. Usage: packaging/linux/tidy.py [--minutes M] [PATH...]

Most of clang-tidy's time goes into the headers of Qt and OpenCV, so the files of a room are looked at several at a time,
written one after the other into one file. Files of a batch that shows anything, be it two functions of one name, are
looked at again one by one, and only what is found then counts.

The batches with the files changed last come first; when the minutes are over the rest is left for the next run.
PATH: only the files below these folders. Exit 1 on any finding.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile
import time

root = pathlib.Path(__file__).resolve().parents[2]
files_at_once = 10
# A batch includes the same header once per file.
only_alone = "-readability-duplicate-include"


def git(*arguments):
    return subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True, text=True).stdout.split("\n")


def sources(below):
    """Files of the repository, changed last first."""
    patterns = [f"{folder}/*.cpp" for folder in ("model", "ui", "app")]
    changed = git("status", "--porcelain", "--untracked-files=all", "--", *patterns)
    names = [line[3:] for line in changed] + git("log", "--format=", "--name-only", "--", *patterns)
    names += git("ls-files", "--", *patterns)
    wanted = [os.path.relpath(path, root) for path in below] or ["."]
    return [
        name
        for name in dict.fromkeys(names)
        if (root / name).is_file() and any(pathlib.PurePath(name).is_relative_to(path) for path in wanted)
    ]


def compile_flags():
    """Flags of each file, without compiler, output and source."""
    flags = {}
    for entry in json.loads((root / "build/dev/compile_commands.json").read_text()):
        words = shlex.split(entry["command"].replace("-isystem ", "-isystem"))
        first = next(i for i, word in enumerate(words) if word.startswith("-"))
        flags[os.path.relpath(entry["file"], root)] = words[first : words.index("-o")]
    return flags


def batches(names, flags):
    """Lists of files of one room; those with the file changed last come first."""
    rooms = {}
    for name in sorted(names):
        if name in flags:
            rooms.setdefault(tuple(pathlib.PurePath(name).parts[:2]), []).append(name)
    result = []
    for room in rooms.values():
        count = -(-len(room) // files_at_once)
        size = -(-len(room) // count)
        result += [room[at : at + size] for at in range(0, len(room), size)]
    return sorted(result, key=lambda batch: min(map(names.index, batch)))


def tidy(source, flags, *options):
    command = ["clang-tidy-14", "--quiet", f"--config-file={root}/.clang-tidy", *options, str(source), "--", *flags]
    done = subprocess.run(command, cwd=root / "build/dev", capture_output=True, text=True)
    return done.returncode == 0, done.stdout


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--minutes", type=float, default=1000)
    arguments.add_argument("paths", nargs="*", type=os.path.abspath)
    arguments = arguments.parse_args()
    end = time.monotonic() + 60 * arguments.minutes
    flags = compile_flags()

    def check(batch):
        """Number of clean files, texts of findings, number of files there was no time for."""
        if time.monotonic() > end:
            return 0, [], len(batch)
        if len(batch) > 1:
            with tempfile.NamedTemporaryFile("w", suffix=".cpp") as joined:
                joined.writelines((root / name).read_text() + "\n" for name in batch)
                joined.flush()
                together = dict.fromkeys(word for name in batch for word in flags[name])
                if tidy(joined.name, together, f"--checks={only_alone}")[0]:
                    return len(batch), [], 0
        results = [tidy(root / name, flags[name]) for name in batch]
        return sum(is_clean for is_clean, _ in results), [text for is_clean, text in results if not is_clean], 0

    clean = found = left = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for passed, findings, untouched in pool.map(check, batches(sources(arguments.paths), flags)):
            clean += passed
            found += len(findings)
            left += untouched
            print("".join(findings), end="", flush=True)
    print(f"clang-tidy: {clean} files clean, {found} with findings, {left} left for the next run")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
