// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import RolloutModel

@Suite struct AlignedArrayTests {
  /// Of an odd size, so that neighbours would not be aligned by chance.
  private struct Record: Equatable {
    var numbers = InlineArray<3, Int32>(repeating: 0)

    static func == (a: Self, b: Self) -> Bool {
      (0..<3).allSatisfy { a.numbers[$0] == b.numbers[$0] }
    }
  }

  @Test(arguments: [0, 1, 2, 7, 60])
  func recordsStartAtCacheLines(count: Int) {
    var array = AlignedArray((0..<count).map { _ in Record() })
    #expect(array.count == count)
    let records = array.uniqueRecords()
    for i in 0..<count { #expect(UInt(bitPattern: records[i]) % 64 == 0) }
  }

  @Test func copiesKeepTheirValues() {
    var array = AlignedArray([Record(), Record()])
    let copy = array
    array[1].numbers[2] = 5
    array.uniqueRecords()[0].pointee.numbers[0] = 7
    #expect(array[1].numbers[2] == 5 && array[0].numbers[0] == 7)
    #expect(copy[0] == Record() && copy[1] == Record())
  }
}
