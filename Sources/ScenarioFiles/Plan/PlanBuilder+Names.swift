// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension PlanBuilder {
  /// A layer if the plan decides it; otherwise that is reported.
  mutating func decided(_ layer: Layer, at span: SourceSpan) -> [Layer] {
    if scope.layers.contains(layer) { return [layer] }
    guard let place = scope.layersSpan else { return [] }
    reader.diagnostics.error(
      "'\(layer.name)' is not among the layers of the plan", at: span,
      notes: [.init(span: place, message: "these are its layers")])
    return []
  }

  /// A district if the plan decides it; otherwise that is reported.
  mutating func decided(_ district: Int, at span: SourceSpan) -> [Int] {
    if scope.districts.contains(district) { return [district] }
    guard let place = scope.districtsSpan else { return [] }
    reader.diagnostics.error(
      "'\(scope.ids[district])' is not among the districts of the plan", at: span,
      notes: [.init(span: place, message: "these are its districts")])
    return []
  }

  /// What a limit is about, in words.
  func name(_ layers: [Layer], _ districts: [Int]) -> String {
    let what =
      layers.count == scope.layers.count
      ? "all layers" : layers.map(\.name).joined(separator: ", ")
    if districts.count == scope.districts.count { return what }
    return "\(what) in " + districts.map { scope.ids[$0] }.joined(separator: ", ")
  }

  /// An amount of money as the file writes it; a bare number gets its unit.
  func written(_ node: SourceNode) -> String {
    let text = String((node.text ?? "").trimmed)
    return text.contains(where: \.isWhitespace) ? text : text + " billion VND/yr"
  }
}
