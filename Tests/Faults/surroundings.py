# SPDX-License-Identifier: GPL-3.0-or-later
"""Other languages of the system, other clocks: results are the same bytes."""

import os
import shutil
import subprocess

from disks import PRINTING

LOCALES = ["C", "C.UTF-8", "POSIX", "vi_VN.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "fr_FR.UTF-8", "no_SUCH.place", ""]
ZONES = ["Asia/Ho_Chi_Minh", "Pacific/Kiritimati", "nonsense"]
CLOCKS = ["1971-01-01 00:00:00", "1999-12-31 23:59:59", "2037-12-31 00:00:00", "2079-06-01 12:00:00"]


def try_all(sandbox, tally):
    plain = {tuple(words): sandbox.run(words)[:2] for words in PRINTING}
    known = subprocess.run(["locale", "-a"], capture_output=True, check=False).stdout.decode().lower().split()
    missing = [name for name in LOCALES if name.endswith(".UTF-8")
               and name.lower().replace("utf-8", "utf8") not in known]
    if missing:
        tally.note(f"not installed here, and so the same as C: {', '.join(missing)}")
    for words in PRINTING:
        for name in LOCALES:
            same(sandbox, tally, "other locale", words, plain, {"LC_ALL": name, "LANG": name, "LANGUAGE": name[:2]})
        for zone in ZONES:
            same(sandbox, tally, "other time zone", words, plain, {"TZ": zone})
        same(sandbox, tally, "empty environment", words, plain, None)
    clocks(sandbox, tally, plain)


def same(sandbox, tally, what, words, plain, changes, under=()):
    environment = {} if changes is None else os.environ | changes
    answer = sandbox.run(words, under, env=environment)[:2]
    tally.check(what, answer == plain[tuple(words)], f"{words} under {changes} {under}: status {answer[0]}")


def clocks(sandbox, tally, plain):
    """Under faketime, and with folders that seem to come from the future."""
    # The wrapper and no plain LD_PRELOAD: the library changes the environment before Swift's run-time
    # looks for the arguments behind it, unless the wrapper has done so already.
    clocks = CLOCKS if shutil.which("faketime") else []
    if not clocks:
        tally.note("faketime is not installed: other clocks were tried by times of files alone")
    for clock in clocks:
        for words in PRINTING:
            same(sandbox, tally, "other clock", words, plain, {}, ("faketime", "-f", f"@{clock}"))
    words = ["sweep", "sweep.yaml", "--output", "out", "--quiet"]
    for time in (0, 4102444800):
        sandbox.clear()
        process = sandbox.start(words)
        wait_for_runs(sandbox, process)
        process.kill()
        process.wait()
        for name in os.listdir(sandbox.path("out")):
            os.utime(os.path.join(sandbox.path("out"), name), (time, time))
        answer = sandbox.run(words, ("faketime", "-f", f"@{CLOCKS[1]}") if clocks else ())[:2]
        tally.check("resumed with the clock set back", answer == plain[("sweep", "sweep.yaml", "--quiet")],
                    f"files of {time}: status {answer[0]}")
    sandbox.clear()


def wait_for_runs(sandbox, process):
    """Until some blocks are in the database, or all."""
    log = sandbox.path("out/sweep.sqlite-wal")
    while process.poll() is None and not (os.path.exists(log) and os.path.getsize(log) > 200_000):
        pass
