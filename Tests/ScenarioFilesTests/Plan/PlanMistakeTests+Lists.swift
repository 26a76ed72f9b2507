// SPDX-License-Identifier: GPL-3.0-or-later

extension PlanMistakeTests {
  static let lists = limits + conflicts + demands + choices

  private static let limits = [
    Mistake(
      "limits: [{layer: skills}]",
      "5:10 error: the limit has neither 'at_least' nor 'at_most'"),
    Mistake(
      "limits: [{layer: skills, year: 2025, at_most: 4}]",
      "5:26 error: unknown key 'year' (did you mean 'years'?)"),
    Mistake(
      "limits: [{layer: skills, layers: [fibre], at_most: 4}]",
      "5:34 error: the limit has 'layer' and 'layers'; expected one"),
    Mistake(
      "limits: [{district: na-hangg, at_most: -4}]",
      "5:21 error: unknown district 'na-hangg' (did you mean 'na-hang'?)",
      "5:40 error: 'at_most' is -4 billion VND/yr, but must be at least 0 billion VND/yr"),
    Mistake(
      "layers: [fibre]\nlimits: [{layer: skills, at_most: 4}]",
      "6:18 error: 'skills' is not among the layers of the plan"),
    Mistake(
      "districts: [na-hang]\nlimits: [{district: yen-son, at_most: 4}]",
      "6:21 error: 'yen-son' is not among the districts of the plan"),
    Mistake(
      "years: 2025\nlimits: [{years: 2026, at_most: 4}]",
      "6:18 error: the year 2026 is not among the years of the plan"),
  ]

  private static let conflicts = [
    Mistake(
      "limits: [{layer: skills, years: 2025, at_least: 50}]",
      "5:49 error: at least 50 billion VND in 2025 is more than the 40 billion VND allowed"),
    Mistake(
      "limits:\n  - {layer: skills, at_most: 10}\n"
        + "  - {layer: skills, district: na-hang, years: 2026, at_least: 10.5}",
      "7:63 error: at least 10.5 billion VND in 2026 is more than the 10 billion VND allowed"),
    Mistake(
      "limits:\n  - {layer: skills, at_least: 15}\n  - {layer: fibre, at_least: 20}\n"
        + "  - {layers: [fibre, cloud], at_least: 16}\n  - {layer: platforms, at_least: 5.5}",
      "7:30 error: at least 40.5 billion VND in 2024 is more than the 40 billion VND allowed"),
    Mistake(
      "carry_over: true\nlimits: [{layer: skills, years: 2024-2026, at_least: 41}]",
      "6:54 error: limits ask for 41 billion VND up to 2024, "
        + "more than the budgets up to then, 40 billion VND"),
    Mistake(
      "limits: [{layer: skills, at_least: 3, at_most: 2}]",
      "5:36 error: at least 3 billion VND in 2024 is more than the 2 billion VND allowed"),
  ]

  private static let demands = [
    Mistake(
      "reach: [{indicator: fibre_coverage@2030, district: each}]",
      "5:9 error: the demand has neither 'at_least' nor 'at_most'"),
    Mistake(
      "reach: [{indicator: fibre_coverage@2030, district: each, at_least: 90}]",
      "5:68 error: 'at_least' is 90, but 'fibre_coverage' is a share from 0 to 1 (write '90 %')"),
    Mistake(
      "reach: [{indicator: fibre_coverage@2030/na-hang, district: each, at_least: 90 %}]",
      "5:21 error: the indicator names a district already; leave out 'district'"),
    Mistake(
      "reach: [{indicator: emissions_t@2030, district: each, at_most: 9}]",
      "5:49 error: 'emissions_t' is a figure of the region; a district does not have it "
        + "(leave out 'district')"),
    Mistake(
      "reach: [{indicator: fibre_coverage, year: 2030, at_least: 90 %}]",
      "5:21 error: 'indicator' is 'fibre_coverage', without a year (write 'fibre_coverage@2030')",
      "5:37 error: unknown key 'year' (known are indicator, district, at_least, at_most)"),
    Mistake(
      "reach:\n  - {indicator: fibre_coverage@2030, district: each, at_least: 90 %}\n"
        + "  - {indicator: fibre_coverage@2030, district: yen-son, at_most: 80 %}",
      "6:64 error: 'at_least' is above the 'at_most' of the same figure"),
  ]

  private static let choices = [
    Mistake(
      "choose: [{layer: cloud, at_most: 1}, {layer: cloud, at_most: 2}]",
      "5:38 error: 'cloud' is chosen twice"),
    Mistake(
      "choose: [{layer: cloud, at_most: 3}]",
      "5:34 warning: the plan has 3 districts, so that this leaves nothing to choose"),
    Mistake(
      "choose: [{layer: cloud, at_most: 1}]\nlimits:\n"
        + "  - {layer: cloud, district: na-hang, at_least: 1}\n"
        + "  - {layer: cloud, district: yen-son, at_least: 1}",
      "8:49 error: limits ask for cloud in 2 districts, more than the 1 that may be chosen"),
  ]
}
