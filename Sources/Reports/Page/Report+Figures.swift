// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension Report {
  /// The figures of one of the subjects, in the order of the page; the plan is among them where
  /// there is only one.
  func figures(_ position: Int) -> [Figure] {
    let subject = subjects[position]
    let projection = subject.projection
    let maker = maker(position)
    var figures = ChartName.ofOneScenario.compactMap { maker.figure($0, of: subject) }
    if let sweep = subject.sweep, let tornado = maker.tornado(sweep, of: projection) {
      figures.append(tornado)
    }
    if subjects.count == 1, let plan { figures.append(maker.plan(plan)) }
    return figures
  }

  /// The figures that several scenarios have in common.
  var commonFigures: [Figure] {
    let maker = FigureMaker(words: language.words, version: origin.version, suffix: "")
    let projections = subjects.map(\.projection)
    var figures: [Figure] = []
    if projections.count > 1 {
      var comparison = maker.comparison(projections)
      if let sameDraws, let sweep = subjects[0].sweep {
        comparison.reading += " " + maker.sentence(sameDraws, projections)
        comparison.source += maker.source(sweep)
      }
      figures.append(comparison)
    }
    if let explanation, let drivers = explanation.drivers {
      figures.append(maker.waterfall(explanation, drivers))
    }
    if projections.count > 1, let plan { figures.append(maker.plan(plan)) }
    return figures
  }

  /// Everything that can be drawn, by name; of several subjects the first where a chart shows one.
  package func figure(_ name: ChartName) -> Figure? {
    let common = commonFigures.first { $0.name == name }
    if name == .share, subjects.count > 1 {
      return commonFigures.first { $0.name == .comparison }
    }
    return common ?? figures(0).first { $0.name == name }
  }

  func maker(_ position: Int) -> FigureMaker {
    FigureMaker(
      words: language.words, version: origin.version,
      suffix: subjects.count > 1 ? "-\(position + 1)" : "")
  }
}

extension ChartName {
  /// The charts that every scenario has, in the order of the page.
  package static let ofOneScenario: [ChartName] = [
    .share, .contributions, .coverage, .takeup, .map, .cloud, .spending,
  ]
}

extension FigureMaker {
  /// One of the figures that every scenario has; `nil` for the others.
  ///
  /// - Parameter reference: what the share is held against, where it is not alone.
  func figure(
    _ name: ChartName, of subject: Report.Subject, beside reference: Projection? = nil
  ) -> Figure? {
    let projection = subject.projection
    switch name {
    case .share: return share(subject, beside: reference)
    case .contributions: return contributions(projection)
    case .coverage: return coverage(projection)
    case .takeup: return takeup(projection)
    case .map: return map(projection)
    case .cloud: return cloud(projection)
    case .spending: return spending(projection)
    case .comparison, .tornado, .plan, .waterfall: return nil
    }
  }
}
