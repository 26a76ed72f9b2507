// SPDX-License-Identifier: GPL-3.0-or-later

import FlyingFox
import FlyingSocks
import Foundation
import Reports

/// The local page on which levers can be moved, and the interface behind it.
package struct Workbench: Sendable {
  private let address: String
  private let port: UInt16
  private let token = AccessToken()
  private let interface: Interface
  private let queue = WorkQueue()
  private let watch = ConnectionWatch()

  /// Why a workbench cannot be opened.
  package enum Obstacle: Error, Sendable, Equatable {
    case noFolder
    case notAnAddress
    /// The words of the operating system.
    case cannotListen(String)
  }

  /// - Parameters:
  ///   - folder: what is read and written.
  ///   - open: files in it to start from, relative to it.
  ///   - address: an IPv4 address of the machine.
  ///   - port: 0 takes a free one.
  ///   - origin: what made the answers.
  package init(
    folder: String, open: [String], address: String, port: UInt16, origin: Report.Origin
  ) throws(Obstacle) {
    guard let library = Library(folder: folder) else { throw .noFolder }
    guard (try? sockaddr_in.inet(ip4: address, port: port)) != nil else { throw .notAnAddress }
    self.address = address
    self.port = port
    interface = Interface(
      library: library, open: open, origin: origin, searches: SearchStore())
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameter isOpen: told the address to open in a browser.
  package func run(isOpen: (String) throws -> Void) async throws {
    OpenSocket.raiseLimit()
    let port = try freePort()
    let watching = Task { await watchConnections(to: port) }
    defer {
      watching.cancel()
      interface.searches.cancelAll()
    }
    var isFirst = true
    while !Task.isCancelled {
      // The server gives up where the system has no more connections; then it starts again.
      let server = server(on: port)
      let serving = Task { try? await server.run() }
      try await waitUntilListening(server)
      OpenSocket.prepare(listener: port)
      if isFirst { try isOpen("http://\(shownAddress):\(port)/?token=\(token.text)") }
      isFirst = false
      await withTaskCancellationHandler { await serving.value } onCancel: { serving.cancel() }
    }
  }
}

extension Workbench {
  private func server(on port: UInt16) -> HTTPServer {
    let handler = WorkbenchHandler(
      gate: RequestGate(token: token, address: address, port: port), interface: interface,
      queue: queue, watch: watch)
    // The address has been read before.
    return HTTPServer(
      address: try! sockaddr_in.inet(ip4: address, port: port), logger: .disabled,
      handler: handler)
  }

  private func waitUntilListening(_ server: HTTPServer) async throws(Obstacle) {
    do {
      try await server.waitUntilListening()
    } catch {
      throw .cannotListen("the address is taken")
    }
  }

  /// The address as a browser of this machine reaches it.
  private var shownAddress: String { address == "0.0.0.0" ? "127.0.0.1" : address }

  /// The port that was asked for, or a free one; the server itself does not say why it cannot
  /// listen.
  private func freePort() throws(Obstacle) -> UInt16 {
    do {
      let socket = try Socket(domain: AF_INET)
      defer { try? socket.close() }
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: sockaddr_in.inet(ip4: address, port: port))
      guard case .ip4(_, let port) = try socket.sockname() else { throw Obstacle.notAnAddress }
      return port
    } catch let SocketError.failed(_, _, message) {
      throw .cannotListen(message)
    } catch {
      throw .cannotListen("\(error)")
    }
  }

  private func watchConnections(to port: UInt16) async {
    while !Task.isCancelled {
      try? await Task.sleep(for: .seconds(1) / ConnectionWatch.rate)
      for connection in watch.look(OpenSocket.connections(to: port)) { connection.end() }
    }
  }
}
