// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import ScenarioFiles

/// The folder that the workbench reads and writes, and nothing else of the machine.
struct Library: Sendable {
  let scope: FileScope
  /// The folder, without links.
  let folder: String

  /// `nil` where there is no such folder.
  init?(folder path: String) {
    guard let scope = FileScope(folder: path), let folder = scope.folder else { return nil }
    self.scope = scope
    self.folder = folder
  }

  /// A scenario with the text that its caller wrote, whose mistakes can be quoted.
  struct Reading: Sendable {
    var reading: ScenarioReading
    var scenario: Scenario
    var own: SourceFile?
    /// Whether the text came with the call and is no file.
    var isDocument: Bool

    var warnings: [Mistake] { reading.diagnostics.mistakes(.warning, own: own) }
  }

  /// The document that a body holds; names in it are relative to a folder of the library.
  func document(_ body: [UInt8], in folder: String) throws(Refusal) -> ScenarioDocument {
    var diagnostics = Diagnostics()
    let path = try path(folder.isEmpty ? "(document)" : folder + "/(document)")
    guard let document = ScenarioDocument(body, at: path, into: &diagnostics) else {
      throw Refusal(422, diagnostics.all.map { Mistake($0, own: $0.span.file) })
    }
    guard !diagnostics.hasErrors else {
      throw Refusal(422, diagnostics.mistakes(.error, own: document.root.span.file))
    }
    return document
  }

  /// The scenario of a document.
  func scenario(_ document: ScenarioDocument) throws(Refusal) -> Reading {
    let reading = ScenarioFile.read(document, in: scope)
    return try whole(reading, own: document.root.span.file, isDocument: true)
  }

  /// The scenario of a file.
  func scenario(file: String) throws(Refusal) -> Reading {
    guard Self.isScenarioName(file) else {
      throw Refusal(400, "'file' has to name a .yaml file of the folder")
    }
    let found: ScenarioReading
    do throws(InputError) {
      found = try ScenarioFile.read(try checked(file), in: scope)
    } catch {
      throw Refusal(error)
    }
    return try whole(found, own: found.file, isDocument: false)
  }

  private func whole(
    _ reading: ScenarioReading, own: SourceFile?, isDocument: Bool
  ) throws(Refusal) -> Reading {
    guard let scenario = reading.scenario else {
      throw Refusal(422, reading.diagnostics.mistakes(.error, own: own))
    }
    try WorkLimit.check(scenario)
    return Reading(reading: reading, scenario: scenario, own: own, isDocument: isDocument)
  }

  /// A path in the library, as it was given.
  func path(_ name: String) throws(Refusal) -> NamedPath {
    do throws(InputError) { return try checked(name) } catch { throw Refusal(error) }
  }

  private func checked(_ name: String) throws(InputError) -> NamedPath {
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !name.hasPrefix("/"), !steps.contains(".."), !name.utf8.contains(0) else {
      throw InputError(path: name, reason: .outside)
    }
    return scope.path(name)
  }

  static func isScenarioName(_ name: String) -> Bool {
    name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }
}

extension Refusal {
  init(_ error: InputError) {
    switch error.reason {
    case .notFound: self.init(404, error.message)
    case .outside: self.init(403, error.message)
    default: self.init(422, error.message)
    }
  }
}
