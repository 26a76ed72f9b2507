// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// Something that two scenarios can differ in, and that a difference of the share is laid to.
package enum Driver: Sendable, Hashable {
  /// Everything that is spent on a layer.
  case spending(Layer)
  /// The anchor projects.
  case anchors
  /// The parameters whose names start with a word and a point.
  case parameters(group: String)
  /// The start year and the last year.
  case horizon
  /// The steps of a year.
  case steps
  /// The figures of the district table.
  case districts

  /// Every driver, in the order in which results list them.
  package static let all: [Driver] =
    Layer.allCases.map(Driver.spending) + [.anchors] + groups.map(Driver.parameters)
    + [.horizon, .steps, .districts]

  /// The name in results; `spending.fibre` is money for fibre, `fibre` the parameters of fibre.
  package var name: String {
    switch self {
    case .spending(let layer): "spending.\(layer.name)"
    case .anchors: "anchors"
    case .parameters(let group): group
    case .horizon: "horizon"
    case .steps: "steps"
    case .districts: "districts"
    }
  }

  /// The first words of the parameters' names, in the order of the catalogue.
  private static let groups: [String] = Parameter.all.map(\.group).reduce(into: []) {
    if !$0.contains($1) { $0.append($1) }
  }

  private static let slots: [String: [Int]] = Dictionary(
    grouping: Parameter.all, by: \.group
  ).mapValues { $0.map(\.slot) }

  /// The slots of a group of parameters.
  static func slots(of group: String) -> [Int] { slots[group] ?? [] }
}

extension Parameter {
  /// The word before the point.
  fileprivate var group: String { String(name.prefix { $0 != "." }) }
}
