// SPDX-License-Identifier: GPL-3.0-or-later

import FlyingFox
import Foundation
import Reports

/// What a call gives.
struct Answer: Sendable {
  var status = 200
  var type = "application/json; charset=utf-8"
  var body: Body

  enum Body: Sendable {
    case bytes([UInt8])
    /// The events of a search, as they come.
    case events(JobEvents)
  }

  init(_ json: JSON, status: Int = 200) {
    self.status = status
    body = .bytes(Array(json.text.utf8))
  }

  init(text: String, type: String) {
    self.type = type
    body = .bytes(Array(text.utf8))
  }

  init(events: JobEvents) {
    type = "text/event-stream"
    body = .events(events)
  }
}

extension Answer {
  /// Nothing but what this server sends may run or be loaded by the page, and no other page may
  /// frame it or learn its address.
  static let policy = """
    default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'
    """

  var response: HTTPResponse {
    let headers: HTTPHeaders = [
      .contentType: type, HTTPHeader("Content-Security-Policy"): Self.policy,
      HTTPHeader("X-Content-Type-Options"): "nosniff", HTTPHeader("X-Frame-Options"): "DENY",
      HTTPHeader("Referrer-Policy"): "no-referrer", .cacheControl: "no-store",
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
      HTTPHeader("Cross-Origin-Opener-Policy"): "same-origin",
    ]
    let code = HTTPStatusCode(status, phrase: Self.phrases[status] ?? "Error")
    switch body {
    case .bytes(let bytes):
      // In one piece, so that the sender waits for no acknowledgement in between.
      let data = HTTPBodySequence(data: Data(bytes), suggestedBufferSize: max(1, bytes.count))
      return HTTPResponse(statusCode: code, headers: headers, body: data)
    case .events(let events):
      return HTTPResponse(
        statusCode: code, headers: headers, body: HTTPBodySequence(from: events))
    }
  }

  private static let phrases = [
    200: "OK", 202: "Accepted", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden",
    404: "Not Found", 405: "Method Not Allowed", 408: "Request Timeout", 409: "Conflict",
    413: "Payload Too Large", 422: "Unprocessable Content", 429: "Too Many Requests",
    500: "Internal Server Error", 503: "Service Unavailable",
  ]
}
