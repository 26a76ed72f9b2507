# SPDX-License-Identifier: GPL-3.0-or-later
"""What is left of a case that failed, so that it can be repeated."""

import os
import shutil


def keep(folder, case, again, words, run, fault):
    """Leaves the files of a case in a folder, with the command that repeats it and what was said."""
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    if case.kept:
        shutil.copytree(case.kept, os.path.join(folder, "folder"))
    else:
        for name, data in case.files().items():
            with open(os.path.join(folder, name), "wb") as file:
                file.write(data)
    with open(os.path.join(folder, "repeat.txt"), "w", encoding="utf-8", errors="replace") as file:
        file.write(f"{fault}\n{again}\nin {case.folder}: rollcast {' '.join(words)}\nchanges: {case.changes}\n"
                   f"status {run.status}\n{run.err[-3000:].decode('utf-8', 'replace')}\n")
