// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension JSON {
  /// The schema of a lever: a number that is moved, or several parameters.
  static var lever: JSON {
    let parameters = Parameter.all.map { JSON.string($0.name) }
    let layers = Layer.allCases.flatMap { layer in
      [JSON.string("investments.\(layer.name)"), .string("investments.\(layer.name).start")]
    }
    let several = JSON.object([
      ("type", .string("array")), ("minItems", .integer(1)),
      ("items", .object([("enum", .array(parameters))])),
    ])
    return .object([
      (
        "anyOf",
        .array([
          .object([("enum", .array([.string("budget")] + parameters + layers))]),
          .object([
            ("type", .string("string")),
            ("pattern", .string("^anchors[.].+[.](value_added|year)$")),
          ]),
          several,
        ])
      )
    ])
  }
}
