// SPDX-License-Identifier: GPL-3.0-or-later

/// How a search goes on, as server-sent events: its state a few times a second, and its end once.
///
/// Who comes late or comes again gets the state as it is then.
struct JobEvents: AsyncSequence, Sendable {
  let job: SearchJob
  let listener: SearchStore.Listener

  func makeAsyncIterator() -> Iterator { Iterator(job: job, listener: listener) }

  struct Iterator: AsyncIteratorProtocol {
    fileprivate let job: SearchJob
    fileprivate let listener: SearchStore.Listener
    private var version = -1
    private var isOver = false

    fileprivate init(job: SearchJob, listener: SearchStore.Listener) {
      self.job = job
      self.listener = listener
    }

    /// The next event, or a sign of life where nothing has changed for a while.
    mutating func next() async throws -> [UInt8]? {
      guard !isOver else { return nil }
      for _ in 0..<Self.patience {
        let status = job.snapshot
        isOver = status.state != .running
        if status.version != version || isOver {
          let isFirst = version < 0
          version = status.version
          if !isFirst, !isOver { try await Task.sleep(for: Self.pause) }
          return Self.text(isOver ? "end" : "progress", job.json(status).text)
        }
        try await Task.sleep(for: Self.pause)
      }
      return Array(": going on\n\n".utf8)
    }

    /// The time between two looks, and how many looks make a sign of life.
    private static let pause = Duration.milliseconds(200)
    private static let patience = 25

    private static func text(_ name: String, _ data: String) -> [UInt8] {
      let lines = data.split(separator: "\n").map { "data: \($0)\n" }.joined()
      return Array("event: \(name)\n\(lines)\n".utf8)
    }
  }
}
