# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes away what the tool relies on, at any moment, and looks at what is left.

Usage: faults.py TOOL [--seed S] [--only kills|points|disks|streams|surroundings]

Ends with status 1 where a result was lost or halved, or a command did not say what failed. Full and read-only
disks are small memory disks, which root may mount; elsewhere limits on the size of files stand for them.
"""

import argparse
import os
import sys
import tempfile
import time

import disks
import kills
import points
import streams
import surroundings
from sandbox import Sandbox, Tally


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tool")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=["kills", "points", "disks", "streams", "surroundings"])
    options = parser.parse_args()
    started = time.monotonic()
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="rollcast-faults-") as work:
        sandbox = Sandbox(os.path.abspath(options.tool), os.path.join(work, "region"))
        kept(sandbox)
        parts = {"kills": lambda: kills.try_all(sandbox, tally, options.seed),
                 "points": lambda: points.try_all(sandbox, tally),
                 "disks": lambda: disks.try_all(sandbox, tally, work),
                 "streams": lambda: streams.try_all(sandbox, tally),
                 "surroundings": lambda: surroundings.try_all(sandbox, tally)}
        for name, part in parts.items():
            if options.only in (None, name):
                part()
    for name, count in tally.tried.items():
        print(f"{name}: {count} checks")
    for note in tally.notes:
        print(note)
    print(f"{sum(tally.tried.values())} checks in {time.monotonic() - started:.0f} s, {len(tally.failures)} failed")
    return 1 if tally.failures else 0


def kept(sandbox):
    """The shards that export and merge read."""
    for part in ("1/2", "2/2"):
        sandbox.run(["sweep", "sweep.yaml", "--shard", part, "--output", f"shard-{part[0]}", "--quiet"])


if __name__ == "__main__":
    sys.exit(main())
