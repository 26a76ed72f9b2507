// SPDX-License-Identifier: GPL-3.0-or-later

import CLanes

/// A record of operations on lanes of eight districts, that can be played back for derivatives.
///
/// Recording keeps the value of every operation. `Tape+Reverse` plays the record back for the
/// gradient of any mix of results, and `Tape+Second` for its change along a direction, as often as
/// wanted without another recording.
public final class Tape {
  public typealias Vector = SIMD8<Double>

  /// What was done.
  @usableFromInline
  enum Operation: UInt8 {
    case input, sum, difference, product, quotient, negation
    case exponential, logarithm, root, minimum, maximum, meanDecay, normalCumulative, gathering
  }

  /// One operation and the positions of what it was done to.
  @usableFromInline
  struct Entry {
    @usableFromInline let operation: Operation
    @usableFromInline let a: Int32
    @usableFromInline let b: Int32

    @usableFromInline
    init(_ operation: Operation, _ a: Int32, _ b: Int32) {
      self.operation = operation
      self.a = a
      self.b = b
    }
  }

  @usableFromInline var entries: UnsafeMutablePointer<Entry>
  @usableFromInline var values: UnsafeMutablePointer<Vector>
  @usableFromInline var capacity: Int
  /// The number of entries.
  @usableFromInline var count = 0
  var adjoints: [Vector] = []
  var tangents: [Vector] = []
  var adjointTangents: [Vector] = []

  public init(capacity: Int = 1 << 16) {
    self.capacity = capacity
    entries = .allocate(capacity: capacity)
    values = .allocate(capacity: capacity)
  }

  deinit {
    entries.deallocate()
    values.deallocate()
  }

  /// Forgets everything and records what `body` does with `Traced` numbers on this thread.
  public func record<Result>(_ body: () -> Result) -> Result {
    count = 0
    let before = lanes_current_tape()
    lanes_set_tape(Unmanaged.passUnretained(self).toOpaque())
    defer { lanes_set_tape(before) }
    return body()
  }

  /// The tape of this thread.
  ///
  /// - Precondition: a recording is under way.
  @inlinable @inline(__always)
  static var current: Tape {
    Unmanaged<Tape>.fromOpaque(lanes_current_tape()!)._withUnsafeGuaranteedRef { $0 }
  }

  @inlinable @inline(__always)
  func add(_ operation: Operation, _ a: Int32, _ b: Int32, _ value: Vector) -> Int32 {
    if count == capacity { grow() }
    entries[count] = Entry(operation, a, b)
    values[count] = value
    count &+= 1
    return Int32(truncatingIfNeeded: count &- 1)
  }

  /// The value at a position.
  @inlinable @inline(__always)
  public subscript(position: Int32) -> Vector { values[Int(position)] }

  @usableFromInline @inline(never)
  func grow() {
    let larger = 2 * capacity
    let newEntries = UnsafeMutablePointer<Entry>.allocate(capacity: larger)
    let newValues = UnsafeMutablePointer<Vector>.allocate(capacity: larger)
    newEntries.moveInitialize(from: entries, count: count)
    newValues.moveInitialize(from: values, count: count)
    entries.deallocate()
    values.deallocate()
    (entries, values, capacity) = (newEntries, newValues, larger)
  }
}
