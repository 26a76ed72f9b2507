// SPDX-License-Identifier: GPL-3.0-or-later

extension Tape {
  /// Plays the record back: afterwards `adjoint(of:)` is the derivative of sum_i seed_i . result_i
  /// with respect to each number on the tape, lane by lane.
  public func reverse(_ seeds: [(result: Traced, seed: Vector)]) {
    reserve()
    for i in 0..<count { adjoints[i] = .zero }
    for (result, seed) in seeds {
      let i = Int(result.position)
      adjoints[i] = Vector.sum(adjoints[i], seed)
    }
    let (entries, values) = (entries, values)
    withBuffers { adjoints, slopesA, slopesB, _, _ in
      var i = count - 1
      while i >= 0 {
        let entry = entries[i]
        let (a, b) = (Int(entry.a), Int(entry.b))
        let adjoint = adjoints[i]
        i -= 1
        if entry.operation == .input { continue }
        if entry.operation == .gathering {
          Tape.scatter(adjoint, a, b, adjoints)
          continue
        }
        let slopes = Tape.slopes(entry, values[a], values[b], values[i + 1])
        slopesA[i + 1] = slopes.a
        slopesB[i + 1] = slopes.b
        adjoints[a] = Vector.fused(adjoint, slopes.a, adjoints[a])
        if entry.operation.isBinary {
          adjoints[b] = Vector.fused(adjoint, slopes.b, adjoints[b])
        }
      }
    }
  }

  /// The derivative with respect to a number, after `reverse`.
  public func adjoint(of number: Traced) -> Vector { adjoints[Int(number.position)] }

  /// Makes room for one number beside each entry.
  private func reserve() {
    guard adjoints.count < count else { return }
    let zeros = Array(repeating: Vector.zero, count: count + count / 4)
    (adjoints, slopesA, slopesB, tangents, adjointTangents) = (zeros, zeros, zeros, zeros, zeros)
  }

  /// The arrays beside the entries, as plain memory: adjoints, slopes, tangents, and tangents of
  /// the adjoints.
  func withBuffers(
    _ body: (
      UnsafeMutablePointer<Vector>, UnsafeMutablePointer<Vector>, UnsafeMutablePointer<Vector>,
      UnsafeMutablePointer<Vector>, UnsafeMutablePointer<Vector>
    ) -> Void
  ) {
    adjoints.withUnsafeMutableBufferPointer { adjoints in
      slopesA.withUnsafeMutableBufferPointer { slopesA in
        slopesB.withUnsafeMutableBufferPointer { slopesB in
          tangents.withUnsafeMutableBufferPointer { tangents in
            adjointTangents.withUnsafeMutableBufferPointer { second in
              body(
                adjoints.baseAddress!, slopesA.baseAddress!, slopesB.baseAddress!,
                tangents.baseAddress!, second.baseAddress!)
            }
          }
        }
      }
    }
  }

  /// Hands the adjoint of a total to the total before and to the districts.
  @inline(__always)
  static func scatter(
    _ adjoint: Vector, _ a: Int, _ b: Int, _ adjoints: UnsafeMutablePointer<Vector>
  ) {
    let sum = Tape.sum(adjoint)
    adjoints[a] = Vector.sum(adjoints[a], Tape.first(sum))
    adjoints[b] = Vector.sum(adjoints[b], Vector(repeating: sum))
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

  /// The derivatives of an operation with respect to its operands; for the mean decay, which has
  /// one operand, the second holds its second derivative.
  @inline(__always)
  static func slopes(_ entry: Entry, _ a: Vector, _ b: Vector, _ value: Vector) -> (
    a: Vector, b: Vector
  ) {
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
    case .meanDecay:
      let moments = decayMoments(a)
      return (Vector.difference(zero, moments.first), moments.second)
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
