// SPDX-License-Identifier: GPL-3.0-or-later

/// Records that start at the boundary of a cache line each.
///
/// Swift aligns vectors to 16 bytes, so that in an array most of them would lie across two lines
/// and each access would take two. Copies share their memory until one of them is changed.
struct AlignedArray<Element: Sendable>: RandomAccessCollection, MutableCollection, Sendable {
  private var memory: Memory

  init(_ elements: some Collection<Element>) {
    memory = Memory(count: elements.count) {
      elements[elements.index(elements.startIndex, offsetBy: $0)]
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { memory.count }

  subscript(position: Int) -> Element {
    _read {
      precondition(indices.contains(position))
      yield memory.records[position].pointee
    }
    _modify {
      precondition(indices.contains(position))
      yield &uniqueRecords()[position].pointee
    }
  }

  /// The records, to be read.
  var records: Records { memory.records }

  /// The records of this array alone, which stay valid as long as the array is not copied.
  mutating func uniqueRecords() -> Records {
    if !isKnownUniquelyReferenced(&memory) {
      let shared = memory
      memory = Memory(count: shared.count) { shared.records[$0].pointee }
    }
    return memory.records
  }

  /// Where the records stand.
  struct Records {
    let start: UnsafeMutableRawPointer

    /// Bytes from one record to the next: whole lines.
    static var stride: Int { (MemoryLayout<Element>.size + 63) & ~63 }

    @inline(__always)
    subscript(position: Int) -> UnsafeMutablePointer<Element> {
      (start + position * Self.stride).assumingMemoryBound(to: Element.self)
    }
  }

  private final class Memory: @unchecked Sendable {
    let records: Records
    let count: Int

    init(count: Int, _ element: (Int) -> Element) {
      self.count = count
      records = Records(
        start: .allocate(byteCount: Swift.max(1, count) * Records.stride, alignment: 64))
      for i in 0..<count { records[i].initialize(to: element(i)) }
    }

    deinit {
      for i in 0..<count { records[i].deinitialize(count: 1) }
      records.start.deallocate()
    }
  }
}
