// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

extension DistrictCell {
  /// Moves every state over one step, with what it depends on held at the start of the step.
  ///
  /// - Parameters:
  ///   - now: the region at the start of the step.
  ///   - absorbed: the part of planned money that passes the limits of the region.
  ///   - addsFlows: whether the step counts in the year's totals.
  @inline(__always)
  mutating func advance(
    _ run: borrowing RunConstants<V>, _ now: borrowing Moment<V>,
    absorbedInRegion: borrowing RegionAbsorption<V>, addsFlows: Bool
  ) {
    let work = complete(run, now, absorbedInRegion, addsFlows)
    let old = state
    moveNetworks(old, work, run, now)
    moveCloud(old, work, run, now)
    movePeople(old, work, run, now)
    moveEconomy(old, run)
  }

  /// M0: what each layer completes in the step, private money included.
  @inline(__always)
  private mutating func complete(
    _ run: borrowing RunConstants<V>, _ now: borrowing Moment<V>,
    _ absorbedInRegion: borrowing RegionAbsorption<V>, _ addsFlows: Bool
  ) -> InlineArray<7, V> {
    let perLimit = constants.perAbsorption * now.growth.perPopulation
    var work = InlineArray<7, V>(repeating: 0)
    for l in 0..<Layer.count where hasBegun(l) {
      var absorbed: V = 0
      if isFunded(l) {
        let u = planned[l]
        switch l {
        case Layer.dataCentre.rawValue: absorbed = u * absorbedInRegion.dataCentre
        case Layer.cloud.rawValue: absorbed = u * absorbedInRegion.cloud
        default: absorbed = u * Spending.absorbedPart(load: u * perLimit)
        }
        if addsFlows { year.absorbed += absorbed * run.h }
      }
      let inProgress = Spending.inProgress(
        after: state.inProgress[l], absorbed: absorbed, kept: run.workKept[l],
        started: run.workStarted[l])
      work[l] = state.inProgress[l] + absorbed * run.h - inProgress
      state.inProgress[l] = inProgress
    }
    if begun != 0 {
      addPrivateMoney(to: &work, addsFlows)
      let costBefore = state.runningCost
      addRunningCost(work, run)
      if addsFlows { recordCompletion(work, run, costBefore) }
    }
    return work
  }

  @inline(__always)
  private mutating func addPrivateMoney(to work: inout InlineArray<7, V>, _ addsFlows: Bool) {
    for k in 0..<AccessNetwork.count {
      let added = constants.privateShare[k] * work[k]
      work[k] += added
      if addsFlows { year.privateSpending += added }
    }
  }

  /// What is completed costs its upkeep from now on.
  @inline(__always)
  private mutating func addRunningCost(
    _ work: borrowing InlineArray<7, V>, _ run: borrowing RunConstants<V>
  ) {
    for l in 0..<Layer.count where hasBegun(l) {
      state.completed += work[l]
      state.runningCost = V.fused(run.upkeep[l], work[l], state.runningCost)
    }
  }

  /// Upkeep of all layers; local value added of building networks and data centres (M9).
  @inline(__always)
  private mutating func recordCompletion(
    _ work: borrowing InlineArray<7, V>, _ run: borrowing RunConstants<V>, _ costBefore: V
  ) {
    year.upkeep = V.fused(run.halfStep, costBefore + state.runningCost, year.upkeep)
    year.construction = V.fused(
      run.p.growth.constructionShare,
      work[0] + work[1] + work[2] + work[Layer.dataCentre.rawValue], year.construction)
  }

