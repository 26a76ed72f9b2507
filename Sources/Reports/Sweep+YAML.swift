// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Sweeps

extension Sweep {
  /// The sweep as a file of its own, with every value in the unit of its name.
  ///
  /// Numbers have the digits that read back to the same double, so a sweep of the file draws and
  /// gives the same bits.
  ///
  /// - Parameter paths: where its scenarios stand, relative to the file.
  package func yaml(scenarios paths: [String]) -> String {
    var lines = ["schema: rollcast-sweep/1"]
    lines.append("scenarios: [\(paths.map(Self.quoted).joined(separator: ", "))]")
    lines.append("design: {\(designEntry)}")
    lines.append("vary:")
    lines += factors.map { "  \($0.yamlKey): {\($0.distribution.yaml)}" }
    lines.append("outcomes:")
    lines += outcomes.map { "  - \(Self.quoted($0.name))" }
    return lines.map { $0 + "\n" }.joined()
  }

  private var designEntry: String {
    let runs = design.runs.map { ", runs: \($0), seed: \(design.seed)" } ?? ""
    return "method: \(design.method.rawValue)\(runs)"
  }

  /// Text in double quotes, with the escapes that YAML and JSON share.
  fileprivate static func quoted(_ text: String) -> String {
    String(JSON.string(text).text.dropLast())
  }
}

extension Factor {
  fileprivate var yamlKey: String {
    let names = columns.map { Sweep.quoted($0.name) }
    // An explicit key, because a short one ends after 1,024 characters.
    return names.count == 1 ? names[0] : "? [\(names.joined(separator: ", "))]\n  "
  }
}

extension Distribution {
  fileprivate var yaml: String {
    switch self {
    case .uniform(let low, let high): "low: \(low), high: \(high)"
    case .logUniform(let low, let high):
      "distribution: log_uniform, low: \(low), high: \(high)"
    case .triangular(let low, let mode, let high):
      "distribution: triangular, low: \(low), mode: \(mode), high: \(high)"
    case .normal(let mean, let sd, let low, let high):
      "distribution: normal, mean: \(mean), sd: \(sd)\(Self.bounds(low, high))"
    case .logNormal(let mean, let sd, let low, let high):
      "distribution: log_normal, log_mean: \(mean), log_sd: \(sd)\(Self.bounds(low, high))"
    case .choices(let rows): "choices: [\(rows.map(Self.row).joined(separator: ", "))]"
    }
  }

  private static func row(_ row: [Double]) -> String {
    row.count == 1
      ? "\(row[0])" : "[" + row.map { "\($0)" }.joined(separator: ", ") + "]"
  }

  private static func bounds(_ low: Double, _ high: Double) -> String {
    (low.isFinite ? ", low: \(low)" : "") + (high.isFinite ? ", high: \(high)" : "")
  }
}
