// SPDX-License-Identifier: GPL-3.0-or-later

/// What the rates at the end of a step are for; for nothing, they are not worked out.
///
/// Rates change no state. A year whose figures nobody asks for needs none, but for those at its end
/// where the next year is asked for.
struct RateUse: Sendable {
  /// Whether they count in the year's totals.
  var isAdded: Bool
  /// Whether they are asked for after the step.
  var isKept: Bool

  var isAny: Bool { isAdded || isKept }
}
