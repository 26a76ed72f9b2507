// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Workbench

@Suite struct RequestGateTests {
  private let token = AccessToken()

  private func status(
    _ change: (inout RequestGate.Credentials) -> Void = { _ in }, address: String = "127.0.0.1"
  ) -> Int {
    let gate = RequestGate(token: token, address: address, port: 8080)
    var credentials = RequestGate.Credentials(
      host: "127.0.0.1:8080", origin: nil, site: nil, token: token.text)
    change(&credentials)
    do throws(Refusal) {
      try gate.check(credentials)
      return 200
    } catch {
      return error.status
    }
  }

  @Test(arguments: ["127.0.0.1:8080", "localhost:8080", "LOCALHOST:8080"])
  func ownNamesAreLetIn(host: String) {
    #expect(status { $0.host = host } == 200)
    #expect(status { $0.origin = "http://" + host } == 200)
  }

  @Test(arguments: [
    "evil.example:8080", "127.0.0.1", "127.0.0.1:8081", "127.0.0.1:80800", "localhost",
    "127.0.0.1:8080:8080", "", ":8080", "127.0.0.1.evil.example:8080", "192.168.1.5:8080",
    "[::1]:8080", "127.0.0.1 :8080",
  ])
  func otherNamesAreNot(host: String) {
    #expect(status { $0.host = host } == 403)
    #expect(status { $0.origin = "http://" + host } == 403)
  }

  @Test func aRequestWithoutHostIsNotLetIn() { #expect(status { $0.host = nil } == 403) }

  @Test(arguments: ["null", "https://127.0.0.1:8080", "file://", "http:/127.0.0.1:8080"])
  func otherOriginsAreNot(origin: String) { #expect(status { $0.origin = origin } == 403) }

  @Test func browsersSayWhereACallComesFrom() {
    #expect(status { $0.site = "same-origin" } == 200)
    #expect(status { $0.site = "none" } == 200)
    #expect(status { $0.site = "cross-site" } == 403)
    #expect(status { $0.site = "same-site" } == 403)
    // A link may lead to the page from anywhere; it still takes the token.
    #expect(
      status {
        $0.site = "cross-site"
        $0.isPage = true
      } == 200)
  }

  @Test func nothingGoesWithoutTheToken() {
    #expect(status { $0.token = nil } == 401)
    #expect(status { $0.token = "" } == 401)
    #expect(status { $0.token = AccessToken().text } == 401)
  }

  @Test func anOpenAddressAlsoTakesAddressesAndNoNames() {
    #expect(status({ $0.host = "192.168.1.5:8080" }, address: "0.0.0.0") == 200)
    #expect(status({ $0.host = "evil.example:8080" }, address: "0.0.0.0") == 403)
    #expect(status({ $0.host = "1.2.3:8080" }, address: "0.0.0.0") == 403)
    #expect(status({ $0.host = "1.2.3.256:8080" }, address: "0.0.0.0") == 403)
  }
}
