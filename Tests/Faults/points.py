# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9, and a disk that has no space, at each call of the system by which a command changes the disk.

strace counts the calls and stops the command at the chosen one; where it is not there nothing is tried.
"""

import collections
import re
import shutil
import signal
import subprocess

from kills import target_name
from sandbox import REPLACING, RESUMING

CALLS = ["mkdir", "rename", "renameat2", "fsync", "unlink", "rmdir"]
FAILING = ["mkdir", "rename", "renameat2", "fsync"]
DATABASE = ["mkdir", "rename", "fsync", "fdatasync", "unlink", "pwrite64", "ftruncate"]
# Of the many calls of a database so many are tried.
SAMPLE = 40


def try_all(sandbox, tally):
    if not works(sandbox):
        tally.note("strace is not installed or may not trace here: no call was stopped at by its number")
        return
    for name, (before, words) in REPLACING.items():
        replaced(sandbox, tally, name, before, words)
    for name, words in RESUMING.items():
        resumed(sandbox, tally, name, words)
    sandbox.clear()


def works(sandbox):
    if not shutil.which("strace"):
        return False
    return subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], check=False).returncode == 0


def traced(sandbox, words, calls, what=None):
    """The status of a command under strace, and the calls that it made, as (name, number of that name)."""
    options = ["-e", "trace=" + ",".join(calls)] + (["-e", f"inject={what}"] if what else [])
    log = sandbox.path("out.calls")
    done = subprocess.run(["strace", "-f", "-qq", "-o", log] + options + [sandbox.tool] + words,
                          cwd=sandbox.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, check=False)
    counts, made = collections.Counter(), []
    with open(log, encoding="utf-8", errors="replace") as file:
        for name in re.findall(r"^\d+ +([a-z0-9]+)\(", file.read(), re.M):
            counts[name] += 1
            made.append((name, counts[name]))
    status = -signal.SIGKILL if done.returncode == 137 else done.returncode
    return status, made, done.stderr


def start(sandbox, before):
    sandbox.clear()
    if before:
        sandbox.run(before)


def replaced(sandbox, tally, name, before, words):
    target = target_name(words)
    start(sandbox, before)
    old = sandbox.tree(target)
    _, made, _ = traced(sandbox, words, CALLS)
    new = sandbox.tree(target)
    for name_of_call, number in made:
        start(sandbox, before)
        status, _, _ = traced(sandbox, words, CALLS, f"{name_of_call}:signal=KILL:when={number}")
        # strace counts by thread: a command that was moved to another may not reach the number.
        stands = sandbox.tree(target)
        is_whole = stands in (old, new) if status == -signal.SIGKILL else status == 0 and stands == new
        place = f"{name_of_call} {number}"
        tally.check(f"kill -9 at a call, {name}", is_whole,
                    f"{place}: status {status}, neither the old nor the new result stands")
        if name == "new" and sandbox.tree(target):
            continue
        status, _, err = sandbox.run(words)
        tally.check(f"kill -9 at a call, {name}", status == 0 and sandbox.tree(target) == new,
                    f"repeated after {place}: status {status} {err[-200:]!r}")
    for name_of_call, number in [call for call in made if call[0] in FAILING]:
        start(sandbox, before)
        status, _, err = traced(sandbox, words, FAILING, f"{name_of_call}:error=ENOSPC:when={number}")
        stands = sandbox.tree(target)
        is_right = stands == new if status == 0 else stands == old and status in (73, 74) and b"error: " in err
        tally.check(f"no space at a call, {name}", is_right,
                    f"{name_of_call} {number}: status {status} {err[-200:]!r}")


def resumed(sandbox, tally, name, words):
    """Stopped at any write to the database, the same command ends as if undisturbed."""
    sandbox.clear()
    undisturbed = sandbox.run(words)[1]
    table = sandbox.run(["export", "out"])[1]
    sandbox.clear()
    _, made, _ = traced(sandbox, words, DATABASE)
    chosen = [made[i] for i in sorted({i * (len(made) - 1) // (SAMPLE - 1) for i in range(SAMPLE)})]
    for what, label in (("signal=KILL", "kill -9 at a call"), ("error=ENOSPC", "no space at a call")):
        for name_of_call, number in chosen:
            sandbox.clear()
            status, _, err = traced(sandbox, words, DATABASE, f"{name_of_call}:{what}:when={number}")
            place = f"{name_of_call} {number}"
            is_said = status == -signal.SIGKILL or status == 0 or status in (73, 74) and b"error: " in err
            tally.check(f"{label}, {name}", is_said, f"{place}: status {status} {err[-200:]!r}")
            status, output, err = sandbox.run(words)
            is_same = output == undisturbed and sandbox.run(["export", "out"])[1] == table
            tally.check(f"{label}, {name}", status == 0 and is_same,
                        f"repeated after {place}: status {status} {err[-200:]!r}, same: {is_same}")
