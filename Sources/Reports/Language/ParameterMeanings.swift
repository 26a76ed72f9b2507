// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

/// What all parameters mean, in one language, by their entries.
///
/// English has the meanings of the entries themselves. A test holds that none is missing.
struct ParameterMeanings: Sendable {
  typealias Property = KeyPath<Parameters<Double>, Double>
  typealias AccessProperty = KeyPath<AccessParameters<Double>, Double>

  private let meanings: [Int: String]

  /// - Parameters:
  ///   - access: what each of the three networks has.
  ///   - leadTime: the words for the lead time of any layer.
  ///   - upkeep: the words for the upkeep of any layer.
  init(
    access: [(AccessProperty, String)], leadTime: String, upkeep: String,
    others: [(Property, String)]
  ) {
    var meanings: [Int: String] = [:]
    for network in [\Parameters<Double>.fibre, \.mobile4G, \.mobile5G] {
      for (property, text) in access {
        meanings[Parameters<Double>.slot(of: network.appending(path: property))] = text
      }
    }
    for (group, text) in [(\Parameters<Double>.leadTime, leadTime), (\.upkeep, upkeep)] {
      for layer in Self.layers {
        meanings[Parameters<Double>.slot(of: group.appending(path: layer))] = text
      }
    }
    for (property, text) in others { meanings[Parameters<Double>.slot(of: property)] = text }
    self.meanings = meanings
  }

  private static var layers: [KeyPath<LayerParameters<Double>, Double>] {
    [\.fibre, \.mobile4G, \.mobile5G, \.dataCentre, \.cloud, \.skills, \.platforms]
  }

  subscript(parameter: Parameter) -> String { meanings[parameter.slot] ?? parameter.meaning }

  /// Whether the language has words of its own for a parameter.
  func has(_ parameter: Parameter) -> Bool { meanings[parameter.slot] != nil }
}
