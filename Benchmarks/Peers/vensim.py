# SPDX-License-Identifier: GPL-3.0-or-later
"""The model as the text of a Vensim file, made from the same equations, for PySD to read.

Every district has stocks of its own, as PySD's subscripts do not carry them. A stock's flow is
(closed form - stock)/step, so that the fixed steps of system dynamics give the closed form.
"""

import math
from types import SimpleNamespace

import numpy as np

from rollout import LAYERS, Rollout


class Term:
    """A piece of a formula; what is used more than once becomes a variable of the file."""

    def __init__(self, form, *parts, name=None):
        self.form, self.parts, self.name, self.uses = form, parts, name, 0

    def __add__(a, b): return Term("({} + {})", a, b)
    def __radd__(a, b): return a if isinstance(b, int) and b == 0 else Term("({} + {})", b, a)
    def __sub__(a, b): return Term("({} - {})", a, b)
    def __rsub__(a, b): return Term("({} - {})", b, a)
    def __mul__(a, b): return Term("({} * {})", a, b)
    def __rmul__(a, b): return Term("({} * {})", b, a)
    def __truediv__(a, b): return Term("({} / {})", a, b)
    def __rtruediv__(a, b): return Term("({} / {})", b, a)
    def __pow__(a, b): return Term("({} ^ {})", a, b)
    def __neg__(a): return Term("(0 - {})", a)


def function(form, number):
    """A function of numbers, or of terms as Vensim writes it; over all districts."""
    def one(*arguments):
        is_term = any(isinstance(a, Term) for a in arguments)
        return Term(form, *arguments) if is_term else number(*arguments)
    return lambda *arguments: np.frompyfunc(one, len(arguments), 1)(*arguments)


VENSIM = SimpleNamespace(
    exp=function("EXP({})", math.exp), expm1=function("(EXP({}) - 1)", math.expm1),
    log=function("LN({})", math.log),
    fmin=function("MIN({}, {})", min), fmax=function("MAX({}, {})", max),
    total=lambda column: column.sum(axis=0, keepdims=True),
    below=function("IF THEN ELSE({} < {}, {}, {})", lambda x, limit, a, b: a if x < limit else b),
)


class VensimFile:
    def __init__(self, inputs):
        self.lines, self.inputs = [], inputs
        columns = {n: c.astype(object) for n, c in inputs.columns.items()}
        model = Rollout(VENSIM, inputs.parameters, columns, inputs.anchors, inputs.steps_per_year)
        start = model.initial()
        state = {n: np.array([[Term("", name=self.word(n, d))] for d in range(len(c))])
                 for n, c in start.items()}
        time, step = np.array([[Term("", name="Time")]]), model.h
        now = model.rates(state, time)
        new, _ = model.advance(state, time, self.spending(), now)
        outcomes = [(self.word(n, "region"), now[n].sum()) for n in ("digital_value_added", "grdp")]
        moves = [(self.word(n, d), new[n][d, 0], start[n][d, 0])
                 for n in state for d in range(len(inputs.ids))]
        for term in [t for _, t in outcomes] + [t for _, t, _ in moves]:
            self.count(term)
        for name, term in outcomes:
            self.define(name, self.text(term))
        for name, term, first in moves:
            self.define(name, f"INTEG(({self.text(term)} - {name}) / TIME STEP, {first!r})")
        for name, value in (("INITIAL TIME", 0), ("FINAL TIME", len(inputs.years)),
                            ("TIME STEP", step), ("SAVEPER", step)):
            self.define(name, value)

    @staticmethod
    def word(name, district):
        return f"{name.replace('.', ' ').replace('_', ' ')} of {district}"

    def spending(self):
        """What is planned, as a look-up that holds each year's amount to its last step."""
        h, planned = 1 / self.inputs.steps_per_year, {}
        for i, layer in enumerate(LAYERS):
            column = []
            for d in range(len(self.inputs.ids)):
                amounts, name = self.inputs.plan[:, i, d], self.word(f"planned {layer}", d)
                points = [(y + s * h, a) for y, a in enumerate(amounts.tolist())
                          for s in range(self.inputs.steps_per_year)]
                points.append((len(amounts), amounts.tolist()[-1]))
                pairs = ", ".join(f"({x!r}, {y!r})" for x, y in points)
                self.define(name, f"WITH LOOKUP(Time, ({pairs}))")
                column.append([Term("", name=name)])
            planned[layer] = np.array(column)
        return planned

    def define(self, name, text):
        self.lines.append(f"{name} = {text} ~ ~ |")

    def count(self, term):
        if isinstance(term, Term) and not (term.name and not term.parts):
            term.uses += 1
            if term.uses == 1:
                for part in term.parts:
                    self.count(part)

    def text(self, term):
        if not isinstance(term, Term):
            return repr(float(term))
        if not term.name and term.uses > 1:
            written = term.form.format(*(self.text(part) for part in term.parts))
            term.name = f"shared {len(self.lines)}"
            self.define(term.name, written)
        return term.name or term.form.format(*(self.text(part) for part in term.parts))

    def write(self, path):
        header = "{UTF-8}\n"
        path.write_text(header + "\n".join(self.lines) + "\n\\\\\\---/// Sketch\n")
