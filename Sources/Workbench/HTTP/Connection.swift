// SPDX-License-Identifier: GPL-3.0-or-later

import FlyingSocks
import Foundation

/// Serves one connection: request after request, until one side has enough.
struct Connection: Sendable {
  let socket: AsyncSocket
  let number: Int
  let connections: Connections
  let handler: RequestHandler

  func serve() async {
    defer {
      connections.close(number)
      try? socket.close()
    }
    var reader = ByteReader { [socket] in
      do { return try await socket.read(atMost: 1 << 16) } catch SocketError.disconnected {
        return []
      }
    }
    do {
      while try await serveOne(&reader) { connections.renew(number, isIdle: true) }
    } catch {
      // The other side has gone, or took too long.
    }
  }

  /// Whether another request may follow.
  private func serveOne(_ reader: inout ByteReader) async throws -> Bool {
    do {
      guard let head = try await reader.head() else { return false }
      connections.renew(number)
      return try await serve(head, &reader)
    } catch let refusal as Refusal {
      try await send(Answer(refusal), staysOpen: false)
      try await readAway()
      return false
    }
  }

  private func serve(_ head: RequestHead, _ reader: inout ByteReader) async throws -> Bool {
    let call = try handler.call(head)
    if head.headers["expect"] != nil { try await acceptBody(head) }
    let body = try await reader.body(head.framing, limit: RequestHandler.largestBody)
    connections.renew(number)
    let answer: Answer
    do throws(Refusal) {
      answer = try await handler.answer(call, head, body)
    } catch {
      answer = Answer(error)
    }
    return try await send(answer, staysOpen: head.staysOpen)
  }

  private func acceptBody(_ head: RequestHead) async throws {
    guard head.headers["expect"]?.lowercased() == "100-continue" else {
      throw Refusal(400, "the request expects what is not known")
    }
    try await socket.write(Data("HTTP/1.1 100 Continue\r\n\r\n".utf8))
  }

  /// Sends an answer; `false` where its end is that of the connection.
  @discardableResult
  private func send(_ answer: Answer, staysOpen: Bool) async throws -> Bool {
    connections.renew(number)
    switch answer.body {
    case .bytes(let bytes):
      // In one piece, so that nothing waits for an acknowledgement in between.
      try await socket.write(answer.head(length: bytes.count, staysOpen: staysOpen) + bytes)
      return staysOpen
    case .events(let events):
      try await socket.write(answer.head(length: nil, staysOpen: false))
      for try await event in events {
        connections.renew(number)
        try await socket.write(Data(event))
      }
      return false
    }
  }

  /// Reads what is still on its way for a moment, or the answer before would be lost with it.
  private func readAway() async throws {
    for _ in 0..<Self.mostReadAway {
      guard try await !socket.read(atMost: 1 << 16).isEmpty else { return }
    }
  }

  private static let mostReadAway = 64
}
