// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The head of a request: everything before its body.
struct RequestHead: Sendable, Equatable {
  var method: String
  /// With `%` escapes resolved.
  var path: String
  /// Behind the question mark, as it was sent.
  var query: String
  /// By names in small letters.
  private(set) var headers: [String: String] = [:]
  private(set) var framing = Framing.length(0)
  /// Whether another request may follow on the connection.
  private(set) var staysOpen: Bool

  /// How it is told where the body ends.
  enum Framing: Sendable, Equatable {
    case length(Int)
    case chunked
  }

  /// The most bytes of a head; addresses and headers of browsers need a tenth.
  static let limit = 16 << 10

  /// Reads a head without the empty line at its end.
  ///
  /// What is not plainly right is refused: there is no guessing where one request ends and
  /// another starts.
  init(_ bytes: some Collection<UInt8>) throws(Refusal) {
    guard let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0) else {
      throw Refusal(400, "the head of the request is not text")
    }
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      Substring(line.last == 0x0D ? line.dropLast() : line)
    }
    let words = (lines.first ?? "").split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, Self.isMethod(words[0]), words[1].hasPrefix("/"),
      words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0"
    else { throw Refusal(400, "the request does not start as one of HTTP/1.1 does") }
    let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = String(target[0]).removingPercentEncoding else {
      throw Refusal(400, "the path of the request cannot be read")
    }
    method = String(words[0])
    self.path = path
    query = target.count > 1 ? String(target[1]) : ""
    staysOpen = words[2] == "HTTP/1.1"
    for line in lines.dropFirst() { try add(line) }
    try readFraming()
    if let connection = headers["connection"]?.lowercased() {
      staysOpen = staysOpen && !connection.contains("close")
    }
  }

  private mutating func add(_ line: Substring) throws(Refusal) {
    guard let colon = line.firstIndex(of: ":"), Self.isToken(line[..<colon]) else {
      throw Refusal(400, "a header of the request cannot be read")
    }
    let name = line[..<colon].lowercased()
    let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    guard !value.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { throw Refusal(400, "a header of the request holds a control character") }
    let single: Set = ["host", "origin", "content-length", "transfer-encoding", "x-rollcast-token"]
    guard headers[name] == nil || !single.contains(name) else {
      throw Refusal(400, "a header of the request is there twice")
    }
    headers[name] = value
  }

  private mutating func readFraming() throws(Refusal) {
    switch (headers["content-length"], headers["transfer-encoding"]) {
    case (nil, nil): break
    case (let length?, nil):
      let isNumber = !length.isEmpty && length.utf8.allSatisfy { 0x30...0x39 ~= $0 }
      guard isNumber, let length = Int(length) else {
        throw Refusal(400, "the length of the body cannot be read")
      }
      framing = .length(length)
    case (nil, let coding?):
      guard coding.lowercased() == "chunked" else {
        throw Refusal(400, "the body is coded in a way that is not known")
      }
      framing = .chunked
    case (_?, _?): throw Refusal(400, "the request tells in two ways where its body ends")
    }
  }

  private static func isMethod(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// Whether a text can be the name of a header.
  private static func isToken(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || "!#$%&'*+-.^_`|~".utf8.contains(byte)
      }
  }
}
