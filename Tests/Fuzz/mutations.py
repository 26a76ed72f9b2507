# SPDX-License-Identifier: GPL-3.0-or-later
"""Changes to the text of a file: those that know its grammar, and those that know bytes alone."""

import re

NUMBERS = """0 -0 1 -1 0.0 1e308 -1e308 1e309 1e-320 .inf -.inf .nan NaN Infinity 1e999 0x10 0b1 0o7 010
1_000 1,5 1.2.3 1:30 9223372036854775807 9223372036854775808 -9223372036854775808 18446744073709551616
4294967296 2147483648 1e18 1e19 +5 5. .5 ١٢٣ 1e 1e+ 99999999999999999999999999999999999999 ~ null 2023.5
-2024 0.1e1 4503599627370497 1e17 3.4e38 200 201 1e6""".split()
UNITS = ["VND", "billion VND/yr", "VND/yr", "%/yr", "%", "person", "billion", "years", "yr", "MW", "kW",
         "million VND/person", "1/yr", "home", "VND/VND/VND", "/", "per", "%%", "VND/yr/yr/yr", "trillion VND",
         "yr yr", "person/home", "tCO2", "²"]
WORDS = ["schema", "name", "extends", "districts", "parameters", "investments", "anchors", "goals", "also",
         "start", "end", "steps_per_year", "layer", "years", "amount", "share", "scenario", "design", "vary",
         "outcomes", "runs", "seed", "method", "low", "high", "levels", "choices", "budget", "maximise",
         "minimise", "limits", "reach", "choose", "lever", "fit", "errors", "history", "shapes", "all", "each",
         "catalogue", "fibre", "skills", "cloud", "data_centre", "mobile_5g", "spending", "digital_share",
         "digital_share@2030", "grdp@9999", "fibre_coverage@2030/na-hang", "id", "population", "true", "no", "",
         "rollcast/1", "rollcast-plan/1", "rollcast-sweep/1", "rollcast-calibration/1", "rollcast/2"]
ODD = ["\u0000", "\ufeff", "\u2028", "\u0085", "\u202e", "\u200b", "\u0301", "\U0001F600", "\t", "\r", "\x1b[31m",
       "é", "Tuyên", "\u007f", "\ufffd", "'", '"', "\\", "#", ": ", "- ", "&a ", "*a", "!!int ", "<<: *a", "|\n",
       ">-\n", "? ", "{", "}", "[", "]", ",", "%", "@", "`", "---\n", "...\n", "%YAML 1.2\n"]
VALUES = ["&a 1", "*a", "!!int 3", "!!binary aGk=", "{}", "[]", "{a: {b: {c: [1]}}}", "[[[]]]", "~", "''", '""',
          "|\n  text\n", ">-\n  text\n", "2024-2030", "2030-2024", "[2024, 2024]", "2024-01-01", "yes", "all",
          "/dev/zero", "/", "..", ".", "/etc/hostname", "../../../../../../etc/hostname", "nowhere.csv",
          "baseline.yaml", "districts-2023.csv", "history.csv", "<<", "'a\\0b'", '"\\0"', '"\\ud800"']
TOKEN = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")
KEY = re.compile(r"(?<![\w.])([A-Za-z_][\w.]*)(?=:(?:\s|$))", re.M)
VALUE = re.compile(r"(?<=: )[^\n{}\[\],#]+")


def _replace(text, pattern, rng, new):
    """One match of a pattern, any of them, becomes what `new` makes of it."""
    found = list(pattern.finditer(text))
    if not found:
        return text
    at = rng.choice(found)
    return text[:at.start()] + new(at.group(0)) + text[at.end():]


def number(text, rng, _):
    return _replace(text, TOKEN, rng, lambda _: rng.choice(NUMBERS))


def nearby_number(text, rng, _):
    """A plausible number gets through more checks than an absurd one."""
    def changed(old):
        scale = rng.choice([-1, 0, 0.001, 0.5, 0.999999, 1.01, 2, 10, 1000, 1e6, 1e12, 1e100])
        value = float(old[:300])
        return f"{value * scale:g}" if rng.random() < 0.7 else f"{value + rng.choice([-1, 1]):.0f}"
    return _replace(text, TOKEN, rng, changed)


def unit(text, rng, _):
    return _replace(text, re.compile(r"(?<=\d )[A-Za-z%][A-Za-z0-9%/ ]*"), rng, lambda _: rng.choice(UNITS))


def key(text, rng, _):
    return _replace(text, KEY, rng, lambda _: rng.choice(WORDS))


def misspelling(text, rng, _):
    return _replace(text, re.compile(r"\w{3,}"), rng, lambda word: word[:-2] + word[-1] + word[-2])


def value(text, rng, _):
    return _replace(text, VALUE, rng, lambda _: rng.choice(VALUES))


def word(text, rng, _):
    return _replace(text, VALUE, rng, lambda _: rng.choice(WORDS))


