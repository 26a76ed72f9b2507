// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// The shapes that the schema of scenario files is made of.
extension JSON {
  static func text(_ description: String) -> JSON {
    .object([("type", .string("string")), ("description", .string(description))])
  }

  static func year(_ description: String) -> JSON {
    .object([
      ("type", .string("integer")), ("minimum", .integer(1900)), ("maximum", .integer(2200)),
      ("description", .string(description)),
    ])
  }

  /// A number with or without a unit.
  static func quantity(
    _ description: String, least: Double? = nil, greatest: Double? = nil
  ) -> JSON {
    var members: [(String, JSON)] = [
      ("type", .array([.string("number"), .string("string")])),
      ("description", .string(description)),
    ]
    if let least { members.append(("minimum", .number(least))) }
    if let greatest { members.append(("maximum", .number(greatest))) }
    return .object(members)
  }

  static func object(
    _ description: String, _ properties: [(String, JSON)], required: [String]
  ) -> JSON {
    .object([
      ("type", .string("object")), ("description", .string(description)),
      ("additionalProperties", .boolean(false)),
      ("required", .array(required.map(JSON.string))), ("properties", .object(properties)),
    ])
  }

  static func list(_ definition: String) -> JSON {
    .object([
      ("type", .string("array")),
      ("items", .object([("$ref", .string("#/$defs/\(definition)"))])),
    ])
  }

  /// A year, a range such as 2024-2030, or a list of either.
  static var years: JSON {
    let one = JSON.object([
      (
        "anyOf",
        .array([
          .object([("type", .string("integer"))]),
          .object([("type", .string("string")), ("pattern", .string("^[0-9]{4}( *- *[0-9]{4})?$"))]
          ),
        ])
      )
    ])
    return .object([
      (
        "anyOf",
        .array([one, .object([("type", .string("array")), ("items", one)])])
      )
    ])
  }

  static var districts: JSON {
    .object([
      (
        "anyOf",
        .array([
          .object([("const", .string("all"))]),
          .object([("type", .string("array")), ("minItems", .integer(1))]),
        ])
      )
    ])
  }
}

extension Parameter {
  var schemaText: String {
    let origin = source.isEmpty ? mark.rawValue : "\(mark.rawValue): \(source)"
    return "\(meaning) [\(unit)], \(low) to \(high), central \(central) (\(origin))"
  }
}
