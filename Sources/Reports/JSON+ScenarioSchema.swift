// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension JSON {
  /// The JSON Schema (draft 2020-12) of scenario files, made from the catalogue.
  ///
  /// It knows shapes and names, and bounds of bare numbers. Units, districts and years that depend
  /// on other keys are left to `rollcast validate`.
  package static var scenarioSchema: JSON {
    .object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("Rollcast scenario")),
      ("type", .string("object")),
      ("additionalProperties", .boolean(false)),
      ("required", .array([.string("schema")])),
      ("properties", .object(scenarioKeys)),
      ("$defs", .object(scenarioDefinitions)),
    ])
  }

  private static var scenarioKeys: [(String, JSON)] {
    [
      ("schema", .object([("const", .string("rollcast/1"))])),
      ("name", text("Shown in every table.")),
      ("description", text("One or two sentences.")),
      ("extends", text("The scenario that this one changes, relative to this file.")),
      ("region", text("The name of the region.")),
      ("definition", text("The definition of the digital economy that shares follow.")),
      ("start", year("States are those at the end of this year.")),
      ("end", year("The last projected year.")),
      ("steps_per_year", .object([("enum", .array([1, 2, 4, 12].map(JSON.integer)))])),
      ("districts", text("The district table, relative to this file.")),
      (
        "shapes",
        text("A GeoJSON file with the shape of each district for maps, relative to this file.")
      ),
      ("history", text("A table of what was observed, relative to this file.")),
      ("parameters", parameters),
      ("investments", list("investment")),
      ("anchors", list("anchor")),
      ("goals", list("goal")),
      ("also", also),
    ]
  }

  private static var also: JSON {
    object(
      "Appended to the lists of the base.",
      [
        ("investments", list("investment")), ("anchors", list("anchor")), ("goals", list("goal")),
      ], required: [])
  }

  private static var parameters: JSON {
    object(
      "Names of the catalogue; the rest keep their central values.",
      Parameter.all.map { ($0.name, quantity($0.schemaText, least: $0.min, greatest: $0.max)) },
      required: [])
  }

  private static var scenarioDefinitions: [(String, JSON)] {
    [
      (
        "investment",
        object(
          "Public money for one layer.",
          [
            ("layer", .object([("enum", .array(Layer.allCases.map { .string($0.name) }))])),
            ("years", years), ("amount", quantity("Billion VND a year together.", least: 0)),
            ("districts", districts),
            (
              "share",
              .object([
                ("enum", .array(Investment.Split.allCases.map { .string($0.rawValue) }))
              ])
            ),
          ], required: ["layer", "years", "amount"])
      ),
      (
        "anchor",
        object(
          "Core industry from outside the model.",
          [
            ("name", text("Shown in tables.")), ("district", text("An id.")),
            ("year", quantity("A year, possibly with a fraction.")),
            ("value_added", quantity("Billion VND a year at full size.", least: 0)),
            ("ramp", quantity("Years.")),
          ], required: ["name", "district", "year", "value_added", "ramp"])
      ),
      (
        "goal",
        object(
          "What is to be reached.",
          [
            ("indicator", .object([("enum", .array(Indicator.all.map { .string($0.name) }))])),
            ("year", year("The year at whose end the goal holds.")),
            ("at_least", quantity("In the indicator's unit.")),
            ("at_most", quantity("In the indicator's unit.")), ("district", text("An id.")),
          ], required: ["indicator", "year"])
      ),
    ]
  }
}
