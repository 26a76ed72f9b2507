// SPDX-License-Identifier: GPL-3.0-or-later

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

  init(_ refusal: Refusal) { self.init(refusal.json, status: refusal.status) }

  init(text: String, type: String) {
    self.type = type
    body = .bytes(Array(text.utf8))
  }

  init(events: JobEvents) {
    type = "text/event-stream"
    body = .events(events)
  }
}
