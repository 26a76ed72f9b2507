// SPDX-License-Identifier: GPL-3.0-or-later

import CKernel
import Numbers
import RolloutModel
import Sweeps

/// The same runs by the Swift kernel and by the one written by hand in C.
///
/// Both put the drawn values in, run to the last year and read three figures off.
struct KernelComparison {
  private let scenario: Scenario
  private let slots: [Int]
  /// Column by column.
  private let values: [Double]
  private let runCount: Int
  private let figures: [RunBatch.Figure]
  private let districts: [ckernel_district]

  init(_ sweep: Sweep, _ draws: Draws) throws {
    scenario = sweep.scenarios[0]
    slots = sweep.columns.map {
      guard case .parameter(let slot) = $0.target else { preconditionFailure() }
      return slot
    }
    values = try draws.values(ofBlock: 0)
    runCount = draws.runs(ofBlock: 0).count
    figures = sweep.outcomes.map {
      RunBatch.Figure($0.indicator, year: $0.year, district: $0.district)
    }
    districts = scenario.districts.map { district in
      withUnsafeBytes(of: district.figures) { $0.load(as: ckernel_district.self) }
    }
  }

  /// The figures of every run, figure by figure.
  func swift() -> [Double] {
    var results = [Double](repeating: 0, count: figures.count * runCount)
    var batch = RunBatch(scenario, lastYear: scenario.end)
    for first in stride(from: 0, to: runCount, by: RunBatch.width) {
      for (column, slot) in slots.enumerated() {
        let lanes = values.withUnsafeBytes {
          $0.loadUnaligned(
            fromByteOffset: (column * runCount + first) * MemoryLayout<Double>.stride,
            as: SIMD16<Double>.self)
        }
        batch.parameters[slot: slot] = RunBatch.Number(lanes)
      }
      batch.project(figures) { figure, number in
        for lane in 0..<16 { results[figure * runCount + first + lane] = number[lane] }
      }
    }
    return results
  }

  /// The same in C.
  func c() -> [Double] {
    let width = Int(CKERNEL_LANES)
    var results = [Double](repeating: 0, count: 3 * runCount)
    var parameters = (0..<Parameters<Double>.slotCount).flatMap {
      [Double](repeating: scenario.parameters[slot: $0], count: width)
    }
    let plan = SpendingPlan(scenario).amounts
    districts.withUnsafeBufferPointer { districts in
      plan.withUnsafeBufferPointer { plan in
        var programme = ckernel_programme(
          districts: districts.baseAddress, district_count: Int32(districts.count),
          year_count: Int32(scenario.years.count), steps_per_year: Int32(scenario.stepsPerYear),
          plan: plan.baseAddress)
        for first in stride(from: 0, to: runCount, by: width) {
          for (column, slot) in slots.enumerated() {
            for lane in 0..<width {
              parameters[slot * width + lane] = values[column * runCount + first + lane]
            }
          }
          store(ckernel_run(&programme, parameters), &results, first)
        }
      }
    }
    return results
  }

  private func store(_ result: ckernel_result, _ results: inout [Double], _ first: Int) {
    withUnsafeBytes(of: result) { raw in
      let numbers = raw.bindMemory(to: Double.self)
      for i in numbers.indices { results[i / 8 * runCount + first + i % 8] = numbers[i] }
    }
  }

  /// The largest relative difference between the two.
  func difference() -> Double {
    zip(swift(), c()).reduce(0) { max($0, abs($1.0 - $1.1) / abs($1.1)) }
  }

  var count: Int { runCount }
}
