// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// Ends connections that take too much: too long, too many, or more than was asked for.
///
/// The HTTP server reads the head of a request for as long as it comes and keeps idle connections
/// for ever, so this looks at the process's own sockets a few times a second.
final class ConnectionWatch: Sendable {
  /// What a connection is doing.
  struct Entry: Sendable, Equatable {
    var phase: Phase
    /// How many looks the phase has lasted.
    var looks = 0
    /// How many looks in a row bytes have been waiting for the server.
    var backlog = 0

    enum Phase: Sendable, Equatable {
      /// Between requests, or in the head of one.
      case waiting
      /// A request is being answered.
      case working
      /// Events are being sent for as long as a search takes.
      case streaming
      /// The rest of the request is of no interest.
      case closing
    }
  }

  /// By the port of the other side.
  private let entries = Mutex<[UInt16: Entry]>([:])

  /// Looks a second.
  static let rate = 4
  static let mostConnections = 256
  /// For how many looks a connection may be idle, or a head incomplete.
  static let longestWait = 20 * rate
  /// For how many looks an answer may take, with the body that it needs.
  static let longestWork = 30 * rate
  /// For how many looks bytes may come faster than they are read, before a request is complete.
  static let longestBacklog = 3 * rate

  func begin(_ port: UInt16) { set(port, .working) }

  func end(_ port: UInt16, streams: Bool = false, closes: Bool = false) {
    set(port, closes ? .closing : streams ? .streaming : .waiting)
  }

  private func set(_ port: UInt16, _ phase: Entry.Phase) {
    entries.withLock { $0[port] = Entry(phase: phase) }
  }

  /// Takes note of the connections that are there, and returns those that have to end.
  func look(_ connections: [OpenSocket]) -> [OpenSocket] {
    entries.withLock { entries in
      let ports = Set(connections.map(\.peerPort))
      entries = entries.filter { ports.contains($0.key) }
      var ends: [OpenSocket] = []
      var idle: [OpenSocket] = []
      for connection in connections {
        var entry = entries[connection.peerPort] ?? Entry(phase: .waiting)
        entry.looks += 1
        entry.backlog = connection.unread > 0 ? entry.backlog + 1 : 0
        entries[connection.peerPort] = entry
        if entry.isOver { ends.append(connection) } else if entry.phase == .waiting { idle.append(connection) }
      }
      let excess = connections.count - ends.count - Self.mostConnections
      return ends + (excess > 0 ? Array(idle.suffix(excess)) : [])
    }
  }
}

extension ConnectionWatch.Entry {
  fileprivate var isOver: Bool {
    switch phase {
    case .waiting:
      looks > ConnectionWatch.longestWait || backlog > ConnectionWatch.longestBacklog
    case .working: looks > ConnectionWatch.longestWork
    case .streaming: false
    // Two looks leave time for the answer.
    case .closing: looks > 2
    }
  }
}
