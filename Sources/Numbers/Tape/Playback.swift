// SPDX-License-Identifier: GPL-3.0-or-later

/// The part of a record that leads from chosen inputs to chosen results, made ready for derivatives.
///
/// What does not depend on an input, or does not count for a result, is left out, which is most of
/// a record. A playback serves every later record of the same operations: only values differ.
public final class Playback {
  public typealias Vector = Tape.Vector

  /// One operation that counts.
  struct Step {
    let operation: Tape.Operation
    /// Positions on the tape: of the result, and of what it was made from.
    let result: Int32
    let a: Int32
    let b: Int32
    /// Positions among the derivatives of what it was made from; `unmoved` for what no input moves.
    let movedA: Int32
    let movedB: Int32
  }

  let tape: Tape
  /// The number of entries of the records that this belongs to.
  let recordLength: Int
  /// The operations, in their order. That of step i has the derivatives at position i + 1.
  let steps: [Step]
  /// The position among the derivatives for each entry of the tape; `unmoved` for most.
  private let positions: [Int32]
  /// The place of what has no derivatives: read as 0, and written without being read.
  static let unmoved: Int32 = 0

  let adjoints: UnsafeMutablePointer<Vector>
  /// The slopes of each operation, kept by `reverse` for what follows it.
  let slopesA: UnsafeMutablePointer<Vector>
  let slopesB: UnsafeMutablePointer<Vector>

  /// - Parameters:
  ///   - tape: a tape with a record.
  ///   - inputs: the numbers that derivatives are taken with respect to.
  ///   - results: the numbers whose derivatives are asked for.
  public init(_ tape: Tape, from inputs: [Traced], to results: [Traced]) {
    let counts = Playback.counting(tape, inputs, results)
    let isInput = Set(inputs.map(\.position))
    var positions = Array(repeating: Playback.unmoved, count: tape.count)
    var steps: [Step] = []
    for i in 0..<tape.count where counts[i] {
      let entry = tape.entries[i]
      let isSource = isInput.contains(Int32(i))
      positions[i] = Int32(steps.count + 1)
      steps.append(
        Step(
          operation: isSource ? .input : entry.operation, result: Int32(i), a: entry.a, b: entry.b,
          movedA: isSource ? Playback.unmoved : positions[Int(entry.a)],
          movedB: isSource || !entry.operation.isBinary
            ? Playback.unmoved : positions[Int(entry.b)]))
    }
    self.tape = tape
    recordLength = tape.count
    self.steps = steps
    self.positions = positions
    adjoints = Playback.buffer(steps.count + 1)
    slopesA = Playback.buffer(steps.count + 1)
    slopesB = Playback.buffer(steps.count + 1)
  }

  deinit {
    adjoints.deallocate()
    slopesA.deallocate()
    slopesB.deallocate()
  }

  static func buffer(_ count: Int) -> UnsafeMutablePointer<Vector> {
    let buffer = UnsafeMutablePointer<Vector>.allocate(capacity: count)
    buffer.initialize(repeating: .zero, count: count)
    return buffer
  }

  /// Which entries an input moves and a result needs.
  private static func counting(_ tape: Tape, _ inputs: [Traced], _ results: [Traced]) -> [Bool] {
    var isMoved = Array(repeating: false, count: tape.count)
    for input in inputs { isMoved[Int(input.position)] = true }
    for i in 0..<tape.count where tape.entries[i].operation != .input {
      let entry = tape.entries[i]
      isMoved[i] = isMoved[Int(entry.a)] || entry.operation.isBinary && isMoved[Int(entry.b)]
    }
    var isNeeded = Array(repeating: false, count: tape.count)
    for result in results { isNeeded[Int(result.position)] = true }
    for i in stride(from: tape.count - 1, through: 0, by: -1) where isNeeded[i] && isMoved[i] {
      let entry = tape.entries[i]
      if entry.operation == .input { continue }
      isNeeded[Int(entry.a)] = true
      if entry.operation.isBinary { isNeeded[Int(entry.b)] = true }
    }
    return zip(isMoved, isNeeded).map { $0 && $1 }
  }

  /// The position of a number among the derivatives.
  func position(of number: Traced) -> Int { Int(positions[Int(number.position)]) }
}

extension Tape.Operation {
  /// Whether there are two operands.
  @inline(__always)
  var isBinary: Bool {
    switch self {
    case .sum, .difference, .product, .quotient, .minimum, .maximum, .gathering: true
    default: false
    }
  }
}
