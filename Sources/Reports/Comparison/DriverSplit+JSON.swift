// SPDX-License-Identifier: GPL-3.0-or-later

import Planning

extension DriverSplit {
  var json: JSON {
    .array(
      contributions.map { contribution in
        var members: [(String, JSON)] = [
          ("name", .string(contribution.driver.name)), ("kind", .string(contribution.driver.kind)),
          ("value", .number(contribution.value)),
        ]
        if let error = contribution.standardError {
          members.append(("standard_error", .number(error)))
        }
        return .object(members)
      })
  }

  var methodJSON: JSON {
    let members: [(String, JSON)] =
      switch method {
      case .exact(let runs): [("kind", .string("exact")), ("runs", .integer(runs))]
      case .sampled(let orders): [("kind", .string("sampled")), ("orders", .integer(orders))]
      }
    return .object(members + [("same_districts", .boolean(haveSameDistricts))])
  }
}

extension Driver {
  /// What the driver is made of.
  var kind: String {
    switch self {
    case .spending: "spending"
    case .parameters: "parameters"
    case .anchors, .horizon, .steps, .districts: name
    }
  }
}
