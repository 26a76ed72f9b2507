// SPDX-License-Identifier: GPL-3.0-or-later

/// Maps values onto a length of a drawing.
struct LinearScale: Sendable {
  let domain: ClosedRange<Double>
  /// Where the lower and the upper end of the domain lie.
  let start: Double
  let end: Double

  /// The place of a value, in the units of the drawing.
  func callAsFunction(_ value: Double) -> Double {
    let length = domain.upperBound - domain.lowerBound
    guard length > 0 else { return (start + end) / 2 }
    return start + (value - domain.lowerBound) / length * (end - start)
  }

  /// The round values to mark, about `count` of them, inside the domain.
  func ticks(_ count: Int) -> [Double] {
    let step = Self.step(over: domain.upperBound - domain.lowerBound, count)
    guard step > 0 else { return [domain.lowerBound] }
    // Counted, so that no sum of steps drifts off a round value.
    let first = Int((domain.lowerBound / step - 1e-9).rounded(.up))
    let last = Int((domain.upperBound / step + 1e-9).rounded(.down))
    guard first <= last else { return [domain.lowerBound] }
    return (first...last).map { Self.rounded(Double($0), times: step) }
  }

  /// The range that holds `values` and ends at round ones, which `ticks(count)` marks; it includes
  /// 0.
  static func domain(holding values: [Double], _ count: Int) -> ClosedRange<Double> {
    let low = min(0, values.min() ?? 0)
    let high = max(0, values.max() ?? 0)
    var step = step(over: high - low, count)
    guard step > 0 else { return 0...1 }
    while true {
      let first = (low / step + 1e-9).rounded(.down)
      let last = max((high / step - 1e-9).rounded(.up), first + 1)
      let domain = rounded(first, times: step)...rounded(last, times: step)
      // Longer at both ends, the range may ask for a longer step.
      let wanted = self.step(over: domain.upperBound - domain.lowerBound, count)
      if wanted <= step * 1.5 { return domain }
      step = wanted
    }
  }

  /// 1, 2 or 5 times a power of ten, so that a length has at most `count` steps; 0 for no length.
  static func step(over length: Double, _ count: Int) -> Double {
    guard length > 0, length.isFinite, count > 0 else { return 0 }
    let rough = length / Double(count)
    var power = 1.0
    while power * 10 <= rough { power *= 10 }
    while power > rough { power /= 10 }
    let factor = [1.0, 2, 5, 10].first { $0 * power >= rough * (1 - 1e-9) } ?? 10
    return factor * power
  }

  /// A multiple of a step without the noise of the product: 3 x 0.1 is 0.3.
  private static func rounded(_ multiple: Double, times step: Double) -> Double {
    step < 1 ? multiple / (1 / step).rounded() : multiple * step
  }
}

/// Places columns of equal width beside each other.
struct BandScale: Sendable {
  let count: Int
  let start: Double
  let end: Double
  /// The part of each band that stays empty.
  let gap: Double

  private var step: Double { (end - start) / Double(max(1, count)) }

  /// The width of a column; one that stands alone is no wider than a finger.
  var width: Double { min(step * (1 - gap), 72) }

  /// Where the middle of a column lies.
  func centre(_ position: Int) -> Double { start + step * (Double(position) + 0.5) }
}
