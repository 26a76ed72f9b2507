# SPDX-License-Identifier: GPL-3.0-or-later
"""Sweeps of Rollcast that the peers repeat: what varies, the file, and what was kept."""

import csv
import io
import json
import subprocess
from pathlib import Path

import numpy as np

SCENARIO = "Scenarios/tuyen-quang/resolution-48.yaml"
OUTCOMES = ("digital_share@2030", "grdp@2030", "fibre_coverage@2030")


def varied_names(rollcast):
    """Every third name with a range, 30 in all: those of Benchmarks/SweepBenchmark.swift."""
    output = subprocess.run([rollcast, "parameters", "--format", "json"], check=True,
                            capture_output=True, text=True).stdout
    entries = [e for e in json.loads(output) if e["low"] < e["high"]]
    return {e["name"]: (e["low"], e["high"]) for e in entries[::3][:30]}


def sweep_file(folder, scenario, names, runs, outcomes=OUTCOMES):
    path = Path(folder, f"sweep-{runs}.yaml")
    lines = ["schema: rollcast-sweep/1", f"scenario: {Path(scenario).resolve()}",
             f"design: {{method: random, runs: {runs}, seed: 1}}", "vary:"]
    lines += [f"  {name}: catalogue" for name in names]
    path.write_text("\n".join([*lines, f"outcomes: [{', '.join(outcomes)}]", ""]))
    return str(path)


def kept_runs(rollcast, folder, path):
    """What a sweep drew and what came out of it, column by column."""
    kept = f"{folder}/kept"
    subprocess.run([rollcast, "sweep", path, "--quiet", "--output", kept], check=True,
                   capture_output=True)
    text = subprocess.run([rollcast, "export", kept, "--format", "csv"], check=True,
                          capture_output=True, text=True).stdout
    rows = list(csv.DictReader(io.StringIO(text)))
    return {n: np.array([float(r[n]) for r in rows]) for n in rows[0] if "goal" not in n
            and n not in ("run", "failed")}
