// SPDX-License-Identifier: GPL-3.0-or-later

import Planning

extension InputDifference {
  var json: JSON {
    let unit: JSON = unit.isEmpty ? .null : .string(unit)
    return .object([
      ("key", .string(key)), ("unit", unit), ("a", a?.json ?? .null), ("b", b?.json ?? .null),
    ])
  }
}

extension InputDifference.Side {
  fileprivate var json: JSON {
    let written: JSON =
      switch value {
      case .number(let value): .number(value)
      case .text(let text): .string(text)
      }
    let file: JSON = place.map { .string($0.file) } ?? .null
    let line: JSON = place?.line.map(JSON.integer) ?? .null
    return .object([("value", written), ("file", file), ("line", line)])
  }
}
