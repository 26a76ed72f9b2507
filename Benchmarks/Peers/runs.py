# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a second on one core: 30 names vary, three outcomes are read."""

import re
from pathlib import Path

import numpy as np

import ema
import systems
from projection import difference, figures
from report import table
from sweeps import OUTCOMES, SCENARIO, kept_runs, sweep_file, varied_names
from timing import Times, spread, take_turns

TURNS, SWEEP_RUNS, KEPT_RUNS = 5, 262144, 8192
TOLERANCE = 1e-9


class Runs:
    def __init__(self, rollcast, bench, inputs, result, folder):
        self.rollcast, self.bench, self.inputs, self.folder = rollcast, bench, inputs, folder
        self.names, self.notes = varied_names(rollcast), []
        kept = kept_runs(rollcast, folder, sweep_file(folder, SCENARIO, self.names, KEPT_RUNS))
        self.drawn = {n: kept[n][None, :] for n in self.names}
        self.check(result, [kept[o] for o in OUTCOMES])
        self.times, self.rates, self.ratios = {}, {"C": [], "Swift": []}, []

    def check(self, result, outcomes):
        """The numpy model has to give what Rollcast gives, or nothing is timed."""
        one = difference(self.inputs, result)
        many = max(np.max(np.abs(a - b) / np.abs(a))
                   for a, b in zip(outcomes, figures(self.inputs, self.drawn)))
        if max(one, many) > TOLERANCE:
            raise SystemExit(f"the numpy model is off by {max(one, many)}; nothing is timed")
        self.notes.append(
            f"The numpy model, written from the equations, gives all figures of `rollcast run` to "
            f"{one:.0e} and {KEPT_RUNS:,} runs of the sweep to {many:.0e} (relative).")

    def chunk(self):
        """How many runs at a time numpy does best with; one core's caches decide."""
        best = {}
        for size in (512, 1024, 2048, 4096, 8192):
            trial = Times()
            trial.measure(lambda: self.numpy_runs(size, 8192))
            best[size] = trial.cpu[0]
        return min(best, key=best.get)

    def numpy_runs(self, size, count=KEPT_RUNS):
        for first in range(0, count, size):
            figures(self.inputs, {n: v[:, first:first + size] for n, v in self.drawn.items()})

    def measure(self):
        path = sweep_file(self.folder, SCENARIO, self.names, SWEEP_RUNS)
        size = self.chunk()
        self.notes.append(f"numpy did best with {size:,} runs at a time.")
        variants = [
            (f"`rollcast sweep` of {SWEEP_RUNS:,} runs, all of it", SWEEP_RUNS, lambda t: t.measure_command(
                self.rollcast, "sweep", path, "--threads", "1", "--quiet")),
            ("numpy, vectorised over runs", KEPT_RUNS, lambda t: t.measure(
                lambda: self.numpy_runs(size))),
        ]
        for name, make in (("PySD, run by run", lambda: systems.variant(self.inputs, self.folder)),
                           ("EMA Workbench, sequential, numpy for one run",
                            lambda: ema.variant(self.inputs, self.names))):
            try:
                work, count, *said = make()
            except ImportError as error:
                self.notes.append(f"{name}: not measured, {error}.")
            else:
                self.notes += said
                variants.append((name, count, lambda t, work=work: t.measure(work)))
        for name, count, _ in variants:
            self.times[name] = (count, Times())
        turns = [lambda n=n, work=work: work(self.times[n][1]) for n, _, work in variants]
        if Path(self.bench).exists():
            turns.insert(1, self.kernels)
        else:
            self.notes.append("The kernels alone: not measured, rollcast-bench was not built.")
        take_turns(turns, TURNS)

    def kernels(self):
        times = Times()
        text = times.measure_command(self.bench, SCENARIO, "comparison")
        busy = times.wall[0] / times.cpu[0]
        for name in self.rates:
            rate = float(re.search(rf"^{name}, \d+ lanes: ([\d.]+)", text, re.M)[1]) * 1e3
            self.rates[name].append((rate * busy, rate))
        self.ratios.append(float(re.search(r"^Swift: ([\d.]+) .*times C", text, re.M)[1]))

    def lines(self):
        rows = [(name, [count / t for t in times.cpu], [count / t for t in times.wall])
                for name, (count, times) in self.times.items()]
        base = rows[0][1]
        if self.ratios:
            names = {"Swift": "Rollcast's kernel alone, 16 lanes",
                     "C": "the kernel by hand in C, 8 lanes"}
            rows[1:1] = [(title, *zip(*self.rates[name])) for name, title in names.items()]
            base = rows[1][1]
            self.notes.append(
                f"Rollcast's kernel is {spread(self.ratios)} times as fast as the one in C; the two "
                f"take turns in a process of their own, whose wall time is scaled by its part of the "
                f"processor.")
        head = ("one core", "runs/s of processor time", "runs/s of wall time",
                f"{'the kernel' if self.ratios else 'the sweep'} is so many times as fast")
        cells = [(name, spread(cpu), spread(wall),
                  "1" if cpu is base else spread([a / b for a, b in zip(base, cpu)]))
                 for name, cpu, wall in rows]
        return ["### Runs", "", f"Resolution 48, seven districts to 2030 by quarters, {len(self.names)} "
                f"names, three outcomes; median of {TURNS} turns (least to greatest).", "",
                *table(head, cells), *[f"- {n}" for n in self.notes], ""]
