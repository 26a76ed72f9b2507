// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import RolloutModel
import ScenarioFiles

/// The answers to the calls, without anything of how they come and go.
struct Interface: Sendable {
  let library: Library
  /// The files that were named at the start, relative to the folder.
  let open: [String]
  /// What made the answers.
  let origin: Report.Origin
  let searches: SearchStore

  /// The answer to a call that takes work.
  func answer(_ call: Call, _ query: Query, _ body: [UInt8]) throws(Refusal) -> Answer {
    switch call {
    case .files: return files
    case .openFile: return try openFile(query)
    case .openDocument: return try openDocument(query, body)
    case .run: return try run(query, body)
    case .view: return try view(query, body)
    case .band: return try band(query, body)
    case .compare: return try compare(query, body)
    case .report: return try report(query, body)
    case .save: return try save(query, body)
    case .startSearch: return try startSearch(query, body)
    default: throw Refusal(404, "there is no such call")
    }
  }

  private var files: Answer {
    let name = library.folder.split(separator: "/").last.map(String.init) ?? "/"
    return Answer(
      .object([
        ("folder", .string(name)), ("open", .array(open.map(JSON.string))),
        ("files", .array(library.files.map(\.json))),
      ]))
  }
}

extension Interface {
  /// The document of a call.
  func document(_ query: Query, _ body: [UInt8]) throws(Refusal) -> ScenarioDocument {
    try library.document(body, in: query["folder"] ?? "")
  }

  /// A document's scenario, projected.
  func projected(_ document: ScenarioDocument) throws(Refusal) -> Projected {
    Projected(try library.scenario(document))
  }

  /// A document's scenario, projected, if it can be drawn.
  func drawable(_ document: ScenarioDocument) throws(Refusal) -> Projected {
    let reading = try library.scenario(document)
    try WorkLimit.checkDrawing(reading.scenario)
    return Projected(reading)
  }

  /// The documents in a list under `scenarios`; `nil` where the body is a document itself.
  func scenarios(_ document: ScenarioDocument) throws(Refusal) -> [ScenarioDocument]? {
    guard let node = document.root["scenarios"] else { return nil }
    guard let items = node.items, (1...Self.mostScenarios).contains(items.count) else {
      throw Refusal(400, "'scenarios' has to be a list of 1 to \(Self.mostScenarios) documents")
    }
    return items.map(document.part)
  }

  /// As many as a page can show beside each other.
  private static let mostScenarios = 8

  /// The document that is asked about, and one that it is held against.
  func pair(
    _ document: ScenarioDocument
  ) throws(Refusal) -> (asked: ScenarioDocument, reference: Projection?) {
    guard document.root["schema"] == nil, let asked = document.root["scenario"] else {
      return (document, nil)
    }
    guard let node = document.root["reference"] else { return (document.part(asked), nil) }
    let reference = try projected(document.part(node)).finite()
    return (document.part(asked), reference)
  }
}

/// A scenario with its projection.
struct Projected: Sendable {
  let source: Library.Reading
  let projection: Projection

  init(_ source: Library.Reading) {
    self.source = source
    projection = Projection(source.scenario)
  }

  /// The projection, if every figure is a number; inputs of absurd size can overflow.
  func finite() throws(Refusal) -> Projection {
    guard projection.isFinite else {
      throw Refusal(
        422, "the scenario leads to figures beyond the range of numbers",
        hint: "check amounts and growth rates")
    }
    return projection
  }

  /// Where parameters were set, by their slots; a line of the document has no file.
  var places: [Int: String] {
    source.reading.resolved.parameters.mapValues { value in
      let file = value.span.file
      return file === source.own && source.isDocument ? "" : "\(file.name):\(value.span.line)"
    }
  }
}
