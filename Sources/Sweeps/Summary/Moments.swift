// SPDX-License-Identifier: GPL-3.0-or-later

/// Mean, spread and ends of a stream of numbers, taken up block by block.
package struct Moments: Sendable, Equatable, Codable {
  package private(set) var count = 0
  package private(set) var mean = 0.0
  /// The sum of squared distances from the mean.
  private var squares = 0.0
  package private(set) var least = Double.infinity
  package private(set) var greatest = -Double.infinity

  package init() {}

  /// Takes up the numbers of a block, by the update of Chan, Golub and LeVeque (1979), which loses
  /// no digits where the spread is small against the mean.
  package mutating func add(_ numbers: some Collection<Double>) {
    guard let first = numbers.first else { return }
    // Distances from a number of the block, so that equal numbers have their own mean.
    var sum = 0.0
    for number in numbers {
      sum += number - first
      least = min(least, number)
      greatest = max(greatest, number)
    }
    let n = Double(numbers.count)
    let blockMean = first + sum / n
    var blockSquares = 0.0
    for number in numbers { blockSquares += (number - blockMean) * (number - blockMean) }
    let total = Double(count) + n
    let distance = count == 0 ? 0 : blockMean - mean
    mean = count == 0 ? blockMean : mean + distance * (n / total)
    mean = min(max(least, mean), greatest)
    squares += blockSquares + distance * distance * (Double(count) * n / total)
    count += numbers.count
  }

  /// The standard deviation with n - 1; `nil` for fewer than two numbers.
  package var deviation: Double? {
    count > 1 ? (squares / Double(count - 1)).squareRoot() : nil
  }
}
