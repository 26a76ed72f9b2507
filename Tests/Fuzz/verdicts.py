# SPDX-License-Identifier: GPL-3.0-or-later
"""What has to hold for the answer to a changed file."""

import json
import math
import re

PLACED = re.compile(rb"^(?P<file>[^\n]+?):[1-9]\d*:[1-9]\d*: (error|warning|note): ", re.M)
PLACED_ERROR = re.compile(rb":[1-9]\d*:[1-9]\d*: error: ")
# A message starts a line; the line of a file, its mark and hints are indented.
HEAD = re.compile(rb"^\S[^\n]*", re.M)
BEYOND = b"leads to figures beyond the range of numbers"
MORE = re.compile(rb": \d+ more are not shown$")
DRAWN = re.compile(rb'\s(?:d|points|x|y|x1|x2|y1|y2|cx|cy|r|rx|width|height|transform)="[^"]*\b(?:nan|inf|NaN)\b[^"]*"')


def number_fault(out, form):
    """A number that is none in a result."""
    if form == "html":
        found = DRAWN.search(out)
        return f"not a number in the page: {found.group(0)[:80]!r}" if found else None
    if form == "csv":
        found = re.search(rb"(?:^|,)-?(?:nan|inf)(?=,|$)", out, re.M | re.I)
        return f"not a number in the table: {found.group(0)!r}" if found else None
    try:
        json.loads(out, parse_constant=_refuse, parse_float=_finite)
    except (ValueError, RecursionError) as error:
        return f"JSON: {error}"
    return None


def _refuse(text):
    raise ValueError(f"{text} is no number")


def _finite(text):
    value = float(text)
    if math.isinf(value):
        raise ValueError(f"{text} is beyond the range of numbers")
    return value


def file_fault(run, has_result):
    """For a command that reads one changed file: every mistake with its place."""
    if run.status == 65:
        if not PLACED_ERROR.search(run.err) and BEYOND not in run.err:
            return "status 65 without a placed error"
    elif run.status == 0 and not has_result:
        return "status 0 without a result"
    if run.status in (0, 65):
        return unplaced(run.err)
    return None


def unplaced(err):
    """A message without file, line and column."""
    for head in HEAD.findall(err):
        if not PLACED.match(head) and BEYOND not in head and not MORE.search(head):
            return f"message without a place: {head[:200]!r}"
    return None
