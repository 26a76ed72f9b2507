// SPDX-License-Identifier: GPL-3.0-or-later

/// What the charts are called and what they say.
struct ChartWords: Sendable {
  var share: Share
  var contributions: Contributions
  var access: Access
  var map: Map
  var cloud: Cloud
  var spending: Spending
  var comparison: Comparison
  var tornado: Tornado
  var plan: Plan
  var waterfall: Waterfall

  struct Share: Sendable {
    var title: String
    var unit: String
    /// The unit with the definition that it follows.
    var defined: @Sendable (_ unit: String, _ definition: String) -> String
    var projected: String
    var observed: String
    var goal: String
    /// A scenario before levers were moved.
    var before: String
    var band: @Sendable (_ low: String, _ high: String) -> String
    var reading:
      @Sendable (_ first: String, _ start: String, _ last: String, _ end: String) -> String
    var single: @Sendable (_ share: String, _ year: String) -> String
    /// Which years a sweep has a range for; and that it has none.
    var heldYears: @Sendable (_ years: String) -> String
    var noRange: String
    /// Beside a goal's mark.
    var goalMark: @Sendable (_ bound: String) -> String
  }

  struct Contributions: Sendable {
    var title: String
    var unit: String
    var reading:
      @Sendable (_ part: String, _ points: String, _ total: String, _ year: String) -> String
    var growth: @Sendable (_ part: String, _ points: String, _ start: String) -> String
  }

  struct Access: Sendable {
    var coverageTitle: String
    var takeupTitle: String
    var unit: String
    var fibre: String
    var mobile4G: String
    var mobile5G: String
    var coverageReading:
      @Sendable (
        _ year: String, _ low: String, _ lowest: String, _ high: String, _ highest: String
      ) -> String
    var takeupReading:
      @Sendable (
        _ year: String, _ low: String, _ lowest: String, _ high: String, _ highest: String
      ) -> String
    var coverageSingle: @Sendable (_ year: String, _ fibre: String, _ place: String) -> String
    var takeupSingle: @Sendable (_ year: String, _ fibre: String, _ place: String) -> String
  }

  struct Map: Sendable {
    var title: String
    var area: @Sendable (_ year: String) -> String
    var shade: @Sendable (_ year: String) -> String
    var reading:
      @Sendable (
        _ place: String, _ part: String, _ share: String, _ lowest: String, _ low: String
      ) -> String
    var single: @Sendable (_ place: String, _ amount: String) -> String
    var east: @Sendable (_ degrees: String) -> String
    var north: @Sendable (_ degrees: String) -> String
    var west: @Sendable (_ degrees: String) -> String
    var south: @Sendable (_ degrees: String) -> String
    var below: @Sendable (_ bound: String) -> String
    var between: @Sendable (_ low: String, _ high: String) -> String
    var above: @Sendable (_ bound: String) -> String
  }

  struct Cloud: Sendable {
    var title: String
    var demand: String
    var usable: String
    var installed: String
    var reading: @Sendable (_ year: String, _ demand: String, _ served: String) -> String
  }

  struct Spending: Sendable {
    var title: String
    var unit: @Sendable (_ year: String) -> String
    var reading: @Sendable (_ total: String, _ layer: String, _ part: String) -> String
    var none: String
    var absorbed: String
  }

  struct Comparison: Sendable {
    var title: String
    var reading:
      @Sendable (_ best: String, _ share: String, _ year: String, _ gain: String, _ first: String)
        -> String
    var even: @Sendable (_ share: String, _ year: String) -> String
    var table: @Sendable (_ year: String) -> String
    var spending: @Sendable (_ year: String) -> String
    var sameDraws:
      @Sendable (
        _ runs: String, _ second: String, _ first: String, _ part: String, _ low: String,
        _ high: String, _ year: String
      ) -> String
  }

  struct Tornado: Sendable {
    var title: @Sendable (_ year: String) -> String
    var reading: @Sendable (_ cause: String, _ low: String, _ high: String) -> String
    var strongest: @Sendable (_ shown: Int, _ all: Int) -> String
  }

  struct Plan: Sendable {
    var title: String
    var reading: @Sendable (_ value: String, _ without: String, _ equal: String) -> String
    var noSplit: @Sendable (_ value: String, _ without: String) -> String
    var total: @Sendable (_ amount: String) -> String
    var yearly: @Sendable (_ amount: String, _ budget: String) -> String
    var nearest: String
    var unfinished: String
  }

  struct Waterfall: Sendable {
    var same: String
    var title: @Sendable (_ first: String, _ second: String) -> String
    var reading:
      @Sendable (
        _ change: String, _ second: String, _ first: String, _ driver: String, _ part: String
      )
        -> String
  }
}
