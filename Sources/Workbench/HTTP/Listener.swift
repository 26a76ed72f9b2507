// SPDX-License-Identifier: GPL-3.0-or-later

import FlyingSocks
import Foundation

/// Listens on an address and serves what connects.
///
/// The sockets and their event queue are FlyingFox's. Its HTTP server is not used: it reads heads
/// of any length in a time that grows with the square, keeps idle connections for ever, and stops
/// where the system has no more connections.
struct Listener: Sendable {
  private let socket: Socket
  let port: UInt16

  /// Why an address cannot be listened on, in the words of the operating system.
  struct Obstacle: Error {
    var words: String
  }

  /// - Parameters:
  ///   - address: an IPv4 address of the machine.
  ///   - port: 0 takes a free one.
  init(address: String, port: UInt16) throws(Obstacle) {
    do {
      socket = try Socket(domain: AF_INET)
      try socket.setValue(true, for: .localAddressReuse)
      let noDelay = BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY)
      try socket.setValue(true, for: noDelay)
      try socket.bind(to: sockaddr_in.inet(ip4: address, port: port))
      try socket.listen()
      guard case .ip4(_, let port) = try socket.sockname() else { throw Obstacle(words: address) }
      self.port = port
    } catch let SocketError.failed(_, _, message) {
      throw Obstacle(words: message)
    } catch {
      throw Obstacle(words: "\(error)")
    }
  }

  /// Serves until the task is cancelled.
  func serve(_ handler: RequestHandler) async throws {
    let pool = SocketPool.make()
    try await pool.prepare()
    let connections = Connections()
    let background = [
      Task { try await pool.run() },
      Task {
        while !Task.isCancelled {
          try await Task.sleep(for: .milliseconds(250))
          connections.endOverdue()
        }
      },
    ]
    defer {
      connections.endAll()
      for task in background { task.cancel() }
      try? socket.close()
    }
    let listening = try AsyncSocket(socket: socket, pool: pool)
    while !Task.isCancelled { await accept(listening, connections, handler) }
  }

  private func accept(
    _ listening: AsyncSocket, _ connections: Connections, _ handler: RequestHandler
  ) async {
    guard let socket = try? await listening.accept() else {
      // No more descriptors, or a connection that is gone already: better luck in a moment.
      try? await Task.sleep(for: .milliseconds(20))
      return
    }
    guard let number = connections.open() else {
      try? socket.close()
      return
    }
    let connection = Connection(
      socket: socket, number: number, connections: connections, handler: handler)
    connections.assign(Task { await connection.serve() }, to: number)
  }
}
