// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import RolloutModel

extension Interface {
  /// The answer in words, goals, scorecard and figures of a document.
  func view(_ query: Query, _ body: [UInt8]) throws(Refusal) -> Answer {
    let (document, reference) = try pair(document(query, body))
    let projected = try drawable(document)
    let projection = try projected.finite()
    var subject = Report.Subject(projection: projection, places: projected.places)
    var members: [(String, JSON)] = [("band", .null)]
    if let runs = try query.number("band", in: Band.runRange) {
      let band = try Band(projection.scenario, runs: runs)
      subject.sweep = band.findings
      members = [("band", band.json)]
    }
    let report = Report([subject], language: try query.language(), origin: origin)
    var view = ScenarioView(report: report, reference: reference, figures: try wishes(query))
    view.showsTables = try query.flag("tables", default: true)
    members.append(("warnings", .array(projected.source.warnings.map(\.json))))
    return Answer(.object(view.members + members))
  }

  /// The band of the share, and the figure with it.
  func band(_ query: Query, _ body: [UInt8]) throws(Refusal) -> Answer {
    let (document, reference) = try pair(document(query, body))
    let projected = try drawable(document)
    let projection = try projected.finite()
    let runs = try query.number("runs", in: Band.runRange) ?? Band.usualRuns
    let band = try Band(projection.scenario, runs: runs)
    let subject = Report.Subject(projection: projection, sweep: band.findings)
    let report = Report([subject], language: try query.language(), origin: origin)
    let view = BandView(
      report: report, reference: reference, runs: runs, failed: band.failed, varied: band.varied,
      sizes: try query.sizes())
    return Answer(view.json)
  }

  /// `share:wide,map:narrow`; a figure without a size has that of the query.
  private func wishes(_ query: Query) throws(Refusal) -> [ScenarioView.Wish] {
    let sizes = try query.sizes()
    guard let text = query["figures"] else {
      return ChartName.ofOneScenario.map { ScenarioView.Wish($0, sizes) }
    }
    let known = ChartName.ofOneScenario.map { ($0.rawValue, $0) }
    var wishes: [ScenarioView.Wish] = []
    for item in text.split(separator: ",").prefix(2 * known.count) {
      let parts = item.split(separator: ":", maxSplits: 1).map { ($0, String($0)) }
      let single = Query([("figure", parts[0].1), ("size", parts.count > 1 ? parts[1].1 : "")])
      guard let name = try single.choice("figure", among: known) else { continue }
      let own = parts.count > 1 ? try single.sizes() : sizes
      wishes.append(ScenarioView.Wish(name, own))
    }
    return wishes
  }
}
