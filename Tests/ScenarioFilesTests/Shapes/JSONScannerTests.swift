// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import ScenarioFiles

@Suite("Reading JSON with its places")
struct JSONScannerTests {
  private func folder(_ shapes: String) throws -> ScenarioFolder {
    try ScenarioFolder(["a.yaml": head + "shapes: s.geojson\n", "s.geojson": shapes])
  }

  @Test(
    "Broken files are refused where they break",
    arguments: [
      ("", "1:1 error: the file is no JSON: the text ends too early"),
      ("{\"type\": 1,\n \"x\" 2}", "2:6 error: the file is no JSON: ':' is missing here"),
      ("[1, 2", "1:6 error: the file is no JSON: the text ends too early"),
      ("[1 2]", "1:4 error: the file is no JSON: ',' or ']' is missing here"),
      ("[01]", "1:2 error: the file is no JSON: '01' is no number"),
      ("[1e999]", "1:2 error: the file is no JSON: '1e999' is no number"),
      ("[\"ab\\q\"]", "1:5 error: the file is no JSON: '\\' is followed by nothing"),
      ("[tru]", "1:2 error: the file is no JSON: a value is missing here"),
      ("{} {}", "1:4 error: the file is no JSON: the text goes on after its end"),
      ("[]", "1:1 error: the file is a list and no GeoJSON"),
      ("{\"type\": \"Feature\"}", "1:1 error: the file is an object and no GeoJSON"),
    ])
  func broken(text: String, message: String) throws {
    let complaints = try folder(text).complaints()
    #expect(
      complaints.count == 1 && complaints[0].hasPrefix("s.geojson:\(message)"), "\(complaints)")
  }

  @Test("Deep and long texts end soon, and a missing file is a mistake of the scenario")
  func limits() throws {
    let deep = try folder(String(repeating: "[", count: 200_000)).complaints()
    #expect(deep[0].contains("too deep"))
    let long = "{\"type\": \"FeatureCollection\", \"features\": ["
    let spaces = String(repeating: " ", count: 300_000)
    let wide = try folder(long + spaces + "7, 8").complaints()
    #expect(wide == ["s.geojson:1:300048 error: the file is no JSON: the text ends too early"])
    let large = try folder(String(repeating: " ", count: ShapeFile.largest + 1)).complaints()
    #expect(large.count == 1 && large[0].contains("is larger than 8 MB"))
    let none = try ScenarioFolder(["a.yaml": head + "shapes: none.geojson\n"]).complaints()
    #expect(none == ["a.yaml:7:9 error: cannot find 'none.geojson'"])
  }

  @Test("Numbers are those that Swift reads, and texts those that Foundation reads")
  func values() throws {
    let numbers = ["0", "-0.5", "105.21799999999999", "1e-7", "2.5E+3", "-12.0e0"]
    let texts = ["\"\\u00e0 \\\"q\\\" \\n\"", "\"\\ud83d\\ude00 đ\"", "\"\""]
    var scanner = JSONScanner(Array("[\((numbers + texts).joined(separator: ", "))]".utf8))
    let items = try #require(try scanner.document().items)
    #expect(items.prefix(numbers.count).map(\.number) == numbers.map { Double($0) })
    let known = try JSONDecoder().decode(
      [String].self, from: Data("[\(texts.joined(separator: ", "))]".utf8))
    #expect(items.suffix(texts.count).map(\.text) == known)
  }
}
