# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder with the shipped region, the commands that write into it, and a tally of what was tried."""

import collections
import os
import shutil
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SECONDS = 120

SWEEP = """schema: rollcast-sweep/1
scenario: resolution-48.yaml
design: {method: latin_hypercube, runs: 40000, seed: 5}
vary: {skills.loss: catalogue, growth.services: catalogue, growth.industry: catalogue, growth.ict: catalogue}
outcomes: [digital_share@2030, grdp@2030]
"""
PLAN = """schema: rollcast-plan/1
name: Small plan
scenario: baseline.yaml
years: 2024-2025
budget: 20 billion VND/yr
layers: [fibre, skills]
districts: [na-hang, lam-binh]
maximise: digital_share@2030
"""

# Each command that writes, with two inputs: what stood there before, and what replaces it.
REPLACING = {
    "run": [["run", "baseline.yaml", "--output", "out"], ["run", "resolution-48.yaml", "--output", "out"]],
    "report": [["report", "baseline.yaml", "-o", "out.html"], ["report", "resolution-48.yaml", "-o", "out.html"]],
    "optimise": [["optimise", "plan.yaml", "--output", "out", "--set", "skills.loss=0.02"],
                 ["optimise", "plan.yaml", "--output", "out"]],
    "target": [["target", "target-anchor.yaml", "--output", "out", "--set", "skills.loss=0.02"],
               ["target", "target-anchor.yaml", "--output", "out"]],
    "calibrate": [["run", "baseline.yaml", "--output", "out"], ["calibrate", "calibration.yaml", "--output", "out"]],
    "new": [None, ["new", "out"]],
}
# Those that go on where they were stopped.
RESUMING = {
    "sweep": ["sweep", "sweep.yaml", "--output", "out", "--quiet"],
    "merge": ["merge", "shard-1", "shard-2", "--output", "out"],
}


class Tally:
    """What was tried and what went wrong, by name."""

    def __init__(self):
        self.tried = collections.Counter()
        self.notes, self.failures = [], []

    def check(self, name, is_right, what):
        self.tried[name] += 1
        if not is_right:
            self.failures.append(f"{name}: {what}")
            print(f"FAILED {name}: {what}", flush=True)

    def note(self, text):
        self.notes.append(text)


class Sandbox:
    """A copy of the region in a folder of its own."""

    def __init__(self, tool, folder):
        self.tool, self.folder = tool, folder
        shutil.copytree(os.path.join(ROOT, "Scenarios/tuyen-quang"), folder, dirs_exist_ok=True)
        for name, text in (("sweep.yaml", SWEEP), ("plan.yaml", PLAN)):
            with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                file.write(text)

    def run(self, words, under=(), **options):
        """The tool's status, output and messages, where asked for under another command."""
        options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE,
                   "timeout": SECONDS} | options
        done = subprocess.run([*under, self.tool, *words], cwd=self.folder, check=False, **options)
        return done.returncode, done.stdout, done.stderr

    def start(self, words):
        return subprocess.Popen([self.tool] + words, cwd=self.folder, stdin=subprocess.DEVNULL,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def shell(self, line):
        """The status of the tool in a line of bash that ends by printing it to a file."""
        done = subprocess.run(["bash", "-c", line], cwd=self.folder, stdin=subprocess.DEVNULL, check=False,
                              env=os.environ | {"T": self.tool}, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              timeout=SECONDS)
        return done.returncode, done.stdout, done.stderr

    def path(self, name):
        return os.path.join(self.folder, name)

    def clear(self):
        """Removes results and whatever stopped commands have left."""
        left = 0
        for name in os.listdir(self.folder):
            if name == "out" or name.startswith("out."):
                left += ".part-" in name or ".old-" in name
                path = self.path(name)
                shutil.rmtree(path) if os.path.isdir(path) else os.unlink(path)
        return left

    def tree(self, name):
        """All bytes under a name, or None where nothing is there."""
        path = self.path(name)
        if not os.path.lexists(path):
            return None
        if os.path.isfile(path):
            return {"": _bytes(path)}
        return {os.path.relpath(os.path.join(folder, file), path): _bytes(os.path.join(folder, file))
                for folder, _, files in os.walk(path) for file in files}


def _bytes(path):
    with open(path, "rb") as file:
        return file.read()
