// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel
import Sweeps

/// A comparison with why the shares differ and what differs in the inputs.
package struct ComparisonReport: Sendable {
  let comparison: Comparison
  /// The first scenario against each of the others.
  let pairs: [Pair]
  /// Whether figures of the districts are shown as well.
  let showsDistricts: Bool

  package struct Pair: Sendable {
    let explanation: Explanation
    let inputs: [InputDifference]
    /// Both on the draws of a sweep, where there is one.
    let sameDraws: SameDraws?

    /// - Parameter inputs: what the second scenario's inputs say differently from the first's.
    package init(
      explanation: Explanation, inputs: [InputDifference], sameDraws: SameDraws? = nil
    ) {
      self.explanation = explanation
      self.inputs = inputs
      self.sameDraws = sameDraws
    }
  }

  /// - Precondition: a pair for each projection after the first, in their order.
  package init(_ comparison: Comparison, pairs: [Pair], showsDistricts: Bool = false) {
    precondition(pairs.count == comparison.projections.count - 1)
    self.comparison = comparison
    self.pairs = pairs
    self.showsDistricts = showsDistricts
  }

  /// The comparison for reading, at a terminal.
  package var table: String {
    ([heading + "\n"] + sections.map(\.text) + [goalLines]).filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  /// The comparison as a page.
  package var markdown: String {
    let goals = goalLines.isEmpty ? [] : ["```\n\(goalLines)```\n"]
    return (["# \(Section.escaped(heading))\n"] + sections.map(\.markdown) + goals)
      .joined(separator: "\n")
  }

  private var sections: [Section] {
    var sections = indicatorSections
    if showsDistricts { sections += districtSections }
    for pair in pairs {
      sections += sameDrawsSections(pair) + driverSections(pair) + partSections(pair)
    }
    return sections + pairs.map(inputSection)
  }

  private var heading: String {
    let definitions = comparison.projections.map {
      "\($0.scenario.definition) (\($0.scenario.name))"
    }
    return comparison.isAcrossDefinitions
      ? "Comparison in \(comparison.year) across definitions: "
        + definitions.joined(separator: ", ")
      : "Comparison in \(comparison.year), definition "
        + comparison.projections[0].scenario.definition
  }

  private var goalLines: String {
    comparison.projections.filter { !$0.goals.isEmpty }.map { projection in
      "Goals of \(projection.scenario.name)\n"
        + projection.goals.map { "  \($0.text(in: projection.scenario))\n" }.joined()
    }.joined()
  }
}
