# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 at random moments: what stands afterwards is the old result or the new one, and never a half."""

import json
import os
import random
import signal
import time

from sandbox import REPLACING, RESUMING

KILLS = 20


def target_name(words):
    return "out.html" if words[0] == "report" else "out"


def try_all(sandbox, tally, seed):
    rng = random.Random(seed)
    for name, (before, words) in REPLACING.items():
        replaced(sandbox, tally, name, before, words, rng)
    sandbox.clear()
    for name, words in RESUMING.items():
        resumed(sandbox, tally, name, words, rng)
    sandbox.clear()


def killed(sandbox, words, seconds, rng, number):
    """Starts a command and ends it: every other time at any moment, else just after a draft appears."""
    process = sandbox.start(words)
    end = time.monotonic() + 2 * seconds + 5
    if number % 2 == 0:
        time.sleep(rng.uniform(0, 1.1 * seconds))
    else:
        while process.poll() is None and time.monotonic() < end:
            if any(".part-" in name for name in os.listdir(sandbox.folder)):
                break
        pause = time.monotonic() + rng.uniform(0, 0.008)
        while time.monotonic() < pause:
            pass
    process.send_signal(signal.SIGKILL)
    return process.wait() == -signal.SIGKILL


def replaced(sandbox, tally, name, before, words, rng):
    """A command that puts its result in the place of an earlier one."""
    target = target_name(words)
    sandbox.clear()
    started = time.monotonic()
    status, _, err = sandbox.run(words)
    seconds = time.monotonic() - started
    new = sandbox.tree(target)
    tally.check(f"kill -9, {name}", status == 0 and new, f"undisturbed: status {status} {err[-200:]!r}")
    sandbox.clear()
    if before:
        sandbox.run(before)
    old = sandbox.tree(target)
    hits, kept_old, left = 0, 0, 0
    for number in range(KILLS):
        hits += killed(sandbox, words, seconds, rng, number)
        stands = sandbox.tree(target)
        kept_old += stands == old
        is_whole = stands in (old, new)
        tally.check(f"kill -9, {name}", is_whole, f"kill {number}: neither the old nor the new result stands")
        if name == "new" and stands is not None:
            sandbox.clear()
        status, _, err = sandbox.run(words)
        tally.check(f"kill -9, {name}", status == 0 and sandbox.tree(target) == new,
                    f"repeated after kill {number}: status {status} {err[-200:]!r}")
        left += sandbox.clear()
        if before:
            sandbox.run(before)
    tally.note(f"{name}: {hits} of {KILLS} kills met the command at work, {kept_old} left the old result and "
               f"{KILLS - kept_old} the new; {left} drafts were left beside it")


def resumed(sandbox, tally, name, words, rng):
    """A command that goes on where it was stopped: killed again and again, it ends as if undisturbed."""
    sandbox.clear()
    started = time.monotonic()
    status, undisturbed, err = sandbox.run(words)
    seconds = time.monotonic() - started
    table = sandbox.run(["export", "out"])[1]
    tally.check(f"kill -9, {name}", status == 0, f"undisturbed: status {status} {err[-200:]!r}")
    hits = 0
    for number in range(KILLS):
        if number % 4 == 0:
            sandbox.clear()
        process = sandbox.start(words)
        time.sleep(rng.uniform(0, 1.1 * seconds))
        process.send_signal(signal.SIGKILL)
        hits += process.wait() == -signal.SIGKILL
        result = sandbox.path("out/result.json")
        is_whole = True
        if os.path.exists(result):
            with open(result, encoding="utf-8") as file:
                is_whole = "digest" in json.load(file)
        tally.check(f"kill -9, {name}", is_whole, f"kill {number}: half a result.json")
        if number % 4 == 3:
            status, output, err = sandbox.run(words)
            is_same = output == undisturbed and sandbox.run(["export", "out"])[1] == table
            tally.check(f"kill -9, {name}", status == 0 and is_same,
                        f"repeated after kill {number}: status {status} {err[-200:]!r}, same: {is_same}")
    tally.note(f"{name}: {hits} of {KILLS} kills met the command at work; each time the repeated command gave the "
               "undisturbed digest and table")
