// SPDX-License-Identifier: GPL-3.0-or-later

/// A structure whose stored properties, nested ones included, are all of one type.
///
/// Each property has a slot, its position in memory counted in `Value`s. A catalogue entry holds
/// the key path of a property once; the slot found from it names the same property in the record
/// of any other number type. So names turn into plain positions before a run, and equations read
/// plain properties.
public protocol HomogeneousRecord<Value>: Sendable {
  associatedtype Value: ModelNumber

  /// The record with 0 everywhere.
  init()
}

extension HomogeneousRecord {
  /// The number of properties.
  @inlinable
  public static var slotCount: Int {
    precondition(MemoryLayout<Self>.size % MemoryLayout<Value>.stride == 0)
    return MemoryLayout<Self>.size / MemoryLayout<Value>.stride
  }

  /// The position of a stored property.
  ///
  /// - Precondition: `property` leads to a stored property.
  public static func slot(of property: KeyPath<Self, Value>) -> Int {
    guard let offset = MemoryLayout<Self>.offset(of: property) else {
      preconditionFailure("\(property) is not a stored property")
    }
    return offset / MemoryLayout<Value>.stride
  }

  /// The property at `slot`, from 0 up to `slotCount`.
  @inlinable
  public subscript(slot slot: Int) -> Value {
    get {
      precondition(slot >= 0 && slot < Self.slotCount)
      return withUnsafeBytes(of: self) {
        $0.load(fromByteOffset: slot * MemoryLayout<Value>.stride, as: Value.self)
      }
    }
    set {
      precondition(slot >= 0 && slot < Self.slotCount)
      withUnsafeMutableBytes(of: &self) {
        $0.storeBytes(of: newValue, toByteOffset: slot * MemoryLayout<Value>.stride, as: Value.self)
      }
    }
  }

  /// The record whose property at each slot is `value(slot)`.
  @inlinable
  public init(slots value: (Int) -> Value) {
    self.init()
    for slot in 0..<Self.slotCount { self[slot: slot] = value(slot) }
  }
}

extension Array where Element: HomogeneousRecord {
  /// One property of one record, without a copy of the record.
  @inlinable
  public func value(at index: Int, slot: Int) -> Element.Value {
    precondition(indices.contains(index) && slot >= 0 && slot < Element.slotCount)
    return withUnsafeBytes {
      $0.load(
        fromByteOffset: index * MemoryLayout<Element>.stride
          + slot * MemoryLayout<Element.Value>.stride,
        as: Element.Value.self)
    }
  }
}

extension HomogeneousRecord where Value: Equatable {
  /// Whether every property is equal.
  public static func == (a: Self, b: Self) -> Bool {
    (0..<slotCount).allSatisfy { a[slot: $0] == b[slot: $0] }
  }
}
