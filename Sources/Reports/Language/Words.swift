// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// Everything that a report says, in one language.
///
/// Each text is a property, and each sentence with figures in it a closure: a language that lacks
/// one does not compile. Arguments are written in the language already.
package struct Words: Sendable {
  var language: Language
  var numbers: NumberStyle
  var units: UnitWords
  var page: PageWords
  var answer: AnswerWords
  var charts: ChartWords
  var tables: TableWords
  var terms: Terms
  var dates: DateWords
}

/// The page around the charts.
struct PageWords: Sendable {
  var skip: String
  var contents: String
  /// `2024 to 2030`.
  var period: @Sendable (_ first: String, _ last: String) -> String
  var comparing: @Sendable (_ count: String) -> String
  var answer: String
  var scorecard: @Sendable (_ year: String) -> String
  var assumptions: String
  var reproduction: String
  /// The fold with the numbers behind a chart.
  var numbers: String
  var unit: String
  var definition: String
  var source: String
  var projection: @Sendable (_ scenarios: String, _ version: String) -> String
  /// How the range of a sweep came about.
  var sweep: @Sendable (_ runs: String, _ design: String) -> String
  var seed: String
  var failedRuns: @Sendable (_ count: String) -> String
  /// The runs that a folder keeps, by their digest.
  var runsIn: @Sendable (_ folder: String) -> String
  var madeWith: @Sendable (_ version: String, _ revision: String) -> String
  var region: String
  /// What colons, semicolons and quotes look like.
  var colon: String
  var semicolon: String
  var quoted: @Sendable (_ text: String) -> String
  var notes: @Sendable (_ start: String) -> String
  var lowConfidence: String
  var definitions: String
}

/// The answer in words.
struct AnswerWords: Sendable {
  var share: @Sendable (_ share: String, _ year: String) -> String
  /// The share with the goal of the same year.
  var goal: @Sendable (_ bound: String, _ verdict: String) -> String
  var missedBelow: @Sendable (_ distance: String) -> String
  var missedAbove: @Sendable (_ distance: String) -> String
  var met: String
  var open: String
  var atLeast: @Sendable (_ bound: String) -> String
  var atMost: @Sendable (_ bound: String) -> String
  var points: @Sendable (_ number: String) -> String
  var projected: @Sendable (_ value: String) -> String
  /// Where nine of ten runs of a sweep lie, and in which part of them a goal is met.
  var range: @Sendable (_ low: String, _ high: String, _ year: String) -> String
  var chance: @Sendable (_ part: String) -> String
  var goals: String
  var change: @Sendable (_ first: String, _ year: String) -> String
  var spending: @Sendable (_ amount: String, _ year: String) -> String
  var noSpending: String
}

/// The headings of tables and what stands in them.
struct TableWords: Sendable {
  var year: String
  var district: String
  var scenario: String
  var figure: String
  var value: String
  var meaning: String
  var theme: String
  var total: String
  var observed: String
  var layer: String
  var years: String
  var amount: String
  var districts: String
  var division: String
  var allDistricts: String
  var programme: String
  var noProgramme: String
  var anchors: String
  var anchor: String
  var anchorYear: String
  var ramp: String
  var parameters: String
  var changedParameters: @Sendable (_ count: Int) -> String
  var noChangedParameters: String
  var otherParameters: @Sendable (_ count: Int) -> String
  var parameter: String
  var central: String
  var range: String
  var unit: String
  var mark: String
  var source: String
  var setAt: String
  var inputs: String
  var file: String
  var command: String
  var population: String
  var cause: String
  var low: String
  var high: String
  var change: String
  var difference: String
  var sameDraws: @Sendable (_ year: String) -> String
  var above: @Sendable (_ scenario: String) -> String
  var equal: String
  var bound: String
  var multiplier: String
  var observations: String
  var date: String
}

/// Dates in words.
struct DateWords: Sendable {
  var endOfYear: @Sendable (_ year: String) -> String
  /// A day, with the number of its month from 1.
  var day: @Sendable (_ day: Int, _ month: Int, _ year: Int) -> String
}
