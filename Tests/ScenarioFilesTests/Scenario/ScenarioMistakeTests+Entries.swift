// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioMistakeTests {
  static let investments =
    [
      Mistake(
        "  - {layer: skills, year: 2024, amount: 1}",
        "8:5 error: the investment has no 'years'",
        "8:21 error: unknown key 'year' (did you mean 'years'?)"),
      Mistake(
        "  - {layer: fibree, years: 2024, amount: 1}",
        "8:13 error: unknown layer 'fibree' (did you mean 'fibre'?)"),
      Mistake(
        "  - {layer: [skills], years: 2024, amount: 1}",
        "8:13 error: the layer is a list; expected the name of one"),
      Mistake(
        "  - skills",
        "8:5 error: the investment is 'skills'; expected a map with the keys layer, years, amount, "
          + "districts, share"),
      Mistake(
        "  - {layer: skills, years: 2024, amount: -1}",
        "8:42 error: 'amount' is -1 billion VND/yr, but must be at least 0 billion VND/yr"),
      Mistake(
        "  - {layer: skills, years: 2024, amount: 2e15}",
        "8:42 error: 'amount' is 2000000000000000 billion VND/yr, "
          + "but must be at most 1000000000000000 billion VND/yr"
      ),
      Mistake(
        "  - {layer: skills, years: 2024, amount: }",
        "8:34 error: 'amount' is empty; expected a number in billion VND/yr"),
      Mistake(
        "  - {layer: skills, years: 2024, amount: 1, share: even}",
        "8:52 error: unknown share 'even' (known are population, households, equal, need)"),
      Mistake(
        "  - {layer: skills, years: 2024, amount: 1, districts: []}",
        "8:56 error: the list of districts is empty"),
      Mistake(
        "  - {layer: skills, years: 2024, amount: 1, districts: na-hang}",
        "8:56 error: 'districts' is 'na-hang'; expected 'all' or a list of ids "
          + "(write '[na-hang]')"),
      Mistake(
        "  - {layer: skills, years: 2024, amount: 1, districts: [na-hang, na-hangg, na-hang]}",
        "8:66 error: unknown district 'na-hangg' (did you mean 'na-hang'?)",
        "8:76 error: the district 'na-hang' is named twice"),
    ] + years

  private static let years = [
    Mistake(
      "  - {layer: skills, years: 2023-2025, amount: 1}",
      "8:28 error: the year 2023 is too early; the first projected year is 2024"),
    Mistake(
      "  - {layer: skills, years: [2024, 2029-2031], amount: 1}",
      "8:35 error: the year 2031 is after the end, 2030"),
    Mistake(
      "  - {layer: skills, years: [2024-2026, 2026], amount: 1}",
      "8:40 error: the year 2026 is named twice"),
    Mistake(
      "  - {layer: skills, years: 2026-2024, amount: 1}",
      "8:28 error: the range '2026-2024' runs backwards (write '2024-2026')"),
    Mistake(
      "  - {layer: skills, years: 2024–2026, amount: 1}",
      "8:28 error: the year is '2024–2026'; expected a year, or a range such as 2024-2030 "
        + "(write the range with '-')"),
    Mistake(
      "  - {layer: skills, years: 2024.5, amount: 1}",
      "8:28 error: the year is '2024.5'; expected a year, or a range such as 2024-2030"),
    Mistake(
      "  - {layer: skills, years: 2024-99999999999, amount: 1}",
      "8:28 error: the year is '2024-99999999999'; expected a year, or a range such as 2024-2030"),
    Mistake(
      "  - {layer: skills, years: [], amount: 1}",
      "8:28 error: the list of years is empty"),
  ]

  static let anchors = [
    Mistake(
      "  - {name: A, year: 2027, value_added: 1, ramp: 1}",
      "8:5 error: the anchor has no 'district'"),
    Mistake(
      "  - {name: A, district: all, year: 2027, value_added: 1, ramp: 1}",
      "8:25 error: unknown district 'all' (known are na-hang, yen-son, ham-yen)"),
    Mistake(
      "  - {name: A, district: na-hang, year: 2023.9, value_added: 1, ramp: 1}",
      "8:40 error: the year 2023.9 is too early; the first projected year is 2024"),
    Mistake(
      "  - {name: A, district: na-hang, year: 2031, value_added: 1, ramp: 1}",
      "8:40 error: the year 2031 is after the end, 2030"),
    Mistake(
      "  - {name: A, district: na-hang, year: soon, value_added: 1, ramp: 1}",
      "8:40 error: 'year' is 'soon'; expected a year such as 2027 or 2026.5"),
    Mistake(
      "  - {name: A, district: na-hang, year: 2027, value_added: -1, ramp: 0}",
      "8:59 error: 'value_added' is -1 billion VND/yr, but must be at least 0 billion VND/yr",
      "8:69 error: 'ramp' is 0 yr, but must be above 0"),
  ]

  static let goals = [
    Mistake(
      "  - {indicator: digital_shar, year: 2030, at_least: 20 %}",
      "8:17 error: unknown indicator 'digital_shar' (did you mean 'digital_share'?)"),
    Mistake(
      "  - {indicator: digital_share, year: 2030}",
      "8:5 error: the goal has neither 'at_least' nor 'at_most'"),
    Mistake(
      "  - {indicator: digital_share, year: 2030, at_least: 1 %, at_most: 2 %}",
      "8:68 error: the goal has 'at_least' and 'at_most'; expected one"),
    Mistake(
      "  - {indicator: digital_share, year: 2023, at_least: 20 %}",
      "8:38 error: the year 2023 is too early; the first projected year is 2024"),
    Mistake(
      "  - {indicator: digital_share, year: 2031, at_least: 20 %}",
      "8:38 error: the year 2031 is after the end, 2030"),
    Mistake(
      "  - {indicator: digital_share, year: 2027.5, at_least: 20 %}",
      "8:38 error: 'year' is '2027.5'; expected a whole number from 1900 to 2200"),
    Mistake(
      "  - {indicator: dti_rank, year: 2030, at_most: 30, district: na-hang}",
      "8:62 error: 'dti_rank' is a figure of the region; a district does not have it "
        + "(leave out 'district')"),
  ]
}
