# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at reports as readers do: on a desk, on a phone in the dark, and on paper.

Usage: check.py TOOL [FOLDER]; with a folder, pictures of the pages are left in it.
"""

import json
import math
import os
import subprocess
import sys
import tempfile

import figures
from devtools import Browser

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
REGION = "Scenarios/tuyen-quang"
VIEWS = [
    ("desk", {"width": 1280, "height": 900}),
    ("phone", {"width": 360, "height": 800, "scheme": "dark"}),
    # A4 less its margins, in CSS pixels.
    ("paper", {"width": 665, "height": 980, "medium": "print"}),
]


def reports(folder):
    """Name, language and arguments of every report to look at."""
    edge = write_edge_cases(folder)
    return [
        ("baseline", "en", [f"{REGION}/baseline.yaml"]),
        ("resolution", "vi", [f"{REGION}/resolution-48.yaml"]),
        ("anchor", "fr", [f"{REGION}/electronics-anchor.yaml", "--set", "skills.loss=0.02"]),
        ("pair", "vi", [f"{REGION}/baseline.yaml", f"{REGION}/electronics-anchor.yaml"]),
        ("several", "en", [
            f"{REGION}/{name}.yaml" for name in
            ["baseline", "resolution-48", "data-centre-hub", "electronics-anchor",
             "skills-and-platforms"]]),
        ("many", "fr", [
            f"{REGION}/{name}.yaml" for name in
            ["baseline", "resolution-48", "data-centre-hub", "electronics-anchor",
             "skills-and-platforms", "universal-broadband", "ultra-broadband", "congress-2025",
             "baseline", "resolution-48", "data-centre-hub"]]),
        ("wide", "fr", [f"{REGION}/wide-definition.yaml"]),
        ("communes", "vi", ["Scenarios/tuyen-quang-communes/universal-fibre.yaml"]),
        ("one", "en", [f"{edge}/one.yaml"]),
        ("one-year", "vi", [f"{edge}/one.yaml", "--set", "end=2024"]),
        ("long", "fr", [f"{REGION}/resolution-48.yaml", "--set", "end=2060"]),
        ("sixty", "en", [f"{edge}/sixty.yaml"]),
        ("shapes", "fr", [
            f"{REGION}/resolution-48.yaml", "--set", f"shapes={edge}/rings.geojson"]),
        ("tiles", "vi", [f"{edge}/sixty.yaml", "--set", f"shapes={edge}/tiles.geojson"]),
    ]


def findings(tool, folder):
    """Reports with what a sweep and a plan found: name, language, arguments, and where it is."""
    with open(f"{ROOT}/{REGION}/band.yaml", encoding="utf-8") as file:
        band = file.read().replace("[baseline", f"[{ROOT}/{REGION}/baseline").replace(
            " resolution", f" {ROOT}/{REGION}/resolution")
    for name, text in [("band", band), ("gaps", drop(band, ["2024", "2026", "2028"]))]:
        with open(f"{folder}/{name}.yaml", "w", encoding="utf-8") as file:
            file.write(text)
        run(tool, "sweep", f"{folder}/{name}.yaml", "--quiet", "--output", f"{folder}/{name}")
    run(tool, "optimise", f"{REGION}/plan-120.yaml", "--output", f"{folder}/plan")
    run(tool, "target", f"{REGION}/target-8-percent.yaml", "--output", f"{folder}/target")
    baseline, resolution = f"{REGION}/baseline.yaml", f"{REGION}/resolution-48.yaml"
    return [
        ("found", "en", [baseline], {"sweep": f"{folder}/band", "plan": f"{folder}/plan"}),
        ("found-gaps", "vi", [baseline], {"sweep": f"{folder}/gaps", "plan": f"{folder}/target"}),
        ("found-pair", "fr", [baseline, resolution], {
            "sweep": f"{folder}/band", "plan": f"{folder}/plan"}),
    ]


def drop(text, years):
    """A sweep without the share of some years."""
    lines = text.split("\n")
    return "\n".join(line for line in lines if not any(f"@{year}" in line for year in years))


def found(places):
    """What the folders of a report hold, as programs read it."""
    read = {}
    for kind, place in places.items():
        names = {"sweep": ["result"], "plan": ["plan", "target"]}[kind]
        path = next(
            path for path in (f"{place}/{name}.json" for name in names) if os.path.exists(path))
        with open(path, encoding="utf-8") as file:
            read[kind] = json.load(file)
    return read


def write_shapes(path, rings):
    """A GeoJSON file with rings by district."""
    features = [
        {"type": "Feature", "id": place, "geometry": {"type": "Polygon", "coordinates": found}}
        for place, found in rings.items()]
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"type": "FeatureCollection", "features": features}, file)


def ring(east, north, radius, corners, rough=0.0):
    points = []
    for corner in range(corners):
        angle = 2 * math.pi * (corner + 0.5) / corners
        far = radius * (1 + rough * math.sin(23 * angle))
        points.append([east + far * math.cos(angle), north + far * math.sin(angle)])
    return points + points[:1]


def write_edge_cases(folder):
    """A region of one district and one of sixty, with names that try to break out."""
    with open(f"{ROOT}/{REGION}/districts-2023.csv", encoding="utf-8") as file:
        header, first = file.read().split("\n")[:2]
    cells = first.split(",")
    tiles = {
        f"d{number}": [ring(105 + number % 8 / 9, 21 + number // 8 / 9, 0.0786, 4)]
        for number in range(60)}
    write_shapes(f"{folder}/tiles.geojson", tiles)
    with open(f"{ROOT}/{REGION}/districts-2023.csv", encoding="utf-8") as file:
        places = [line.split(",") for line in file.read().split("\n")[1:] if line]
    write_shapes(f"{folder}/rings.geojson", {
        cells[0]: [
            ring(float(cells[2]), float(cells[3]), 0.17, 2000, 0.04),
            ring(float(cells[2]) + 0.1, float(cells[3]), 0.03, 50)]
        for cells in places})
    rows = []
    for number in range(60):
        name = f'"<b>Long name of district, {number}</b>"'
        place = [f"d{number}", name, f"{105 + number % 8 / 9}", f"{21 + number // 8 / 9}"]
        rows.append(",".join(place + cells[4:]))
    for name, count in [("one", 1), ("sixty", 60)]:
        with open(f"{folder}/{name}.csv", "w", encoding="utf-8") as file:
            file.write("\n".join([header] + rows[:count]) + "\n")
        with open(f"{folder}/{name}.yaml", "w", encoding="utf-8") as file:
            file.write(
                "schema: rollcast/1\nname: \"<script>alert(1)</script>\"\ndefinition: GSO\n"
                f"start: 2023\nend: 2030\ndistricts: {name}.csv\n"
                "description: \"</style><img src=x onerror=alert(2)> & 'quotes'\"\n"
                "investments:\n  - {layer: fibre, years: 2024, amount: 5, share: need}\n"
                "goals:\n  - {indicator: fibre_coverage, year: 2024, at_least: 99.9 %}\n"
                "  - {indicator: digital_share, year: 2024, at_most: 50 %}\n")
    return folder


def run(tool, *arguments):
    return subprocess.run(
        [tool, *arguments], cwd=ROOT, check=True, capture_output=True, text=True).stdout


def read(name):
    with open(f"{HERE}/{name}", encoding="utf-8") as file:
        return file.read()


def look(browser, page, name, language, results, found_before, pictures):
    """Everything that is wrong with one report."""
    problems = []
    for view, options in VIEWS:
        browser.open(page, **options)
        found = browser.evaluate(read("checks.js"))
        found += [f"console: {json.dumps(entry)}" for entry in browser.complaints()]
        problems += [f"{name}, {view}: {problem}" for problem in found]
        if pictures:
            browser.screenshot(f"{pictures}/{name}-{view}.png")
    cells = browser.evaluate(read("numbers.js"))
    differing = figures.problems(cells, results, language, found_before)
    problems += [f"{name}: {problem}" for problem in differing]
    pdf = f"{pictures or os.path.dirname(page)}/{name}.pdf"
    browser.pdf(pdf)
    if os.path.getsize(pdf) < 10_000:
        problems.append(f"{name}: the printed page is empty")
    return problems


# What has to be found on broken.html, so that a check that finds nothing is noticed.
MISTAKES = [
    "headings of the first level", "no language", "no <main>", "id twice", "link to nowhere",
    "without a caption", "no figcaption", "no text for none", "'covered' covers 'covers'",
    "leaves the drawing", "'small' is too small", "wide and the window", "no font has", "console",
    "'60 %' is written for 0.5", "0.5 instead of 0.25",
]


def unseen(browser):
    """The mistakes of the broken page that the checks do not see."""
    browser.open(f"{HERE}/broken.html", width=800, height=600)
    found = browser.evaluate(read("checks.js"))
    found += [f"console: {entry}" for entry in browser.complaints()]
    results = [{
        "start_year": 2023, "start": {"region": {}}, "years": [2024],
        "region": {"digital_share": [0.25]},
    }]
    found += figures.problems(browser.evaluate(read("numbers.js")), results, "en")
    return [
        f"the checks do not see: {mistake}" for mistake in MISTAKES
        if not any(mistake in problem for problem in found)
    ]


def main(tool, pictures=None):
    tool = os.path.abspath(tool)
    with tempfile.TemporaryDirectory() as folder, Browser() as browser:
        problems = unseen(browser)
        plain = [(*report, {}) for report in reports(folder)]
        for name, language, arguments, places in plain + findings(tool, folder):
            page = f"{folder}/{name}.html"
            options = [word for kind, place in places.items() for word in (f"--{kind}", place)]
            run(tool, "report", *arguments, *options, "--language", language, "-o", page)
            results = json.loads(run(tool, "run", *arguments, "--format", "json"))
            results = results if isinstance(results, list) else [results]
            seen = look(browser, page, name, language, results, found(places), pictures)
            print(f"{name}: {'ok' if not seen else f'{len(seen)} problems'}")
            problems += seen
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
