// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// What a plan may decide, and where the file says so.
struct PlanScope {
  /// In order.
  var years: [Int] = []
  var layers: [Layer] = Layer.allCases
  /// Positions, in order.
  var districts: [Int] = []
  /// The ids of all districts of the scenario.
  var ids: [String] = []
  var yearsSpan: SourceSpan?
  var layersSpan: SourceSpan?
  var districtsSpan: SourceSpan?
}

extension PlanBuilder {
  /// Reads `years`, `layers` and `districts`; each is all that the scenario has where it is left
  /// out.
  mutating func readScope() -> PlanScope {
    let years = fields[.years].map { reader.years($0, calendar) ?? [] }
    if let node = fields[.years], years == [], !reader.diagnostics.hasErrors {
      reader.diagnostics.error("no year of the plan lies in the projection", at: node.span)
    }
    return PlanScope(
      years: years?.sorted() ?? scenario.map { Array($0.years) } ?? [],
      layers: reader.layers(fields[.layers]),
      districts: reader.districts(fields[.districts], among: names).sorted(),
      ids: names.ids ?? [], yearsSpan: fields[.years]?.span, layersSpan: fields[.layers]?.span,
      districtsSpan: fields[.districts]?.span)
  }
}
