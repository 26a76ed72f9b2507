# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds Rollcast against what people would take instead; prints tables in Markdown.

    python Benchmarks/Peers/bench.py [--write] [--only runs,sensitivity,plans,growth]
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time

os.environ["TQDM_DISABLE"] = "1"
for name in ("OMP", "OPENBLAS", "MKL", "NUMEXPR", "BLIS"):
    os.environ[f"{name}_NUM_THREADS"] = "1"

PARTS = ("runs", "sensitivity", "plans", "growth")
BASELINE = "Scenarios/tuyen-quang/baseline.yaml"


def part(name, options, folder):
    import growth
    import runs
    import sweeps
    from inputs import Inputs

    tool = options.rollcast
    if name == "growth":
        return growth.lines(tool, folder)
    if name == "plans":
        import plans
        return plans.lines(tool, Inputs.of(tool, BASELINE)[0])
    inputs, result = Inputs.of(tool, sweeps.SCENARIO)
    if name == "sensitivity":
        import indices
        return indices.lines(tool, inputs, folder)
    section = runs.Runs(tool, options.bench, inputs, result, folder)
    section.measure()
    return section.lines()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="put the tables into Docs/Performance.md")
    parser.add_argument("--only", default=",".join(PARTS), help="parts, with commas between")
    parser.add_argument("--rollcast", default=".build/release/rollcast")
    parser.add_argument("--bench", default=".build/release/rollcast-bench")
    options = parser.parse_args()
    chosen = options.only.split(",")
    if set(chosen) - set(PARTS) or (options.write and len(chosen) < len(PARTS)):
        parser.error(f"the parts are {', '.join(PARTS)}; --write takes all of them")
    import report
    from timing import pin

    pin()
    version = subprocess.run([options.rollcast, "--version"], check=True, capture_output=True,
                             text=True).stdout.strip()
    lines = report.machine(version)
    for name in chosen:
        begin = time.perf_counter()
        # Each part has a folder of its own, so that nothing is gone on with.
        with tempfile.TemporaryDirectory() as folder:
            try:
                lines += part(name, options, folder)
            except ImportError as error:
                lines += [f"{name}: not measured, {error}.", ""]
        print(f"{name}: {time.perf_counter() - begin:.0f} s", file=sys.stderr)
    print("\n".join(lines))
    if options.write:
        report.write(lines)


if __name__ == "__main__":
    main()
