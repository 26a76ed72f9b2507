// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The folder that a workbench works in, and the files in it that it starts from.
struct WorkbenchFolder {
  let folder: String
  /// Relative to the folder.
  let open: [String]

  /// Files that are not there, or lie outside the folder, end the command.
  init(folder: String?, files: [String]) throws {
    let paths = files.map(Self.withoutLinks)
    for (file, path) in zip(files, paths) where path == nil {
      StandardStreams.say("error: cannot find '\(file)'")
    }
    guard !paths.contains(nil) else { throw ExitStatus.missingInput.exit }
    for (file, path) in zip(files, paths) where path.map(Self.isFolder) == true {
      StandardStreams.say("error: '\(file)' is a folder; to work in it, write --folder \(file)")
      throw ExitStatus.wrongUsage.exit
    }
    let steps = paths.compactMap { $0?.split(separator: "/").map(String.init) }
    let given = folder ?? (files.isEmpty ? "." : "/" + Self.common(steps).joined(separator: "/"))
    guard let place = Self.withoutLinks(given), Self.isFolder(place) else {
      StandardStreams.say("error: '\(given)' is not a folder")
      throw ExitStatus.missingInput.exit
    }
    let start = place.split(separator: "/").map(String.init)
    for (file, steps) in zip(files, steps) where !steps.starts(with: start) {
      StandardStreams.say("error: '\(file)' does not lie in the folder '\(given)'")
      throw ExitStatus.wrongUsage.exit
    }
    self.folder = place
    open = steps.map { $0.dropFirst(start.count).joined(separator: "/") }
  }

  /// The folders that all files have in common.
  private static func common(_ files: [[String]]) -> [String] {
    let folders = files.map { Array($0.dropLast()) }
    return folders.dropFirst().reduce(folders.first ?? []) { common, folder in
      zip(common, folder).prefix { $0 == $1 }.map(\.0)
    }
  }

  private static func withoutLinks(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
