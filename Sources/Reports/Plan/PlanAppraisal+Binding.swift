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
    guard let demand = plan.reach.first(where: { $0.name == binding.limit }) else {
      let cost = isFloor(binding.limit) ? "costs " : ""
      return cost + aim.worth(binding.multiplier) + " for each billion VND"
    }
    let indicator = demand.goal.indicator
    if indicator.presentation == .share {
      return "costs \(aim.worth(binding.multiplier / 100)) for each point"
    }
    let unit = indicator.presentation == .amount ? indicator.unit : "unit"
    return "costs \(aim.worth(binding.multiplier)) for each \(unit)"
  }

  /// Whether a name is that of a limit from below, with or without its year.
  private func isFloor(_ name: String) -> Bool {
    plan.limits.contains { limit in
      guard case .atLeast = limit.bound else { return false }
      return name.hasPrefix(limit.name)
    }
  }
}
