// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import Numbers

@testable import RolloutModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The model as a system of ordinary differential equations, with nothing held fixed over a step:
/// the limit that the stepped run approaches.
struct CoupledSystem {
  let scenario: Scenario
  private let plan: SpendingPlan<Double>
  private let anchorStarts: [Double]
  private var simulation: Simulation<Double>

  /// States of a district in the flat vector, with digital value added and GRDP of the year.
  private static let width = 25

  init(_ scenario: Scenario) {
    self.scenario = scenario
    plan = SpendingPlan(scenario)
    simulation = Simulation(scenario)
    anchorStarts = simulation.anchors.map(\.start)
  }

  /// The share of the last year and the region's states at its end.
  func solve() throws(GSLError) -> (share: Double, states: [DistrictState<Double>]) {
    let count = simulation.cells.count
    var y = simulation.cells.flatMap { Self.flat($0.state) }
    var equation = try DifferentialEquation(
      dimension: y.count, absoluteTolerance: 1e-10, relativeTolerance: 1e-10)
    for year in 0..<scenario.years.count {
      for d in 0..<count {
        y[d * Self.width + 23] = 0
        y[d * Self.width + 24] = 0
      }
      for (start, end) in pieces(of: year) {
        try equation.advance(&y, from: start, to: end) { t, y, rates in
          derivatives(t, y, &rates, year: year)
          return true
        }
      }
    }
    let digital = (0..<count).reduce(0) { $0 + y[$1 * Self.width + 23] }
    let grdp = (0..<count).reduce(0) { $0 + y[$1 * Self.width + 24] }
    return (digital / grdp, (0..<count).map { state(of: $0, y.span) })
  }

  /// A year, cut where an anchor starts.
  private func pieces(of year: Int) -> [(Double, Double)] {
    let cuts = anchorStarts.filter { $0 > Double(year) && $0 < Double(year + 1) }.sorted()
    let ends = [Double(year)] + cuts + [Double(year + 1)]
    return Array(zip(ends, ends.dropFirst()))
  }

  private static func flat(_ s: DistrictState<Double>) -> [Double] {
    var y: [Double] = []
    for k in 0..<3 { y.append(s.coverage[k]) }
    for k in 0..<3 { y.append(s.takeup[k]) }
    y += [s.cloudUse, s.skills, s.platforms, s.dataCentreKW, s.cloudVCPU]
    for i in 0..<3 { y.append(s.digitalised[i]) }
    y += [s.productivity, s.ictGrowth]
    for l in 0..<7 { y.append(s.inProgress[l]) }
    return y + [0, 0]
  }

  private func state(of d: Int, _ y: Span<Double>) -> DistrictState<Double> {
    var s = simulation.cells[d].state
    let o = d * Self.width
    for k in 0..<3 { s.coverage[k] = y[o + k] }
    for k in 0..<3 { s.takeup[k] = y[o + 3 + k] }
    (s.cloudUse, s.skills, s.platforms) = (y[o + 6], y[o + 7], y[o + 8])
    (s.dataCentreKW, s.cloudVCPU) = (y[o + 9], y[o + 10])
    for i in 0..<3 { s.digitalised[i] = y[o + 11 + i] }
    (s.productivity, s.ictGrowth) = (y[o + 14], y[o + 15])
    for l in 0..<7 { s.inProgress[l] = y[o + 16 + l] }
    return s
  }

  private func derivatives(
    _ t: Double, _ y: Span<Double>, _ rates: inout MutableSpan<Double>, year: Int
  ) {
    var cells = simulation.cells
    for d in cells.indices { cells[d].state = state(of: d, y) }
    var moments = AlignedArray([
      Moment(at: t, growth: TimeFactors(simulation.run.p, over: t), simulation.run)
    ])
    let region = RegionFrame(simulation.run)
    let (records, now) = (cells.uniqueRecords(), moments.uniqueRecords()[0])
    let use = RateUse(isAdded: false, isKept: true)
    for d in cells.indices {
      region.measure(&records[d].pointee, at: d, now, simulation.anchors, rates: use)
    }
    region.settle(records, count: cells.count, now, rates: use)
    for d in cells.indices {
      let change = change(of: cells[d], d, moments[0], year: year)
      for (i, value) in change.enumerated() { rates[d * Self.width + i] = value }
    }
  }

