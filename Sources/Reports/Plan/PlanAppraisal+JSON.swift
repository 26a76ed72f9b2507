// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension PlanAppraisal {
  /// The plan as other programs read it; amounts are billion VND a year.
  package var json: JSON {
    .object([
      ("plan", .string(name)), ("scenario", .string(plan.scenario.name)),
      ("definition", .string(plan.scenario.definition)), ("aim", .string(aim.name)),
      ("value", .number(result.value)), ("without_plan", .number(result.withoutPlan)),
      ("equal_split", plan.budget == nil ? .null : .number(result.equalSplit)),
      ("years", .array(plan.years.map(JSON.integer))),
      ("budget", plan.budget.map(JSON.numbers) ?? .null),
      ("spending", result.spendingJSON),
      ("kkt_residual", JSON.finite(result.residual)),
      ("searches", .integer(result.searches)), ("spread", JSON.finite(result.spread)),
      ("is_complete", .boolean(result.isComplete)),
      ("binding", .array(result.binding.map(\.json))),
      ("unmet", .array(result.unmet.map(\.json))),
      ("demands", .array(plan.reach.map(demandJSON))),
      ("goals", goalsJSON),
      ("five_years_on", laterJSON),
      ("late_money", .array(lateMoney.map(\.json))),
      ("late_money_as_before", asBefore?.json ?? .null),
    ])
  }

  private func demandJSON(_ demand: Plan.Reach) -> JSON {
    let goal = demand.goal
    let values = [without, with].map {
      $0.value(goal.indicator, year: goal.year, district: goal.district)!
    }
    return .object([
      ("name", .string(demand.name)), ("without_plan", .number(values[0])),
      ("value", .number(values[1])),
      ("met", .boolean(!result.unmet.contains { $0.name == demand.name })),
    ])
  }

  private var goalsJSON: JSON {
    .array(
      zip(with.goals, without.goals).map { outcome, before in
        guard case .object(let members) = outcome.json(in: plan.scenario) else { return .null }
        return .object(
          members + [
            ("without_plan", before.projected.map(JSON.number) ?? .null),
            ("met_without_plan", before.isMet.map(JSON.boolean) ?? .null),
          ])
      })
  }

  private var laterJSON: JSON {
    guard let later = fiveYearsOn else { return .null }
    return .object([
      ("indicator", .string(figure.indicator.name)), ("year", .integer(later.year)),
      ("without_plan", .number(later.without)), ("value", .number(later.with)),
    ])
  }
}

extension JSON {
  /// A number, or nothing where it is not finite.
  static func finite(_ value: Double) -> JSON {
    value.isFinite ? .number(value) : .null
  }
}

extension PlanResult {
  /// Each layer's amounts by district and year, for what the plan decides.
  var spendingJSON: JSON {
    .object(
      plan.layers.map { layer in
        let districts = plan.districts.map { d -> (String, JSON) in
          let amounts = plan.years.map { spending[$0 - plan.scenario.start - 1, layer, d] }
          return (plan.scenario.districts[d].id, .numbers(amounts))
        }
        return (layer.name, .object(districts))
      })
  }
}

extension PlanResult.Binding {
  var json: JSON {
    .object([("limit", .string(limit)), ("multiplier", .number(multiplier))])
  }
}

extension PlanResult.Unmet {
  fileprivate var json: JSON {
    .object([
      ("name", .string(name)), ("year", .integer(year)), ("bound", .number(bound)),
      ("nearest", .number(nearest)),
    ])
  }
}

extension LateMoney {
  fileprivate var json: JSON {
    .object([
      ("layer", .string(layer.name)), ("years", .array(years.map(JSON.integer))),
      ("amount", .number(amount)), ("adds", .number(adds)),
      ("adds_five_years_on", .number(addsLater)), ("fades", .boolean(fades)),
    ])
  }
}

extension LateMoney.AsBefore {
  fileprivate var json: JSON {
    .object([
      ("like_year", .integer(year)), ("adds", .number(adds)),
      ("adds_five_years_on", .number(addsLater)),
    ])
  }
}
