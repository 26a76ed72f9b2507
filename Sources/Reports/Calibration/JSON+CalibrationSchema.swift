// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension JSON {
  /// The JSON Schema (draft 2020-12) of calibration files.
  package static var calibrationSchema: JSON {
    .object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("Rollcast calibration")),
      ("type", .string("object")),
      ("additionalProperties", .boolean(false)),
      ("required", .array([.string("schema"), .string("scenario"), .string("fit")])),
      (
        "properties",
        .object([
          ("schema", .object([("const", .string("rollcast-calibration/1"))])),
          ("name", text("Shown in tables, and the name of the calibrated scenario.")),
          ("description", text("One or two sentences.")),
          ("scenario", text("What is calibrated, relative to this file.")),
          ("observations", text("A table of series, relative to this file.")),
          ("errors", errors),
          ("fit", unknowns),
          ("until", year("The last year whose observations count.")),
        ])
      ),
    ])
  }

  /// A map from each of some names to one shape.
  private static func map(_ description: String, _ names: [(String, JSON)], least: Int) -> JSON {
    .object([
      ("type", .string("object")), ("description", .string(description)),
      ("minProperties", .integer(least)), ("additionalProperties", .boolean(false)),
      ("properties", .object(names)),
    ])
  }

  private static var errors: JSON {
    map(
      "Standard errors of observations whose table gives none.",
      Indicator.all.map { ($0.name, quantity("In \($0.unit), above 0.")) }, least: 0)
  }

  private static var unknowns: JSON {
    let prior = JSON.object([("enum", .array([.string("catalogue"), .string("none")]))])
    let parameters = Parameter.all.map { parameter -> (String, JSON) in
      let bounds = [
        ("low", quantity("A bound, in \(parameter.unit).")),
        ("high", quantity("A bound, in \(parameter.unit).")), ("prior", prior),
      ]
      return (
        parameter.name,
        .object([
          (
            "anyOf",
            .array([
              .object([("const", .string("catalogue"))]),
              object("Bounds of its own.", bounds, required: []),
            ])
          )
        ])
      )
    }
    let columns = DistrictColumn.all.map { column -> (String, JSON) in
      let range = [
        ("low", quantity("The least factor, below 1.")),
        ("high", quantity("The greatest factor, above 1.")), ("prior", prior),
      ]
      let description = "A factor on the column, the same for all districts."
      return ("start.\(column.name)", object(description, range, required: ["low", "high"]))
    }
    return map("What is to be found.", parameters + columns, least: 1)
  }
}
