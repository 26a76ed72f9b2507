# SPDX-License-Identifier: GPL-3.0-or-later
"""The files that are changed: the shipped ones, the bad ones of the tests, and small ones with the rest."""

import csv
import functools
import json
import os
import shutil

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
REGIONS = ["tuyen-quang", "viet-nam"]

SMALL = {
    "small.yaml": """schema: rollcast/1
name: Small
extends: baseline.yaml
end: 2027
districts: districts-2023.csv
shapes: borders.geojson
parameters:
  skills.cost_per_person: 1.2 million VND/person
  cloud.price_decline: 15 %/yr
investments:
  - {layer: skills, years: [2024, 2026-2027], amount: 60 billion VND/yr, share: need}
  - {layer: fibre, years: 2025, amount: 9 billion VND/yr, districts: [na-hang, lam-binh], share: equal}
anchors:
  - {name: plant, district: son-duong, year: 2025.5, value_added: 2500 billion VND/yr, ramp: 2 years}
goals:
  - {indicator: fibre_coverage, year: 2027, at_least: 90 %, district: na-hang}
  - {indicator: spending, year: 2025, at_most: 100}
also:
  goals:
    - {indicator: digital_share, year: 2026, at_least: 7 %}
""",
    "small-sweep.yaml": """schema: rollcast-sweep/1
scenarios: [small.yaml, baseline.yaml]
design: {method: latin_hypercube, runs: 24, seed: 7}
vary:
  digitalisation.rate_services: {low: 1.3 %/yr, high: 11.1 %/yr}
  skills.loss: catalogue
  cloud.import_quality: {distribution: triangular, low: 0.85, mode: 0.95, high: 1}
  growth.services: {distribution: normal, mean: 0.06, sd: 0.01}
  skills.cost_per_person: {distribution: log_normal, mean: 1.2, sd: 0.2}
  investments.skills: {low: 0, high: 2}
  anchors.plant.year: {low: 2025, high: 2026}
  [fibre.takeup_p, fibre.takeup_q]: {choices: [[0.0041, 0.439], [0.0048, 0.404]]}
outcomes: [digital_share@2026, grdp@2027, fibre_coverage@2027/na-hang]
""",
    "small-grid.yaml": """schema: rollcast-sweep/1
scenario: small.yaml
design: {method: grid}
vary:
  investments.skills: {low: 0, high: 2, levels: 3}
  end: {choices: [2026, 2027]}
  skills.loss: {levels: [0.01, 0.02]}
outcomes: [digital_share@2026]
""",
    "small-morris.yaml": """schema: rollcast-sweep/1
scenario: small.yaml
design: {method: morris, runs: 24, seed: 1}
vary: {skills.loss: catalogue, growth.ict: catalogue, investments.fibre: {low: 0.5, high: 1}}
outcomes: [digital_share@2026]
""",
    "small-saltelli.yaml": """schema: rollcast-sweep/1
scenario: small.yaml
design: {method: saltelli, runs: 64, seed: 1}
vary: {skills.loss: catalogue, growth.ict: {distribution: log_uniform, low: 0.05, high: 0.1}}
outcomes: [digital_share@2026]
""",
    "small-plan.yaml": """schema: rollcast-plan/1
name: Small plan
scenario: small.yaml
years: 2024-2026
budget: {2024: 20, 2025-2026: 30}
layers: [fibre, skills, data_centre]
districts: [na-hang, lam-binh, son-duong]
maximise: digital_share@2027
limits:
  - {layer: skills, at_most: 10 billion VND/yr}
  - {layers: [fibre, skills], districts: [na-hang], years: 2025, at_least: 2 billion VND/yr}
reach:
  - {indicator: fibre_coverage@2027, district: each, at_least: 70 %}
carry_over: true
choose: [{layer: data_centre, at_most: 1}]
""",
    "small-target.yaml": """schema: rollcast-plan/1
name: Small target
scenario: small.yaml
years: 2024-2026
layers: [fibre, skills]
districts: [na-hang, lam-binh]
minimise: spending
reach:
  - {indicator: fibre_coverage@2027, district: na-hang, at_least: 90 %}
""",
    "small-lever.yaml": """schema: rollcast-plan/1
scenario: small.yaml
lever: anchors.plant.value_added
low: 0 billion VND/yr
high: 40000 billion VND/yr
reach:
  - {indicator: digital_share@2027, at_least: 8 %}
""",
    "small-calibration.yaml": """schema: rollcast-calibration/1
name: Small calibration
scenario: since-2020.yaml
errors: {digital_share: 0.1 %, fibre_takeup: 1 %, mobile_4g_takeup: 1 %}
fit:
  growth.ict: catalogue
  start.va_ict: {low: 0.6, high: 1.4}
""",
}


def kind(data):
    """What a YAML file is, by its schema."""
    for name in ("sweep", "plan", "calibration"):
        if f"rollcast-{name}/1".encode() in data[:4000]:
            return name
    return "scenario"


def borders(table):
    """A square around each district."""
    features = []
    with open(table, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            x, y = float(row["longitude"]), float(row["latitude"])
            ring = [[x + a, y + b] for a, b in ((-.1, -.1), (.1, -.1), (.1, .1), (-.1, .1), (-.1, -.1))]
            features.append({"type": "Feature", "id": row["id"], "properties": {"name": row["name"]},
                             "geometry": {"type": "Polygon", "coordinates": [ring]}})
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)


class Corpus:
    """Seeds of each kind, as (folder, name, bytes), and a copy of their folders to put cases into."""

    def __init__(self, work):
        self.work = work
        self.seeds = {name: [] for name in ("scenario", "plan", "sweep", "calibration", "table", "history", "shapes")}
        for region in REGIONS:
            shutil.copytree(os.path.join(ROOT, "Scenarios", region), os.path.join(work, region))
        home = os.path.join(work, "tuyen-quang")
        with open(os.path.join(home, "borders.geojson"), "w", encoding="utf-8") as file:
            file.write(borders(os.path.join(home, "districts-2023.csv")))
        for name, text in SMALL.items():
            with open(os.path.join(home, name), "w", encoding="utf-8") as file:
                file.write(text)
        for region in REGIONS:
            for name in sorted(os.listdir(os.path.join(work, region))):
                self.add(region, name)
        for folder, _, names in sorted(os.walk(os.path.join(ROOT, "Tests/CommandTests/Mistakes"))):
            for name in sorted(names):
                if name.endswith((".yaml", ".csv")):
                    self.add("tuyen-quang", name, os.path.join(folder, name))

    def add(self, region, name, path=None):
        with open(path or os.path.join(self.work, region, name), "rb") as file:
            data = file.read()
        if name.endswith(".yaml"):
            self.seeds[kind(data)].append((region, name, data))
        elif name.endswith(".geojson"):
            self.seeds["shapes"].append((region, name, data))
        elif name.endswith(".csv"):
            is_history = data.lstrip(b"\xef\xbb\xbf").startswith(b"indicator")
            self.seeds["history" if is_history else "table"].append((region, name, data))

    @functools.cache
    def texts(self, kind):
        """The seeds of a kind as texts, for parts of them to be put into others."""
        return [data.decode("utf-8", "surrogateescape") for _, _, data in self.seeds[kind]]
