// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Workbench

@Suite struct ByteReaderTests {
  /// Bytes that come in pieces, and a count of those that were asked for.
  private final class Source {
    var rest: ArraySlice<UInt8>
    let piece: Int
    var given = 0

    init(_ text: String, piece: Int) {
      rest = Array(text.utf8)[...]
      self.piece = piece
    }

    func next() -> [UInt8] {
      let part = Array(rest.prefix(piece))
      rest = rest.dropFirst(piece)
      given += part.count
      return part
    }
  }

  private let head = "POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"

  /// The body behind a chunked head, or the status of its refusal; 0 where the connection ends.
  private func chunked(_ text: String, piece: Int = 7, limit: Int = 100) async throws -> (
    String, Int
  ) {
    let source = Source(head + text, piece: piece)
    var reader = ByteReader { source.next() }
    let framing = try #require(try await reader.head()).framing
    do {
      return (String(decoding: try await reader.body(framing, limit: limit), as: UTF8.self), 200)
    } catch let refusal as Refusal {
      return ("", refusal.status)
    } catch is EndOfConnection {
      return ("", 0)
    }
  }

  @Test(arguments: [1, 2, 3, 10, 1000])
  func requestsFollowOneAnother(piece: Int) async throws {
    let source = Source(
      "POST /a HTTP/1.1\r\nContent-Length: 5\r\n\r\nabcde" + head + "3\r\nxyz\r\n0\r\n\r\n"
        + "GET /c HTTP/1.1\r\n\r\n", piece: piece)
    var reader = ByteReader { source.next() }
    var seen: [String] = []
    while let head = try await reader.head() {
      let body = try await reader.body(head.framing, limit: 10)
      seen.append(head.path + String(decoding: body, as: UTF8.self))
    }
    #expect(seen == ["/aabcde", "/axyz", "/c"])
  }

  @Test func chunksAreCounted() async throws {
    #expect(
      try await chunked("5;x=1\r\nabcde\r\n2 \r\nfg\r\n0\r\nT: 1\r\n\r\n") == ("abcdefg", 200))
    #expect(try await chunked("65\r\n") == ("", 413))
    #expect(
      try await chunked("32\r\n" + String(repeating: "a", count: 50) + "\r\n33\r\n") == ("", 413))
    #expect(try await chunked("fffffffffffffff\r\n") == ("", 413))
  }

  @Test(arguments: [
    "zz\r\n", "-1\r\n", "\r\n", "5\nabcde\r\n", "5\r\nabcdeXX\r\n", "ffffffffffffffffff\r\n",
    "0x5\r\nabcde\r\n",
    "5\r\nabcdef\r\n", "0\r\n" + String(repeating: "T: 1\r\n", count: 30) + "\r\n",
    "5;" + String(repeating: "x", count: 400) + "\r\n",
  ])
  func badChunksAreRefused(text: String) async throws {
    #expect(try await chunked(text).1 == 400)
  }

  @Test func aCutIsTheEndOfTheConnection() async throws {
    for text in ["", "5", "5\r\nab", "5\r\nabcde", "5\r\nabcde\r\n", "0\r\n"] {
      #expect(try await chunked(text).1 == 0, "\(text)")
    }
    let source = Source("POST / HTTP/1.1\r\nHost", piece: 5)
    var reader = ByteReader { source.next() }
    await #expect(throws: EndOfConnection.self) { try await reader.head() }
  }

  @Test func aBodyThatSaysItIsTooLargeIsNotRead() async throws {
    let source = Source("POST /a HTTP/1.1\r\nContent-Length: 11\r\n\r\n", piece: 1000)
    var reader = ByteReader { source.next() }
    let framing = try #require(try await reader.head()).framing
    let given = source.given
    await #expect(throws: Refusal.self) { try await reader.body(framing, limit: 10) }
    #expect(source.given == given)
  }

  @Test func aHeadWithoutEndIsReadNoFurtherThanItsLimit() async throws {
    for piece in [100, 70_000] {
      let source = Source("GET /" + String(repeating: "a", count: 1_000_000), piece: piece)
      var reader = ByteReader { source.next() }
      await #expect(throws: Refusal.self) { try await reader.head() }
      #expect(source.given <= RequestHead.limit + piece)
    }
    let long = Source(
      "GET /" + String(repeating: "a", count: 20_000) + " HTTP/1.1\r\n\r\n", piece: 70_000)
    var reader = ByteReader { long.next() }
    await #expect(throws: Refusal.self) { try await reader.head() }
  }
}
