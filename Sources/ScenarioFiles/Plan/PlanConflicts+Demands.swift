// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension PlanConflicts {
  /// Reports demands on one figure that exclude each other.
  mutating func check(_ demands: [Sourced<Plan.Reach>]) {
    var reported: [SourceSpan] = []
    for demand in demands {
      guard case .atLeast(let least) = demand.value.goal.bound else { continue }
      let clash = demands.first { other in
        guard case .atMost(let most) = other.value.goal.bound else { return false }
        return most < least && other.value.goal.isOfSameFigure(as: demand.value.goal)
      }
      // An entry for each district is one place.
      guard let clash, !reported.contains(where: demand.span.isSame) else { continue }
      reported.append(demand.span)
      found.error(
        "'at_least' is above the 'at_most' of the same figure", at: demand.span,
        notes: [.init(span: clash.span, message: "its 'at_most' is here")])
    }
  }

  /// Reports a layer that must be built in more districts than may be chosen.
  mutating func add(_ choices: [Sourced<Plan.Choice>]) {
    for placed in choices {
      let choice = placed.value
      let sites = floors.filter { $0.layers == [choice.layer] && $0.districts.count == 1 }
      let districts = Set(sites.flatMap(\.districts))
      guard districts.count > choice.atMost, let last = sites.last else { continue }
      found.error(
        "limits ask for \(choice.layer.name) in \(districts.count) districts, "
          + "more than the \(choice.atMost) that may be chosen", at: last.span,
        notes: [.init(span: placed.span, message: "the choice is here")])
    }
  }
}

extension Goal {
  fileprivate func isOfSameFigure(as other: Goal) -> Bool {
    indicator == other.indicator && year == other.year && district == other.district
  }
}

extension SourceSpan {
  /// Whether both are the same place of the same source.
  func isSame(as other: SourceSpan) -> Bool {
    file === other.file && line == other.line && column == other.column
  }
}
