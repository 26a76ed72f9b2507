// SPDX-License-Identifier: GPL-3.0-or-later

extension Playback {
  /// The derivatives of an operation with respect to its operands; for the mean decay, which has
  /// one operand, the second holds its second derivative.
  @inline(__always)
  static func slopes(_ operation: Tape.Operation, _ a: Vector, _ b: Vector, _ value: Vector) -> (
    a: Vector, b: Vector
  ) {
    let one = Vector(repeating: 1)
    let zero = Vector.zero
    switch operation {
    case .product: return (b, a)
    case .quotient:
      let inverse = Vector.quotient(one, b)
      return (inverse, Vector.product(Vector.difference(zero, value), inverse))
    case .negation: return (Vector(repeating: -1), zero)
    case .exponential: return (value, zero)
    case .logarithm: return (Vector.quotient(one, a), zero)
    case .root: return (Vector.quotient(Vector(repeating: 0.5), value), zero)
    case .minimum:
      let first = Vector.choose(one, where: a, isAtMost: b, else: zero)
      return (first, Vector.difference(one, first))
    case .maximum:
      let second = Vector.choose(one, where: a, isAtMost: b, else: zero)
      return (Vector.difference(one, second), second)
    case .meanDecay:
      let moments = decayMoments(a)
      return (Vector.difference(zero, moments.first), moments.second)
    case .normalCumulative: return (normalDensity(a), zero)
    case .sum: return (one, one)
    case .difference: return (one, Vector(repeating: -1))
    case .input, .gathering: return (zero, zero)
    }
  }

  /// How the slopes of an operation change along a direction.
  ///
  /// - Parameters:
  ///   - da: how the first operand moves; `db` the second, `d` the result.
  @inline(__always)
  static func slopeTangents(
    _ operation: Tape.Operation, _ slopeA: Vector, _ slopeB: Vector, _ value: Vector, _ a: Vector,
    _ da: Vector, _ db: Vector, _ d: Vector
  ) -> (a: Vector, b: Vector) {
    let zero = Vector.zero
    switch operation {
    case .product: return (db, da)
    case .quotient:
      // The slopes are 1/b and -v/b.
      let bent = Vector.product(Vector.product(slopeA, slopeA), db)
      let second = Vector.difference(Vector.product(value, bent), Vector.product(d, slopeA))
      return (Vector.difference(zero, bent), second)
    case .exponential: return (d, zero)
    case .logarithm:
      return (Vector.difference(zero, Vector.product(Vector.product(slopeA, slopeA), da)), zero)
    case .root:
      let twice = Vector.product(Vector(repeating: -2), Vector.product(slopeA, slopeA))
      return (Vector.product(twice, d), zero)
    case .meanDecay: return (Vector.product(slopeB, da), zero)
    case .normalCumulative:
      return (Vector.difference(zero, Vector.product(Vector.product(slopeA, a), da)), zero)
    case .sum, .difference, .negation, .minimum, .maximum, .input, .gathering: return (zero, zero)
    }
  }

  @inline(__always)
  private static func normalDensity(_ x: Vector) -> Vector {
    let square = Vector.product(x, x)
    let density = exponential(Vector.product(Vector(repeating: -0.5), square))
    return Vector.product(Vector(repeating: 0.3989422804014326779), density)
  }
}

extension Tape.Operation {
  /// Whether the slopes of the operation depend on its operands.
  @inline(__always)
  var isCurved: Bool {
    switch self {
    case .product, .quotient, .exponential, .logarithm, .root, .meanDecay, .normalCumulative: true
    default: false
    }
  }
}
