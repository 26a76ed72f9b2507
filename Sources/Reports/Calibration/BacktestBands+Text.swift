// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension BacktestBands {
  /// The bands for programs, without what is projected.
  var json: JSON {
    .object([
      ("calibration", .string(name)), ("indicators", .array(entries.map { $0.json([]) })),
    ])
  }

  /// What a reader has to know of the bands, each a sentence.
  var notes: [String] {
    var notes = entries.map(\.note)
    if entries.isEmpty {
      notes = ["'\(name)' foretells nothing that was observed, so there is no band."]
    }
    guard entries.contains(where: \.isJudged) else { return notes }
    return notes + [
      "The errors are those of the backtest of '\(name)', taken as normal. They know nothing of what "
        + "never happened while it was observed."
    ]
  }
}

extension BacktestBands.Entry {
  fileprivate var note: String {
    let title = score.indicator.title
    guard isJudged else {
      let points = score.points == 1 ? "1 observation" : "\(score.points) observations"
      return "\(title): \(points) foretold are too few to judge, so there is no band."
    }
    let error =
      score.indicator.presentation == .share
      ? NumberText.fixed(score.band.perYear * 100, decimals: 2) + " points"
      : score.indicator.text(score.band.perYear)
    let naive = score.verdict == .model ? "" : "; a naive forecast did better"
    return "\(title): the mean error grows by \(error) with each year after "
      + "\(lastMoment) in \(score.points) observations foretold\(naive)."
  }

  private var lastMoment: String {
    guard lastObserved != lastObserved.rounded() else {
      return "the end of \(Int(lastObserved) - 1)"
    }
    return "\((lastObserved * 100).rounded() / 100)"
  }

  /// The entry for programs, with what is projected.
  func json(_ members: [(String, JSON)]) -> JSON {
    .object(
      [
        ("indicator", .string(score.indicator.name)), ("points", .integer(score.points)),
        ("verdict", .string(score.verdict.rawValue)),
        ("error_per_year", isJudged ? .number(score.band.perYear) : .null),
        ("last_observed", JSON.finite(lastObserved)),
      ] + members)
  }
}
