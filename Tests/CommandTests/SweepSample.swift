// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A folder with the shipped region and a sweep of it.
struct SweepSample: ~Copyable {
  let folder: ScratchFolder

  /// - Parameters:
  ///   - design: the method and what it needs.
  ///   - vary: lines below `vary`, each with a name.
  init(
    design: String = "{method: latin_hypercube, runs: 20000, seed: 7}",
    scenario: String = "scenario: resolution-48.yaml", vary: [String] = SweepSample.names,
    outcomes: String = "[digital_share@2030, grdp@2030, fibre_coverage@2027/na-hang]"
  ) throws {
    let folder = try ScratchFolder()
    let lines = ["schema: rollcast-sweep/1", scenario, "design: \(design)", "vary:"]
    try folder.write(
      (lines + vary.map { "  \($0)" } + ["outcomes: \(outcomes)", ""]).joined(separator: "\n"),
      to: "sweep.yaml")
    self.folder = folder
  }

  static let names = [
    "digitalisation.rate_services: {low: 1.3 %/yr, high: 11.1 %/yr}", "skills.loss: catalogue",
    "cloud.import_quality: {distribution: triangular, low: 0.85, mode: 0.9, high: 1}",
    "investments.skills: {low: 0, high: 2}",
    "[fibre.takeup_p, fibre.takeup_q]: {choices: [[0.0041, 0.439], [0.0048, 0.404]]}",
    "fibre.cost_per_home: {distribution: log_normal, mean: 9, sd: 1.5}",
  ]

  /// Runs the tool in the folder.
  func run(_ line: String) throws -> RollcastRun {
    try RollcastRun(shell: "rollcast \(line)", in: folder.url)
  }

  /// The result of a command in JSON.
  func json(_ line: String) throws -> [String: Any] {
    let run = try run(line + " --format json --quiet")
    guard run.status == 0, let object = try Self.object(run.output) else {
      throw CocoaError(.fileReadCorruptFile)
    }
    return object
  }

  static func object(_ text: String) throws -> [String: Any]? {
    try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
  }
}
