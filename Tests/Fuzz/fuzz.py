# SPDX-License-Identifier: GPL-3.0-or-later
"""Gives changed files to the tool and looks at how it ends.

Usage: fuzz.py TOOL [--cases N] [--seed S] [--case N] [--alone N] [--keep DIR]

Each case follows from the seed and its number. Those that fail are left in the folder of --keep, with the
command that repeats them. Ends with status 1 where a case failed.
"""

import argparse
import collections
import os
import re
import shutil
import sys
import tempfile
import time

import failures
import kept
import verdicts
from cases import LIMITS, Case
from corpus import ROOT, Corpus
from tool import Run

# How many files one process validates; groups that fail are halved.
GROUP = 200
# A changed sweep may well ask for a million runs; that is no hang.
MOST_RUNS = 5000


class Fuzzer:
    def __init__(self, options, work):
        self.tool, self.seed, self.keep = os.path.abspath(options.tool), options.seed, options.keep
        self.alone = options.alone
        self.work, self.corpus = work, Corpus(work)
        kept.prepare(self.tool, work)
        self.count = collections.Counter()
        self.commands = collections.Counter()
        self.failures = []
        self.slowest, self.largest = 0.0, 0

    def try_all(self, numbers):
        groups = collections.defaultdict(list)
        for number in numbers:
            case = Case(self.seed, number, self.corpus, self.alone)
            self.count[case.kind] += 1
            if case.is_alone:
                self.try_alone(case)
                continue
            groups[case.folder].append(case)
            if len(groups[case.folder]) == GROUP:
                self.try_group(groups.pop(case.folder))
        for group in groups.values():
            self.try_group(group)

    def run(self, case, words):
        limit = LIMITS[words[0]]
        run = Run([self.tool] + words, os.path.join(self.work, case.folder), limit)
        self.slowest, self.largest = max(self.slowest, run.seconds), max(self.largest, run.memory)
        return run, run.fault(limit)

    def try_group(self, group):
        """Many files in one process, each of which must get its verdict."""
        for case in group:
            case.write(self.work)
        self.commands["validate, many files"] += len(group)
        self.split(group)
        for case in group:
            case.remove(self.work)

    def split(self, group):
        """Halves a group that ends in an odd way until it is clear which of its files does that."""
        if len(group) == 1:
            return self.validate(group[0])
        run = Run([self.tool, "validate"] + [case.target for case in group],
                  os.path.join(self.work, group[0].folder), LIMITS["validate"] * len(group))
        self.largest = max(self.largest, run.memory)
        # Two processor seconds are for one file; a group that takes more is looked into.
        if run.fault(LIMITS["validate"]) or run.status not in (0, 65) or verdicts.unplaced(run.err):
            middle = len(group) // 2
            self.split(group[:middle])
            return self.split(group[middle:])
        good = set(re.findall(rb"^(case-\d+)\.yaml: ok", run.out, re.M))
        placed = {m.group(1) for m in re.finditer(rb"^(case-\d+)\.\w+:\d+:\d+: error: ", run.err, re.M)}
        for case in group:
            name = case.stem.encode()
            if (name in good) == (name in placed):
                self.validate(case)

    def validate(self, case):
        run, fault = self.run(case, ["validate", case.target])
        if not fault and run.status not in (0, 65):
            fault = f"status {run.status}"
        self.judge(case, ["validate", case.target], run, fault or verdicts.file_fault(run, run.out))

    def try_alone(self, case):
        """One file, or folder, and one process."""
        if not case.kept:
            case.write(self.work)
        words = case.words
        if case.kind != "sweep" or self.is_small(case):
            self.commands[words[0]] += 1
            run, fault = self.run(case, words)
            if not fault and run.status not in case.statuses():
                fault = f"status {run.status}"
            if not fault and run.status in (0, 1, 2) and case.form in ("json", "csv", "html"):
                fault = verdicts.number_fault(run.out, case.form)
            if not fault and run.status in (64, 65, 66, 73, 74) and b"error: " not in run.err:
                fault = f"status {run.status} without a word"
            self.judge(case, words, run, fault)
        if case.kept:
            shutil.rmtree(case.kept, ignore_errors=True)
        else:
            case.remove(self.work)

    def is_small(self, case):
        run, fault = self.run(case, ["validate", case.target])
        self.judge(case, ["validate", case.target], run, fault or verdicts.file_fault(run, run.out))
        runs = re.search(rb": ok.*, (\d+) runs?, ", run.out)
        if runs and int(runs.group(1)) > MOST_RUNS or run.status == 0 and not runs:
            self.commands["sweep, too many runs to try"] += 1
            return False
        return True

    def judge(self, case, words, run, fault):
        if not fault:
            return
        self.failures.append((case.number, fault))
        again = f"python3 Tests/Fuzz/fuzz.py TOOL --seed {self.seed} --case {case.number} --alone {self.alone}"
        failures.keep(os.path.join(self.keep, f"{self.seed}-{case.number}"), case, again, words, run, fault)
        print(f"case {case.number} ({' '.join(words)}): {fault}", flush=True)


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("tool")
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--case", type=int)
    parser.add_argument("--alone", type=int, default=20, help="one case of so many goes to a command that computes")
    parser.add_argument("--keep", default=os.path.join(ROOT, ".build-fuzz"))
    return parser.parse_args()


def main():
    options = arguments()
    numbers = [options.case] if options.case is not None else range(1, options.cases + 1)
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="rollcast-fuzz-") as work:
        fuzzer = Fuzzer(options, work)
        fuzzer.try_all(numbers)
    print(f"seed {options.seed}: {len(numbers)} cases in {time.monotonic() - started:.0f} s, "
          f"{len(fuzzer.failures)} failed")
    print("  by kind: " + ", ".join(f"{k} {n}" for k, n in sorted(fuzzer.count.items())))
    print("  by command: " + ", ".join(f"{k} {n}" for k, n in sorted(fuzzer.commands.items())))
    print(f"  slowest process of one case {fuzzer.slowest:.1f} s of processor time, "
          f"largest {fuzzer.largest >> 20} MB")
    return 1 if fuzzer.failures else 0


if __name__ == "__main__":
    sys.exit(main())
