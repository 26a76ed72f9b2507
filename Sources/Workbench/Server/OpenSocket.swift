// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A connection to this process, as the operating system knows it.
struct OpenSocket: Sendable, Equatable {
  var descriptor: Int32
  var peerPort: UInt16
  /// Bytes that have come and were not read.
  var unread: Int32 = 0

  /// The most descriptors of the process that are looked at and that it may open.
  static let mostDescriptors: Int32 = 2048

  /// The connections that came to a port.
  static func connections(to port: UInt16) -> [OpenSocket] {
    (0..<mostDescriptors).compactMap { descriptor in
      guard Self.port(descriptor, getsockname) == port,
        let peer = Self.port(descriptor, getpeername)
      else { return nil }
      var unread: Int32 = 0
      _ = ioctl(descriptor, UInt(FIONREAD), &unread)
      return OpenSocket(descriptor: descriptor, peerPort: peer, unread: unread)
    }
  }

  /// Ends the connection; whoever reads from it finds its end.
  func end() {
    // The descriptor may have become another file's since.
    guard Self.port(descriptor, getpeername) == peerPort else { return }
    shutdown(descriptor, Int32(SHUT_RDWR))
  }

  /// Lets answers of connections to come go out at once, and lets there be enough of them.
  static func prepare(listener port: UInt16) {
    for descriptor in 0..<mostDescriptors where Self.port(descriptor, getsockname) == port {
      var on: Int32 = 1
      setsockopt(
        descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    }
  }

  /// Allows as many descriptors as are looked at.
  static func raiseLimit() {
    var limit = rlimit()
    #if os(Linux)
      let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let kind = RLIMIT_NOFILE
    #endif
    guard getrlimit(kind, &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_max, rlim_t(mostDescriptors))
    setrlimit(kind, &limit)
  }

  private static func port(
    _ descriptor: Int32,
    _ ask: (Int32, UnsafeMutablePointer<sockaddr>?, UnsafeMutablePointer<socklen_t>?) -> Int32
  ) -> UInt16? {
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { ask(descriptor, $0, &size) }
    }
    guard result == 0, address.sin_family == sa_family_t(AF_INET) else { return nil }
    return UInt16(bigEndian: address.sin_port)
  }
}
