// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import ScenarioFiles

@Suite struct DiagnosticsTests {
  /// What is not kept still counts, so that a reader sees that something was wrong.
  @Test func everyMistakeCounts() {
    let file = SourceFile(name: "a.yaml", text: "a", kind: .file)
    let span = SourceSpan(file: file, line: 1, column: 1, length: 1)
    var diagnostics = Diagnostics()
    diagnostics.warn("odd", at: span)
    for i in 1...300 {
      diagnostics.error("wrong", at: span)
      #expect(diagnostics.count == i + 1)
    }
    #expect(diagnostics.all.count == Diagnostics.mostKept)
  }

  /// A range upside down after more mistakes than are kept is a mistake and no crash.
  @Test func aRangeUpsideDownAfterManyMistakes() throws {
    let fit = "fit: {fibre.takeup_q: {low: 0.5, high: 0.1}}\n"
    let folder = try ScenarioFolder([
      "fit.yaml": "schema: rollcast-calibration/1\n" + String(repeating: fit, count: 300)
    ])
    let reading = try CalibrationFile.read(path: folder.path + "/fit.yaml")
    #expect(reading.calibration == nil && reading.diagnostics.hasErrors)
  }
}
