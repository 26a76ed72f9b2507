// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Workbench

@Suite struct RequestHeadTests {
  private func status(_ text: String) -> Int {
    do throws(Refusal) {
      _ = try RequestHead(Array(text.utf8))
      return 200
    } catch {
      return error.status
    }
  }

  @Test func aHeadIsRead() throws {
    let head = try RequestHead(
      Array(
        "POST /api/r%C3%A9?a=1&b=%20 HTTP/1.1\r\nHOST: x:1\r\nContent-Length:  12 \r\nX: a\r\nx: b"
          .utf8))
    #expect(head.method == "POST" && head.path == "/api/ré" && head.query == "a=1&b=%20")
    #expect(head.headers["host"] == "x:1" && head.framing == .length(12) && head.staysOpen)
    #expect(Query(head.query)["b"] == " ")
  }

  @Test func connectionsStayOpenWhereBothSidesWantIt() throws {
    let lines = [
      ("HTTP/1.1", true), ("HTTP/1.0", false), ("HTTP/1.1\r\nConnection: Close", false),
      ("HTTP/1.1\r\nConnection: keep-alive", true), ("HTTP/1.0\r\nConnection: keep-alive", false),
    ]
    for (line, stays) in lines {
      #expect(try RequestHead(Array("GET / \(line)".utf8)).staysOpen == stays, "\(line)")
    }
  }

  @Test(arguments: [
    "", " ", "GET", "GET /", "GET / HTTP/1.1 x", "GET  / HTTP/1.1", "get / HTTP/1.1",
    "GET x HTTP/1.1", "GET http://h/ HTTP/1.1", "GET / HTTP/2", "GET / http/1.1",
    "GET /%zz HTTP/1.1",
    "G\tT / HTTP/1.1", "GET / HTTP/1.1\r\nno colon", "GET / HTTP/1.1\r\n: x",
    "GET / HTTP/1.1\r\nX : y", "GET / HTTP/1.1\r\n folded: y", "GET / HTTP/1.1\r\nX: a\u{1}b",
    "GET / HTTP/1.1\r\nX: a\rb", "GET / HTTP/1.1\r\nÉ: a", "GET / HTTP/1.1\r\n\u{0}",
    "GET / HTTP/1.1\r\nHost: a\r\nhost: b", "GET / HTTP/1.1\r\nOrigin: a\r\nOrigin: a",
  ])
  func whatIsNotPlainlyRightIsRefused(text: String) { #expect(status(text) == 400) }

  @Test(arguments: [
    "Content-Length: -1", "Content-Length: +1", "Content-Length: 1e3", "Content-Length:",
    "Content-Length: 1, 1", "Content-Length: 99999999999999999999", "Content-Length: ١",
    "Content-Length: 1\r\nContent-Length: 1", "Transfer-Encoding: gzip",
    "Transfer-Encoding: gzip, chunked", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
    "Content-Length: 1\r\nTransfer-Encoding: chunked",
  ])
  func theEndOfABodyIsNeverGuessed(lines: String) {
    #expect(status("POST / HTTP/1.1\r\n" + lines) == 400)
  }

  @Test func noiseIsRefusedAndNeverMore() {
    var random = SplitMix64(state: 5)
    let pieces = [
      "GET ", "/", " HTTP/1.1", "\r\n", "Host: a", ":", "\n", "é", "\u{0}", "%", "?", " ",
    ]
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 0...9, using: &random))
        .map { _ in pieces.randomElement(using: &random)! }.joined()
      #expect([200, 400].contains(status(text)))
    }
  }
}
