# SPDX-License-Identifier: GPL-3.0-or-later
"""Disks that are full, files that may not grow, folders that cannot be written."""

import os
import resource
import subprocess

from kills import target_name
from sandbox import REPLACING, RESUMING, Sandbox

PRINTING = [["run", "baseline.yaml"], ["run", "baseline.yaml", "--format", "csv"], ["compare", "baseline.yaml",
            "resolution-48.yaml"], ["report", "baseline.yaml"], ["sweep", "sweep.yaml", "--quiet"],
            ["optimise", "plan.yaml"], ["target", "target-anchor.yaml"], ["calibrate", "calibration.yaml"],
            ["backtest", "calibration.yaml"], ["validate", "baseline.yaml"], ["parameters"], ["indicators"],
            ["schema", "scenario"], ["export", "shard-1"], ["merge", "shard-1", "shard-2"], ["--help"],
            ["--version"]]


def try_all(sandbox, tally, work):
    full_output(sandbox, tally)
    small_files(sandbox, tally)
    place = os.path.join(work, "disk")
    os.mkdir(place)
    if not mounted(place, "size=24m"):
        tally.note("no tmpfs may be mounted here: full and read-only disks were tried by limits alone")
        return
    try:
        full_disk(Sandbox(sandbox.tool, place), tally)
        subprocess.run(["mount", "-o", "remount,ro", place], check=True)
        read_only(sandbox.tool, place, tally)
    finally:
        subprocess.run(["umount", place], check=False)


def mounted(place, options):
    return subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", place], check=False,
                          stderr=subprocess.DEVNULL).returncode == 0


def full_output(sandbox, tally):
    """A result that goes to /dev/full: status 74, and said so."""
    for words in PRINTING:
        with open("/dev/full", "wb") as full:
            status, _, err = sandbox.run(words, stdout=full)
        is_own = words[0].startswith("--")
        tally.check("/dev/full", status == 74 and b"error" in err or is_own and status >= 0,
                    f"{words}: status {status} {err[-200:]!r}")


def writing():
    return {name: words for name, (_, words) in REPLACING.items()} | RESUMING


def small_files(sandbox, tally):
    """Files may not grow beyond 300 bytes, as by a quota: nothing stands, the old stays, no signal ends it."""
    def bound():
        resource.setrlimit(resource.RLIMIT_FSIZE, (300, 300))
    for name, words in writing().items():
        sandbox.clear()
        before = REPLACING.get(name, [None])[0]
        if before:
            sandbox.run(before)
        old = sandbox.tree(target_name(words))
        # Pipes are no files: what is printed is not bound.
        status, _, err = sandbox.run(words, preexec_fn=bound)
        stays = name in RESUMING or sandbox.tree(target_name(words)) == old
        tally.check("files may not grow", status in (73, 74) and b"error: " in err and stays,
                    f"{name}: status {status}, old stays: {stays} {err[-200:]!r}")
        tally.check("files may not grow", not _drafts(sandbox), f"{name}: left {_drafts(sandbox)}")
        repeated(sandbox, tally, "files may not grow", name, words)


def full_disk(sandbox, tally):
    """A disk with some bytes left, less than the result needs."""
    for part in ("1/2", "2/2"):
        sandbox.run(["sweep", "sweep.yaml", "--shard", part, "--output", f"shard-{part[0]}", "--quiet"])
    for name, words in writing().items():
        if name == "merge":
            continue
        for left in (0, 8192):
            sandbox.clear()
            before = REPLACING.get(name, [None])[0]
            if before:
                sandbox.run(before)
            old = sandbox.tree(target_name(words))
            fill(sandbox.path("filler"), left)
            status, _, err = sandbox.run(words)
            stays = name in RESUMING or sandbox.tree(target_name(words)) == old
            tally.check("full disk", status in (73, 74) and b"error: " in err and stays,
                        f"{name}, {left} left: status {status}, old stays: {stays} {err[-200:]!r}")
            tally.check("full disk", not _drafts(sandbox), f"{name}, {left} left: left {_drafts(sandbox)}")
            os.unlink(sandbox.path("filler"))
            repeated(sandbox, tally, "full disk", name, words)
    sandbox.clear()


def fill(path, left):
    with open(path, "wb", buffering=0) as file:
        try:
            while file.write(b"x" * 4096) == 4096:
                pass
        except OSError:
            pass
        file.truncate(max(0, file.tell() // 4096 * 4096 - left))


def repeated(sandbox, tally, what, name, words):
    status, _, err = sandbox.run(words)
    tally.check(what, status == 0, f"{name} repeated: status {status} {err[-200:]!r}")
    sandbox.clear()


def read_only(tool, place, tally):
    """A disk that cannot be written: commands that print do, those that write say 73."""
    sandbox = object.__new__(Sandbox)
    sandbox.tool, sandbox.folder = tool, place
    status, _, err = sandbox.run(["run", "baseline.yaml"])
    tally.check("read-only folder", status == 0, f"run without output: status {status} {err[-200:]!r}")
    for name, words in writing().items():
        if name == "merge":
            continue
        status, _, err = sandbox.run(words)
        tally.check("read-only folder", status == 73 and b"error: " in err, f"{name}: status {status} {err[-200:]!r}")
    for words in (["export", "shard-1"], ["merge", "shard-1", "shard-2"]):
        status, out, err = sandbox.run(words)
        tally.check("read-only folder", status == 0 and out, f"{words}: status {status} {err[-200:]!r}")


def _drafts(sandbox):
    return [name for name in os.listdir(sandbox.folder) if ".part-" in name or ".old-" in name]
