// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension JSON {
  /// The JSON Schema (draft 2020-12) of plan files.
  ///
  /// It knows shapes and names; whether bounds contradict one another is left to
  /// `rollcast optimise`.
  package static var planSchema: JSON {
    .object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("Rollcast plan")),
      ("type", .string("object")),
      ("additionalProperties", .boolean(false)),
      ("required", .array([.string("schema"), .string("scenario")])),
      ("properties", .object(planKeys)),
      ("$defs", .object([("limit", limit), ("demand", demand), ("choice", choice)])),
    ])
  }

  private static var planKeys: [(String, JSON)] {
    [
      ("schema", .object([("const", .string("rollcast-plan/1"))])),
      ("name", text("Shown in tables, and the name of the scenario with the plan.")),
      ("description", text("One or two sentences.")),
      ("scenario", text("What happens anyway, relative to this file; the plan comes on top.")),
      ("years", years),
      ("budget", budget),
      ("layers", layers),
      ("districts", districts),
      ("maximise", aim),
      ("minimise", .object([("const", .string("spending"))])),
      ("limits", list("limit")),
      ("reach", list("demand")),
      ("carry_over", .object([("type", .string("boolean"))])),
      ("choose", list("choice")),
      ("lever", lever),
      ("low", quantity("The least value of the lever, in its unit.")),
      ("high", quantity("The greatest value of the lever, in its unit.")),
    ]
  }

  private static var budget: JSON {
    .object([
      (
        "anyOf",
        .array([
          quantity("Billion VND, at most, in each year.", least: 0),
          .object([
            ("type", .string("object")),
            ("description", .string("Amounts by year; a year that is left out has none.")),
            ("additionalProperties", quantity("Billion VND.", least: 0)),
          ]),
        ])
      )
    ])
  }

  private static var aim: JSON {
    let indicator = JSON.object([("enum", .array(Indicator.all.map { .string($0.name) }))])
    return .object([
      (
        "anyOf",
        .array([
          figure("An indicator in a year, of the region or of a district."),
          object("The mean over all years.", [("mean", indicator)], required: ["mean"]),
          object(
            "The discounted sum over all years.",
            [("discounted", indicator), ("rate", quantity("A rate a year.", least: 0))],
            required: ["discounted", "rate"]),
          object(
            "The lowest value of a district.",
            [("lowest", figure("An indicator in a year."))], required: ["lowest"]),
        ])
      )
    ])
  }

  /// A figure as `indicator@year` or `indicator@year/district`.
  private static func figure(_ description: String) -> JSON {
    let names = Indicator.all.map(\.name).joined(separator: "|")
    return .object([
      ("type", .string("string")), ("description", .string(description)),
      ("pattern", .string("^(\(names))@[0-9]{4}(/.+)?$")),
    ])
  }

  private static var layerName: JSON {
    .object([("enum", .array(Layer.allCases.map { .string($0.name) }))])
  }

  private static var layers: JSON {
    .object([
      (
        "anyOf",
        .array([
          .object([("const", .string("all"))]),
          .object([
            ("type", .string("array")), ("minItems", .integer(1)), ("items", layerName),
          ]),
        ])
      )
    ])
  }

  private static var limit: JSON {
    object(
      "A bound on the sum of what it names, in each of its years.",
      [
        ("layer", layerName), ("layers", layers), ("district", text("An id.")),
        ("districts", districts), ("years", years),
        ("at_least", quantity("Billion VND a year.", least: 0)),
        ("at_most", quantity("Billion VND a year.", least: 0)),
      ], required: [])
  }

  private static var demand: JSON {
    object(
      "What must be reached.",
      [
        ("indicator", figure("An indicator in a year.")),
        ("district", text("'each', or an id; the region where it is left out.")),
        ("at_least", quantity("In the indicator's unit.")),
        ("at_most", quantity("In the indicator's unit.")),
      ], required: ["indicator"])
  }

  private static var choice: JSON {
    object(
      "In how many districts a layer is built.",
      [
        ("layer", layerName),
        ("at_most", .object([("type", .string("integer")), ("minimum", .integer(0))])),
      ], required: ["layer", "at_most"])
  }
}
