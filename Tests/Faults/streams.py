# SPDX-License-Identifier: GPL-3.0-or-later
"""Pipes that close, streams that are not there, no terminal."""

import os
import pty
import select
import subprocess

from disks import PRINTING
from sandbox import SECONDS


def try_all(sandbox, tally):
    quoted = [" ".join(f"'{word}'" for word in words) for words in PRINTING]
    for words, line in zip(PRINTING, quoted):
        is_own = words[0].startswith("--")
        # The reader has gone before the first word.
        status, _, err = sandbox.shell(f'{{ sleep 0.3; "$T" {line}; echo $? >&3; }} 3>out.status | true; cat out.status >&2')

        tally.check("closed pipe", _number(err) in ((0, 74, 141) if is_own else (74,)) and b"rror" not in err,
                    f"{words}: {err[-200:]!r}")
        status, out, err = sandbox.shell(f'"$T" {line} | head -1; echo ${{PIPESTATUS[0]}} >&2')
        tally.check("closed pipe", _number(err) in (0, 74) and out, f"{words} | head -1: {err[-200:]!r}")
        status, out, err = sandbox.shell(f'"$T" {line} >&-')
        tally.check("standard output closed", status == 74 or is_own and status >= 0,
                    f"{words}: status {status} {err[-200:]!r}")
        plain = sandbox.run(words)
        status, out, _ = sandbox.shell(f'"$T" {line} 2>&-')
        tally.check("standard error closed", (status, out) == plain[:2], f"{words}: status {status}")
        status, out, _ = sandbox.shell(f'"$T" {line} <&-')
        tally.check("standard input closed", (status, out) == plain[:2], f"{words}: status {status}")
        status, out, _ = sandbox.run(words, start_new_session=True, env={"PATH": "/usr/bin:/bin"})
        tally.check("no terminal", (status, out) == plain[:2], f"{words}: status {status}")
        status, out = at_terminal(sandbox, words)
        tally.check("at a terminal", (status, out) == plain[:2] or is_own and status == 0, f"{words}: status {status}")
    for words in (["run", "baseline.yaml", "--output", "out"], ["sweep", "sweep.yaml", "--output", "out"]):
        written(sandbox, tally, words)
    sandbox.clear()


def written(sandbox, tally, words):
    """Folders are the same whatever streams are closed: no file takes the place of a stream."""
    sandbox.clear()
    sandbox.run(words)
    whole = sandbox.tree("out")
    sandbox.clear()
    status, _, _ = sandbox.shell(f'"$T" {" ".join(words)} <&- >&- 2>&-')
    # The database tells the same in other bytes; its results are what is compared.
    same = {name: data for name, data in (sandbox.tree("out") or {}).items() if "sqlite" not in name}
    wanted = {name: data for name, data in whole.items() if "sqlite" not in name}
    tally.check("all streams closed", status == 74 and same == wanted, f"{words}: status {status}, {sorted(same)}")


def at_terminal(sandbox, words):
    """The command with its messages at a terminal, where progress is shown; its result goes to a pipe."""
    leader, follower = pty.openpty()
    process = subprocess.Popen([sandbox.tool] + words, cwd=sandbox.folder, stdin=follower,
                               stdout=subprocess.PIPE, stderr=follower)
    os.close(follower)
    out = b""
    streams = [process.stdout.fileno(), leader]
    while process.stdout.fileno() in streams:
        for stream in select.select(streams, [], [], SECONDS)[0]:
            try:
                data = os.read(stream, 1 << 16)
            except OSError:
                data = b""
            if not data:
                streams.remove(stream)
            elif stream != leader:
                out += data
    os.close(leader)
    return process.wait(), out


def _number(err):
    words = err.split()
    return int(words[-1]) if words and words[-1].isdigit() else None
