// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// When demands would be met if a scenario went on, with nothing spent after its own years.
struct Outlook {
  /// The first year in which they are; `nil` where they never are.
  let year: Int?
  /// The last year that was looked at: before the range of numbers is left, or the last of the
  /// longest projection.
  let lastYear: Int

  /// The longest projection in years.
  static let longest = 200

  init(_ scenario: Scenario, _ reach: [Plan.Reach]) {
    var longer = scenario
    longer.end = max(scenario.end, scenario.start + Outlook.longest)
    let projection = Projection(longer)
    let met = reach.firstYearMet(in: projection)
    year = met
    lastYear = scenario.start + projection.byYear.prefix(while: \.isFinite).count
  }
}
