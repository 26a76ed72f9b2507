// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// The local page on which levers can be moved, and the interface behind it.
package struct Workbench: Sendable {
  private let address: String
  private let listener: Listener
  private let token = AccessToken()
  private let interface: Interface

  /// Why a workbench cannot be opened.
  package enum Obstacle: Error, Sendable, Equatable {
    case noFolder
    case notAnAddress
    /// The words of the operating system.
    case cannotListen(String)
  }

  /// Takes the address; nobody is served yet.
  ///
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
    guard RequestGate.isAddress(address) else { throw .notAnAddress }
    do throws(Listener.Obstacle) {
      listener = try Listener(address: address, port: port)
    } catch {
      throw .cannotListen(error.words)
    }
    self.address = address
    interface = Interface(
      library: library, open: open, origin: origin, searches: SearchStore())
  }

  /// What to open in a browser of this machine.
  package var url: String {
    let host = address == "0.0.0.0" ? "127.0.0.1" : address
    return "http://\(host):\(listener.port)/?token=\(token.text)"
  }

  /// Serves until the task is cancelled.
  package func run() async throws {
    defer { interface.searches.cancelAll() }
    let gate = RequestGate(token: token, address: address, port: listener.port)
    try await listener.serve(
      RequestHandler(gate: gate, interface: interface, queue: WorkQueue()))
  }
}
