// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

/// Finds bounds of a plan that contradict one another.
///
/// A sum that must be at least something lies in one that must be at most less; or several of the
/// former, which share no amount, lie in one of the latter together. What else cannot be met, the
/// search finds out.
struct PlanConflicts {
  var found = Diagnostics()
  let scope: PlanScope
  let floors: [Bounded]
  private let ceilings: [Bounded]

  /// A bound on a sum of amounts in each of some years.
  struct Bounded {
    var layers: Set<Layer>
    var districts: Set<Int>
    var years: [Int]
    var amount: Double
    var span: SourceSpan

    func isDisjoint(from other: Bounded) -> Bool {
      layers.isDisjoint(with: other.layers) || districts.isDisjoint(with: other.districts)
    }

    func contains(_ other: Bounded) -> Bool {
      layers.isSuperset(of: other.layers) && districts.isSuperset(of: other.districts)
    }
  }

  /// Sums of decimal amounts are compared with so much to spare.
  private static let rounding = 1e-12

  init(scope: PlanScope, limits: [Sourced<Plan.Limit>], demands: [Sourced<Plan.Reach>]) {
    self.scope = scope
    floors = limits.compactMap {
      if case .atLeast(let amount) = $0.value.bound, amount > 0 { Bounded($0, amount) } else { nil }
    }
    ceilings = limits.compactMap {
      if case .atMost(let amount) = $0.value.bound { Bounded($0, amount) } else { nil }
    }
    for ceiling in ceilings { check(ceiling, "that limit is here") }
    check(demands)
  }

  /// Holds the limits against the budget.
  mutating func add(_ budget: PlanBudget, carriesOver: Bool) {
    guard !carriesOver else { return checkRunningTotal(budget) }
    var byPlace: [Bounded] = []
    for (position, year) in scope.years.enumerated() {
      let (amount, span) = (budget.amounts[position], budget.spans[position])
      if let last = byPlace.indices.last, byPlace[last].amount == amount,
        byPlace[last].span.isSame(as: span)
      {
        byPlace[last].years.append(year)
      } else {
        byPlace.append(whole(amount, [year], span))
      }
    }
    for year in byPlace { check(year, "the budget is here") }
  }

  private func whole(_ amount: Double, _ years: [Int], _ span: SourceSpan) -> Bounded {
    Bounded(
      layers: Set(scope.layers), districts: Set(scope.districts), years: years, amount: amount,
      span: span)
  }

  /// With money carried over, what must be spent so far is held against all budgets so far.
  private mutating func checkRunningTotal(_ budget: PlanBudget) {
    var (needed, allowed) = (0.0, 0.0)
    var involved: [Bounded] = []
    for (position, year) in scope.years.enumerated() {
      let chosen = disjointFloors(within: whole(0, [year], budget.spans[position]), year)
      needed += chosen.reduce(0) { $0 + $1.amount }
      allowed += budget.amounts[position]
      involved += chosen.filter { new in !involved.contains { $0.span.isSame(as: new.span) } }
      if needed > allowed * (1 + Self.rounding), let first = involved.first {
        let others = involved.dropFirst().map { ($0.span, "this counts as well") }
        let notes = others + [(budget.spans[position], "the budget is here")]
        found.error(
          "limits ask for \(words(needed)) up to \(year), more than the budgets up to then, "
            + words(allowed), at: first.span,
          notes: notes.map { .init(span: $0.0, message: $0.1) })
        return
      }
    }
  }

  /// Reports a ceiling that is below what must be spent within it, once for all years.
  private mutating func check(_ ceiling: Bounded, _ note: String) {
    var seen: Set<[Int]> = []
    for year in ceiling.years {
      let chosen = disjointFloors(within: ceiling, year)
      let sum = chosen.reduce(0) { $0 + $1.amount }
      guard sum > ceiling.amount * (1 + Self.rounding), let first = chosen.first else { continue }
      guard seen.insert(chosen.map(\.span.line)).inserted else { continue }
      let others = chosen.dropFirst().map { ($0.span, "this counts as well") }
      found.error(
        "at least \(words(sum)) in \(year) is more than the \(words(ceiling.amount)) allowed",
        at: first.span,
        notes: (others + [(ceiling.span, note)]).map { .init(span: $0.0, message: $0.1) })
    }
  }

  /// Floors of a year that share no amount, the largest first.
  private func disjointFloors(within ceiling: Bounded, _ year: Int) -> [Bounded] {
    let inside = floors.filter { $0.years.contains(year) && ceiling.contains($0) }
    var chosen: [Bounded] = []
    for floor in inside.sorted(by: { $0.amount > $1.amount })
    where chosen.allSatisfy(floor.isDisjoint) {
      chosen.append(floor)
    }
    return chosen
  }

  private func words(_ amount: Double) -> String {
    plain((amount * 1e9).rounded() / 1e9, "billion VND")
  }
}

extension PlanConflicts.Bounded {
  fileprivate init(_ placed: Sourced<Plan.Limit>, _ amount: Double) {
    self.init(
      layers: Set(placed.value.layers), districts: Set(placed.value.districts),
      years: placed.value.years, amount: amount, span: placed.span)
  }
}
