// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension InputFile {
  /// Reads a regular file of at most `limit` bytes, if the scope allows it.
  package init(
    reading path: NamedPath, in scope: FileScope = .everywhere, limit: Int
  ) throws(InputError) {
    func failure(_ reason: InputError.Reason) -> InputError {
      InputError(path: path.shown, reason: reason)
    }
    let opened = try scope.resolve(path)
    // Without waiting, because a pipe that nobody writes to would block here; and where links have
    // been resolved, without one that has come since.
    let links = scope.folder == nil ? 0 : O_NOFOLLOW
    let descriptor = open(opened, O_RDONLY | O_NONBLOCK | O_CLOEXEC | links)
    guard descriptor >= 0 else { throw failure(.fromSystem(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(.fromSystem(errno)) }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFREG else { throw failure(kind == S_IFDIR ? .folder : .notRegular) }
    guard status.st_size <= limit else { throw failure(.tooLarge(limit: limit)) }
    guard let bytes = Self.contents(of: descriptor, size: Int(status.st_size), limit: limit) else {
      throw failure(.fromSystem(errno))
    }
    self.init(path: path.shown, bytes: bytes, identity: Identity(status))
  }

  /// What is in an open file, up to `limit` bytes even if it grows meanwhile.
  private static func contents(of descriptor: Int32, size: Int, limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let count = read(descriptor, &buffer, min(buffer.count, limit - bytes.count))
      if count == 0 { break }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return nil }
      bytes += buffer[..<count]
    }
    return bytes
  }
}

extension InputFile.Identity {
  fileprivate init(_ status: stat) {
    self.init(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino))
  }
}

extension InputError.Reason {
  static func fromSystem(_ code: Int32) -> InputError.Reason {
    switch code {
    case ENOENT, ENOTDIR: .notFound
    case ENXIO: .notRegular
    default: .unreadable(String(cString: strerror(code)))
    }
  }
}
