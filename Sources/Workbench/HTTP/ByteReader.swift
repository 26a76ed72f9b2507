// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes what comes over a connection apart into heads and bodies, and never keeps more of either
/// than is allowed.
struct ByteReader: ~Copyable {
  /// Gives the next bytes, none at the end.
  private let more: () async throws -> [UInt8]
  /// What came and was not taken.
  private var pending: [UInt8] = []

  init(_ more: @escaping () async throws -> [UInt8]) { self.more = more }

  /// The most bytes of a line between the chunks of a body.
  static let longestLine = 256
  /// The most lines behind the last chunk.
  static let mostTrailers = 20

  /// The next head, or `nil` where the other side ended the connection before it.
  mutating func head() async throws -> RequestHead? {
    var searched = 0
    while true {
      let end = Self.endOfHead(pending, from: searched)
      if let end, end.start <= RequestHead.limit {
        let head = Result { () throws(Refusal) in try RequestHead(pending[..<end.start]) }
        pending.removeFirst(end.next)
        return try head.get()
      }
      guard end == nil, pending.count <= RequestHead.limit else {
        throw Refusal(431, "the head of the request is larger than \(RequestHead.limit) bytes")
      }
      searched = max(0, pending.count - 3)
      guard try await fill() else {
        if pending.isEmpty { return nil }
        throw EndOfConnection()
      }
    }
  }

  /// A body of at most `limit` bytes.
  mutating func body(_ framing: RequestHead.Framing, limit: Int) async throws -> [UInt8] {
    switch framing {
    case .length(let length):
      guard length <= limit else { throw Self.tooLarge(limit) }
      return try await take(length)
    case .chunked: return try await chunks(limit: limit)
    }
  }

  private mutating func chunks(limit: Int) async throws -> [UInt8] {
    var body: [UInt8] = []
    while true {
      let size = try await chunkSize()
      if size == 0 { break }
      guard size <= limit - body.count else { throw Self.tooLarge(limit) }
      body += try await take(size)
      guard try await line().isEmpty else { throw Self.badChunk }
    }
    for _ in 0..<Self.mostTrailers where try await line().isEmpty { return body }
    throw Self.badChunk
  }

  /// A size in hexadecimal digits; what follows a semicolon does not count.
  private mutating func chunkSize() async throws -> Int {
    let digits = try await line().prefix { $0 != UInt8(ascii: ";") }
    let text = String(decoding: digits, as: UTF8.self).trimmingSuffix(of: " ")
    guard text.utf8.count <= 15, text.allSatisfy(\.isHexDigit), let size = Int(text, radix: 16)
    else { throw Self.badChunk }
    return size
  }

  /// The next line without its end.
  private mutating func line() async throws -> [UInt8] {
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        guard end > 0, pending[end - 1] == 0x0D else { throw Self.badChunk }
        defer { pending.removeFirst(end + 1) }
        return Array(pending[..<(end - 1)])
      }
      guard pending.count <= Self.longestLine else { throw Self.badChunk }
      guard try await fill() else { throw EndOfConnection() }
    }
  }

  private mutating func take(_ count: Int) async throws -> [UInt8] {
    while pending.count < count {
      guard try await fill() else { throw EndOfConnection() }
    }
    defer { pending.removeFirst(count) }
    return Array(pending[..<count])
  }

  private mutating func fill() async throws -> Bool {
    let bytes = try await more()
    pending += bytes
    return !bytes.isEmpty
  }

  /// Where the first empty line is: the end of what stands before it, and the start of what
  /// follows.
  private static func endOfHead(_ bytes: [UInt8], from: Int) -> (start: Int, next: Int)? {
    var index = from
    while index + 3 < bytes.count {
      if bytes[index] == 0x0D, bytes[index + 1] == 0x0A, bytes[index + 2] == 0x0D,
        bytes[index + 3] == 0x0A
      {
        return (index, index + 4)
      }
      index += 1
    }
    return nil
  }

  private static let badChunk = Refusal(400, "the chunks of the body cannot be read")

  private static func tooLarge(_ limit: Int) -> Refusal {
    Refusal(413, "the body is larger than \(limit >> 20) MB")
  }
}

/// The other side has gone in the middle of a request.
struct EndOfConnection: Error {}

extension String {
  fileprivate func trimmingSuffix(of character: Character) -> Substring {
    var rest = self[...]
    while rest.last == character { rest.removeLast() }
    return rest
  }
}
