// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Sweeps

extension ComparisonReport {
  /// How often the one share is above the other on the draws of a sweep, and the spread of their
  /// difference.
  func sameDrawsSections(_ pair: Pair) -> [Section] {
    guard let draws = pair.sameDraws else { return [] }
    let (a, b) = (pair.explanation.a.scenario.name, pair.explanation.b.scenario.name)
    let levels = PairedComparison.levels.map { "\(Int(($0 * 100).rounded())) %" }
    var section = Section(
      "'\(b)' less '\(a)' on the same draws", columns: levels + ["mean"])
    section.add(
      ["Digital economy in GRDP \(draws.outcome.year), points"]
        + (draws.second.quantiles + [draws.second.mean]).map {
          NumberText.signed($0 * 100, decimals: 3)
        })
    section.notes = [
      "'\(b)' has the larger share in \(percent(draws.second)).",
      "'\(a)' has the larger share in \(percent(draws.first)).",
      "Both are the same in \(NumberText.percent(draws.equal, decimals: 2)); "
        + "\(NumberText.fixed(Double(draws.first.runs))) runs on the same draws "
        + "(\(draws.design.text)).",
      "The intervals at 95 % are those of the draws alone; the model may be wrong too.",
    ]
    let leftOut = draws.first.leftOut
    if leftOut > 0 {
      section.notes.append("\(leftOut) runs are left out because one of the two failed.")
    }
    return [section]
  }

  private func percent(_ side: PairedComparison) -> String {
    let text = { (part: Double) in NumberText.percent(part, decimals: 2) }
    return "\(text(side.probability)) of the runs (\(text(side.low)) to \(text(side.high)))"
  }

  /// The same for programs.
  func json(_ draws: SameDraws) -> JSON {
    let names = PairedComparison.levels.map(quantileName)
    let quantiles = zip(names, draws.second.quantiles).map { ($0, JSON.number($1)) }
    return .object([
      ("outcome", .string(draws.outcome.name)), ("year", .integer(draws.outcome.year)),
      ("runs", .integer(draws.first.runs)), ("left_out", .integer(draws.first.leftOut)),
      ("a_beats_b", side(draws.first)), ("b_beats_a", side(draws.second)),
      ("equal", .number(draws.equal)),
      ("difference", .object([("mean", .number(draws.second.mean))] + quantiles)),
    ])
  }

  private func side(_ side: PairedComparison) -> JSON {
    .object([
      ("probability", .number(side.probability)), ("low", .number(side.low)),
      ("high", .number(side.high)),
    ])
  }

  /// The same as rows of the long table: section, district, name, unit, both values, difference.
  func sameDrawsRows(_ pair: Pair) -> [[String]] {
    guard let draws = pair.sameDraws else { return [] }
    let row = { (name: String, a: String, b: String, difference: String) in
      ["same_draws", "", name, "1", a, b, difference]
    }
    let (a, b, equal) = (
      draws.first.probability.description, draws.second.probability.description,
      draws.equal.description
    )
    let spread =
      [("mean", draws.second.mean)]
      + zip(PairedComparison.levels.map(quantileName), draws.second.quantiles)
    return [row("probability_above", a, b, ""), row("probability_equal", equal, equal, "")]
      + spread.map { row("difference_\($0.0)", "", "", $0.1.description) }
  }

  private func quantileName(_ level: Double) -> String {
    let percent = Int((level * 100).rounded())
    return "q" + (percent < 10 ? "0" : "") + String(percent)
  }
}

extension Design {
  /// The method and its seed, as sweep files call them.
  var text: String { method.rawValue + (method == .grid ? "" : ", seed \(seed)") }
}