  /// The rates of change of one district, in the order of the flat vector.
  private func change(
    of cell: DistrictCell<Double>, _ d: Int, _ now: Moment<Double>, year: Int
  ) -> [Double] {
    let p = simulation.run.p
    let s = cell.state
    let f = cell.constants
    let people = f.population * now.growth.population
    let users = [f.households * now.growth.households, people, people]
    let starts = [f.households, f.population, f.population]
    let absorbed = absorbed(d, people: people, now, year: year)
    var work = (0..<7).map { s.inProgress[$0] / p.leadTime[Layer(rawValue: $0)!] }
    let networks = AccessNetwork.allCases.map { p[$0] }
    for k in 0..<3 { work[k] *= 1 + f.privateShare[k] }
    let shift =
      p.takeup.skills * (s.skills - simulation.run.skillsReference)
      - p.takeup.price * p.takeup.priceTrend * now.t
    var change: [Double] = []
    for k in 0..<3 {
      let closing = f.unaided[k] / simulation.run.h
      change.append(
        (1 - s.coverage[k]) * (closing + work[k] * f.gapPerMoney[k] * starts[k] / users[k]))
    }
    for k in 0..<3 {
      let m = s.coverage[k] / (1 + f.takeupOdds[k] * exp(-shift))
      change.append(bass(s.takeup[k], m, networks[k].takeupP, networks[k].takeupQ))
    }
    let ceiling = Cloud.ceilingOfUse(
      p.cloud, most: p.cloud.maxUse * now.availability, logFibreCoverage: .log(s.coverage[0]),
      logSkills: .log(s.skills))
    change.append(bass(s.cloudUse, ceiling, p.cloud.p, p.cloud.q))
    let learning =
      p.skills.baseRate
      + work[5] / (p.skills.costPerPerson * 1e-3 * p.skills.workforceShare * people)
    change.append(learning * (p.skills.max - s.skills) - p.skills.loss * s.skills)
    let joining = p.platforms.baseRate + work[6] / (p.platforms.costPerPerson * 1e-3 * people)
    change.append(joining * (s.takeup[1] - s.platforms) - p.platforms.loss * s.platforms)
    change.append(
      work[3] / (p.dataCentre.costPerKW * 1e-3)
        - s.dataCentreKW * (1 - p.dataCentre.renewal) / p.dataCentre.life)
    change.append(
      work[4] / (p.cloud.costPerVCPU * 1e-3 * now.growth.cloudPrice)
        - s.cloudVCPU * (1 - p.cloud.renewal) / p.cloud.life)
    for i in 0..<3 {
      let delta = s.digitalised[i]
      change.append(
        simulation.run.digitalisationRate[i] / simulation.run.h * cell.readiness * delta
          * (1 - delta / simulation.run.digitalisationMax[i]))
    }
    let target = Productivity.target(p.growth, fibreTakeup: s.takeup[0], cloudUse: s.cloudUse)
    change += [(target - s.productivity) / p.growth.lag, p.growth.ict * cell.readiness]
    for l in 0..<7 {
      change.append(absorbed[l] - s.inProgress[l] / p.leadTime[Layer(rawValue: l)!])
    }
    return change + [cell.rates.digital, cell.rates.grdp]
  }

  private func bass(_ a: Double, _ m: Double, _ p: Double, _ q: Double) -> Double {
    (m - a) * (p + q * a / m)
  }

  private func absorbed(_ d: Int, people: Double, _ now: Moment<Double>, year: Int) -> [Double] {
    let perPerson = simulation.run.p.absorption.perPerson * 1e-3
    let region = perPerson * simulation.run.population * now.growth.population
    return Layer.allCases.map { layer in
      let u = plan[year, layer, d]
      let total = simulation.cells.indices.reduce(0) { $0 + plan[year, layer, $1] }
      return layer.isAbsorbedByRegion
        ? u * Spending.absorbedPart(load: total / region)
        : u * Spending.absorbedPart(load: u / (perPerson * people))
    }
  }
}
