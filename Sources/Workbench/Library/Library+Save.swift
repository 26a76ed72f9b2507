// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import ScenarioFiles

extension Library {
  /// The text of a document as the scenario file `file`, checked to be the same scenario.
  func text(
    _ document: ScenarioDocument, of scenario: Scenario, in folder: String, as file: String
  ) throws(Refusal) -> String {
    let place = RelativePath.folder(of: file)
    let text = DocumentText(from: folder, to: place).text(document.root)
    let bytes = Array(text.utf8)
    var diagnostics = Diagnostics()
    let again = ScenarioDocument(bytes, at: try path(file), into: &diagnostics)
      .flatMap { ScenarioFile.read($0, in: scope).scenario }
    guard again == scenario else {
      throw Refusal(500, "the scenario cannot be written as a file; it was left unsaved")
    }
    return text
  }

  /// Writes a scenario file below the folder.
  ///
  /// - Parameter reading: what the scenario is made of, none of which may be written over.
  func save(
    _ text: String, of reading: ScenarioReading, as file: String, replaces: Bool
  ) throws(Refusal) {
    let path = try destination(file)
    let bases = reading.inputs.dropFirst().compactMap { try? scope.resolve(scope.path($0.path)) }
    guard !bases.contains(path) else {
      throw Refusal(409, "the scenario is made from this file", hint: "choose another name")
    }
    try SavedFile.write(text, to: path, replaces: replaces)
  }

  /// Where a new file goes: a plain name in a folder that is there, without links in the way.
  func destination(_ file: String) throws(Refusal) -> String {
    let name = String(file.split(separator: "/").last ?? "")
    let isPlain =
      !name.hasPrefix(".")
      && !name.unicodeScalars.contains {
        $0.properties.generalCategory == .control || $0 == "\\" || $0 == ":"
      }
    guard isPlain, Self.isScenarioName(name), name.utf8.count <= 120, file.hasSuffix(name) else {
      throw Refusal(
        400, "the name has to end in .yaml and must not start with a point",
        hint: "for example mine.yaml")
    }
    _ = try path(file)
    let folder = RelativePath.folder(of: file)
    // With a step into it, which a file does not have.
    let place = scope.path(folder.isEmpty ? "." : folder + "/.")
    do throws(InputError) {
      return try scope.resolve(place) + "/" + name
    } catch {
      guard error.reason == .notFound else { throw Refusal(error) }
      throw Refusal(404, "the folder for the new file is not there")
    }
  }
}
