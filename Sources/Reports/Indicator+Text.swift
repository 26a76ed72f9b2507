// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension Indicator {
  /// A value without its unit, unless that is per cent.
  package func number(_ value: Double) -> String {
    switch presentation {
    case .share: NumberText.percent(value, decimals: 2)
    case .index: NumberText.fixed(value, decimals: timing == .yearEnd && value > 2 ? 1 : 2)
    case .amount: NumberText.amount(value)
    }
  }

  /// A value with its unit.
  package func text(_ value: Double) -> String {
    presentation == .amount ? "\(number(value)) \(unit)" : number(value)
  }

  /// A difference of two values: percentage points for shares.
  package func difference(_ value: Double) -> String {
    switch presentation {
    case .share: NumberText.points(value)
    case .index: NumberText.signed(value, decimals: 2)
    case .amount: NumberText.signed(value, decimals: abs(value) < 1000 ? 1 : 0)
    }
  }

  /// A distance from a bound, with its unit.
  package func distance(_ value: Double) -> String {
    presentation == .share ? NumberText.fixed(value * 100, decimals: 2) + " points" : text(value)
  }
}
