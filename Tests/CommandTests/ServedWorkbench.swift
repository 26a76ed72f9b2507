// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A workbench that was started as a user starts it; it ends with the object.
final class ServedWorkbench {
  private let process = Process()
  private let base: String
  let token: String
  let port: String

  struct Answer {
    var status: Int
    var text: String
    /// By their names in small letters.
    var headers: [String: String]
  }

  init(
    _ file: String, in folder: URL = RollcastRun.root, tool: URL = RollcastRun.tool
  ) throws {
    let output = Pipe()
    process.executableURL = tool
    process.arguments = ["workbench", file]
    process.currentDirectoryURL = folder
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var line = Data()
    while line.last != UInt8(ascii: "\n") {
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { break }
      line += more
    }
    let address = String(decoding: line, as: UTF8.self)
    let match = try #require(
      address.wholeMatch(of: /(http:\/\/127\.0\.0\.1:([0-9]+))\/\?token=([0-9a-f]{48})\n/))
    (base, port, token) = (String(match.1), String(match.2), String(match.3))
  }

  deinit {
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
  }

  /// Ends the tool by a signal, and returns its status.
  func end(_ signal: Int32) -> Int32 {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -signal
  }

  func call(_ method: String, _ path: String, _ body: String = "") async throws -> Answer {
    try await call(method, path, body, token: token)
  }

  func call(
    _ method: String, _ path: String, _ body: String = "", token: String?, origin: String? = nil
  ) async throws -> Answer {
    var request = URLRequest(url: try #require(URL(string: base + path)))
    request.httpMethod = method
    if let token { request.setValue(token, forHTTPHeaderField: "X-Rollcast-Token") }
    if let origin { request.setValue(origin, forHTTPHeaderField: "Origin") }
    if method == "POST" { request.httpBody = Data(body.utf8) }
    let (data, response) = try await URLSession.shared.data(for: request)
    let answer = try #require(response as? HTTPURLResponse)
    let headers = answer.allHeaderFields.map { ("\($0.key)".lowercased(), "\($0.value)") }
    return Answer(
      status: answer.statusCode, text: String(decoding: data, as: UTF8.self),
      headers: Dictionary(headers) { _, last in last })
  }

  func call(_ method: String, _ path: String, origin: String) async throws -> Answer {
    try await call(method, path, token: token, origin: origin)
  }
}
