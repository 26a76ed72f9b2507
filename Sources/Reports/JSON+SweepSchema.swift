// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Sweeps

extension JSON {
  /// The JSON Schema (draft 2020-12) of sweep files, made from the catalogue.
  ///
  /// It knows shapes and names. Lists of names that move together are keys that JSON does not have;
  /// readers that turn them into text get them through as they are.
  package static var sweepSchema: JSON {
    .object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("Rollcast sweep")),
      ("type", .string("object")),
      ("additionalProperties", .boolean(false)),
      ("required", .array(["schema", "design", "vary", "outcomes"].map(JSON.string))),
      (
        "oneOf",
        .array(
          ["scenario", "scenarios"].map { .object([("required", .array([.string($0)]))]) })
      ),
      ("properties", .object(sweepKeys)),
      ("$defs", .object([("spread", spread)])),
    ])
  }

  private static var sweepKeys: [(String, JSON)] {
    [
      ("schema", .object([("const", .string("rollcast-sweep/1"))])),
      ("scenario", text("The scenario that is run, relative to this file.")),
      (
        "scenarios",
        .object([
          ("type", .string("array")), ("minItems", .integer(1)),
          ("items", text("A scenario, run on the same draws as the others.")),
        ])
      ),
      ("design", design),
      ("vary", vary),
      ("outcomes", outcomes),
    ]
  }

  private static var design: JSON {
    let methods = Design.Method.allCases.map { JSON.string($0.rawValue) }
    return object(
      "How values are drawn.",
      [
        ("method", .object([("enum", .array(methods))])),
        ("runs", .object([("type", .string("integer")), ("minimum", .integer(1))])),
        ("seed", .object([("type", .string("integer")), ("minimum", .integer(0))])),
      ], required: ["method"])
  }

  private static var vary: JSON {
    let layers = Layer.allCases.map {
      ("investments.\($0.name)", described("Multiplies the planned spending on the layer."))
    }
    let properties =
      Parameter.all.map { ($0.name, described($0.schemaText)) } + layers
      + [
        ("end", described("The last year.")),
        ("catalogue", .object([("const", .string("all"))])),
      ]
    let anchors = JSON.object([
      ("^anchors\\..+\\.(year|value_added|ramp)$", described("Of the anchors of that name.")),
      ("^\\[.*\\]$", described("Names that move together.")),
    ])
    return .object([
      ("type", .string("object")), ("minProperties", .integer(1)),
      ("additionalProperties", .boolean(false)), ("properties", .object(properties)),
      ("patternProperties", anchors),
    ])
  }

  private static func described(_ text: String) -> JSON {
    .object([("$ref", .string("#/$defs/spread")), ("description", .string(text))])
  }

  private static var spread: JSON {
    let kinds = ["uniform", "log_uniform", "triangular", "normal", "log_normal", "catalogue"]
    let ends = ["low", "high", "mode", "mean", "sd", "log_mean", "log_sd"]
    let list = JSON.object([("type", .string("array")), ("minItems", .integer(1))])
    let map = object(
      "From low to high unless 'distribution' says otherwise; or a list of choices.",
      [("distribution", .object([("enum", .array(kinds.map(JSON.string)))]))]
        + ends.map { ($0, quantity("In the name's unit.")) }
        + [
          ("choices", list),
          ("levels", .object([("type", .array([.string("integer"), .string("array")]))])),
        ], required: [])
    return .object([("anyOf", .array([.object([("const", .string("catalogue"))]), map]))])
  }

  private static var outcomes: JSON {
    let names = Indicator.all.map(\.name).joined(separator: "|")
    return .object([
      ("type", .string("array")), ("minItems", .integer(1)),
      (
        "items",
        .object([
          ("type", .string("string")), ("pattern", .string("^(\(names))@[0-9]{4}(/.+)?$")),
          ("description", .string("An indicator, a year and, if wanted, a district.")),
        ])
      ),
    ])
  }
}
