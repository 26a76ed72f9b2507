// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension TargetReport {
  /// The core value added that would close what is left of a share.
  var closing: String {
    guard let gap = result.gap,
      let position = result.with.years.firstIndex(of: gap.year)
    else { return "" }
    let year = result.with.byYear[position]
    let core = (gap.district.map { year.districts[$0] } ?? year.region).coreValueAdded
    let times = core > 0 ? ", \(NumberText.threeDigits(gap.valueAdded / core)) times its core" : ""
    let place = gap.district.map { scenario.districts[$0].name } ?? "the region"
    return """
      What is missing is core digital industry, from outside the model: \
      \(NumberText.amount(gap.valueAdded)) billion VND of value added in \(gap.year), \
      \(NumberText.percent(gap.partOfGRDP)) of the GRDP that \(place) has then\(times).
      """
  }

  /// How many changes of assumptions are shown.
  private static let shown = 5

  /// The assumptions of which one alone would do, with what they rest on.
  var changeTable: String {
    guard result.assumptionsTried > 0 else { return "" }
    let inside = result.changes.count(where: \.isWithinRange)
    let found =
      result.changes.isEmpty
      ? "None of \(result.assumptionsTried) assumptions would do it alone, however it is changed."
      : """
      Of \(result.assumptionsTried) assumptions, \(inside == 0 ? "none" : "\(inside)") would do it \
      alone within the documented range\(inside == 0 ? "; the nearest, beyond it" : ""):
      """
    guard !result.changes.isEmpty else { return paragraph(found) }
    let changes = result.changes.prefix(Self.shown)
    return paragraph(found) + changeRows(Array(changes)) + sources(Array(changes))
  }

  private func changeRows(_ changes: [NeededChange]) -> String {
    var table = TextTable()
    table.add(["Assumption", "now", "needed", "documented range", "", "widths", "mark"])
    table.addRule()
    for change in changes {
      let parameter = change.parameter
      table.add([
        parameter.name, parameter.lever.text(change.today), parameter.lever.text(change.needed),
        parameter.lever.rangeText, change.isWithinRange ? "within" : "beyond",
        NumberText.fixed(change.distance, decimals: 1), parameter.mark.rawValue,
      ])
    }
    return table.text
  }

  private func sources(_ changes: [NeededChange]) -> String {
    changes.map(\.parameter).filter { !$0.source.isEmpty }.map { parameter in
      NumberText.wrapped("\(parameter.name): \(parameter.source)", width: 96) + "\n"
    }.joined()
  }

  /// What holds the answer back.
  var bindingText: String {
    if !result.settings.isEmpty { return leverLimits }
    guard let appraisal else { return "" }
    if result.isReachable || !isUnbounded { return appraisal.bindingTable }
    let words = """
      What holds it back is not money: each district absorbs only so much of each layer in a year, \
      and what is built takes time to be used.
      """
    return paragraph(words)
  }

  private var leverLimits: String {
    guard !result.isReachable else { return "" }
    let limits = result.settings.filter { $0.value == $0.lever.low || $0.value == $0.lever.high }
    guard !limits.isEmpty else { return "" }
    if limits.count > 3, limits.count == result.settings.count {
      return "What holds it back: every lever stands at the end of its range.\n"
    }
    let words = limits.map { "\($0.lever.name) at \($0.lever.text($0.value))" }
    return paragraph(
      "What holds it back is the end of the range: "
        + words.joined(separator: ", ") + ".")
  }
}
