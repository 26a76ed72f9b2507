// SPDX-License-Identifier: GPL-3.0-or-later

/// Decides who may call: only pages of this server, and programs, that know the token.
///
/// A name that an attacker's server gives to 127.0.0.1 comes with that name as `Host`; a page of
/// another server comes with its own `Origin`; another account of the machine has no token.
struct RequestGate: Sendable {
  let token: AccessToken
  /// The address that is listened on.
  let address: String
  let port: UInt16

  /// What of a request counts here.
  struct Credentials: Sendable {
    var host: String?
    var origin: String?
    /// `Sec-Fetch-Site`, which browsers set and pages cannot.
    var site: String?
    var token: String?
    /// Whether the page itself is asked for, to which links may lead from anywhere.
    var isPage = false
  }

  func check(_ credentials: Credentials) throws(Refusal) {
    guard let host = credentials.host, isOwn(host) else {
      throw Refusal(403, "the request is meant for another host")
    }
    if let origin = credentials.origin {
      guard origin.hasPrefix("http://"), isOwn(String(origin.dropFirst(7))) else {
        throw Refusal(403, "the request comes from a page of another origin")
      }
    }
    if let site = credentials.site, !credentials.isPage, site != "same-origin", site != "none" {
      throw Refusal(403, "the request comes from a page of another origin")
    }
    guard let given = credentials.token, token.matches(given) else {
      throw Refusal(401, "the token is missing or wrong; open the address that was printed")
    }
  }

  /// Whether a host with its port names this server.
  private func isOwn(_ authority: String) -> Bool {
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, let name = parts.first?.lowercased() else { return false }
    guard parts.count == 2 ? parts[1] == String(port) : port == 80 else { return false }
    if name == "localhost" || name == "127.0.0.1" || name == address { return true }
    // Where others may connect, by any address; an address cannot be given to another machine.
    return !isLoopback && Self.isAddress(name)
  }

  private var isLoopback: Bool { address.hasPrefix("127.") }

  /// Whether a text is an IPv4 address.
  static func isAddress(_ name: String) -> Bool {
    let numbers = name.split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 4
      && numbers.allSatisfy { $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } && UInt8($0) != nil }
  }
}
