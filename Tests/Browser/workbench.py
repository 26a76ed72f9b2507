# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses the workbench as a planner does, and holds what it shows against the command line.

Usage: workbench.py TOOL [FOLDER]; with a folder, pictures of the page are left in it.
"""

import os
import shutil
import sys
import tempfile
import time

import check
import workbench_edges as edges
import workbench_visit as visits
import workbench_work as work
from workbench_page import Page
from workbench_server import Server


def steps(visit, downloads, pictures):
    """The parts of the visit, in their order, each as a name and an action."""
    mine = "tuyen-quang/mine.yaml"
    return [
        ("levers", lambda: visits.move_levers(visit)),
        ("saving", lambda: visits.save(visit, mine)),
        ("numbers", lambda: visits.hold_against_command_line(visit, mine)),
        ("saving again", lambda: visits.save_again(visit, mine)),
        ("undo", lambda: visits.undo_and_redo(visit)),
        ("variants", lambda: visits.compare_variants(visit)),
        ("searches", lambda: work.search_for_plans(visit)),
        ("targets", lambda: work.ask_for_target(visit)),
        ("files", lambda: work.keep_files(visit, downloads)),
        ("names", lambda: edges.harmless_names(visit)),
        ("languages", lambda: edges.languages(visit, pictures)),
        ("mistakes", lambda: edges.mistakes(visit)),
        ("reload", lambda: edges.reload(visit)),
        ("connection", lambda: edges.connection(visit)),
        ("speed", lambda: edges.measure(visit)),
    ]


def take(visit, all_steps):
    """Takes each step; one that fails does not hold up the others."""
    for name, step in all_steps:
        before = len(visit.problems)
        try:
            step()
        except RuntimeError as error:
            visit.problems.append(str(error))
        found = visit.problems[before:]
        visit.problems[before:] = [f"{name}: {problem}" for problem in found]
        print(f"{name}: {f'{len(found)} problems' if found else 'ok'}", flush=True)


def main(tool, pictures=None):
    tool = os.path.abspath(tool)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as downloads:
        shutil.copytree(f"{check.ROOT}/Scenarios", folder, dirs_exist_ok=True)
        check.write_edge_cases(folder)
        with Server(tool, folder, visits.START) as server, Page() as page:
            page.start(server.address)
            visit = visits.Visit(tool, folder, page)
            take(visit, steps(visit, downloads, pictures))
            problems = visit.problems + edges.strays(visit, server.address)
    print(f"in {time.monotonic() - began:.0f} s")
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
