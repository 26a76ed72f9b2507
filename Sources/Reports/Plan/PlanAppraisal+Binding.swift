// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension PlanAppraisal {
  /// What holds the plan back, with what a little more of it is worth.
  var bindingTable: String {
    guard !result.binding.isEmpty else { return "Nothing holds the plan back.\n" }
    var table = TextTable(leftColumns: [0, 1])
    table.add(["What holds the plan back", "what a little more of it is worth"])
    table.addRule()
    for binding in result.binding { table.add([binding.limit, worth(of: binding)]) }
    return table.text
  }

  private func worth(of binding: PlanResult.Binding) -> String {
    switch binding.kind {
    case .budget: return aim.worth(binding.multiplier) + " for each billion VND"
    case .limit(let number, _):
      let isFloor = if case .atLeast = plan.limits[number].bound { true } else { false }
      return (isFloor ? "costs " : "") + aim.worth(binding.multiplier) + " for each billion VND"
    case .reach(let number):
      let indicator = plan.reach[number].goal.indicator
      if indicator.presentation == .share {
        return "costs \(aim.worth(binding.multiplier / 100)) for each point"
      }
      let unit = indicator.presentation == .amount ? indicator.unit : "unit"
      return "costs \(aim.worth(binding.multiplier)) for each \(unit)"
    }
  }
}
