# SPDX-License-Identifier: GPL-3.0-or-later
"""The model in numpy, many runs at a time."""

import numpy as np

from arithmetic import NUMPY
from rollout import LAYERS, Rollout

RATES = ("core_value_added", "digital_value_added", "grdp")
FLOWS = ("absorbed", "private_spending", "upkeep", "construction_value_added")


def project(inputs, parameters=None, plan=None):
    """What every run gives, year by year: flows of the region, and the states of each district.

    `parameters` replaces values by one for each run.
    """
    values = {**inputs.parameters, **(parameters or {})}
    plan = inputs.plan if plan is None else plan
    model = Rollout(NUMPY, values, inputs.columns, inputs.anchors, inputs.steps_per_year)
    state, h, years = model.initial(), model.h, []
    now = model.rates(state, 0.0)
    for year in range(len(inputs.years)):
        planned = {l: plan[year, i][:, None] for i, l in enumerate(LAYERS)}
        sums = {}
        for step in range(inputs.steps_per_year):
            t = year + step * h
            new, flows = model.advance(state, t, planned, now)
            after = model.rates(new, t + h)
            parts = {name: h / 2 * (now[name] + after[name]) for name in RATES}
            parts.update(flows, **model.energy(now, after, t))
            for name, part in parts.items():
                sums[name] = sums[name] + part if name in sums else part
            state, now = new, after
        years.append({**sums, "served_locally": now["served_locally"], "state": state})
    return years


def figures(inputs, parameters=None, plan=None):
    """Share, GRDP and fibre coverage of the last year: one number for each run."""
    last = project(inputs, parameters, plan)[-1]
    households = inputs.columns["households"]
    grdp = last["grdp"].sum(axis=0)
    coverage = (households * last["state"]["coverage.fibre"]).sum(axis=0) / households.sum()
    return last["digital_value_added"].sum(axis=0) / grdp, grdp, coverage


DISTRICT_FIGURES = {
    "fibre_coverage": "coverage.fibre", "mobile_4g_coverage": "coverage.mobile_4g",
    "mobile_5g_coverage": "coverage.mobile_5g", "fibre_takeup": "takeup.fibre",
    "mobile_4g_takeup": "takeup.mobile_4g", "mobile_5g_takeup": "takeup.mobile_5g",
    "cloud_use": "cloud_use", "digital_skills": "skills", "platform_use": "platforms",
    "data_centre_kw": "kw", "cloud_vcpu": "vcpu",
}


def difference(inputs, result):
    """The largest relative difference from what `rollcast run --format json` printed."""
    largest = 0.0
    for i, year in enumerate(project(inputs)):
        pairs = [(result["region"][n][i], np.sum(year[n]))
                 for n in (*RATES, *FLOWS, "data_centre_mwh", "energy_mwh", "emissions_t",
                           "served_locally")]
        share = year["digital_value_added"] / year["grdp"]
        for row, district in enumerate(result["districts"]):
            pairs.append((district["digital_share"][i], share[row, 0]))
            pairs += [(district[name][i], year["state"][state][row, 0])
                      for name, state in DISTRICT_FIGURES.items()]
        largest = max([largest, *(abs(a - b) / max(abs(a), 1e-300) for a, b in pairs)])
    return largest
