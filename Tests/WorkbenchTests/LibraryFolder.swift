// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Planning
import Reports
import RolloutModel
import ScenarioFiles

@testable import Workbench

/// A temporary folder with the shipped region in it, and an interface on it; goes with the object.
final class LibraryFolder {
  let url: URL
  let library: Library
  let interface: Interface

  init() throws {
    let top = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: top, withIntermediateDirectories: true)
    url = top.appending(path: "region")
    let shipped = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Scenarios/tuyen-quang")
    try FileManager.default.copyItem(at: shipped, to: url)
    library = Library(folder: url.path())!
    interface = Interface(
      library: library, open: ["baseline.yaml"],
      origin: Report.Origin(
        command: "rollcast workbench", version: "0", revision: "0", library: "0"),
      searches: SearchStore())
  }

  deinit { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }

  /// Writes a file, by default in the folder; `../name` stands beside it.
  func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: url.path() + "/" + name))
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: URL(filePath: url.path() + "/" + name), encoding: .utf8)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url.path() + "/" + name, withDestinationPath: target)
  }

  /// The answer to a call as text.
  func answer(
    _ call: Call, _ query: [(name: String, value: String)] = [], _ body: String = ""
  ) throws(Refusal) -> String {
    let answer = try interface.answer(call, Query(query), Array(body.utf8))
    guard case .bytes(let bytes) = answer.body else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The refusal of a call, or `nil` where it is answered.
  func refusal(
    _ call: Call, _ query: [(name: String, value: String)] = [], _ body: String = ""
  ) -> Refusal? {
    do throws(Refusal) {
      _ = try answer(call, query, body)
      return nil
    } catch {
      return error
    }
  }

  /// The scenario of a document.
  func scenario(_ body: String, in folder: String = "") throws(Refusal) -> Scenario {
    try library.scenario(library.document(Array(body.utf8), in: folder)).scenario
  }

  func scenario(file: String) throws(Refusal) -> Scenario {
    try library.scenario(file: file).scenario
  }
}
