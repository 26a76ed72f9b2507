# SPDX-License-Identifier: GPL-3.0-or-later
"""What a year would bring at given states: M4 and M9 to M12 of Docs/Model.md."""

NETWORKS = ("fibre", "mobile_4g", "mobile_5g")
SECTORS = ("agriculture", "industry", "services")
USERS = {"fibre": "households", "mobile_4g": "population", "mobile_5g": "population"}


class Rates:
    """The part of Rollout that reads states and moves none."""

    def mean(self, column):
        population = self.d["population"]
        return self.m.total(population * column) / self.m.total(population)

    def smooth_minimum(self, a, b):
        n = self.p["numerics.smoothness"]
        low, high = self.m.fmin(a, b), self.m.fmax(self.m.fmax(a, b), 1e-300)
        return low * (1 + (low / high) ** n) ** (-1 / n)

    def users(self, k, t):
        return self.d[USERS[k]] * self.m.exp(self.p[f"growth.{USERS[k]}"] * t)

    def productivity(self, x):
        p = self.p
        rise = p["growth.critical_mass_slope"] * (x["takeup.fibre"] - p["growth.critical_mass"])
        return (p["growth.fibre_effect"] / (1 + self.m.exp(-rise))
                + p["growth.cloud_effect"] * x["cloud_use"])

    def revenue(self, x, t):
        return self.m.exp(self.p["ict.arpu_trend"] * t) * sum(
            self.p[f"{k}.arpu"] * x[f"takeup.{k}"] * self.users(k, t) for k in NETWORKS)

    def capacity(self, x, t):
        m, p, d = self.m, self.p, self.d
        usable = self.smooth_minimum(x["vcpu"], x["kw"] * p["cloud.vcpu_per_kw"])
        demand = m.exp(p["cloud.demand_growth"] * t) * (
            p["cloud.vcpu_per_firm"] * m.total(d["enterprises"] * x["cloud_use"])
            + p["cloud.vcpu_per_person"] * m.total(
                self.users("mobile_4g", t) * x["takeup.mobile_4g"]))
        served = self.smooth_minimum(m.total(usable) / demand, 1.0)
        free = m.fmax(0.0, x["kw"] - usable / p["cloud.vcpu_per_kw"])
        outside = p["data_centre.external_demand"] * m.exp(p["data_centre.external_growth"] * t)
        leased = self.smooth_minimum(m.total(free), outside)
        return usable, demand, served, free, leased

    def rates(self, x, t):
        """What a year would bring at the states `x`."""
        m, p, d = self.m, self.p, self.d
        usable, demand, served, free, leased = self.capacity(x, t)
        electronics = d["va_electronics"] * m.exp(p["growth.electronics"] * t)
        for anchor in self.anchors:
            electronics = electronics + anchor["value_added"] * (
                1 - m.exp(-m.fmax(t - anchor["start"], 0.0) / anchor["ramp"]))
        telecom = (p["ict.telecom_share"] * d["va_ict"]
                   * self.revenue(x, t) / self.revenue_start)
        other_ict = (1 - p["ict.telecom_share"]) * d["va_ict"] * m.exp(x["ict"])
        cloud = (p["cloud.value_added_ratio"] * p["cloud.price"] * 1e-3
                 * m.exp(-p["cloud.price_decline"] * t) * served * demand / m.total(usable) * usable)
        colocation = (p["data_centre.value_added_ratio"] * p["data_centre.price"] * 1e-3
                      * leased / m.fmax(m.total(free), 1e-300) * free)
        core = electronics + telecom + other_ict + cloud + colocation
        lift = x["productivity"] - self.productivity_start
        value = {s: d[f"va_{s}"] * m.exp(p[f"growth.{s}"] * t + (0 if s == "agriculture" else lift))
                 for s in SECTORS}
        digital = core + sum(x[f"digitalised.{s}"] * value[s] for s in SECTORS)
        other = d["va_other"] * m.exp(p["growth.other"] * t)
        grdp = (core + sum(value.values()) + other) / (1 - p["economy.product_taxes"])
        imported = p["cloud.import_quality"]
        return {
            "core_value_added": core, "digital_value_added": digital, "grdp": grdp,
            "availability": imported + (1 - imported) * served, "served_locally": served,
            "load": served * demand / p["cloud.vcpu_per_kw"] + leased,
            "network_load": sum(
                p[f"{k}.kwh_per_user"] * m.total(x[f"coverage.{k}"] * self.users(k, t))
                for k in NETWORKS),
        }

    def energy(self, before, after, t):
        """M12: a step's energy of data centres and in all [MWh], and emissions [t]."""
        p, h = self.p, self.h
        centres = ((before["load"] + after["load"]) / 2 * p["data_centre.utilisation"]
                   * p["data_centre.pue"] * 8.76 * h)
        networks = h * 1e-3 * (before["network_load"] + after["network_load"]) / 2
        factor = p["energy.emission_factor"] * self.m.exp(
            -p["energy.emission_decline"] * (t + h / 2))
        energy = centres + networks
        return {"data_centre_mwh": centres, "energy_mwh": energy, "emissions_t": energy * factor}
