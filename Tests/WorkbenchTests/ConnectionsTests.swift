// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Workbench

@Suite struct ConnectionsTests {
  /// Something that goes on until it is cancelled.
  private func work() -> Task<Void, Never> {
    Task { while !Task.isCancelled { await Task.yield() } }
  }

  @Test func whatTakesTooLongIsEnded() async throws {
    let connections = Connections()
    let (slow, quick) = (work(), work())
    let numbers = try [#require(connections.open()), #require(connections.open())]
    connections.assign(slow, to: numbers[0])
    connections.assign(quick, to: numbers[1])
    connections.endOverdue()
    #expect(!slow.isCancelled && !quick.isCancelled)
    let later = ContinuousClock.now + Connections.patience
    connections.renew(numbers[1])
    connections.endOverdue(now: later)
    #expect(slow.isCancelled && !quick.isCancelled)
    connections.endAll()
    #expect(quick.isCancelled)
    await slow.value
    await quick.value
  }

  @Test func aNewConnectionTakesThePlaceOfTheLongestIdle() throws {
    let connections = Connections(most: 3)
    let tasks = (0..<3).map { _ in work() }
    let numbers = try tasks.map { task in
      let number = try #require(connections.open())
      connections.assign(task, to: number)
      return number
    }
    connections.renew(numbers[0], isIdle: true)
    #expect(connections.open() != nil && connections.count == 3)
    #expect(tasks.map(\.isCancelled) == [false, true, false])
    connections.endAll()
  }

  @Test func whereAllAreAtWorkThereIsNoPlace() throws {
    let connections = Connections(most: 2)
    let numbers = try (0..<2).map { _ in try #require(connections.open()) }
    for number in numbers { connections.renew(number) }
    #expect(connections.open() == nil)
    connections.close(numbers[0])
    #expect(connections.open() != nil)
  }

  @Test func whatServesAConnectionThatHasGoneEndsAtOnce() throws {
    let connections = Connections()
    let number = try #require(connections.open())
    connections.close(number)
    let task = work()
    connections.assign(task, to: number)
    #expect(task.isCancelled)
  }
}
