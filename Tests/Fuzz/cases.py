# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases: a changed file, and the command that reads it. Each follows from the seed and its number alone."""

import os
import random

import kept
from mutations import mutated

# How often each kind is changed where only validate reads it, in proportion.
KINDS = {"scenario": 30, "plan": 15, "sweep": 15, "calibration": 12, "table": 12, "history": 8, "shapes": 8}
# What a scenario says to read a changed table.
NAMING = {"table": ("districts", "csv"), "history": ("history", "csv"), "shapes": ("shapes", "geojson")}
# Processor seconds. Reading and plain runs have to be done in 2; what searches or samples gets more.
LIMITS = {"validate": 2, "run": 2, "compare": 2, "report": 2, "export": 2, "merge": 4, "sweep": 10, "optimise": 20,
          "target": 20, "calibrate": 10, "backtest": 10}
UNREACHABLE, FAILED = 2, 1


class Case:
    """One changed file, and the words of a command with the statuses it may end with.

    Every case whose number is a multiple of `alone` is given to a command that computes, in a process of its own.
    """

    def __init__(self, seed, number, corpus, alone):
        self.number = number
        self.random = random.Random(f"{seed}/{number}")
        self.kept = None
        self.is_alone = number % alone == 0
        kinds = list(KINDS)
        self.kind = self.random.choices(kinds, [KINDS[kind] for kind in kinds])[0]
        if self.is_alone and self.random.random() < 0.3:
            self.kind = self.random.choice(kept.KINDS)
            self.words, self.form, self.changes = kept.choose(self, corpus)
            self.folder = "tuyen-quang"
            return
        self.folder, name, data = self.random.choice(corpus.seeds[self.kind])
        is_table = self.kind in ("table", "history")
        self.data, self.changes = mutated(data, self.random, corpus.texts(self.kind), is_table)
        self.changes = [name] + self.changes
        self.words, self.form = ["validate"], None
        if self.is_alone:
            self.words, self.form = self.command()

    @property
    def stem(self):
        return f"case-{self.number}"

    @property
    def target(self):
        """The name of the file that commands get."""
        return f"{self.stem}.yaml"

    def files(self):
        """The files of the case by name."""
        if self.kind not in NAMING:
            return {self.target: self.data}
        key, ending = NAMING[self.kind]
        base = "baseline.yaml" if self.folder == "tuyen-quang" else "fibre-since-2012.yaml"
        if self.kind == "history":
            base = "since-2020.yaml" if self.folder == "tuyen-quang" else "economy-since-2019.yaml"
        text = f"schema: rollcast/1\nname: {self.stem}\nextends: {base}\n{key}: {self.stem}.{ending}\n"
        return {self.target: text.encode(), f"{self.stem}.{ending}": self.data}

    def write(self, work):
        for name, data in self.files().items():
            with open(os.path.join(work, self.folder, name), "wb") as file:
                file.write(data)

    def remove(self, work):
        for name in self.files():
            os.unlink(os.path.join(work, self.folder, name))

    def command(self):
        """A command for the kind, with the form of its result."""
        pick, name = self.random.choice, self.target
        if self.kind == "plan":
            command = pick(["optimise", "target"])
            return [command, name, "--time-limit", "1", "--format", "json"], "json"
        if self.kind == "sweep":
            form = pick(["json", "json", "table"])
            return ["sweep", name, "--quiet", "--threads", "2", "--format", form], form
        if self.kind == "calibration":
            return [pick(["calibrate", "backtest"]), name, "--format", "json"], "json"
        other = "baseline.yaml" if self.folder == "tuyen-quang" else "fibre-since-2012.yaml"
        return pick([
            (["run", name, "--format", "json"], "json"), (["run", name, "--format", "json"], "json"),
            (["run", name], "table"), (["run", name, "--format", "csv"], "csv"),
            (["run", name, "--format", "iamc"], "csv"),
            (["compare", name, other, "--format", "json", "--across-definitions"], "json"),
            (["compare", other, name, "--districts"], "table"),
            (["report", name], "html"), (["report", name, "--language", pick(["en", "vi", "fr"])], "html"),
        ])

    def statuses(self):
        """What the command may end with: 0, 65, 66 and what its contract adds."""
        command = self.words[0]
        allowed = {0, 65}
        if command in ("optimise", "target"):
            allowed |= {UNREACHABLE}
        if command in ("sweep", "merge"):
            allowed |= {FAILED}
        if self.kind in kept.KINDS:
            allowed |= {64, 66, 73, 74}
        return allowed
