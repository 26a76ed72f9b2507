# SPDX-License-Identifier: GPL-3.0-or-later
"""The model as one of the EMA Workbench: a function of one run, called run by run."""

import logging

from projection import figures

RUNS = 100


def variant(inputs, names):
    """What to call, and how many runs it makes."""
    from ema_workbench import Model, RealParameter, ScalarOutcome, SequentialEvaluator

    logging.getLogger("EMA").setLevel(logging.CRITICAL)
    outcomes = ("share", "grdp", "coverage")

    def one_run(**drawn):
        values = figures(inputs, {n.replace("__", "."): v for n, v in drawn.items()})
        return dict(zip(outcomes, (float(v[0]) for v in values)))

    model = Model("rollout", function=one_run)
    model.uncertainties = [RealParameter(n.replace(".", "__"), *ends) for n, ends in names.items()]
    model.outcomes = [ScalarOutcome(n) for n in outcomes]

    def experiments():
        with SequentialEvaluator(model) as evaluator:
            evaluator.perform_experiments(scenarios=RUNS)

    return experiments, RUNS
