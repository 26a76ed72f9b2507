# SPDX-License-Identifier: GPL-3.0-or-later
"""The arithmetics that rollout.py can be written in: numpy, and CasADi's symbols."""

from types import SimpleNamespace

import numpy as np

NUMPY = SimpleNamespace(
    exp=np.exp, expm1=np.expm1, log=np.log, fmin=np.minimum, fmax=np.maximum,
    total=lambda column: column.sum(axis=0, keepdims=True),
    # a where x is below the limit, b elsewhere
    below=lambda x, limit, a, b: np.where(x < limit, a, b),
)


def casadi_arithmetic():
    import casadi

    return SimpleNamespace(
        exp=casadi.exp, expm1=casadi.expm1, log=casadi.log, fmin=casadi.fmin, fmax=casadi.fmax,
        total=casadi.sum1, below=lambda x, limit, a, b: casadi.if_else(x < limit, a, b),
    )
