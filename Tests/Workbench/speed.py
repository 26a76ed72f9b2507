# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast the workbench answers, for the shipped region and for one of sixty districts.

    python3 Tests/Workbench/speed.py TOOL

Times from the request to the last byte of the answer over a kept connection, in milliseconds.
"""

import json
import os
import statistics
import sys
import tempfile
import time

from served import REGION, Workbench

CALLS = [
    ("run", "/api/run", 50),
    ("view, five figures", "/api/view?tables=no&figures=share:wide,contributions:narrow,map:narrow,"
     "cloud:narrow,spending:narrow", 50),
    ("view, all figures", "/api/view?tables=no", 50),
    ("view, all figures and tables", "/api/view", 50),
    ("band of 1,000 runs", "/api/band", 20),
    ("levers with influences", "/api/scenario", 20),
]


def write_sixty(folder):
    """A region of sixty districts, made of one of the shipped region."""
    with open(f"{REGION}/districts-2023.csv", encoding="utf-8") as file:
        header, first = file.read().split("\n")[:2]
    cells = first.split(",")
    rows = [
        ",".join([f"d{i}", f"District {i}", f"{105 + i % 8 / 9}", f"{21 + i // 8 / 9}"] + cells[4:])
        for i in range(60)]
    with open(f"{folder}/districts.csv", "w", encoding="utf-8") as file:
        file.write("\n".join([header, *rows]) + "\n")
    with open(f"{folder}/sixty.yaml", "w", encoding="utf-8") as file:
        file.write("schema: rollcast/1\nname: Sixty\ndefinition: GSO\nstart: 2023\nend: 2030\n"
                   "districts: districts.csv\ninvestments:\n"
                   "  - {layer: fibre, years: 2024-2030, amount: 50, share: need}\n"
                   "  - {layer: skills, years: 2024-2030, amount: 50, share: need}\n"
                   "goals:\n  - {indicator: digital_share, year: 2030, at_least: 20 %}\n")


def measure(workbench, base, path, count):
    """Milliseconds of calls with another document each."""
    times = []
    for number in range(count + 3):
        body = json.dumps({"schema": "rollcast/1", "name": "n", "extends": base,
                           "parameters": {"skills.loss": 0.01 + number * 1e-4}})
        start = time.perf_counter()
        status, answer = workbench.ask("POST", path, body.encode())
        times.append((time.perf_counter() - start) * 1e3)
        assert status == 200, answer
    return times[3:]


def main():
    with tempfile.TemporaryDirectory() as folder:
        write_sixty(folder)
        for name, place, base in [("7 districts", REGION, "resolution-48.yaml"),
                                  ("60 districts", folder, "sixty.yaml")]:
            with Workbench(sys.argv[1], place) as workbench:
                for call, path, count in CALLS:
                    times = measure(workbench, base, path, count)
                    print(f"{name}, {call}: median {statistics.median(times):.1f} ms, "
                          f"90 % {statistics.quantiles(times, n=10)[8]:.1f} ms")


if __name__ == "__main__":
    main()
