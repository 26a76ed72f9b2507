// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension Report {
  /// The answer in words, before anything else.
  var answer: Markup {
    var parts: [Markup] = [.tag("h2", ["class": "quiet"], words.page.answer)]
    if subjects.count == 1 {
      parts += [.tag("p", ["class": "answer"], sentence(0)), .tag("p", context(0))]
      parts.append(goals(0, level: 3))
    } else {
      parts.append(answers)
    }
    return .tag("section", ["id": "answer"], parts)
  }

  /// `8.1 % of GRDP in 2030; goal 30 %: missed by 21.9 points.`
  func sentence(_ position: Int) -> String {
    let projection = subjects[position].projection
    let maker = maker(position)
    let headline = headlineGoal(projection)
    let year = answerYear(position)
    let value = projection.value(.digitalShare, year: year)!
    let share = headline.map(maker.projected) ?? maker.share(value)
    let answer = words.answer.share(share, String(year))
    guard let headline else { return answer + "." }
    let goal = words.answer.goal(maker.bound(headline.goal), maker.verdict(headline))
    return "\(answer)\(words.page.semicolon) \(goal)."
  }

  /// The year that the answer is about: that of the last goal, or the last one.
  func answerYear(_ position: Int) -> Int {
    let projection = subjects[position].projection
    return headlineGoal(projection)?.goal.year ?? projection.years.last!
  }

  /// The last goal for the region's share that the projection answers.
  private func headlineGoal(_ projection: Projection) -> GoalOutcome? {
    projection.goals
      .filter {
        $0.goal.indicator == .digitalShare && $0.goal.district == nil && $0.projected != nil
      }
      .max { $0.goal.year < $1.goal.year }
  }

  /// Where the share started, and what the programme costs.
  func context(_ position: Int) -> String {
    let projection = subjects[position].projection
    let maker = maker(position)
    var sentences: [String] = []
    if projection.years.count > 1 {
      let first = projection.series(.digitalShare)[0]
      sentences.append(words.answer.change(maker.share(first), String(projection.years[0])))
    }
    let last = projection.years.last!
    if let headline = headlineGoal(projection), headline.goal.year != last {
      let share = projection.value(.digitalShare, year: last)!
      sentences.append(words.answer.share(maker.share(share), String(last)) + ".")
    }
    if let band = subjects[position].sweep?.band, let range = band[last], band.isNineOfTen {
      sentences.append(
        words.answer.range(maker.share(range.low), maker.share(range.high), String(last)))
    }
    let total = projection.publicSpending(to: last)
    sentences.append(
      total > 0 ? words.answer.spending(maker.money(total), String(last)) : words.answer.noSpending)
    sentences.append(words.page.notes(String(projection.scenario.start)))
    return sentences.joined(separator: " ")
  }

  /// Every goal with its verdict.
  func goals(_ position: Int, level: Int) -> Markup {
    let projection = subjects[position].projection
    let maker = maker(position)
    guard !projection.goals.isEmpty else { return .empty }
    let items = projection.goals.map { outcome in
      let value = projected(outcome, maker)
      let remarks = [value, chance(outcome.goal, position)].filter { !$0.isEmpty }
      return Markup.tag(
        "li", ["class": outcome.state],
        [
          .text(maker.wanted(outcome.goal, in: projection.scenario) + " "),
          .tag("strong", maker.verdict(outcome)),
          .text(
            remarks.isEmpty
              ? "" : " (\(remarks.joined(separator: words.page.semicolon + " ")))"),
        ])
    }
    return .group([
      .tag("h\(level)", words.answer.goals), .tag("ul", ["class": "goals"], items),
    ])
  }

  /// In which part of a sweep's runs a goal is met; empty where the sweep does not tell.
  private func chance(_ goal: Goal, _ position: Int) -> String {
    let chances = subjects[position].sweep?.chances ?? []
    guard let part = chances.first(where: { $0.goal == goal })?.probability else { return "" }
    return words.answer.chance(words.numbers.percent(part, decimals: 1))
  }

  /// What is projected for a goal, where anything is.
  func projected(_ outcome: GoalOutcome, _ maker: FigureMaker) -> String {
    outcome.projected == nil ? "" : words.answer.projected(maker.projected(outcome))
  }

  /// The answer of each scenario, the names linked to what follows.
  private var answers: Markup {
    let items = subjects.indices.map { position in
      Markup.tag(
        "li", [:],
        [
          .tag(
            "a", ["href": "#scenario-\(position + 1)"],
            subjects[position].projection.scenario.name),
          .text("\(words.page.colon) \(sentence(position))"),
        ])
    }
    return .group([
      .tag("ul", ["class": "answers"], items),
      .tag("p", words.page.notes(String(subjects[0].projection.scenario.start))),
    ])
  }
}

extension SweepFindings.Band {
  /// Whether nine of ten runs lie between its ends.
  fileprivate var isNineOfTen: Bool { lowLevel == 0.05 && highLevel == 0.95 }
}

extension GoalOutcome {
  /// `met`, `missed`, or `open` where the projection does not reach the year.
  var state: String {
    switch isMet {
    case true?: "met"
    case false?: "missed"
    case nil: "open"
    }
  }
}
