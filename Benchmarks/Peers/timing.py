# SPDX-License-Identifier: GPL-3.0-or-later
"""Times of variants that take turns: processor time and wall time, of this process or a child."""

import os
import resource
import statistics
import subprocess
import time
from dataclasses import dataclass, field


@dataclass
class Times:
    """What one variant took, turn by turn [s]."""

    cpu: list = field(default_factory=list)
    wall: list = field(default_factory=list)

    def measure(self, work):
        cpu, wall = time.process_time(), time.perf_counter()
        result = work()
        self.cpu.append(time.process_time() - cpu)
        self.wall.append(time.perf_counter() - wall)
        return result

    def measure_command(self, *command):
        """Runs a command and gives its output."""
        before, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.cpu.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
        self.wall.append(time.perf_counter() - wall)
        return done.stdout


def take_turns(variants, turns):
    """Calls every variant once a turn; `variants` is a list of functions without arguments."""
    for _ in range(turns):
        for variant in variants:
            variant()


def pin():
    """Keeps this process and its children on one processor, so that all have one core."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def spread(values, digits=3):
    """The median, with the least and the greatest."""
    ends = f"{short(min(values), digits)} to {short(max(values), digits)}"
    return f"{short(statistics.median(values), digits)} ({ends})"


def short(value, digits=3):
    """A number with so many digits that count, and thousands set apart."""
    if value == 0:
        return "0"
    rounded = float(f"{value:.{digits - 1}e}")
    if abs(rounded) >= 10 ** (digits - 1):
        return f"{rounded:,.0f}"
    text = f"{rounded:.{digits}g}"
    return text if "e" not in text else f"{rounded:.1e}"
