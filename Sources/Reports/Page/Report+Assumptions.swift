// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension Report {
  /// What a scenario spends and assumes, and how well that is founded.
  func assumptions(_ position: Int, level: Int) -> Markup {
    let scenario = subjects[position].projection.scenario
    let (tables, maker) = (words.tables, maker(position))
    var parts: [Markup] = [.tag("h\(level)", words.page.assumptions)]
    parts.append(
      scenario.investments.isEmpty
        ? .tag("p", tables.noProgramme) : maker.programme(scenario).markup)
    if !scenario.anchors.isEmpty { parts.append(maker.anchors(scenario).markup) }
    parts += parameters(subjects[position], maker)
    parts.append(.tag("p", ["class": "note"], words.page.definitions))
    return .tag("section", ["id": "assumptions" + maker.suffix], parts)
  }

  /// The parameters that were changed, and the others behind a fold.
  private func parameters(_ subject: Subject, _ maker: FigureMaker) -> [Markup] {
    let (tables, scenario) = (words.tables, subject.projection.scenario)
    let changed = Parameter.all.filter { isChanged($0, scenario) }
    let others = Parameter.all.filter { !isChanged($0, scenario) }
    let (first, rest) = (
      tables.changedParameters(changed.count), tables.otherParameters(others.count)
    )
    return [
      .tag("p", changed.isEmpty ? tables.noChangedParameters : first),
      changed.isEmpty ? .empty : maker.parameters(changed, subject, caption: first).markup,
      .tag(
        "details", [:],
        [.tag("summary", rest), maker.parameters(others, subject, caption: rest).markup]),
    ]
  }

  private func isChanged(_ parameter: Parameter, _ scenario: Scenario) -> Bool {
    scenario.parameters[slot: parameter.slot] != parameter.central
  }

  /// What made the page, and how to make it again.
  var reproduction: Markup {
    let origin = origin
    var seen: Set<String> = []
    let inputs = (subjects.flatMap(\.inputs) + findings).filter { seen.insert($0.path).inserted }
    let table = DataTable(
      caption: words.tables.inputs, showsCaption: true,
      header: ["\(words.tables.file), SHA-256"],
      rows: inputs.map {
        DataTable.Row(cells: [DataTable.Cell(text: $0.path, detail: $0.digest)])
      })
    return .tag(
      "section", ["id": "reproduction"],
      [
        .tag("h2", words.page.reproduction),
        .tag("pre", [:], [.tag("code", origin.command)]),
        .tag(
          "p",
          "Rollcast \(origin.version), \(origin.revision); GSL \(origin.library)."),
      ] + (inputs.isEmpty ? [] : [table.markup]))
  }
}
