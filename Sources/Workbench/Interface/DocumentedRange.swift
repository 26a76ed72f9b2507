// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Sweeps

extension Parameter {
  /// The parameters that are not known exactly.
  static let uncertain = all.filter { $0.low < $0.high }

  /// The parameter, drawn from its documented range.
  var factor: Factor {
    Factor(
      columns: [Factor.Column(name: name, target: .parameter(slot))],
      distribution: .uniform(low: low, high: high))
  }
}
