// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension Report {
  /// Where everything stands; hidden on paper.
  var contents: Markup {
    var links = commonFigures.map { (id: $0.name.rawValue, text: $0.title) }
    if subjects.count == 1 {
      links += figures(0).map { (id: $0.name.rawValue, text: $0.title) }
      links.append((id: "scorecard", text: scorecardTitle(0)))
      links.append((id: "assumptions", text: words.page.assumptions))
    } else {
      links += subjects.enumerated().map { position, subject in
        (id: "scenario-\(position + 1)", text: subject.projection.scenario.name)
      }
    }
    links.append((id: "reproduction", text: words.page.reproduction))
    return .tag(
      "nav", ["aria-label": words.page.contents],
      [
        .tag(
          "ul", [:],
          links.map { .tag("li", [:], [.tag("a", ["href": "#\($0.id)"], $0.text)]) })
      ])
  }

  /// Everything after the answer.
  var sections: [Markup] {
    var parts = commonFigures.map { $0.markup(words.page, level: 2, suffix: "") }
    if subjects.count == 1 {
      parts += subjectParts(0, level: 2)
    } else {
      let projections = subjects.map(\.projection)
      let tables =
        (sameDraws.map { [maker(0).table($0, projections)] } ?? [])
        + maker(0).sideBySide(projections)
      parts.append(.tag("section", ["id": "side-by-side"], tables.map(\.markup)))
      parts += subjects.indices.map(section)
    }
    return parts + [reproduction]
  }

  /// The part of the page about one of several scenarios.
  private func section(_ position: Int) -> Markup {
    let scenario = subjects[position].projection.scenario
    var parts: [Markup] = [.tag("h2", scenario.name)]
    if !scenario.description.isEmpty {
      parts.append(.tag("p", ["class": "lead"], scenario.description))
    }
    parts += [.tag("p", ["class": "answer"], sentence(position)), goals(position, level: 3)]
    parts += subjectParts(position, level: 3)
    return .tag("section", ["class": "scenario", "id": "scenario-\(position + 1)"], parts)
  }

  private func subjectParts(_ position: Int, level: Int) -> [Markup] {
    let suffix = maker(position).suffix
    return figures(position).map { $0.markup(words.page, level: level, suffix: suffix) }
      + [scorecard(position, level: level), assumptions(position, level: level)]
  }

  func scorecardTitle(_ position: Int) -> String {
    words.page.scorecard(String(subjects[position].projection.years.last!))
  }

  /// What a strategy asks of the infrastructure, at the end.
  private func scorecard(_ position: Int, level: Int) -> Markup {
    let (maker, title) = (maker(position), scorecardTitle(position))
    let table = maker.scorecard(subjects[position].projection, caption: title)
    return .tag(
      "section", ["id": "scorecard" + maker.suffix],
      [
        .tag("h\(level)", title), table.markup,
        .tag("p", ["class": "note"], words.page.lowConfidence),
      ])
  }
}
