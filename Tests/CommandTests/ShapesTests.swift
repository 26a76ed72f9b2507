// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Borders of districts, from the scenario to the page and to a folder of results.
@Suite struct ShapesTests {
  /// A made-up square around each district of the shipped table.
  private func shapes(in folder: borrowing ScratchFolder) throws -> String {
    let table = try String(
      contentsOf: folder.url.appending(path: "districts-2023.csv"), encoding: .utf8)
    let features = table.split(whereSeparator: \.isNewline).dropFirst().map { line -> String in
      let cells = line.split(separator: ",")
      let (east, north) = (Double(cells[2])!, Double(cells[3])!)
      let ring = [(-0.1, -0.1), (0.1, -0.1), (0.1, 0.1), (-0.1, 0.1), (-0.1, -0.1)].map {
        "[\(east + $0.0), \(north + $0.1)]"
      }
      return
        "{\"type\": \"Feature\", \"id\": \"\(cells[0])\", \"geometry\": {\"type\": \"Polygon\", "
        + "\"coordinates\": [[\(ring.joined(separator: ", "))]]}}"
    }
    return
      "{\"type\": \"FeatureCollection\", \"features\": [\(features.joined(separator: ",\n"))]}\n"
  }

  @Test func aScenarioWithShapesIsDrawnWithThemAndKeepsThem() throws {
    let folder = try ScratchFolder()
    try folder.write(try shapes(in: folder), to: "borders.geojson")
    try folder.write(
      "schema: rollcast/1\nextends: baseline.yaml\nshapes: borders.geojson\n", to: "mine.yaml")
    let map = ["--chart", "map", "--format", "svg"]
    let drawn = try RollcastRun(
      shell: "rollcast report mine.yaml \(map.joined(separator: " "))", in: folder.url)
    #expect(drawn.status == 0 && drawn.messages.isEmpty, "\(drawn.messages)")
    #expect(drawn.output.components(separatedBy: "class=\"shape ").count == 8)
    // Shapes move no figure.
    let runs = try ["mine.yaml", "baseline.yaml"].map {
      try RollcastRun("run", $0, "--format", "json", in: folder.url).output
    }
    #expect(runs[0] == runs[1])
    #expect(try RollcastRun("run", "mine.yaml", "--output", "out", in: folder.url).status == 0)
    let again = try RollcastRun(
      shell: "rollcast report out/scenario-1.yaml \(map.joined(separator: " "))", in: folder.url)
    #expect(again.status == 0 && again.output == drawn.output)
    let page = try RollcastRun("report", "mine.yaml", in: folder.url)
    #expect(page.output.contains("borders.geojson"))
  }

  @Test func mistakesEndTheCommand() throws {
    let folder = try ScratchFolder()
    try folder.write(
      try shapes(in: folder).replacing("\"na-hang\"", with: "\"na-hangg\""), to: "s.geojson")
    let run = try RollcastRun(
      "report", "baseline.yaml", "--set", "shapes=s.geojson", in: folder.url)
    #expect(run.status == 65 && run.output.isEmpty)
    #expect(run.messages.contains("s.geojson:1:1: error: no feature is the shape of 'na-hang'"))
    let none = try RollcastRun("run", "baseline.yaml", "--set", "shapes=none", in: folder.url)
    #expect(none.status == 64 && none.messages.contains("cannot find 'none'"))
  }
}
