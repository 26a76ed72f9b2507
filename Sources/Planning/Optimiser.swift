// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

/// Finds the best plan.
///
/// The same question gets the same bits, however many cores there are.
package struct Optimiser: Sendable {
  let plan: Plan
  /// Asked between steps; `true` ends the search with the best plan so far.
  let shouldStop: @Sendable () -> Bool
  /// Told now and then how far the search is, from any thread.
  let report: @Sendable (Progress) -> Void

  /// From how many points a search starts at most.
  var mostStarts = 3

  /// How far a search is.
  package struct Progress: Sendable {
    /// Which search of how many this is of: from several starts, or for several choices.
    package let search: Int
    package let searches: Int
    /// Points tried in this search.
    package let points: Int
    /// The aim at the last point.
    package let value: Double
  }

  package init(
    _ plan: Plan, shouldStop: @escaping @Sendable () -> Bool = { false },
    report: @escaping @Sendable (Progress) -> Void = { _ in }
  ) {
    self.plan = plan
    self.shouldStop = shouldStop
    self.report = report
  }

  /// The best plan over every start and every way to choose.
  package func solve() -> PlanResult {
    let choices = Choices(plan)
    guard choices.mustChoose else { return best(of: searches()) }
    let ways = choices.ways(shouldStop) {
      Optimiser(choices.relaxed, shouldStop: shouldStop, report: report).solve()
    }
    return best(
      of: ways.indices.map { Search(self, number: $0, of: ways.count, start: 0, way: ways[$0]) })
  }

  /// Searches from several starts: fewer where each takes long.
  private func searches() -> [Search] {
    let count = plan.years.count * plan.layers.count * plan.districts.count
    let starts = min(mostStarts, count > 1000 ? 2 : 3)
    return (0..<starts).map { Search(self, number: $0, of: starts, start: $0, way: []) }
  }

  private func best(of searches: [Search]) -> PlanResult {
    // The first search gives a plan even where there is no time for any.
    let results = concurrentMap(searches) { search in
      search.number > 0 && shouldStop() ? nil : search.run()
    }.compactMap(\.self)
    var best = results[0]
    for result in results.dropFirst() where isBetter(result, than: best) { best = result }
    let values = results.filter { $0.unmet.isEmpty && $0.isComplete }.map(\.value)
    best.spread = (values.max() ?? best.value) - (values.min() ?? best.value)
    best.searches = results.count
    best.isComplete = results.count == searches.count && results.allSatisfy(\.isComplete)
    return best
  }

  private func isBetter(_ a: PlanResult, than b: PlanResult) -> Bool {
    if a.unmet.count != b.unmet.count { return a.unmet.count < b.unmet.count }
    if case .minimiseSpending = plan.aim { return a.value < b.value }
    return a.value > b.value
  }
}
