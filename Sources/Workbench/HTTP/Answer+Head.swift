// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

extension Answer {
  /// Nothing but what this server sends may run or be loaded by the page, and no other page may
  /// frame it or learn its address.
  static let headers = """
    Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'\r
    X-Content-Type-Options: nosniff\r
    X-Frame-Options: DENY\r
    Referrer-Policy: no-referrer\r
    Cache-Control: no-store\r
    Cross-Origin-Resource-Policy: same-origin\r
    Cross-Origin-Opener-Policy: same-origin\r

    """

  /// The head of the answer; without a length its body goes on to the end of the connection.
  func head(length: Int?, staysOpen: Bool) -> Data {
    var head = "HTTP/1.1 \(status) \(Self.phrases[status] ?? "Error")\r\nContent-Type: \(type)\r\n"
    if let length { head += "Content-Length: \(length)\r\n" }
    head += Self.headers
    if !staysOpen { head += "Connection: close\r\n" }
    return Data((head + "\r\n").utf8)
  }

  private static let phrases = [
    200: "OK", 202: "Accepted", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden",
    404: "Not Found", 405: "Method Not Allowed", 409: "Conflict", 413: "Payload Too Large",
    422: "Unprocessable Content", 429: "Too Many Requests", 431: "Request Header Fields Too Large",
    500: "Internal Server Error", 503: "Service Unavailable",
  ]
}
