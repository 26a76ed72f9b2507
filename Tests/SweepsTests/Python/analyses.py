# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes Tests/SweepsTests/Cases/analyses.json: what other programs say of small samples.

Needs SALib 1.5.1, SciPy and ema_workbench 2.5.3; in a virtual environment of your own:

    pip install SALib==1.5.1 ema_workbench==2.5.3 "pandas<3"
    python Tests/SweepsTests/Python/analyses.py > Tests/SweepsTests/Cases/analyses.json
"""

import json
import sys

import numpy as np
import pandas as pd
import SALib.analyze.morris
import SALib.analyze.sobol
import SALib.sample.morris
import SALib.sample.sobol
import scipy.stats
from ema_workbench.analysis import prim


def ishigami(x):
    """With a = 7 and b = 0.1, on points in [-pi, pi]^3."""
    return np.sin(x[:, 0]) + 7 * np.sin(x[:, 1]) ** 2 + 0.1 * x[:, 2] ** 4 * np.sin(x[:, 0])


PROBLEM = {"num_vars": 3, "names": ["a", "b", "c"], "bounds": [[-np.pi, np.pi]] * 3}


def sobol_case():
    x = SALib.sample.sobol.sample(PROBLEM, 64, calc_second_order=False, seed=1)
    y = ishigami(x) + 1000  # far from 0, so that a loss of digits would show
    answer = SALib.analyze.sobol.analyze(PROBLEM, y, calc_second_order=False, seed=1)
    groups = y.reshape(64, 5)  # SALib: A, AB_1 … AB_k, B
    ordered = np.column_stack([groups[:, 0], groups[:, 4], groups[:, 1:4]])
    return {"outcomes": ordered.ravel().tolist(), "first": answer["S1"].tolist(),
            "total": answer["ST"].tolist(), "first_interval": answer["S1_conf"].tolist(),
            "total_interval": answer["ST_conf"].tolist()}


def morris_case():
    x = SALib.sample.morris.sample(PROBLEM, 12, num_levels=4, seed=2)
    y = ishigami(x)
    answer = SALib.analyze.morris.analyze(PROBLEM, x, y, num_levels=4, seed=2)
    unit = (x + np.pi) / (2 * np.pi)
    factors, steps = [], []
    for t in range(12):
        for row in range(4 * t, 4 * t + 3):
            change = unit[row + 1] - unit[row]
            factor = int(np.argmax(np.abs(change)))
            factors.append(factor)
            steps.append(float(np.sign(change[factor])) * 2 / 3)
    return {"outcomes": y.tolist(), "factors": factors, "steps": steps,
            "mean": answer["mu"].tolist(), "mean_size": answer["mu_star"].tolist(),
            "deviation": answer["sigma"].tolist(),
            "mean_size_interval": list(map(float, answer["mu_star_conf"]))}


def partial(ranks, y, j):
    """The correlation of what is left of two columns once the others are taken out of them."""
    others = np.column_stack([np.ones(len(y))] + [ranks[:, i] for i in range(ranks.shape[1]) if i != j])
    def rest(column):
        return column - others @ np.linalg.lstsq(others, column, rcond=None)[0]
    return float(np.corrcoef(rest(ranks[:, j]), rest(y))[0, 1])


def rank_case():
    generator = np.random.default_rng(3)
    x = generator.random((60, 4))
    x[:, 2] = np.floor(x[:, 2] * 4)  # ties
    x[:, 3] += 0.5 * x[:, 0]  # columns that go together
    y = np.exp(2 * x[:, 0]) - x[:, 1] + 0.3 * x[:, 2] + 0.2 * generator.random(60)
    ranks = np.column_stack([scipy.stats.rankdata(x[:, j]) for j in range(4)])
    simple = [float(scipy.stats.spearmanr(x[:, j], y).statistic) for j in range(4)]
    return {"columns": x.T.tolist(), "outcome": y.tolist(), "simple": simple,
            "partial": [partial(ranks, scipy.stats.rankdata(y), j) for j in range(4)]}


def box_case():
    generator = np.random.default_rng(4)
    x = generator.random((600, 4))
    x[:, 3] = np.floor(x[:, 3] * 5) / 4  # a choice of five
    noise = generator.random(600)
    y = ((x[:, 0] > 0.6) & (x[:, 1] < 0.5) & (noise < 0.9)) | (noise > 0.97)
    names = ["a", "b", "c", "d"]
    search = prim.Prim(pd.DataFrame(x, columns=names), y.astype(int), threshold=0.1)
    box = search.find_box()
    steps = box.peeling_trajectory[["coverage", "density", "mass"]].values.tolist()
    start = search.box_init
    limits = []
    for lim in box.box_lims:
        limits.append([[float(lim.loc[side, name]) if lim.loc[side, name] != start.loc[side, name]
                        else None for side in (0, 1)] for name in names])
    last = len(box.box_lims) - 1
    values = {name: [float(p) for p in pair] for name, pair in box.qp[last].items()}
    return {"columns": x.T.tolist(), "met": y.tolist(), "steps": steps, "limits": limits,
            "quasi_p": [values.get(name, [-1, -1]) for name in names]}


if __name__ == "__main__":
    json.dump({"sobol": sobol_case(), "morris": morris_case(), "rank": rank_case(),
               "box": box_case()}, sys.stdout)
    print()
