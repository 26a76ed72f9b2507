// SPDX-License-Identifier: GPL-3.0-or-later

extension Tape {
  /// Plays the record back: afterwards `adjoint(of:)` is the derivative of sum_i seed_i . result_i
  /// with respect to each number on the tape, lane by lane.
  public func reverse(_ seeds: [(result: Traced, seed: Vector)]) {
    if adjoints.count < count { adjoints = Array(repeating: .zero, count: capacity) }
    for i in 0..<count { adjoints[i] = .zero }
    for (result, seed) in seeds {
      let i = Int(result.position)
      adjoints[i] = Vector.sum(adjoints[i], seed)
    }
    adjoints.withUnsafeMutableBufferPointer { adjoints in
      var i = count - 1
      while i >= 0 {
        let entry = entries[i]
        if entry.operation != .input {
          propagate(entry, i, adjoints.baseAddress!)
        }
        i -= 1
      }
    }
  }

  /// The derivative with respect to a number, after `reverse`.
  public func adjoint(of number: Traced) -> Vector { adjoints[Int(number.position)] }

  /// Hands the adjoint of one operation on to what it was done to.
  @inline(__always)
  private func propagate(_ entry: Entry, _ i: Int, _ adjoints: UnsafeMutablePointer<Vector>) {
    let (a, b) = (Int(entry.a), Int(entry.b))
    let adjoint = adjoints[i]
    if entry.operation == .gathering {
      let sum = Tape.sum(adjoint)
      adjoints[a] = Vector.sum(adjoints[a], Tape.first(sum))
      adjoints[b] = Vector.sum(adjoints[b], Vector(repeating: sum))
      return
    }
    let slopes = slopes(entry, values[a], values[b], values[i])
    adjoints[a] = Vector.fused(adjoint, slopes.a, adjoints[a])
    if entry.operation.isBinary { adjoints[b] = Vector.fused(adjoint, slopes.b, adjoints[b]) }
  }

  /// A total has the same value in every lane and is read from the first; so its adjoint goes
  /// there.
  @inline(__always)
  static func first(_ value: Double) -> Vector {
    var vector = Vector.zero
    vector[0] = value
    return vector
  }

  /// The sum of the lanes, from the first to the last.
  @inline(__always)
  static func sum(_ x: Vector) -> Double {
    ((((((x[0] + x[1]) + x[2]) + x[3]) + x[4]) + x[5]) + x[6]) + x[7]
  }

  /// The derivatives of an operation with respect to its operands.
  @inline(__always)
  func slopes(_ entry: Entry, _ a: Vector, _ b: Vector, _ value: Vector) -> (a: Vector, b: Vector) {
    let one = Vector(repeating: 1)
    let zero = Vector.zero
    switch entry.operation {
    case .sum: return (one, one)
    case .difference: return (one, Vector(repeating: -1))
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
    case .meanDecay: return (Vector.difference(zero, decayMoments(a).first), zero)
    case .normalCumulative: return (Tape.normalDensity(a), zero)
    case .input, .gathering: return (zero, zero)
    }
  }

  @inline(__always)
  static func normalDensity(_ x: Vector) -> Vector {
    let square = Vector.product(x, x)
    let density = exponential(Vector.product(Vector(repeating: -0.5), square))
    return Vector.product(Vector(repeating: 0.3989422804014326779), density)
  }
}

extension Tape.Operation {
  @inline(__always)
  var isBinary: Bool {
    switch self {
    case .sum, .difference, .product, .quotient, .minimum, .maximum: true
    default: false
    }
  }
}
