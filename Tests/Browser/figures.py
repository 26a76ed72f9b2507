# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the numbers of a report against the JSON of the run that it shows."""

import re

SEPARATORS = {"en": (".", ","), "vi": (",", "."), "fr": (",", "\u202f")}


def problems(cells, results, language, found=None):
    """What differs between the cells of a page and the results of its scenarios, of a sweep and a
    plan."""
    differing = []
    compared = {"run": 0, "sweep": 0, "plan": 0}
    for cell in cells:
        shown = number(cell["text"], language)
        value = float(cell["value"])
        if shown is not None and not is_rounded(value, shown):
            differing.append(f"'{cell['text']}' is written for {value}")
        kind, wanted = wanted_of(cell, results, found or {})
        if wanted is None:
            continue
        compared[kind] += 1
        # A sum over districts may be taken in another order.
        room = 1e-9 * abs(wanted) if kind == "plan" else 0
        if abs(wanted - value) > room:
            name = cell["figure"] or cell["measure"] or cell["outcome"] or cell["plan"]
            differing.append(f"{name}: {value} instead of {wanted}")
    least = {"run": 30, **{kind: 4 for kind in found or {}}}
    for kind, count in least.items():
        if compared[kind] < count:
            differing.append(f"only {compared[kind]} numbers of a {kind} could be compared")
    return differing


def wanted_of(cell, results, found):
    """Where the number of a cell comes from, and the number there."""
    if cell["outcome"]:
        sweeps = found["sweep"] if isinstance(found["sweep"], list) else [found["sweep"]]
        name = results[cell["scenario"]]["scenario"]
        sweep = next(sweep for sweep in sweeps if sweep["scenario"] == name)
        return "sweep", sweep["outcomes"][cell["outcome"]][cell["quantile"]]
    if cell["plan"]:
        position = found["plan"]["years"].index(int(cell["year"]))
        districts = found["plan"]["spending"][cell["plan"]].values()
        return "plan", sum(amounts[position] for amounts in districts)
    return "run", projected(cell, results)


def projected(cell, results):
    """The figure of the run that a cell shows, where the run has it."""
    result = results[cell["scenario"]]
    if cell["measure"]:
        return next(
            figure["value"] for figure in result["scorecard"]["figures"]
            if figure["name"] == cell["measure"])
    if not cell["figure"] or not cell["year"]:
        return None
    year = int(cell["year"])
    start = result["start"]
    place = result["region"]
    if cell["place"]:
        place = next(d for d in result["districts"] if d["id"] == cell["place"])
        state = next(d for d in start["districts"] if d["id"] == cell["place"])
    else:
        state = start["region"]
    if year == result["start_year"]:
        return state[cell["figure"]]
    return place[cell["figure"]][result["years"].index(year)]


def number(text, language):
    """The number that a text starts with, and how many decimals it has."""
    decimal, group = SEPARATORS[language]
    if "×" in text:
        return None
    pattern = rf"^([−+]?)([0-9{re.escape(group)}]+)(?:{re.escape(decimal)}([0-9]+))?"
    match = re.match(pattern, text)
    if not match:
        return None
    sign, whole, part = match[1], match[2].replace(group, ""), match[3] or ""
    value = float(whole + "." + (part or "0")) * (-1 if sign == "−" else 1)
    return value, len(part)


def is_rounded(value, shown):
    """Whether a number is written for a value, as it is or in per cent."""
    written, decimals = shown
    room = 0.5 * 10.0 ** -decimals * (1 + 1e-9) + 1e-12
    return any(abs(value * scale - written) <= room for scale in (1, 100))
