// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension Report {
  /// The figures of one of the subjects, in the order of the page.
  func figures(_ position: Int) -> [Figure] {
    let subject = subjects[position]
    let projection = subject.projection
    let maker = maker(position)
    var figures = [
      maker.share(subject), maker.contributions(projection), maker.coverage(projection),
      maker.takeup(projection), maker.map(projection), maker.cloud(projection),
      maker.spending(projection),
    ]
    if let influences = subject.sweep?.influences,
      let tornado = maker.tornado(influences, of: projection)
    {
      figures.append(tornado)
    }
    return figures
  }

  /// The figures that hold scenarios against each other, and the plan.
  var commonFigures: [Figure] {
    let maker = FigureMaker(words: language.words, version: origin.version, suffix: "")
    let projections = subjects.map(\.projection)
    var figures: [Figure] = []
    if projections.count > 1 { figures.append(maker.comparison(projections)) }
    if let difference, let waterfall = maker.waterfall(difference, projections) {
      figures.append(waterfall)
    }
    if let plan, let figure = maker.plan(plan, value: { planValue($0, plan, maker) }) {
      figures.append(figure)
    }
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

  private func planValue(_ value: Double, _ plan: PlanResult, _ maker: FigureMaker) -> String {
    switch plan.plan.aim {
    case .maximise(let indicator, _, _), .maximiseMean(let indicator),
      .maximiseDiscounted(let indicator, _), .maximiseLowest(let indicator, _):
      maker.value(value, of: indicator)
    case .maximiseMargin: words.numbers.fixed(value)
    case .minimiseSpending: maker.money(value)
    }
  }
}
