// SPDX-License-Identifier: GPL-3.0-or-later

extension SweepAnalysis {
  /// What a reader has to know of the figures.
  func notes(on result: SweepResult, _ scenario: Int) -> [String] {
    [
      designNote(result.runs), quantileNote(result), firstRunsNote(result),
      incompleteNote(result, scenario), boundNote(result),
    ].compactMap { $0 }
  }

  private func designNote(_ runs: Int) -> String? {
    let design = runner.sweep.design
    guard let asked = design.runs, asked > runs else { return baseNote }
    let why =
      design.method == .saltelli
      ? "base points come in powers of two, each with \(runner.sweep.factors.count + 2) runs"
      : "only whole trajectories are run"
    return ["Of the \(asked) runs allowed, \(runs) were made: \(why).", baseNote]
      .compactMap { $0 }.joined(separator: " ")
  }

  /// Where a Saltelli design has too many names for Sobol's sequence.
  private var baseNote: String? {
    switch runner.draws.saltelliBase {
    case .halton?: "Base points come from a Halton sequence, for Sobol's has 40 columns."
    case .latinHypercube?: "Base points come from a Latin hypercube, for there are so many names."
    default: nil
    }
  }

  private func quantileNote(_ result: SweepResult) -> String? {
    guard let error = result.outcomes.map(\.rankError).max(), error > 0 else { return nil }
    return "The rank of a quantile is off by at most \(error) of the runs; mean and deviation are "
      + "of all runs."
  }

  private func firstRunsNote(_ result: SweepResult) -> String? {
    let limit = FirstRuns.limit
    guard result.runs > limit else { return nil }
    let boxes = result.boxes.isEmpty ? "" : "; so are the boxes"
    switch result.sensitivity.first?.factors.first?.measure {
    case .rank?: return "Rank correlation is from the first \(limit) runs\(boxes)."
    case .effects?:
      return "Elementary effects are from the trajectories among the first \(limit) runs\(boxes)."
    case .variance?:
      return "Indices are from all runs, their intervals from the first \(limit)\(boxes)."
    case nil: return result.boxes.isEmpty ? nil : "Boxes are from the first \(limit) runs."
    }
  }

  private func incompleteNote(_ result: SweepResult, _ scenario: Int) -> String? {
    guard result.failed > 0 else { return nil }
    if runner.draws.saltelli != nil {
      return "Base points with a failed run are left out of the indices, all of their runs."
    }
    return runner.draws.morris == nil
      ? "Failed runs are left out." : "Trajectories with a failed run are left out."
  }

  /// Indices outside 0 to 1 are what they are.
  private func boundNote(_ result: SweepResult) -> String? {
    let isOutside = result.sensitivity.flatMap(\.factors).contains { factor in
      guard case .variance(let share) = factor.measure else { return false }
      return share.first < 0 || share.total < 0 || share.first > 1 || share.total > 1
    }
    return isOutside
      ? "An index a little below 0 or above 1 is an estimate of one near the bound; its interval "
        + "says how well it is known." : nil
  }
}
