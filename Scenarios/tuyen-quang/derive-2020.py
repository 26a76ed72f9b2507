#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the province of Tuyên Quang at the end of 2020 as one district.

    python3 Scenarios/tuyen-quang/derive-2020.py > Scenarios/tuyen-quang/province-2020.csv

Nothing of it was published for 2020: each figure is that of districts-2023.csv, summed or weighted
over the zones, and carried back three years by a rule that stands beside it. README.md explains.
"""

import csv
import math
import pathlib

YEARS = 3
# Central values of the catalogue, a year.
GROWTH = {
    "population": 0.008, "households": 0.01, "va_agriculture": 0.042, "va_industry": 0.105,
    "va_services": 0.075, "va_other": 0.02, "va_electronics": 0.05, "va_ict": 0.08,
}
# 1,701 firms at the end of 2019 and 2,450 in 2023.
GROWTH["enterprises"] = math.log(2450 / 1701) / 4
# Points that a share rose a year; for fibre and mobile from the end of 2023 to that of 2024.
RISE = {
    "fibre_takeup": 0.0343, "mobile_4g_takeup": 0.019, "fibre_coverage": 0.02,
    "mobile_4g_coverage": 0.01, "cloud_use": 0.01, "digital_skills": 0.02, "platform_use": 0.05,
}
# What hardly existed.
NONE = ["mobile_5g_coverage", "mobile_5g_takeup"]
WEIGHT = {"fibre_coverage": "households", "fibre_takeup": "households", "cloud_use": "enterprises"}
SUMS = ["area_km2", "data_centre_kw", "cloud_vcpu", *GROWTH]

with open(pathlib.Path(__file__).parent / "districts-2023.csv", encoding="utf-8") as file:
    rows = list(csv.DictReader(file))


def total(column):
    return sum(float(row[column]) for row in rows)


def mean(column):
    weight = WEIGHT.get(column, "population")
    return sum(float(row[column]) * float(row[weight]) for row in rows) / total(weight)


def value(column):
    if column in SUMS:
        return total(column) * math.exp(-YEARS * GROWTH.get(column, 0))
    return 0 if column in NONE else mean(column) - YEARS * RISE.get(column, 0)


columns = list(rows[0])
print(",".join(columns))
fixed = {"id": "tuyen-quang", "name": "Tuyên Quang"}
print(",".join(fixed.get(column) or f"{value(column):.6g}" for column in columns))
