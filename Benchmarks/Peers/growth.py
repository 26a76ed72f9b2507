# SPDX-License-Identifier: GPL-3.0-or-later
"""How Rollcast's cost grows with districts, years, runs and decisions."""

import csv
import math
import subprocess
from pathlib import Path

from report import table
from sweeps import SCENARIO, sweep_file, varied_names
from timing import Times, short, spread

TABLE, TURNS = "Scenarios/tuyen-quang/districts-2023.csv", 3
COMMUNES = "Scenarios/tuyen-quang-communes/baseline.yaml"


def region(folder, count):
    """A region of so many districts, cut from those of Tuyên Quang, all a little different."""
    with open(TABLE, newline="") as file:
        rows = list(csv.DictReader(file))
    path = Path(folder, f"districts-{count}.csv")
    with open(path, "w", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        for i in range(count):
            row = dict(rows[i % len(rows)], id=f"d{i}", name=f"District {i}")
            row["income_index"] = round(float(row["income_index"]) * (1 + i / count / 10), 6)
            writer.writerow(row)
    scenario = Path(folder, f"region-{count}.yaml")
    scenario.write_text(
        "schema: rollcast/1\nname: Generated\nregion: Generated\ndefinition: GSO\nstart: 2023\n"
        f"end: 2030\nsteps_per_year: 4\ndistricts: {path.name}\ninvestments:\n"
        "  - {layer: fibre, years: 2024-2030, amount: 25 billion VND/yr}\n"
        "  - {layer: skills, years: 2024-2030, amount: 45 billion VND/yr}\n"
        "  - {layer: cloud, years: 2024-2030, amount: 8 billion VND/yr}\n"
        "  - {layer: data_centre, years: 2024-2030, amount: 20 billion VND/yr}\n")
    return str(scenario)


def timed(*command):
    times = Times()
    for _ in range(TURNS):
        times.measure_command(*command)
    return times.cpu


def rows_of(title, unit, sizes, make, tool):
    """One row for each size; the last column is the power of the size that the cost grows by."""
    rows, before = [], None
    for size in sizes:
        cpu = timed(*make(size))
        here = (size, sorted(cpu)[TURNS // 2])
        power = "" if before is None else short(
            math.log(here[1] / before[1]) / math.log(here[0] / before[0]), 2)
        rows.append((title, f"{size:,} {unit}", tool, spread([1e3 * c for c in cpu]), power))
        before = here
    return rows


def plan_file(folder, scenario, end):
    path = Path(folder, f"plan-{Path(scenario).parent.name}-{end}.yaml")
    path.write_text(
        f"schema: rollcast-plan/1\nscenario: {Path(scenario).resolve()}\nyears: 2024-{end}\n"
        f"budget: 120 billion VND/yr\nmaximise: digital_share@{end}\n")
    return str(path)


def lines(rollcast, folder):
    names = varied_names(rollcast)
    run = lambda path, *more: (rollcast, "run", path, "--format", "json", *more)
    sweep = lambda path: (rollcast, "sweep", path, "--threads", "1", "--quiet")
    rows = rows_of("districts", "districts", (7, 51, 500, 10000),
                   lambda n: run(region(folder, n)), "`rollcast run`")
    rows += rows_of("districts, 128 runs", "districts", (7, 51, 500, 2000, 10000), lambda n: sweep(
        sweep_file(folder, region(folder, n), names, 128)), "`rollcast sweep`")
    rows += rows_of("years", "years", (7, 27, 77), lambda n: run(
        SCENARIO, "--set", f"end={2023 + n}"), "`rollcast run`")
    rows += rows_of("runs", "runs", (10_000, 100_000, 1_000_000), lambda n: sweep(
        sweep_file(folder, SCENARIO, names, n)), "`rollcast sweep`")
    base = "Scenarios/tuyen-quang/baseline.yaml"
    plans = {49 * 7: (base, 2030), 357 * 3: (COMMUNES, 2026), 357 * 7: (COMMUNES, 2030)}
    rows += rows_of("decisions", "decisions", plans, lambda n: (
        rollcast, "optimise", plan_file(folder, *plans[n]), "--set", f"end={plans[n][1]}",
        "--format", "json"), "`rollcast optimise`")
    head = ("what grows", "size", "command", "processor time [ms]", "power")
    return ["### How cost grows", "", f"Median of {TURNS} (least to greatest), one core, process start to "
            "finished result. *Power* is that of the size by which the time grew since the row above: "
            "1 is linear, below 1 a fixed part still weighs.", "", *table(head, rows)]
