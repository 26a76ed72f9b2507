// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

extension ScenarioRuns {
  /// The figures of some runs, figure by figure: `figures[figure * runs + run]`.
  ///
  /// - Parameter values: column by column; all possible.
  func project(_ values: [Double], count: Int) -> [Double] {
    let width = RunBatch.width
    // Room for a last batch that is not full.
    let padded = (count + width - 1) / width * width
    var results = [Double](repeating: 0, count: figures.count * padded)
    var batch = batch
    values.withUnsafeBufferPointer { values in
      results.withUnsafeMutableBytes { results in
        for first in stride(from: 0, to: count, by: width) {
          load(&batch, values, first: first, count: count)
          batch.project(figures) { figure, number in
            let offset = (figure * padded + first) * MemoryLayout<Double>.stride
            results.storeBytes(of: number.vector, toByteOffset: offset, as: SIMD16<Double>.self)
          }
        }
      }
    }
    if padded == count { return results }
    return figures.indices.flatMap { results[$0 * padded..<$0 * padded + count] }
  }

  /// Puts the values of the runs from `first` on into a batch; lanes beyond the last run repeat it.
  private func load(
    _ batch: inout RunBatch, _ values: UnsafeBufferPointer<Double>, first: Int, count: Int
  ) {
    let raw = UnsafeRawBufferPointer(values)
    for (column, binding) in bindings.enumerated() {
      var lanes = SIMD16<Double>()
      if first + RunBatch.width <= count {
        let offset = (column * count + first) * MemoryLayout<Double>.stride
        lanes = raw.loadUnaligned(fromByteOffset: offset, as: SIMD16<Double>.self)
      } else {
        for lane in 0..<RunBatch.width {
          lanes[lane] = values[column * count + min(first + lane, count - 1)]
        }
      }
      binding.set(RunBatch.Number(lanes), in: &batch, scenarioStart: scenario.start)
    }
  }
}
