// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads a JSON text; the first mistake ends it.
///
/// The project reads scenarios with the parser in Yams, which is far too slow for a million
/// coordinates, and Foundation's reader of JSON tells no places.
struct JSONScanner {
  let bytes: [UInt8]
  var position = 0
  private var depth = 0

  /// As deep as lists and objects may lie in each other.
  private static let mostDepth = 64

  struct Mistake: Error {
    var offset: Int
    var message: String
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The whole text as one value.
  mutating func document() throws(Mistake) -> JSONNode {
    let node = try value()
    skipBlanks()
    guard position == bytes.count else { throw mistake("the text goes on after its end") }
    return node
  }

  func mistake(_ message: String) -> Mistake { Mistake(offset: position, message: message) }

  /// The next byte that is no blank; 0 at the end.
  private mutating func next() -> UInt8 {
    skipBlanks()
    return position < bytes.count ? bytes[position] : 0
  }

  private mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private mutating func value() throws(Mistake) -> JSONNode {
    let first = next()
    let offset = position
    guard depth < Self.mostDepth else { throw mistake("values lie too deep in each other") }
    depth += 1
    defer { depth -= 1 }
    let value: JSONNode.Value
    switch first {
    case UInt8(ascii: "{"): value = .object(try members())
    case UInt8(ascii: "["): value = .list(try items())
    case UInt8(ascii: "\""): value = .text(try string())
    case UInt8(ascii: "t"): value = try word("true", .boolean(true))
    case UInt8(ascii: "f"): value = try word("false", .boolean(false))
    case UInt8(ascii: "n"): value = try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): value = .number(try number())
    default:
      throw mistake(position == bytes.count ? "the text ends too early" : "a value is missing here")
    }
    return JSONNode(offset: offset, value: value)
  }

  private mutating func word(
    _ word: String, _ value: JSONNode.Value
  ) throws(Mistake) -> JSONNode.Value {
    guard bytes[position...].starts(with: word.utf8) else {
      throw mistake("a value is missing here")
    }
    position += word.utf8.count
    return value
  }

  private mutating func items() throws(Mistake) -> [JSONNode] {
    var items: [JSONNode] = []
    position += 1
    if next() == UInt8(ascii: "]") {
      position += 1
      return items
    }
    repeat { items.append(try value()) } while try goesOn(until: UInt8(ascii: "]"))
    return items
  }

  private mutating func members() throws(Mistake) -> [(key: String, node: JSONNode)] {
    var members: [(key: String, node: JSONNode)] = []
    position += 1
    if next() == UInt8(ascii: "}") {
      position += 1
      return members
    }
    repeat {
      guard next() == UInt8(ascii: "\"") else { throw mistake("a key in quotes is missing here") }
      let key = try string()
      guard next() == UInt8(ascii: ":") else { throw mistake("':' is missing here") }
      position += 1
      members.append((key, try value()))
    } while try goesOn(until: UInt8(ascii: "}"))
    return members
  }

  /// Whether a comma follows and not the end of the list.
  private mutating func goesOn(until end: UInt8) throws(Mistake) -> Bool {
    let byte = next()
    guard byte == UInt8(ascii: ",") || byte == end else {
      throw mistake(
        position == bytes.count
          ? "the text ends too early" : "',' or '\(Character(UnicodeScalar(end)))' is missing here")
    }
    position += 1
    return byte != end
  }
}
