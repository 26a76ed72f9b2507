# SPDX-License-Identifier: GPL-3.0-or-later
"""Sobol indices: SALib on the very sample of a sweep, beside what the sweep says."""

import json

import numpy as np
import yaml

from projection import figures
from report import table
from sweeps import kept_runs
from timing import Times, spread, take_turns

SWEEP = "Scenarios/tuyen-quang/sensitivity.yaml"
OUTCOME, TURNS, SHOWN = "digital_share@2030", 3, 6


def salib_order(rows, names):
    """Rollcast's order in a group is A, B, then the mixtures; SALib's has B at the end."""
    groups = rows.reshape(-1, names + 2)
    return np.concatenate([groups[:, :1], groups[:, 2:], groups[:, 1:2]], axis=1).reshape(-1)


def lines(rollcast, inputs, folder):
    from SALib.analyze import sobol as analysis
    from SALib.sample import sobol as sampling

    kept = kept_runs(rollcast, folder, SWEEP)
    with open(SWEEP) as file:
        names = list(yaml.safe_load(file)["vary"])
    count = len(kept[OUTCOME])
    groups = count // (len(names) + 2)
    problem = {"num_vars": len(names), "names": names,
               "bounds": [[kept[n].min(), kept[n].max()] for n in names]}
    outcome = salib_order(kept[OUTCOME][:groups * (len(names) + 2)], len(names))
    parts = {"whole": Times(), "sample": Times(), "model": Times(), "analysis": Times()}
    found = {}

    def sweep():
        found["rollcast"] = parts["whole"].measure_command(
            rollcast, "sweep", SWEEP, "--threads", "1", "--quiet", "--format", "json")

    def sample():
        parts["sample"].measure(
            lambda: sampling.sample(problem, groups, calc_second_order=False, seed=48))

    def model():
        parts["model"].measure(lambda: [
            figures(inputs, {n: kept[n][None, first:first + 8192] for n in names})
            for first in range(0, count, 8192)])

    def analyse():
        found["SALib"] = parts["analysis"].measure(lambda: analysis.analyze(
            problem, outcome, calc_second_order=False, num_resamples=100, seed=48))

    take_turns([sweep, sample, model, analyse], TURNS)
    ours = {e["name"]: e for e in json.loads(found["rollcast"])["sensitivity"][OUTCOME]}
    theirs = {n: (found["SALib"]["S1"][i], found["SALib"]["ST"][i]) for i, n in enumerate(names)}
    largest = max(max(abs(ours[n]["first"] - theirs[n][0]), abs(ours[n]["total"] - theirs[n][1]))
                  for n in names)
    together = [sum(t) for t in zip(*(parts[p].cpu for p in ("sample", "model", "analysis")))]
    ratios = [b / a for a, b in zip(parts["whole"].cpu, together)]
    titles = (("whole", "`rollcast sweep`: sample, runs, indices, bootstrap, tornado"),
              ("sample", "SALib: sample"), ("model", "numpy: the runs"),
              ("analysis", "SALib: indices and 100 resamples"))
    times = [(title, spread(parts[p].cpu), spread(parts[p].wall)) for p, title in titles]
    top = sorted(names, key=lambda n: -ours[n]["total"])[:SHOWN]
    values = [(f"`{n}`", f"{ours[n]['first']:.6f}", f"{theirs[n][0]:.6f}",
               f"{ours[n]['total']:.6f}", f"{theirs[n][1]:.6f}") for n in top]
    return ["### Sensitivity", "", f"`{SWEEP}`: {count:,} runs, {len(names)} names; median of {TURNS} "
            "turns (least to greatest), one core. SALib is given the runs of the sweep.", "",
            *table(("part", "processor time [s]", "wall time [s]"), times),
            f"SALib's way takes {spread(ratios)} times as long as the sweep. Largest difference of "
            f"an index over all names: {largest:.1e}. The first {SHOWN}:", "",
            *table(("name", "first, Rollcast", "first, SALib", "total, Rollcast", "total, SALib"),
                   values)]
