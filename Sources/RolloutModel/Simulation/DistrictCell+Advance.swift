// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

extension DistrictCell {
  /// Moves every state over one step, with what it depends on held at the start of the step.
  ///
  /// - Parameters:
  ///   - now: the region at the start of the step.
  ///   - plannedInRegion: public money of the year in all districts, by layer.
  @inline(__always)
  mutating func advance(
    _ run: borrowing RunConstants<V>, _ now: borrowing Moment<V>,
    plannedInRegion: borrowing InlineArray<7, V>
  ) {
    let work = complete(run, now, plannedInRegion: plannedInRegion)
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
    plannedInRegion: borrowing InlineArray<7, V>
  ) -> InlineArray<7, V> {
    let absorption = run.p.absorption
    let limit = Spending.limit(people: constants.figures.population * now.population, absorption)
    let regionLimit = Spending.limit(people: run.population * now.population, absorption)
    var work = InlineArray<7, V>(repeating: 0)
    for l in 0..<Layer.count {
      let u = planned[l]
      let ofRegion = l == Layer.dataCentre.rawValue || l == Layer.cloud.rawValue
      let absorbed =
        ofRegion
        ? Spending.absorbed(u, total: plannedInRegion[l], limit: regionLimit)
        : Spending.absorbed(u, total: u, limit: limit)
      let inProgress = Spending.inProgress(
        after: state.inProgress[l], absorbed: absorbed, leadTime: run.leadTime[l],
        kept: run.workKept[l])
      work[l] = state.inProgress[l] + absorbed * run.h - inProgress
      state.inProgress[l] = inProgress
      year.absorbed += absorbed * run.h
    }
    addPrivateMoney(to: &work, run)
    recordCompletion(work, run)
    return work
  }

  @inline(__always)
  private mutating func addPrivateMoney(
    to work: inout InlineArray<7, V>, _ run: borrowing RunConstants<V>
  ) {
    for k in 0..<AccessNetwork.count {
      let added = Spending.privateMoney(
        completed: work[k], match: run.networks[k].privateMatch, factor: constants.privateFactor)
      work[k] += added
      year.privateSpending += added
    }
  }

  /// Upkeep of all layers; local value added of building networks and data centres (M9).
  @inline(__always)
  private mutating func recordCompletion(
    _ work: borrowing InlineArray<7, V>, _ run: borrowing RunConstants<V>
  ) {
    for l in 0..<Layer.count {
      let completed = state.completed[l] + work[l]
      year.upkeep += Spending.upkeep(
        rate: run.upkeep[l], from: state.completed[l], to: completed, halfStep: run.halfStep)
      state.completed[l] = completed
    }
    year.construction +=
      run.p.growth.constructionShare
      * (work[0] + work[1] + work[2] + work[Layer.dataCentre.rawValue])
  }

  /// M1 to M3.
  @inline(__always)
  private mutating func moveNetworks(
    _ old: borrowing DistrictState<V>, _ work: borrowing InlineArray<7, V>,
    _ run: borrowing RunConstants<V>, _ now: borrowing Moment<V>
  ) {
    let figures = constants.figures
    let shift =
      run.p.takeup.skills * (old.skills - run.skillsReference)
      - run.p.takeup.price * run.p.takeup.priceTrend * now.t
    for k in 0..<AccessNetwork.count {
      let users =
        k == 0 ? figures.households * now.households : figures.population * now.population
      state.coverage[k] = Coverage.next(
        after: old.coverage[k], unaided: constants.unaided[k], work: work[k],
        costOfGap: constants.costOfGap[k], users: users)
      let ceiling = TakeUp.ceiling(
        coverage: old.coverage[k], logit: constants.takeupBase[k] + shift)
      state.takeup[k] = TakeUp.next(after: old.takeup[k], ceiling: ceiling, run.bass[k])
    }
  }

  /// M4 and M5.
  @inline(__always)
  private mutating func moveCloud(
    _ old: borrowing DistrictState<V>, _ work: borrowing InlineArray<7, V>,
    _ run: borrowing RunConstants<V>, _ now: borrowing Moment<V>
  ) {
    state.dataCentreKW = Cloud.nextCapacity(
      after: old.dataCentreKW, kept: run.dataCentreKept,
      work: work[Layer.dataCentre.rawValue], cost: run.p.dataCentre.costPerKW * 1e-3)
    state.cloudVCPU = Cloud.nextCapacity(
      after: old.cloudVCPU, kept: run.cloudKept, work: work[Layer.cloud.rawValue],
      cost: run.p.cloud.costPerVCPU * 1e-3 * now.cloudPrice)
    let ceiling = Cloud.ceilingOfUse(
      run.p.cloud, availability: now.availability, fibreCoverage: old.coverage[0],
      skills: old.skills)
    state.cloudUse = TakeUp.next(after: old.cloudUse, ceiling: ceiling, run.cloudBass)
  }

  /// M6.
  @inline(__always)
  private mutating func movePeople(
    _ old: borrowing DistrictState<V>, _ work: borrowing InlineArray<7, V>,
    _ run: borrowing RunConstants<V>, _ now: borrowing Moment<V>
  ) {
    let people = constants.figures.population * now.population
    let skills = run.p.skills
    let platforms = run.p.platforms
    let learning = Learning.rate(
      base: skills.baseRate, work: work[Layer.skills.rawValue], step: run.h,
      cost: skills.costPerPerson, people: skills.workforceShare * people)
    state.skills = Learning.next(
      after: old.skills, rate: learning, top: skills.max, loss: skills.loss, step: run.h)
    let joining = Learning.rate(
      base: platforms.baseRate, work: work[Layer.platforms.rawValue], step: run.h,
      cost: platforms.costPerPerson, people: people)
    state.platforms = Learning.next(
      after: old.platforms, rate: joining, top: old.takeup[1], loss: platforms.loss, step: run.h)
  }

  /// M8, M9 and the growth of other ICT (M10).
  @inline(__always)
  private mutating func moveEconomy(
    _ old: borrowing DistrictState<V>, _ run: borrowing RunConstants<V>
  ) {
    for s in 0..<Sector.count {
      state.digitalised[s] = Digitalisation.next(
        after: old.digitalised[s], max: run.digitalisationMax[s],
        rate: run.digitalisationRate[s], readiness: readiness, step: run.h)
    }
    let target = Productivity.target(
      run.p.growth, fibreTakeup: old.takeup[0], cloudUse: old.cloudUse)
    state.productivity = Productivity.next(
      after: old.productivity, target: target, kept: run.productivityKept)
    state.ictGrowth = old.ictGrowth + run.p.growth.ict * readiness * run.h
  }
}
