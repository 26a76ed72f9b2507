// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Sweeps

extension SweepBuilder {
  /// Warns of names that change nothing for certain, whatever their values.
  mutating func warnOfIdleNames(_ factors: [Factor], _ vary: SourceNode?) {
    guard let scenarios, let entries = vary?.entries else { return }
    let idle = Set(Layer.allCases).subtracting(scenarios.flatMap(\.spendingLayers))
    for key in entries.flatMap({ $0.key.items ?? [$0.key] }) {
      guard let name = key.text, let column = column(name, in: factors) else { continue }
      switch column.target {
      case .end:
        reader.diagnostics.warn(
          "'end' changes no outcome, for they are asked for in fixed years", at: key.span)
      case .spending(let layer) where idle.contains(layer):
        warn(name, layer, key)
      case .parameter(let slot):
        if let layer = idle.first(where: { Parameter.slots(withoutUseUnless: $0).contains(slot) }) {
          warn(name, layer, key)
        } else if idle.count == Layer.count, slot == Parameter.named["absorption.per_person"]?.slot
        {
          reader.diagnostics.warn(
            "\(quoted(name)) changes nothing, for no scenario spends anything", at: key.span)
        }
      default: break
      }
    }
  }

  private func column(_ name: String, in factors: [Factor]) -> Factor.Column? {
    factors.lazy.flatMap(\.columns).first { $0.name == name }
  }

  private mutating func warn(_ name: String, _ layer: Layer, _ key: SourceNode) {
    reader.diagnostics.warn(
      "\(quoted(name)) changes nothing, for no scenario spends anything on '\(layer.name)'",
      at: key.span)
  }
}

extension Scenario {
  /// The layers that money is spent on.
  fileprivate var spendingLayers: [Layer] {
    investments.filter { $0.amount > 0 }.map(\.layer)
  }
}

extension Parameter {
  /// The parameters that only matter where a layer is spent on: what things cost, how long they
  /// take, what they need afterwards.
  fileprivate static func slots(withoutUseUnless layer: Layer) -> Set<Int> {
    let own: [String] =
      switch layer {
      case .fibre: ["fibre.cost_per_home", "fibre.density_exponent", "fibre.private_match"]
      case .mobile4G:
        ["mobile_4g.cost_per_person", "mobile_4g.density_exponent", "mobile_4g.private_match"]
      case .mobile5G:
        ["mobile_5g.cost_per_person", "mobile_5g.density_exponent", "mobile_5g.private_match"]
      case .dataCentre: ["data_centre.cost_per_kw"]
      case .cloud: ["cloud.cost_per_vcpu"]
      case .skills: ["skills.cost_per_person", "skills.workforce_share"]
      case .platforms: ["platforms.cost_per_person"]
      }
    let names = own + ["lead_time.\(layer.name)", "upkeep.\(layer.name)"]
    return Set(names.map { named[$0]!.slot })
  }
}
