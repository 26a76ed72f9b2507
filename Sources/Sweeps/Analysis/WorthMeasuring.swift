// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// What to find out first: the factors that matter and are poorly founded.
///
/// The worth of measuring a factor is how much it matters times how doubtful it is. How much it
/// matters is its total index, the square of its rank correlation, or its mean size of effects over
/// the largest one. A partial rank correlation does not say that: it tends to 1 for all factors
/// where the outcome has no other cause. Doubt is counted in fifths by the mark of the
/// source: official 1/5, literature 2/5, derived 3/5, press 4/5, assumption 5/5; what is fixed by
/// definition has none. A decision, such as an amount or a year, is not measured.
package struct WorthMeasuring: Sendable, Equatable {
  /// The name of the factor.
  package var name: String
  package var mark: QualityMark
  /// From 0 to about 1.
  package var importance: Double
  /// `importance` times the doubt of the mark.
  package var worth: Double

  /// The factors of an outcome that are worth measuring, the worthiest first; equal ones in the
  /// order of the sweep.
  package static func ranking(_ sensitivity: OutcomeSensitivity) -> [WorthMeasuring] {
    let largest = sensitivity.factors.map(\.size).max() ?? 0
    let all = sensitivity.factors.compactMap { factor -> WorthMeasuring? in
      guard let mark = factor.mark else { return nil }
      let importance = factor.isRelative ? factor.size : largest > 0 ? factor.size / largest : 0
      return WorthMeasuring(
        name: factor.name, mark: mark, importance: importance, worth: importance * mark.doubt)
    }
    let order = all.indices.sorted { (-all[$0].worth, $0) < (-all[$1].worth, $1) }
    return order.map { all[$0] }.filter { $0.worth > 0 }
  }
}

extension FactorSensitivity {
  /// How much the factor matters, 0 or above.
  package var size: Double {
    switch measure {
    case .variance(let share): max(0, share.total)
    case .effects(let effects): effects.meanSize
    case .rank(let correlation): correlation.simple.map { $0 * $0 } ?? 0
    }
  }

  /// Whether `size` is a part of a whole already.
  fileprivate var isRelative: Bool { if case .effects = measure { false } else { true } }
}

extension QualityMark {
  /// How much a value of this mark is in doubt, from 0 to 1.
  package var doubt: Double {
    switch self {
    case .definition: 0
    case .official: 0.2
    case .literature: 0.4
    case .derived: 0.6
    case .press: 0.8
    case .assumption: 1
    }
  }
}

extension Factor {
  /// The poorest mark among the parameters of the factor; `nil` where it changes none.
  package var mark: QualityMark? {
    let marks = columns.compactMap { column -> QualityMark? in
      guard case .parameter(let slot) = column.target else { return nil }
      return Parameter.all.first { $0.slot == slot }?.mark
    }
    return marks.max { $0.doubt < $1.doubt }
  }
}
