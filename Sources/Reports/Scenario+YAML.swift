// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension Scenario {
  /// The scenario as a file of its own, which extends nothing and says every parameter.
  ///
  /// Numbers have the digits that read back to the same double, and lists keep their order, so a
  /// run of the file gives the bits of a run of the scenario.
  ///
  /// - Parameters:
  ///   - table: the path of its district table (`districtTable`), relative to the file.
  ///   - shapes: the path of its shapes (`shapeFile`), if it has any.
  ///   - history: the path of its observations (`historyTable`), if it has any.
  package func yaml(table: String, shapes: String? = nil, history: String? = nil) -> String {
    var lines = ["schema: rollcast/1", "name: \(quoted(name))"]
    if !description.isEmpty { lines.append("description: \(quoted(description))") }
    if !region.isEmpty { lines.append("region: \(quoted(region))") }
    lines += [
      "definition: \(quoted(definition))", "start: \(start)", "end: \(end)",
      "steps_per_year: \(stepsPerYear)", "districts: \(quoted(table))",
    ]
    if let shapes { lines.append("shapes: \(quoted(shapes))") }
    if let history { lines.append("history: \(quoted(history))") }
    lines.append("parameters:")
    lines += Parameter.all.map { "  \($0.name): \(parameters[slot: $0.slot])" }
    lines += list("investments", investments.map(entry))
    lines += list("anchors", anchors.map(entry))
    lines += list("goals", goals.map(entry))
    return lines.map { $0 + "\n" }.joined()
  }

  private func list(_ key: String, _ entries: [String]) -> [String] {
    entries.isEmpty ? [] : ["\(key):"] + entries.map { "  - {\($0)}" }
  }

  private func entry(_ investment: Investment) -> String {
    let years = investment.years.map(String.init).joined(separator: ", ")
    let districts =
      investment.districts == Array(self.districts.indices)
      ? "all" : "[" + investment.districts.map(id).joined(separator: ", ") + "]"
    return "layer: \(investment.layer.name), years: [\(years)], amount: \(investment.amount), "
      + "districts: \(districts), share: \(investment.split.rawValue)"
  }

  private func entry(_ anchor: Anchor) -> String {
    "name: \(quoted(anchor.name)), district: \(id(anchor.district)), year: \(anchor.year), "
      + "value_added: \(anchor.valueAdded), ramp: \(anchor.ramp)"
  }

  private func entry(_ goal: Goal) -> String {
    let bound =
      switch goal.bound {
      case .atLeast(let value): "at_least: \(value)"
      case .atMost(let value): "at_most: \(value)"
      }
    let district = goal.district.map { ", district: \(id($0))" } ?? ""
    return "indicator: \(goal.indicator.name), year: \(goal.year), \(bound)\(district)"
  }

  private func id(_ district: Int) -> String { quoted(districts[district].id) }

  /// Text in double quotes, with the escapes that YAML and JSON share.
  private func quoted(_ text: String) -> String {
    String(JSON.string(text).text.dropLast())
  }
}
