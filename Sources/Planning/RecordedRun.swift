// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

/// A run of a scenario on a tape, with eight districts side by side: every figure that it projects
/// can be differentiated with respect to every yearly amount.
///
/// The figures are the bits of a plain run.
package final class RecordedRun {
  let scenario: Scenario
  let tape = Tape()
  /// The scenario's own spending.
  private let base: SpendingPlan<Double>
  private let blocks: Int
  /// Inputs by year, layer and block of districts.
  private(set) var inputs: [Traced] = []
  private var regions: [Indicators<Traced>] = []
  private var districts: [[Indicators<Traced>]] = []
  /// What derivatives are taken of, and what that needs; made when it is first asked for.
  var attended: Set<Int32> = []
  var playback: Playback?
  var bend: Bend?
  var bundle: Bend?

  package init(_ scenario: Scenario) {
    self.scenario = scenario
    base = SpendingPlan(scenario)
    blocks = (scenario.districts.count + width - 1) / width
  }

  /// Runs the scenario with `extra` money on top of its own.
  package func run(extra: SpendingPlan<Double>) {
    let amounts = (0..<base.amounts.count).map { base.amounts[$0] + extra.amounts[$0] }
    tape.record {
      var simulation = start(amounts)
      regions = []
      districts = []
      for _ in scenario.years {
        simulation.advanceYear()
        districts.append((0..<blocks).map { simulation.indicators(district: $0) })
        regions.append(simulation.regionIndicators(districts.last!))
      }
    }
  }

  /// Where a figure stands on the tape.
  struct Place {
    var number: Traced
    var lane: Int
  }

  /// The place of an indicator in a projected year, counted from 0.
  func place(_ indicator: Indicator, year: Int, district: Int?) -> Place {
    guard let district else {
      return Place(number: regions[year][slot: indicator.slot], lane: 0)
    }
    let figures = districts[year][district / width]
    return Place(number: figures[slot: indicator.slot], lane: district % width)
  }

  func value(_ place: Place) -> Double { tape[place.number.position][place.lane] }

  /// The input of an amount, and its lane.
  func input(year: Int, layer: Layer, district: Int) -> Place {
    let position = (year * Layer.count + layer.rawValue) * blocks + district / width
    return Place(number: inputs[position], lane: district % width)
  }

  private func start(_ amounts: [Double]) -> Simulation<Traced> {
    var plan = SpendingPlan<Traced>(
      yearCount: scenario.years.count, districtCount: blocks, repeating: Traced(0))
    let count = scenario.districts.count
    for i in plan.amounts.indices {
      let first = i / blocks * count
      let block = i % blocks
      plan.amounts[i] = Traced(lanes(of: block, padding: 0) { amounts[first + $0] })
    }
    inputs = plan.amounts
    return Simulation<Traced>(
      figures: (0..<blocks).map(figures), parameters: scenario.parameters.converted(), plan: plan,
      anchors: scenario.anchors.map(anchor), stepsPerYear: scenario.stepsPerYear)
  }

  /// Eight districts side by side; lanes without one hold `padding`.
  private func lanes(of block: Int, padding: Double, _ value: (Int) -> Double) -> Tape.Vector {
    var lanes = Tape.Vector(repeating: padding)
    for lane in 0..<width where block * width + lane < scenario.districts.count {
      lanes[lane] = value(block * width + lane)
    }
    return lanes
  }

  /// Lanes without a district hold one of no size, which adds nothing to any sum.
  private func figures(_ block: Int) -> DistrictFigures<Traced> {
    DistrictFigures<Traced>(slots: { slot in
      let isAmount = DistrictColumn.all[slot].isAmount
      return Traced(
        lanes(of: block, padding: isAmount ? 1e-60 : 0.5) {
          scenario.districts[$0].figures[slot: slot]
        })
    })
  }

  private func anchor(_ anchor: Anchor) -> AnchorFigures<Traced> {
    let plain = AnchorFigures<Double>(anchor, scenarioStart: scenario.start)
    var presence = Tape.Vector.zero
    presence[anchor.district % width] = 1
    return AnchorFigures(
      district: anchor.district / width, presence: Traced(presence), start: Traced(plain.start),
      valueAdded: Traced(plain.valueAdded), ramp: Traced(plain.ramp))
  }
}

/// Districts side by side.
private let width = Tape.Vector.laneCount

extension DistrictColumn {
  /// Whether the figure grows with the size of the district.
  fileprivate var isAmount: Bool {
    switch rule {
    case .amount, .capacity: true
    case .share, .state: false
    case .positive: !["income_index", "terrain_factor", "area_km2"].contains(name)
    }
  }
}
