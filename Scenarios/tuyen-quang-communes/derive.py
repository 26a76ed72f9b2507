#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Derives the district table of the communes from the register and the table of the zones.

    derive.py            writes districts-2023.csv
    derive.py --check    status 1 if districts-2023.csv is not what would be written

README.md says what the rule means. Everything it adds to the register is an assumption.
"""

import csv
import io
import math
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
REGISTER = FOLDER / "communes-2025.csv"
ZONES = FOLDER.parent / "tuyen-quang" / "districts-2023.csv"
TABLE = FOLDER / "districts-2023.csv"

# The odds of living in a town are proportional to density; in the commune that bears the zone's
# town, and so its name, this logit comes on top. No commune bears the city's: density decides.
TOWN_BONUS = 3.0
# Income rises by this logarithm from nobody to everybody in towns.
INCOME_URBAN = 0.5

# Share: whose share it is, and its logit slopes in urban share and in ln(density). The slope 1 is
# the central `takeup.urban` of the catalogue, the slope 0.5 its `fibre.density_exponent`.
SHARES = {
    "fibre_coverage": ("households", 1.0, 0.5),
    "mobile_4g_coverage": ("population", 1.0, 0.5),
    "mobile_5g_coverage": ("population", 3.0, 0.5),
    "fibre_takeup": ("households", 1.0, 0.0),
    "mobile_4g_takeup": ("population", 1.0, 0.0),
    "mobile_5g_takeup": ("population", 3.0, 0.5),
    "cloud_use": ("enterprises", 1.0, 0.0),
    "digital_skills": ("population", 1.0, 0.0),
    "platform_use": ("population", 1.0, 0.0),
}
SHARE_DIGITS = 6
INCOME_DIGITS = 6

# Amount: printed decimals and the weight that divides the zone's amount.
AMOUNTS = {
    "enterprises": (0, lambda c: income(c) * (1 + 3 * c["urban_share"])),
    "va_agriculture": (2, lambda c: c["population"] * (1 - c["urban_share"])),
    "va_industry": (2, lambda c: income(c)),
    "va_services": (2, lambda c: income(c) * (1 + 1.2 * c["urban_share"])),
    "va_electronics": (2, lambda c: income(c)),
    "va_ict": (2, lambda c: income(c) * (1 + 2.3 * c["urban_share"])),
}
# Amounts that stand in one commune of the zone, the most urban, and their printed decimals.
SITES = {"data_centre_kw": 0, "cloud_vcpu": 0, "va_other": 2}


def income(commune):
    return commune["population"] * commune["income_index"]


def divide(total, weights, digits):
    """Parts of `total` in proportion to `weights`, by largest remainder in the last digit."""
    unit = 10**digits
    whole = round(float(total) * unit)
    exact = [whole * weight / sum(weights) for weight in weights]
    parts = [math.floor(part) for part in exact]
    order = sorted(range(len(parts)), key=lambda i: (parts[i] - exact[i], i))
    for i in order[: whole - sum(parts)]:
        parts[i] += 1
    return [part / unit if digits else part for part in parts]


def mean(values, weights):
    return sum(v * w for v, w in zip(values, weights)) / sum(weights)


def spread(target, offsets, weights, digits):
    """Shares whose logits differ by `offsets` and whose weighted mean is `target`."""
    low, high = -40.0, 40.0
    for _ in range(100):
        middle = (low + high) / 2
        shares = [1 / (1 + math.exp(-middle - offset)) for offset in offsets]
        low, high = (middle, high) if mean(shares, weights) < target else (low, middle)
    rounded = [round(share, digits) for share in shares]
    assert all(0 < share < 1 for share in rounded)
    assert abs(mean(rounded, weights) - target) <= 0.5 * 10**-digits
    return rounded


def derive(zone, communes):
    """Fills in the communes of one zone, each column after those it depends on."""

    def column(name):
        return [c[name] for c in communes]

    def fill(name, values):
        for commune, value in zip(communes, values):
            commune[name] = value

    area = sum(float(c["area_km2"]) for c in communes)
    if round(area, 2) != float(zone["area_km2"]):
        sys.exit(f"{zone['id']}: the communes cover {area:.2f} km2, the zone {zone['area_km2']}")

    registered = [int(people) for people in column("register_population")]
    fill("population", divide(zone["population"], registered, 0))
    fill("households", divide(zone["households"], column("population"), 0))
    crowding = float(zone["population"]) / area
    density = [math.log(c["population"] / float(c["area_km2"]) / crowding) for c in communes]
    offsets = [d + TOWN_BONUS * (c["id"] == zone["id"]) for c, d in zip(communes, density)]
    people, share = column("population"), float(zone["urban_share"])
    fill("urban_share", spread(share, offsets, people, SHARE_DIGITS))
    urban = [u - share for u in column("urban_share")]

    raw = [math.exp(INCOME_URBAN * u) for u in urban]
    level = float(zone["income_index"]) / mean(raw, people)
    fill("income_index", [round(level * r, INCOME_DIGITS) for r in raw])
    fill("terrain_factor", [zone["terrain_factor"]] * len(communes))

    for name, (digits, weight) in AMOUNTS.items():
        fill(name, divide(zone[name], [weight(c) for c in communes], digits))
    site = max(range(len(communes)), key=lambda i: communes[i]["urban_share"])
    for name, digits in SITES.items():
        fill(name, divide(zone[name], [int(i == site) for i in range(len(communes))], digits))
    for name, (users, by_urban, by_density) in SHARES.items():
        offsets = [by_urban * u + by_density * d for u, d in zip(urban, density)]
        fill(name, spread(float(zone[name]), offsets, column(users), SHARE_DIGITS))


def table():
    zones = list(csv.DictReader(ZONES.open(encoding="utf-8", newline="")))
    communes = list(csv.DictReader(REGISTER.open(encoding="utf-8", newline="")))
    for zone in zones:
        derive(zone, [c for c in communes if c["zone"] == zone["id"]])
    digits = dict.fromkeys(["urban_share", *SHARES], SHARE_DIGITS) | SITES
    digits |= {"income_index": INCOME_DIGITS} | {name: d for name, (d, _) in AMOUNTS.items()}
    text = io.StringIO()
    columns = [*zones[0], "zone", "check"]
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for c in communes:
        writer.writerow([f"{c[n]:.{digits[n]}f}" if n in digits else c[n] for n in columns])
    return text.getvalue()


def main():
    if sys.argv[1:] == ["--check"]:
        if not TABLE.exists() or TABLE.read_text(encoding="utf-8") != table():
            sys.exit(f"{TABLE.name} is not what {Path(__file__).name} writes; run it again")
    elif sys.argv[1:]:
        sys.exit(__doc__)
    else:
        TABLE.write_text(table(), encoding="utf-8")


if __name__ == "__main__":
    main()
