// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import RolloutModel
import ScenarioFiles

extension Interface {
  /// The levers of a file.
  func openFile(_ query: Query) throws(Refusal) -> Answer {
    guard let file = query["file"] else { throw Refusal(400, "the query has no 'file'") }
    let reading = try library.scenario(file: file)
    let document = JSON.object([
      ("schema", .string("rollcast/1")), ("name", .string(reading.scenario.name)),
      ("extends", .string(file)),
    ])
    return try levers(Projected(reading), query, file: file, document: document)
  }

  /// The levers of a document.
  func openDocument(_ query: Query, _ body: [UInt8]) throws(Refusal) -> Answer {
    let document = try document(query, body)
    return try levers(try projected(document), query, file: "", document: JSON(document.root))
  }

  private func levers(
    _ projected: Projected, _ query: Query, file: String, document: JSON
  ) throws(Refusal) -> Answer {
    let projection = try projected.finite()
    var sheet = LeverSheet(projection.scenario, language: try query.language())
    sheet.places = projected.places
    if try query.flag("influence", default: true) {
      sheet.influences = Influences(projection.scenario).bySlot
    }
    return Answer(
      .object(
        [("file", .string(file)), ("document", document)] + sheet.members
          + [("warnings", .array(projected.source.warnings.map(\.json)))]))
  }

  /// What `rollcast run --format json` prints.
  func run(_ query: Query, _ body: [UInt8]) throws(Refusal) -> Answer {
    let document = try document(query, body)
    return Answer(try projected(document).finite().json())
  }

  /// Writes a document, or only shows what would be written.
  func save(_ query: Query, _ body: [UInt8]) throws(Refusal) -> Answer {
    guard let file = query["file"] else { throw Refusal(400, "the query has no 'file'") }
    _ = try library.destination(file)
    let document = try document(query, body)
    let projected = try projected(document)
    _ = try projected.finite()
    let text = try library.text(
      document, of: projected.source.scenario, in: query["folder"] ?? "", as: file)
    if try query.flag("write", default: true) {
      try library.save(
        text, of: projected.source.reading, as: file,
        replaces: try query.flag("overwrite", default: false))
    }
    return Answer(.object([("file", .string(file)), ("text", .string(text))]))
  }
}
