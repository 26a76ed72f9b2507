// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension Plan.Aim {
  /// The aim of a name in `plan.json`: `digital_share@2030/na-hang`, `mean: fibre_coverage`,
  /// `discounted: grdp, rate: 0.05`, `lowest: fibre_coverage@2030`, `margin` or `spending`.
  package init?(_ name: String, in scenario: Scenario) {
    switch name {
    case "spending": self = .minimiseSpending
    case "margin": self = .maximiseMargin
    default:
      guard let aim = Self.figure(name, scenario) else { return nil }
      self = aim
    }
  }

  private static func figure(_ name: String, _ scenario: Scenario) -> Plan.Aim? {
    if let match = name.wholeMatch(of: /mean: (.+)/) {
      return Indicator.named[String(match.1)].map { .maximiseMean($0) }
    }
    if let match = name.wholeMatch(of: /discounted: (.+), rate: (.+)/) {
      guard let indicator = Indicator.named[String(match.1)], let rate = Double(match.2) else {
        return nil
      }
      return .maximiseDiscounted(indicator, rate: rate)
    }
    guard let match = name.wholeMatch(of: /(lowest: )?([a-z0-9_]+)@([0-9]+)(?:\/(.+))?/),
      let indicator = Indicator.named[String(match.2)], let year = Int(match.3),
      scenario.years.contains(year)
    else { return nil }
    if match.1 != nil { return .maximiseLowest(indicator, year: year) }
    guard let id = match.4 else { return .maximise(indicator, year: year, district: nil) }
    return scenario.districts.firstIndex { $0.id == id }.map {
      .maximise(indicator, year: year, district: $0)
    }
  }
}
