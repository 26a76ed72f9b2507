// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

/// What the things of the model are called in a language.
struct Terms: Sendable {
  var indicator: @Sendable (Indicator) -> String
  var parameter: @Sendable (Parameter) -> String
  var layer: @Sendable (Layer) -> String
  var driver: @Sendable (Driver) -> String
  var split: @Sendable (Investment.Split) -> String
  var mark: @Sendable (QualityMark) -> String
  var theme: @Sendable (Scorecard.Theme) -> String
  var measure: @Sendable (Scorecard.Measure) -> MeasureWords
}

/// The name of a figure of the scorecard, and what it says.
struct MeasureWords: Sendable {
  var title: String
  var meaning: String

  init(_ title: String, _ meaning: String) {
    self.title = title
    self.meaning = meaning
  }
}
