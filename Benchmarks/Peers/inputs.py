# SPDX-License-Identifier: GPL-3.0-or-later
"""A scenario as the peers take it: what `rollcast run --output` keeps, with every value resolved."""

import csv
import json
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml

from rollout import LAYERS, NETWORKS


@dataclass
class Inputs:
    parameters: dict  # name: number
    columns: dict  # name: one row for each district
    ids: list
    years: list
    steps_per_year: int
    anchors: list
    plan: np.ndarray  # billion VND a year by year, layer, district

    @classmethod
    def of(cls, rollcast, path, *settings):
        """Resolves a scenario; also gives the tool's own result of it."""
        with tempfile.TemporaryDirectory() as folder:
            options = [part for s in settings for part in ("--set", s)]
            output = subprocess.run(
                [rollcast, "run", path, "--format", "json", "--output", f"{folder}/out", *options],
                check=True, capture_output=True, text=True).stdout
            return cls.read(Path(folder, "out", "scenario-1.yaml")), json.loads(output)

    @classmethod
    def read(cls, path):
        scenario = yaml.safe_load(path.read_text())
        with open(path.parent / scenario["districts"], newline="") as file:
            rows = list(csv.DictReader(file))
        names = [n for n in rows[0] if n not in ("id", "name", "longitude", "latitude")]
        columns = {n: np.array([[float(row[n])] for row in rows]) for n in names}
        years = list(range(scenario["start"] + 1, scenario["end"] + 1))
        anchors = [
            {"start": a["year"] - scenario["start"] - 1, "ramp": a["ramp"],
             "value_added": np.array([[a["value_added"] * (row["id"] == a["district"])]
                                      for row in rows])}
            for a in scenario.get("anchors") or []
        ]
        inputs = cls(scenario["parameters"], columns, [row["id"] for row in rows], years,
                     scenario["steps_per_year"], anchors,
                     np.zeros((len(years), len(LAYERS), len(rows))))
        for entry in scenario.get("investments") or []:
            inputs.add(entry)
        return inputs

    def add(self, entry):
        """An investment, divided over its districts as Docs/ScenarioFile.md says."""
        layer = LAYERS.index(entry["layer"])
        named = [entry["districts"] == "all" or i in entry["districts"] for i in self.ids]
        weights = self.weights(entry["layer"], entry["share"]) * named
        for year in entry["years"]:
            self.plan[self.years.index(year), layer] += entry["amount"] * weights / weights.sum()

    def weights(self, layer, share):
        column = {name: values[:, 0] for name, values in self.columns.items()}
        if share == "equal":
            return np.ones(len(self.ids))
        if share != "need":
            return column[share]
        if layer in NETWORKS:
            users = column["households" if layer == "fibre" else "population"]
            return users * (1 - column[f"{layer}_coverage"])
        state = {"skills": "digital_skills", "platforms": "platform_use"}.get(layer)
        return column["population"] * (1 - column[state] if state else 1)
