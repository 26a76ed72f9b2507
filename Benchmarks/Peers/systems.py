# SPDX-License-Identifier: GPL-3.0-or-later
"""The model as one of system dynamics, run by PySD."""

from pathlib import Path

from projection import figures
from timing import Times, short

RUNS = 20


def variant(inputs, folder):
    """What to call, how many runs it makes, and what has to be said about it."""
    import pysd
    from vensim import VensimFile

    path, translating = Path(folder, "rollout.mdl"), Times()
    VensimFile(inputs).write(path)
    model = translating.measure(lambda: pysd.read_vensim(str(path)))
    columns = ["digital value added of region", "grdp of region"]
    last = model.run(return_columns=columns).to_numpy()[-1 - inputs.steps_per_year:]
    digital, grdp = (last[:-1] + last[1:]).sum(axis=0)
    off = abs(digital / grdp / figures(inputs)[0][0] - 1)
    note = (f"PySD runs the same equations from a Vensim file that the script makes, all districts "
            f"with stocks of their own; its share of the last year is off by {off:.0e}. It gives the "
            f"share and GRDP alone, and nothing varies between its runs. Reading the file takes "
            f"{short(translating.cpu[0])} s more, once.")
    return lambda: [model.run(return_columns=columns) for _ in range(RUNS)], RUNS, note
