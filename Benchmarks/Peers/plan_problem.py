# SPDX-License-Identifier: GPL-3.0-or-later
"""The best plan as a problem of CasADi's symbols, and the solvers that take it."""

import time

import numpy as np

from arithmetic import casadi_arithmetic
from projection import figures
from rollout import LAYERS, Rollout

BUDGET = 120.0  # billion VND a year, as in Scenarios/tuyen-quang/plan-120.yaml
SCALE = 1e3  # the share is maximised in thousandths
SECONDS = 30  # of processor time for each of SciPy's solvers


class PlanProblem:
    """The share of the last year as a function of all amounts, in CasADi's symbols."""

    def __init__(self, inputs):
        import casadi

        self.casadi, self.inputs = casadi, inputs
        self.districts, self.layers = len(inputs.ids), len(LAYERS)
        self.each = self.districts * self.layers
        columns = {n: casadi.DM(c) for n, c in inputs.columns.items()}
        self.model = Rollout(casadi_arithmetic(), inputs.parameters, columns, inputs.anchors,
                             inputs.steps_per_year)
        start = self.model.initial()
        self.names = list(start)
        self.start = casadi.vertcat(*[casadi.DM(start[n]) for n in self.names])
        self.step = self.one_step()
        people = inputs.columns["population"][:, 0]
        even = np.outer(np.full(self.layers, BUDGET / self.layers), people / people.sum())
        self.even = np.tile(even.ravel(), len(inputs.years))

    def one_step(self):
        ca, rows = self.casadi, self.districts
        x, t = ca.SX.sym("x", rows * len(self.names)), ca.SX.sym("t")
        u = ca.SX.sym("u", self.each)
        state = {n: x[rows * i:rows * (i + 1)] for i, n in enumerate(self.names)}
        planned = {l: u[rows * i:rows * (i + 1)] for i, l in enumerate(LAYERS)}
        now = self.model.rates(state, t)
        new, _ = self.model.advance(state, t, planned, now)
        after = self.model.rates(new, t + self.model.h)
        flows = [ca.sum1(now[n]) + ca.sum1(after[n]) for n in ("digital_value_added", "grdp")]
        return ca.Function("step", [x, u, t], [ca.vertcat(*[new[n] for n in self.names]),
                                               ca.vertcat(*flows)])

    def year(self, amounts, year):
        return amounts[self.each * year:self.each * (year + 1)]

    def share(self, amounts, step):
        x, sums, steps = self.start, 0, self.inputs.steps_per_year
        for year in range(len(self.inputs.years)):
            for s in range(steps):
                x, flows = step(x, self.year(amounts, year), year + s / steps)
                sums = sums + flows if year == len(self.inputs.years) - 1 else sums
        return sums[0] / sums[1]

    def ipopt(self, exact):
        """The whole way: building derivatives, and solving."""
        ca, count = self.casadi, len(self.even)
        options = {"print_time": False, "ipopt.print_level": 0, "ipopt.sb": "yes", "ipopt.tol": 1e-9,
                   "ipopt.max_iter": 3000, "ipopt.max_cpu_time": 90.0}
        if exact:  # one step stays a function of its own, or its second derivatives fill the memory
            amounts = ca.MX.sym("amounts", count)
            x, u, t = self.step.mx_in()
            step = ca.Function("kept", [x, u, t], self.step.call([x, u, t]), {"never_inline": True})
        else:
            amounts, step = ca.SX.sym("amounts", count), self.step
            options["ipopt.hessian_approximation"] = "limited-memory"
            options["ipopt.limited_memory_max_history"] = 30
        years = range(len(self.inputs.years))
        problem = {"x": amounts, "f": -SCALE * self.share(amounts, step),
                   "g": ca.vertcat(*[ca.sum1(self.year(amounts, y)) for y in years])}
        solver = ca.nlpsol("solver", "ipopt", problem, options)
        found = solver(x0=self.even, lbx=0, ubx=ca.inf, lbg=-ca.inf, ubg=BUDGET)
        return np.array(found["x"]).ravel(), f"{solver.stats()['return_status']}, " \
            f"{solver.stats()['iter_count']} iterations".replace("_", " ")

    def scipy(self, method):
        """Ends after `SECONDS` of processor time with the best that keeps the budget."""
        from scipy.optimize import Bounds, LinearConstraint, minimize

        amounts = self.casadi.SX.sym("amounts", len(self.even))
        share = self.share(amounts, self.step)
        both = self.casadi.Function(
            "both", [amounts], [share, self.casadi.gradient(share, amounts)])
        best, begin, calls = [-1.0, self.even], time.process_time(), [0]

        def value(x):
            if time.process_time() - begin > SECONDS:
                raise TimeoutError
            calls[0] += 1
            kept = self.kept(x)
            reached, slope = both(x)
            here = float(both(kept)[0])
            if here > best[0]:
                best[:] = [here, kept]
            return -SCALE * float(reached), -SCALE * np.array(slope).ravel()

        years = len(self.inputs.years)
        sums = np.kron(np.eye(years), np.ones(self.each))
        options = {"SLSQP": {"maxiter": 10000, "ftol": 1e-14},
                   "trust-constr": {"maxiter": 10000, "gtol": 1e-10, "xtol": 1e-14}}[method]
        try:
            found = minimize(value, self.even, jac=True, method=method, options=options,
                             bounds=Bounds(np.zeros(len(self.even)), np.inf),
                             constraints=[LinearConstraint(sums, -np.inf, BUDGET)])
            status = f"status {found.status}, {calls[0]} evaluations"
        except TimeoutError:
            status = f"stopped after {SECONDS} s, {calls[0]} evaluations"
        return best[1], status

    def kept(self, amounts):
        """The nearest plan that keeps the budgets to the last digit."""
        plan = np.maximum(amounts, 0).reshape(len(self.inputs.years), -1)
        return (plan * np.minimum(1, BUDGET / plan.sum(axis=1, keepdims=True))).ravel()

    def value(self, amounts):
        shape = (len(self.inputs.years), self.layers, self.districts)
        return figures(self.inputs, plan=self.kept(amounts).reshape(shape))[0][0]
