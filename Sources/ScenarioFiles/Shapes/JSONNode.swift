// SPDX-License-Identifier: GPL-3.0-or-later

/// A value of a JSON text (RFC 8259) with its place.
struct JSONNode: Sendable {
  /// The bytes before it.
  var offset: Int
  var value: Value

  enum Value: Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case text(String)
    case list([JSONNode])
    case object([(key: String, node: JSONNode)])
  }

  /// The value of a key; the last where it stands there twice, as most readers have it.
  subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.last { $0.key == key }?.node
  }

  var items: [JSONNode]? { if case .list(let items) = value { items } else { nil } }
  var text: String? { if case .text(let text) = value { text } else { nil } }
  var number: Double? { if case .number(let number) = value { number } else { nil } }

  /// What it is, for messages.
  var kind: String {
    switch value {
    case .null: "null"
    case .boolean: "true or false"
    case .number: "a number"
    case .text: "a text"
    case .list: "a list"
    case .object: "an object"
    }
  }
}
