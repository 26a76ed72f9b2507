// SPDX-License-Identifier: GPL-3.0-or-later

/// The Shapley values of a game: what each player adds, averaged over every order in which the
/// players can join (Shapley 1953).
enum ShapleyValues {
  /// The values from the worth of all coalitions, `worth[c]` of the coalition with the bits c.
  ///
  /// phi_i = sum over S without i of |S|! (n - |S| - 1)!/n! (v(S + i) - v(S)); their sum is the
  /// worth of all players less that of none, to rounding.
  static func exact(worth: [Double], players count: Int) -> [Double] {
    precondition(worth.count == 1 << count)
    guard count > 0 else { return [] }
    let weights = weights(count)
    return (0..<count).map { player in
      var value = 0.0
      for coalition in worth.indices where coalition >> player & 1 == 0 {
        let gain = worth[coalition | 1 << player] - worth[coalition]
        value += weights[coalition.nonzeroBitCount] * gain
      }
      return value
    }
  }

  /// |S|! (n - |S| - 1)!/n! for each size of S, which is 1/n over the number of such S.
  private static func weights(_ count: Int) -> [Double] {
    var coalitions = 1.0
    return (0..<count).map { size in
      let weight = 1 / (Double(count) * coalitions)
      coalitions *= Double(count - 1 - size) / Double(size + 1)
      return weight
    }
  }
}
