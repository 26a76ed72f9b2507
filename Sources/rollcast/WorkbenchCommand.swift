// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import GSL
import Reports
import Workbench

/// `rollcast workbench`: a local page on which levers can be moved.
struct WorkbenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workbench",
    abstract: "Open a local page on which levers can be moved, and serve it until Ctrl-C.",
    discussion: """
      Prints the address to open in a browser. Only programs that know it whole can use it.
      """)

  @Argument(
    help: "Scenario files to start from.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "The only folder that is read and written; by default the one that all files lie in.",
      valueName: "dir"))
  var folder: String?

  @Option(help: "The port; 0 takes a free one.")
  var port: UInt16 = 0

  @Option(help: "The IPv4 address to listen on.")
  var host = "127.0.0.1"

  func run() async throws {
    let place = try WorkbenchFolder(folder: folder, files: files)
    try check()
    let origin = Report.Origin(
      command: "rollcast workbench", version: RunRecord.version, revision: RunRecord.revision,
      library: GSLVersion.linked)
    do {
      let workbench = try Workbench(
        folder: place.folder, open: place.open, address: host, port: port, origin: origin)
      try await serve(workbench)
    } catch let obstacle as Workbench.Obstacle {
      StandardStreams.say("error: \(text(of: obstacle))")
      throw (obstacle == .notAnAddress ? ExitStatus.wrongUsage : .cannotCreate).exit
    }
  }

  /// Says what is wrong with the files before a page is opened on them.
  private func check() throws {
    let readings = files.map { ScenarioArguments.read($0, settings: []) }
    for case .failure(let status) in readings { throw status.exit }
  }

  /// Serves until Ctrl-C; a second one ends the tool at once.
  private func serve(_ workbench: Workbench) async throws {
    Interruption.watch()
    if !host.hasPrefix("127.") {
      StandardStreams.say(
        "warning: other machines can reach \(host); whoever learns the address below can read and "
          + "write the folder, and nothing on the way is encrypted")
    }
    try StandardStreams.write(workbench.url + "\n")
    StandardStreams.say("Open this address in a browser. Ctrl-C ends the workbench.")
    let serving = Task { try await workbench.run() }
    let ending = Task {
      while !Interruption.isRequested { try await Task.sleep(for: .milliseconds(50)) }
      serving.cancel()
    }
    defer { ending.cancel() }
    _ = await serving.result
    throw ExitStatus.interrupted.exit
  }

  private func text(of obstacle: Workbench.Obstacle) -> String {
    switch obstacle {
    case .noFolder: "the folder cannot be read"
    case .notAnAddress: "'\(host)' is not an IPv4 address; expected one such as 127.0.0.1"
    case .cannotListen(let words): "cannot listen on \(host):\(port): \(words)"
    }
  }
}
