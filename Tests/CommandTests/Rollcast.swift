// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The built tool, run as a user runs it.
struct RollcastRun {
  let status: Int32
  let output: String
  let messages: String

  /// The folder of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The tool stands beside the tests.
  static let tool = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "rollcast")

  /// Runs the tool with `arguments` in `folder`, by default that of the package.
  init(_ arguments: String..., in folder: URL = root) throws {
    try self.init(executable: Self.tool, arguments, in: folder)
  }

  /// Runs a line of a shell script in which `rollcast` is the tool.
  init(shell line: String, in folder: URL = root) throws {
    let path = Self.tool.deletingLastPathComponent().path()
    try self.init(
      executable: URL(filePath: "/bin/sh"), ["-c", "PATH=\"\(path):$PATH\"; \(line)"], in: folder)
  }

  private init(executable: URL, _ arguments: [String], in folder: URL) throws {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let files = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: files) }
    let (out, err) = (files.appending(path: "out"), files.appending(path: "err"))
    try Data().write(to: out)
    try Data().write(to: err)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try String(contentsOf: out, encoding: .utf8)
    messages = try String(contentsOf: err, encoding: .utf8)
  }
}

/// A folder for one test, with the shipped region in it.
struct ScratchFolder: ~Copyable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let scenarios = RollcastRun.root.appending(path: "Scenarios/tuyen-quang")
    try FileManager.default.copyItem(at: scenarios, to: url)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: url.appending(path: name))
  }
}
