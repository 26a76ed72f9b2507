// SPDX-License-Identifier: GPL-3.0-or-later

extension Words {
  static let english = Words(
    language: .english, numbers: .english,
    units: UnitWords(
      million: "million", billion: "billion", perBillion: "billion", money: "VND", year: "year",
      month: "month",
      home: "home", homes: "homes", households: "households", person: "person", people: "people",
      firms: "firms"),
    page: .english, answer: .english, charts: .english, tables: .english, terms: .english,
    dates: .english)
}

extension PageWords {
  fileprivate static let english = PageWords(
    skip: "Skip to the answer",
    contents: "Contents",
    period: { "\($0) to \($1)" },
    comparing: { "\($0) scenarios compared" },
    answer: "The answer",
    scorecard: { "Scorecard, \($0)" },
    assumptions: "Assumptions and sources",
    reproduction: "How to make this page again",
    numbers: "The numbers",
    unit: "Unit",
    definition: "Definition",
    source: "Source",
    projection: { "projection of \($0) by Rollcast \($1)" },
    sweep: { "range: sweep of \($0) runs (\($1))" },
    seed: "seed",
    failedRuns: { "\($0) of them failed" },
    runsIn: { "the runs in \($0)" },
    madeWith: { "Made with Rollcast \($0), revision \($1)." },
    region: "Region",
    colon: ":", semicolon: ";",
    quoted: { "“\($0)”" },
    notes: { "Amounts are at prices of \($0); official shares are at current prices." },
    lowConfidence: "The expected rank has low confidence.",
    definitions: "Shares of different definitions must not be compared.")
}

extension AnswerWords {
  fileprivate static let english = AnswerWords(
    share: { "\($0) of GRDP in \($1)" },
    goal: { "goal \($0): \($1)" },
    missedBelow: { "missed by \($0)" },
    missedAbove: { "exceeded by \($0)" },
    met: "met",
    open: "open, because the projection does not reach that year",
    atLeast: { "at least \($0)" },
    atMost: { "at most \($0)" },
    points: { "\($0) points" },
    projected: { "projected \($0)" },
    range: { "In nine of ten runs of the sweep it lies between \($0) and \($1) in \($2)." },
    chance: { "met in \($0) of the runs" },
    goals: "Goals",
    change: { "It was \($0) in \($1), the first projected year." },
    spending: { "Public spending to \($1) is \($0) in all." },
    noSpending: "No public money is spent.")
}

extension DateWords {
  fileprivate static let english = DateWords(
    endOfYear: { "end of \($0)" },
    day: { day, month, year in
      let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
      return "\(day) \(months[month - 1]) \(year)"
    })
}

extension TableWords {
  fileprivate static let english = TableWords(
    year: "Year", district: "District", scenario: "Scenario", figure: "Figure", value: "Value",
    meaning: "Meaning", theme: "Theme", total: "Total", observed: "Observed", layer: "Layer",
    years: "Years", amount: "Amount", districts: "Districts", division: "Divided by",
    allDistricts: "all",
    programme: "What is spent",
    noProgramme: "The scenario plans no public spending.",
    anchors: "Core industry from outside the model", anchor: "Plant", anchorYear: "From",
    ramp: "Ramp",
    parameters: "Parameters",
    changedParameters: {
      $0 == 1
        ? "One parameter differs from its central value."
        : "\($0) parameters differ from their central values."
    },
    noChangedParameters: "Every parameter has its central value.",
    otherParameters: { "The \($0) parameters at their central values" },
    parameter: "Parameter", central: "Central", range: "Range", unit: "Unit",
    mark: "Foundation", source: "Source", setAt: "Set in",
    inputs: "Input files", file: "File", command: "Command", population: "People",
    cause: "Cause", low: "Low", high: "High", change: "Change",
    difference: "Difference in points", sameDraws: { "On the same draws, \($0)" },
    above: { "\($0) is above" },
    equal: "Both are the same", bound: "Bound",
    multiplier: "Worth of one more unit", observations: "What was observed", date: "Date")
}
