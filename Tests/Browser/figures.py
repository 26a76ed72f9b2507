# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the numbers of a report against the JSON of the run that it shows."""

import re

SEPARATORS = {"en": (".", ","), "vi": (",", "."), "fr": (",", "\u202f")}


def problems(cells, results, language):
    """What differs between the cells of a page and the results of its scenarios."""
    found = []
    compared = 0
    for cell in cells:
        shown = number(cell["text"], language)
        value = float(cell["value"])
        if shown is not None and not is_rounded(value, shown):
            found.append(f"'{cell['text']}' is written for {value}")
        wanted = projected(cell, results)
        if wanted is None:
            continue
        compared += 1
        if wanted != value:
            found.append(f"{cell['figure'] or cell['measure']}: {value} instead of {wanted}")
    if compared < 30:
        found.append(f"only {compared} numbers could be compared")
    return found


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
