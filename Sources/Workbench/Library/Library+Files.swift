// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Reports
import ScenarioFiles

extension Library {
  /// A file that can be opened.
  struct Entry: Sendable {
    var file: String
    /// `scenario` or `plan`.
    var kind: String
    var name: String

    var json: JSON {
      .object([("file", .string(file)), ("kind", .string(kind)), ("name", .string(name))])
    }
  }

  /// How deep below the folder files are looked for, and how many are shown.
  private static let deepest = 4
  private static let mostFiles = 500
  /// How many entries of folders are looked at.
  private static let mostLooks = 20_000

  /// The scenario and plan files of the folder and those below it, by name.
  var files: [Entry] {
    var found: [Entry] = []
    var looks = 0
    list("", depth: 0, &found, &looks)
    return found.sorted { $0.file < $1.file }
  }

  private func list(_ place: String, depth: Int, _ found: inout [Entry], _ looks: inout Int) {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + place)) ?? []
    for name in names.sorted() where !name.hasPrefix(".") {
      looks += 1
      guard found.count < Self.mostFiles, looks < Self.mostLooks else { return }
      let path = place.isEmpty ? name : place + "/" + name
      if Self.isScenarioName(name) {
        if let entry = entry(path) { found.append(entry) }
      } else if depth < Self.deepest, isFolder(path) {
        list(path, depth: depth + 1, &found, &looks)
      }
    }
  }

  /// Whether a path is a folder and no link to one.
  private func isFolder(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/" + path)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }

  private func entry(_ path: String) -> Entry? {
    guard let heading = ScenarioHeading.read(scope.path(path), in: scope) else { return nil }
    let kind: String
    switch heading.schema {
    case "rollcast/1": kind = "scenario"
    case "rollcast-plan/1": kind = "plan"
    default: return nil
    }
    return Entry(file: path, kind: kind, name: heading.name ?? path)
  }
}
