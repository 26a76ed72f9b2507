// SPDX-License-Identifier: GPL-3.0-or-later

extension Bend {
  /// Plays the record back a second time: afterwards `change(of:)` is the change of the gradient
  /// of the playback's `reverse` along the directions of `forward`.
  ///
  /// - Parameter isCoupled: as for `forward`.
  public func reverse(isCoupled: Bool = true) {
    second.update(repeating: .zero, count: (playback.steps.count + 1) * width)
    playback.steps.withUnsafeBufferPointer { steps in
      var i = steps.count
      while i > 0 {
        playBack(steps[i - 1], i, isCoupled)
        i -= 1
      }
    }
  }

  @inline(__always)
  private func playBack(_ step: Playback.Step, _ i: Int, _ isCoupled: Bool) {
    let (a, b, changes) = (Int(step.movedA), Int(step.movedB), second + i * width)
    let (toA, toB) = (second + a * width, second + b * width)
    switch step.operation {
    case .input: return
    case .gathering:
      guard isCoupled else { return }
      for k in 0..<width { Playback.scatter(changes[k], a * width + k, b * width + k, second) }
    case .sum:
      for k in 0..<width {
        toA[k] = Vector.sum(toA[k], changes[k])
        toB[k] = Vector.sum(toB[k], changes[k])
      }
    case .difference:
      for k in 0..<width {
        toA[k] = Vector.sum(toA[k], changes[k])
        toB[k] = Vector.difference(toB[k], changes[k])
      }
    default: bend(step, i)
    }
  }

  /// An operation whose slopes may change.
  @inline(__always)
  private func bend(_ step: Playback.Step, _ i: Int) {
    let (slopeA, slopeB) = (playback.slopesA[i], playback.slopesB[i])
    let changes = second + i * width
    let toA = second + Int(step.movedA) * width
    let toB = second + Int(step.movedB) * width
    let isBinary = step.operation.isBinary
    for k in 0..<width {
      toA[k] = Vector.fused(changes[k], slopeA, toA[k])
      if isBinary { toB[k] = Vector.fused(changes[k], slopeB, toB[k]) }
    }
    guard step.operation.isCurved else { return }
    let values = playback.tape.values
    let (value, operand) = (values[Int(step.result)], values[Int(step.a)])
    let adjoint = playback.adjoints[i]
    let a = tangents + Int(step.movedA) * width
    let b = tangents + Int(step.movedB) * width
    for k in 0..<width {
      let bends = Playback.slopeTangents(
        step.operation, slopeA, slopeB, value, operand, a[k], b[k], tangents[i * width + k])
      toA[k] = Vector.fused(adjoint, bends.a, toA[k])
      if isBinary { toB[k] = Vector.fused(adjoint, bends.b, toB[k]) }
    }
  }
}
