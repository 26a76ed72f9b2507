// SPDX-License-Identifier: GPL-3.0-or-later

import CLanes

/// A record of operations on lanes of eight districts, that can be played back for derivatives.
///
/// Recording keeps the value of every operation. A `Playback` plays the record back for the
/// gradient of any mix of results, and a `Bend` for its change along a direction, as often as wanted
/// without another recording.
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

  /// The record. It stands behind a plain pointer, because counting references at each of many
  /// thousand operations would take longer than the operations.
  @usableFromInline
  struct Storage {
    @usableFromInline var entries: UnsafeMutablePointer<Entry>
    @usableFromInline var values: UnsafeMutablePointer<Vector>
    @usableFromInline var capacity: Int
    @usableFromInline var count = 0

    init(capacity: Int) {
      entries = .allocate(capacity: capacity)
      values = .allocate(capacity: capacity)
      self.capacity = capacity
    }

    @inlinable @inline(__always)
    mutating func add(_ operation: Operation, _ a: Int32, _ b: Int32, _ value: Vector) -> Int32 {
      if count == capacity { grow() }
      entries[count] = Entry(operation, a, b)
      values[count] = value
      count &+= 1
      return Int32(truncatingIfNeeded: count &- 1)
    }

    @usableFromInline @inline(never)
    mutating func grow() {
      var larger = Storage(capacity: 2 * capacity)
      larger.entries.moveInitialize(from: entries, count: count)
      larger.values.moveInitialize(from: values, count: count)
      larger.count = count
      free()
      self = larger
    }

    func free() {
      entries.deallocate()
      values.deallocate()
    }
  }

  private let storage: UnsafeMutablePointer<Storage>

  public init(capacity: Int = 1 << 15) {
    storage = .allocate(capacity: 1)
    storage.initialize(to: Storage(capacity: capacity))
  }

  deinit {
    storage.pointee.free()
    storage.deallocate()
  }

  /// Forgets everything and records what `body` does with `Traced` numbers on this thread.
  public func record<Result>(_ body: () -> Result) -> Result {
    storage.pointee.count = 0
    let before = lanes_current_tape()
    lanes_set_tape(UnsafeMutableRawPointer(storage))
    defer { lanes_set_tape(before) }
    return body()
  }

  /// The record of this thread.
  ///
  /// - Precondition: a recording is under way.
  @inlinable @inline(__always)
  static var current: UnsafeMutablePointer<Storage> {
    lanes_current_tape()!.assumingMemoryBound(to: Storage.self)
  }

  /// The number of entries.
  public var count: Int { storage.pointee.count }

  /// The value at a position.
  public subscript(position: Int32) -> Vector { values[Int(position)] }

  var entries: UnsafeMutablePointer<Entry> { storage.pointee.entries }
  var values: UnsafeMutablePointer<Vector> { storage.pointee.values }
}
