// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension PlanBuilder {
  /// Reads `limits`; an entry with `at_least` and `at_most` makes two.
  mutating func limits() -> [Sourced<Plan.Limit>] {
    guard let node = fields[.limits],
      let items = reader.items(node, PlanKey.limits.quotedName, of: "limits")
    else { return [] }
    return items.flatMap { limits(of: $0) }
  }

  private static let limitKeys = [
    "layer", "layers", "district", "districts", "years", "at_least", "at_most",
  ]

  private mutating func limits(of entry: SourceNode) -> [Sourced<Plan.Limit>] {
    guard let keys = reader.fields(entry, "the limit", known: Self.limitKeys) else { return [] }
    let layers = limitedLayers(keys)
    let districts = limitedDistricts(keys)
    let years = limitedYears(keys["years"])
    if keys["at_least"] == nil, keys["at_most"] == nil {
      reader.diagnostics.error(
        "the limit has neither 'at_least' nor 'at_most'", at: entry.span)
    }
    var limits: [Sourced<Plan.Limit>] = []
    for key in ["at_least", "at_most"] {
      guard let node = keys[key], let amount = money(node, quoted(key)) else { continue }
      let words = key.replacing("_", with: " ")
      let name = "\(name(layers, districts)) \(words) \(written(node))"
      places[name] = node.span
      let limit = Plan.Limit(
        layers: layers, districts: districts, years: years,
        bound: key == "at_least" ? .atLeast(amount) : .atMost(amount), name: name)
      limits.append(Sourced(value: limit, span: node.span))
    }
    return layers.isEmpty || districts.isEmpty || years.isEmpty ? [] : limits
  }

  private mutating func limitedLayers(_ keys: NodeReader.Fields) -> [Layer] {
    refusePair(keys, "layer", "layers")
    if let node = keys["layer"] {
      return reader.layer(node).map { decided($0, at: node.span) } ?? []
    }
    guard let node = keys["layers"] else { return scope.layers }
    if node.text == "all" { return scope.layers }
    return reader.layers(node).flatMap { decided($0, at: node.span) }
  }

  private mutating func limitedDistricts(_ keys: NodeReader.Fields) -> [Int] {
    refusePair(keys, "district", "districts")
    if let node = keys["district"] {
      return reader.district(node, among: names).map { decided($0, at: node.span) } ?? []
    }
    guard let node = keys["districts"] else { return scope.districts }
    if node.text == "all" { return scope.districts }
    return reader.districts(node, among: names).flatMap { decided($0, at: node.span) }
  }

  private mutating func limitedYears(_ node: SourceNode?) -> [Int] {
    guard let node else { return scope.years }
    return (reader.years(node, calendar) ?? []).filter { year in
      if scope.years.contains(year) { return true }
      refuseYear(year, at: node.span)
      return false
    }.sorted()
  }

  private mutating func refusePair(_ keys: NodeReader.Fields, _ one: String, _ many: String) {
    guard let first = keys[one], let second = keys[many] else { return }
    reader.diagnostics.error(
      "the limit has '\(one)' and '\(many)'; expected one", at: second.span,
      notes: [.init(span: first.span, message: "the other is here")])
  }
}
