# SPDX-License-Identifier: GPL-3.0-or-later
"""Kept folders whose files were changed: the record of a run, a plan, the database of a sweep."""

import os
import shutil
import sqlite3
import subprocess

from mutations import NUMBERS, mutated

KINDS = ["kept-run", "kept-plan", "kept-target", "kept-sweep"]
FILES = {"kept-run": ["run.json", "scenario-1.yaml", "districts-1.csv"],
         "kept-plan": ["plan.json", "plan.json", "run.json", "scenario-1.yaml"],
         "kept-target": ["target.json", "target.json", "run.json"],
         "kept-sweep": ["sweep.sqlite", "sweep.sqlite", "sweep.sqlite", "sweep.yaml", "scenario-1.yaml"]}
MAKING = {"kept-run": ["run", "small.yaml"],
          "kept-plan": ["optimise", "small-plan.yaml", "--time-limit", "5"],
          "kept-target": ["target", "small-target.yaml", "--time-limit", "5"],
          "kept-sweep": ["sweep", "small-sweep.yaml", "--quiet"]}


def prepare(tool, work):
    """Makes the folders that are changed, once."""
    for kind, words in MAKING.items():
        subprocess.run([tool] + words + ["--output", kind], cwd=os.path.join(work, "tuyen-quang"),
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        assert os.path.exists(os.path.join(work, "tuyen-quang", kind, FILES[kind][0])), kind


def choose(case, corpus):
    """Copies a folder, changes a file in it, and picks a command that reads it."""
    rng, kind = case.random, case.kind
    home = os.path.join(corpus.work, "tuyen-quang")
    folder = f"case-{case.number}"
    case.kept = os.path.join(home, folder)
    shutil.rmtree(case.kept, ignore_errors=True)
    shutil.copytree(os.path.join(home, kind), case.kept)
    name = rng.choice(FILES[kind])
    path = os.path.join(case.kept, name)
    if name.endswith(".sqlite") and rng.random() < 0.6:
        changes = _cells(path, rng)
    else:
        with open(path, "rb") as file:
            data = file.read()
        others = [data.decode("utf-8", "surrogateescape")]
        data, changes = mutated(data, rng, others) if not name.endswith(".sqlite") else (_pages(data, rng), ["pages"])
        with open(path, "wb") as file:
            file.write(data)
    return (*_command(kind, folder, rng), [name] + changes)


def _command(kind, folder, rng):
    if kind == "kept-run":
        return rng.choice([(["run", f"{folder}/scenario-1.yaml", "--format", "json"], "json"),
                           (["run", "small.yaml", "--output", folder, "--format", "json"], "json")])
    if kind in ("kept-plan", "kept-target"):
        return ["report", "small.yaml", "--plan", folder], "html"
    return rng.choice([
        (["export", folder], "csv"), (["merge", folder, "--format", "json"], "json"),
        (["report", "small.yaml", "--sweep", folder], "html"),
        (["compare", "small.yaml", "baseline.yaml", "--year", "2026", "--sweep", folder, "--format", "json"], "json"),
        (["sweep", "small-sweep.yaml", "--output", folder, "--quiet", "--format", "json"], "json")])


def _pages(data, rng):
    data = bytearray(data)
    for _ in range(rng.choice([1, 1, 3, 20])):
        at = rng.randrange(len(data))
        what = rng.randrange(4)
        if what == 0:
            data[at] ^= 1 << rng.randrange(8)
        elif what == 1:
            data[at:at + 64] = rng.randbytes(len(data[at:at + 64]))
        elif what == 2:
            del data[at:]
            data = data or bytearray(b"x")
        else:
            data[at:at + 4096] = bytes(len(data[at:at + 4096]))
    return bytes(data)


def _cells(path, rng):
    """Changes what the tables say, as somebody with a database tool might."""
    database = sqlite3.connect(path)
    tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    table = rng.choice(tables)
    columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
    column = '"' + rng.choice(columns).replace('"', '""') + '"'
    rows = [row[0] for row in database.execute(f"SELECT rowid FROM {table}")]
    row = rng.choice(rows or [0])
    value = rng.choice(NUMBERS + ["", "x" * 100000, None, -1, 2 ** 62, -2 ** 63, 1e308, float("inf"), b"\xff\x00", 3])
    statement = rng.choice([f"UPDATE {table} SET {column} = ? WHERE rowid = {row}", f"UPDATE {table} SET {column} = ?",
                            f"DELETE FROM {table} WHERE rowid = {row}", f"DELETE FROM {table}", f"DROP TABLE {table}",
                            f"INSERT INTO {table} DEFAULT VALUES"])
    try:
        database.execute(statement, (value,) if "?" in statement else ())
        database.commit()
    except sqlite3.Error:
        pass
    database.close()
    return [statement, repr(value)[:40]]
