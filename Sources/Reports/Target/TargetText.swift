// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

/// How far a search for a target is, in words.
package enum TargetText {
  /// The figure that a plan on the way has; spending, while the least of it is sought.
  package static func figure(_ value: Double, of question: TargetQuestion) -> String {
    let goal = question.reach[0].goal
    guard case .budget = question, question.reach.count == 1, case .atLeast = goal.bound else {
      return NumberText.amount(value)
    }
    return goal.indicator.text(value)
  }
}
