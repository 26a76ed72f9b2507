# SPDX-License-Identifier: GPL-3.0-or-later
"""The equations of Docs/Model.md, written once, generic over the arithmetic.

`m` is the arithmetic (see arithmetic.py): numpy arrays with one row for each district and one
column for each run, CasADi's symbols, or the text of another tool's model. Everything is the
closed form over one step, with what it depends on held at the start of the step.
"""

from rates import NETWORKS, SECTORS, Rates

LAYERS = NETWORKS + ("data_centre", "cloud", "skills", "platforms")


class Rollout(Rates):
    """One region with its parameters; states are dictionaries of columns over the districts."""

    def __init__(self, m, parameters, columns, anchors, steps_per_year):
        self.m, self.p, self.d, self.anchors = m, parameters, columns, anchors
        self.h = 1 / steps_per_year
        p, d = parameters, columns
        density = d["households"] / d["area_km2"]
        relative = density / p["access.reference_density"]
        self.phi = m.fmin(1.0, relative) ** 0.5
        self.unit_cost = {
            k: p[f"{k}.cost_per_{'home' if k == 'fibre' else 'person'}"] * 1e-3
            * relative ** (-p[f"{k}.density_exponent"]) * d["terrain_factor"]
            for k in NETWORKS
        }
        self.skills_mean = self.mean(d["digital_skills"])
        self.urban_mean = self.mean(d["urban_share"])
        start = self.initial()
        self.reference = {i: self.mean(z) for i, z in self.uses(start).items()}
        weights = {i: p[f"readiness.{i}"] for i in self.reference}
        self.weight = {i: w / sum(weights.values()) for i, w in weights.items()}
        self.productivity_start = self.productivity(start)
        self.revenue_start = self.revenue(start, 0.0)

    # M0-M8: states

    def initial(self):
        p, d, nothing = self.p, self.d, 0 * self.d["population"]
        state = {f"{part}.{l}": nothing for l in LAYERS for part in ("progress", "built")}
        for k in NETWORKS:
            state[f"coverage.{k}"], state[f"takeup.{k}"] = d[f"{k}_coverage"], d[f"{k}_takeup"]
        state["cloud_use"], state["skills"], state["platforms"] = (
            d["cloud_use"], d["digital_skills"], d["platform_use"])
        state["kw"], state["vcpu"] = d["data_centre_kw"], d["cloud_vcpu"]
        for s in SECTORS:
            state[f"digitalised.{s}"] = nothing + p[f"digitalisation.initial_{s}"]
        state["productivity"] = self.productivity(state)
        state["ict"] = nothing
        return state

    def uses(self, x):
        mobile = x["takeup.mobile_4g"] * (
            1 + self.p["readiness.quality_5g"] * x["takeup.mobile_5g"])
        return {"fibre": x["takeup.fibre"], "mobile": mobile, "cloud": x["cloud_use"],
                "skills": x["skills"], "platforms": x["platforms"]}

    def absorbed(self, layer, planned, t):
        limit = self.p["absorption.per_person"] * 1e-3 * self.users("mobile_4g", t)
        if layer in ("data_centre", "cloud"):
            ratio = self.m.total(planned) / self.m.total(limit)
            guarded = self.m.fmax(ratio, 1e-4)
            series = 1 - ratio / 2 + ratio * ratio / 6 - ratio * ratio * ratio / 24
            return planned * self.m.below(ratio, 1e-4, series, -self.m.expm1(-guarded) / guarded)
        return -limit * self.m.expm1(-planned / limit)

    def complete(self, layer, x, planned, t):
        """M0: the state of works after a step, what was completed, and the flows."""
        p, h, lead = self.p, self.h, self.p[f"lead_time.{layer}"]
        rate, f = self.absorbed(layer, planned, t), self.m.exp(-h / lead)
        before = x[f"progress.{layer}"]
        after = before * f + rate * lead * (1 - f)
        done = before + rate * h - after
        private = done * p[f"{layer}.private_match"] * self.phi if layer in NETWORKS else 0 * done
        built = x[f"built.{layer}"] + done + private
        upkeep = p[f"upkeep.{layer}"] * h / 2 * (x[f"built.{layer}"] + built)
        flows = {"absorbed": rate * h, "private_spending": private, "upkeep": upkeep}
        return after, built, done + private, flows

    def bass(self, a, ceiling, p, q):
        g = (ceiling - a) / (p * ceiling + q * a) * self.m.exp(-(p + q) * self.h)
        return ceiling * (1 - p * g) / (1 + q * g)

    def approach(self, z, k, top, loss):
        limit = k * top / (k + loss)
        return limit + (z - limit) * self.m.exp(-(k + loss) * self.h)

    def readiness(self, x):
        logs = [self.weight[i] * self.m.log(z / self.reference[i])
                for i, z in self.uses(x).items()]
        return self.m.exp(sum(logs[1:], logs[0]))

    def advance(self, x, t, planned, now):
        """The states a step later, and what flowed; `now` are the rates at its start."""
        m, p, d, h, new, flows, done = self.m, self.p, self.d, self.h, {}, {}, {}
        for l in LAYERS:
            new[f"progress.{l}"], new[f"built.{l}"], done[l], part = self.complete(
                l, x, planned[l], t)
            for name, amount in part.items():
                flows[name] = flows[name] + amount if name in flows else amount
        flows["construction_value_added"] = p["growth.construction_share"] * (
            done["fibre"] + done["mobile_4g"] + done["mobile_5g"] + done["data_centre"])
        ready, people = self.readiness(x), self.users("mobile_4g", t)
        for k in NETWORKS:
            c, gap = x[f"coverage.{k}"], 1 - d[f"{k}_coverage"]
            new[f"coverage.{k}"] = 1 - (1 - c) * m.exp(
                -p[f"{k}.private_rate"] * self.phi * h
                - done[k] / (self.unit_cost[k] * gap * self.users(k, t)))
            z = (p[f"{k}.takeup_base"] + p["takeup.income"] * m.log(d["income_index"])
                 - p["takeup.price"] * p["takeup.price_trend"] * t
                 + p["takeup.skills"] * (x["skills"] - self.skills_mean)
                 + p["takeup.urban"] * (d["urban_share"] - self.urban_mean))
            new[f"takeup.{k}"] = self.bass(
                x[f"takeup.{k}"], c / (1 + m.exp(-z)), p[f"{k}.takeup_p"], p[f"{k}.takeup_q"])
        new["kw"] = (x["kw"] * m.exp(-h * (1 - p["data_centre.renewal"]) / p["data_centre.life"])
                     + done["data_centre"] / (p["data_centre.cost_per_kw"] * 1e-3))
        price = p["cloud.cost_per_vcpu"] * 1e-3 * m.exp(-p["cloud.price_decline"] * t)
        new["vcpu"] = (x["vcpu"] * m.exp(-h * (1 - p["cloud.renewal"]) / p["cloud.life"])
                       + done["cloud"] / price)
        ceiling = (p["cloud.max_use"] * now["availability"]
                   * x["coverage.fibre"] ** p["cloud.coverage_weight"]
                   * x["skills"] ** p["cloud.skills_weight"])
        new["cloud_use"] = self.bass(x["cloud_use"], ceiling, p["cloud.p"], p["cloud.q"])
        k = p["skills.base_rate"] + done["skills"] / h / (
            p["skills.cost_per_person"] * 1e-3 * p["skills.workforce_share"] * people)
        new["skills"] = self.approach(x["skills"], k, p["skills.max"], p["skills.loss"])
        k = p["platforms.base_rate"] + done["platforms"] / h / (
            p["platforms.cost_per_person"] * 1e-3 * people)
        new["platforms"] = self.approach(
            x["platforms"], k, x["takeup.mobile_4g"], p["platforms.loss"])
        for s in SECTORS:
            top, old = p[f"digitalisation.max_{s}"], x[f"digitalised.{s}"]
            new[f"digitalised.{s}"] = top / (
                1 + (top / old - 1) * m.exp(-p[f"digitalisation.rate_{s}"] * ready * h))
        target = self.productivity(x)
        new["productivity"] = target + (x["productivity"] - target) * m.exp(-h / p["growth.lag"])
        new["ict"] = x["ict"] + p["growth.ict"] * ready * h
        return new, flows
