# SPDX-License-Identifier: GPL-3.0-or-later
"""The best plan by other solvers: IPOPT through CasADi, and SciPy's, with exact derivatives."""

import json

from plan_problem import PlanProblem
from report import table
from timing import Times, short, spread

PLAN, TURNS = "Scenarios/tuyen-quang/plan-120.yaml", 5


def lines(rollcast, inputs):
    own, text = Times(), ""
    for _ in range(TURNS):
        text = own.measure_command(rollcast, "optimise", PLAN, "--format", "json")
    result = json.loads(text)
    gain = result["value"] - result["without_plan"]
    problem = PlanProblem(inputs)
    rows = [("`rollcast optimise`, all of it", spread(own.cpu), spread(own.wall),
             f"{result['value']:.12f}", "0", f"residual {result['kkt_residual']:.0e}", "1")]
    solvers = [
        ("CasADi + IPOPT, exact second derivatives", lambda: problem.ipopt(True)),
        ("CasADi + IPOPT, limited memory", lambda: problem.ipopt(False)),
        ("SciPy SLSQP, gradient by CasADi", lambda: problem.scipy("SLSQP")),
        ("SciPy trust-constr, gradient by CasADi", lambda: problem.scipy("trust-constr")),
    ]
    for name, solve in solvers:
        times = Times()
        try:
            amounts, status = times.measure(solve)
        except ImportError as error:
            rows.append((name, *["not measured"] * 4, str(error), ""))
            continue
        value = problem.value(amounts)
        rows.append((name, short(times.cpu[0]), short(times.wall[0]), f"{value:.12f}",
                     f"{(result['value'] - value) / gain:.1e}", status,
                     short(times.cpu[0] / sorted(own.cpu)[TURNS // 2])))
    head = ("solver, one core", "processor time [s]", "wall time [s]", "share in 2030",
            "short of Rollcast's, as part of the gain", "how it ended", "times as long")
    return ["### Plans", "", f"`{PLAN}`: {len(problem.even)} amounts, a budget for each year. The peers "
            f"start from an equal split, once each; Rollcast has the median of {TURNS} (least to "
            "greatest). Their plans are cut back to the budget to the last digit and valued by the "
            "numpy model. A negative part means a better plan than Rollcast's.", "",
            *table(head, rows)]