  /// M1 to M3.
  @inline(__always)
  private mutating func moveNetworks(
    _ old: borrowing DistrictState<V>, _ work: borrowing InlineArray<7, V>,
    _ run: borrowing RunConstants<V>, _ now: borrowing Moment<V>
  ) {
    // Skills and prices move the ceilings of all networks alike.
    let odds = TakeUp.odds(
      run.p.takeup.skills * (old.skills - run.skillsReference) - now.priceShift)
    for k in 0..<AccessNetwork.count {
      let perUsers = k == 0 ? now.growth.perHouseholds : now.growth.perPopulation
      state.coverage[k] = Coverage.next(
        after: old.coverage[k],
        closed: V.fused(work[k], constants.gapPerMoney[k] * perUsers, constants.unaided[k]))
      let ceiling = TakeUp.ceiling(
        coverage: old.coverage[k], fixedOdds: constants.takeupOdds[k], odds: odds)
      state.takeup[k] = TakeUp.next(after: old.takeup[k], ceiling: ceiling, run.bass[k])
    }
  }

  /// M4 and M5.
  @inline(__always)
  private mutating func moveCloud(
    _ old: borrowing DistrictState<V>, _ work: borrowing InlineArray<7, V>,
    _ run: borrowing RunConstants<V>, _ now: borrowing Moment<V>
  ) {
    state.dataCentreKW =
      V.fused(
        old.dataCentreKW, run.dataCentreKept, work[Layer.dataCentre.rawValue] * run.kwPerMoney)
    state.cloudVCPU =
      V.fused(old.cloudVCPU, run.cloudKept, work[Layer.cloud.rawValue] * now.vcpuPerMoney)
    let ceiling = Cloud.ceilingOfUse(
      run.p.cloud, most: now.mostUse, logFibreCoverage: V.log(old.coverage[0]),
      logSkills: logSkills)
    state.cloudUse = TakeUp.next(after: old.cloudUse, ceiling: ceiling, run.cloudBass)
  }

  /// M6.
  @inline(__always)
  private mutating func movePeople(
    _ old: borrowing DistrictState<V>, _ work: borrowing InlineArray<7, V>,
    _ run: borrowing RunConstants<V>, _ now: borrowing Moment<V>
  ) {
    let perPeople = now.growth.perPopulation
    let learning = V.fused(
      work[Layer.skills.rawValue], constants.learningPerWork * perPeople, run.skillsBase)
    state.skills = Learning.next(
      after: old.skills, rate: learning, top: run.p.skills.max, loss: run.skillsLoss)
    let joining = V.fused(
      work[Layer.platforms.rawValue], constants.joiningPerWork * perPeople, run.platformsBase)
    state.platforms = Learning.next(
      after: old.platforms, rate: joining, top: old.takeup[1], loss: run.platformsLoss)
  }

  /// M8, M9 and the growth of other ICT (M10).
  @inline(__always)
  private mutating func moveEconomy(
    _ old: borrowing DistrictState<V>, _ run: borrowing RunConstants<V>
  ) {
    for s in 0..<Sector.count {
      state.digitalised[s] = Digitalisation.next(
        after: old.digitalised[s], max: run.digitalisationMax[s],
        growth: run.digitalisationRate[s] * readiness)
    }
    let target = Productivity.target(
      run.p.growth, fibreTakeup: old.takeup[0], cloudUse: old.cloudUse)
    state.productivity = Productivity.next(
      after: old.productivity, target: target, kept: run.productivityKept)
    state.ictGrowth = V.fused(run.ictRate, readiness, old.ictGrowth)
  }
}

/// The part of planned money that passes the limits of absorption that hold for the region (M0).
struct RegionAbsorption<V: ModelNumber>: Sendable {
  var dataCentre: V
  var cloud: V

  @inline(__always)
  init(
    planned: borrowing InlineArray<7, V>, _ run: borrowing RunConstants<V>,
    _ now: borrowing Moment<V>
  ) {
    let perLimit = run.perAbsorption * now.growth.perPopulation
    dataCentre = Spending.absorbedPart(load: planned[Layer.dataCentre.rawValue] * perLimit)
    cloud = Spending.absorbedPart(load: planned[Layer.cloud.rawValue] * perLimit)
  }
}