def swapped_values(text, rng, _):
    found = list(VALUE.finditer(text))
    if len(found) < 2:
        return text
    a, b = sorted(rng.sample(found, 2), key=lambda match: match.start())
    return text[:a.start()] + b.group(0) + text[a.end():b.start()] + a.group(0) + text[b.end():]


def lines(text, rng, _):
    """A line goes, comes twice, moves, or gets another indentation."""
    rows = text.split("\n")
    at = rng.randrange(len(rows))
    what = rng.randrange(6)
    if what == 0:
        del rows[at]
    elif what == 1:
        rows.insert(at, rows[at])
    elif what == 2:
        rows.insert(rng.randrange(len(rows)), rows.pop(at))
    elif what == 3:
        rows[at] = rng.choice([" ", "  ", "\t", "    ", "- "]) + rows[at]
    elif what == 4:
        rows[at] = rows[at].lstrip()
    else:
        rows[at:at + 1] = [rows[at]] * rng.choice([3, 50, 3000])
    return "\n".join(rows)


def odd(text, rng, _):
    at = rng.randrange(len(text) + 1)
    return text[:at] + rng.choice(ODD) + text[at:]


def ends(text, rng, _):
    return text.replace("\n", rng.choice(["\r\n", "\r", "\n\n", "\u2028", "\n\r", "\v"]))


def cut(text, rng, _):
    return text[:rng.randrange(len(text) + 1)]


def deep(text, rng, _):
    depth = rng.choice([5, 19, 20, 21, 100, 5000, 100000])
    nest = rng.choice(["[", "{a: ", "[{a: ", "- ", "? ", "{\"a\":["])
    return _replace(text, VALUE, rng, lambda _: nest * depth) if rng.random() < 0.7 else text + "\n" + nest * depth


def long(text, rng, _):
    size = rng.choice([200, 5000, 200000])
    stuff = rng.choice(["a", "9", "0", "é", "\u0301", " ", "a: ", "1,", "- ", "'", "#", "\U0001F600"]) * size
    at = rng.randrange(len(text) + 1)
    return text[:at] + stuff + text[at:]


def splice(text, rng, others):
    """The start of one file and the end of another."""
    other = rng.choice(others)
    return text[:rng.randrange(len(text) + 1)] + other[rng.randrange(len(other) + 1):]


def cells(text, rng, _):
    """Cells of a table are swapped, emptied, quoted or filled with something else."""
    rows = text.split("\n")
    at = rng.randrange(len(rows))
    row = rows[at].split(",")
    i, j = rng.randrange(len(row)), rng.randrange(len(row))
    what = rng.randrange(7)
    if what == 0:
        row[i], row[j] = row[j], row[i]
    elif what == 1:
        row[i] = rng.choice(["", '"', '""', '"a""b"', '"a\nb"', "x", " 1 ", "1;2"])
    elif what == 2:
        row[i] = rng.choice(NUMBERS)
    elif what == 3:
        row.pop(i)
    elif what == 4:
        row.insert(i, rng.choice(WORDS + NUMBERS))
    elif what == 5:
        row[i] = rng.choice(["2024-02-30", "2024-13", "24", "2024-12-31", "9999", "-1", "2024-1", "1e4"])
    else:
        row[i] = row[j]
    rows[at] = ",".join(row)
    return "\n".join(rows)


GRAMMAR = [number, number, nearby_number, nearby_number, nearby_number, unit, key, misspelling, value, word,
           swapped_values, lines, lines, odd, ends, cut, deep, long, splice]


def raw(data, rng):
    """Bytes are flipped, left out, put in, repeated or set to nothing."""
    data = bytearray(data)
    at = rng.randrange(len(data) + 1)
    size = rng.choice([1, 1, 2, 4, 16, 200])
    what = rng.randrange(6)
    if what == 0 and at < len(data):
        data[at] ^= 1 << rng.randrange(8)
    elif what == 1:
        del data[at:at + size]
    elif what == 2:
        data[at:at] = rng.randbytes(size)
    elif what == 3:
        data[at:at] = data[at:at + size] * rng.choice([1, 3, 500])
    elif what == 4:
        data[at:at + size] = bytes(len(data[at:at + size]))
    else:
        data[at:at] = rng.choice([b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\xc0\x80", b"\xed\xa0\x80", b"\xf5",
                                  b"\x00", b"\x80"])
    return bytes(data)


def mutated(data, rng, others, is_table=False):
    """A file with one to four changes."""
    names = []
    for _ in range(rng.choice([1, 1, 1, 2, 2, 3, 4])):
        if rng.random() < 0.25:
            data = raw(data, rng)
            names.append("raw")
            continue
        change = cells if is_table and rng.random() < 0.6 else rng.choice(GRAMMAR)
        text = data.decode("utf-8", "surrogateescape")
        data = change(text, rng, others).encode("utf-8", "surrogateescape")
        names.append(change.__name__)
    return data[:6 << 20], names
