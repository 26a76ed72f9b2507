// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension PlanAppraisal {
  /// What is left five years on, and which late money serves the final year alone.
  var laterText: String {
    guard let later = fiveYearsOn else {
      return "The projection cannot be carried on for five years: it leaves the range of numbers.\n"
    }
    var table = TextTable()
    table.add(["Five years on", "without", "with", "±"])
    table.addRule()
    let now = (figure.value(in: without), figure.value(in: with))
    table.add(laterRow(figure.year, now.0, now.1))
    table.add(laterRow(later.year, later.without, later.with))
    return table.text
      + "Nothing is spent after \(plan.scenario.end) in the later figures.\n" + lateMoneyText
  }

  private func laterRow(_ year: Int, _ without: Double, _ with: Double) -> [String] {
    [figure.title(in: year, of: plan.scenario)] + [without, with].map(figure.text)
      + [figure.difference(with - without)]
  }

  private var lateMoneyText: String {
    guard !lateMoney.isEmpty else { return "" }
    var table = TextTable()
    let years = lateMoney[0].years
    let span = years.count == 1 ? "\(years[0])" : "\(years[0])-\(years.last!)"
    table.add([
      "Money of \(span)", "billion VND", "adds in \(figure.year)",
      "in \(figure.year + PlanAppraisal.yearsOn)", "",
    ])
    table.addRule()
    for late in lateMoney {
      table.add([
        late.layer.name, NumberText.fixed(late.amount, decimals: 1),
        figure.difference(late.adds), figure.difference(late.addsLater),
        late.fades ? "fades" : "",
      ])
    }
    return "\n" + table.text + blindness(span) + advice
  }

  /// Says what an aim at a single year is blind to, with the figures that show it.
  private func blindness(_ span: String) -> String {
    guard let other = asBefore else { return "" }
    let words = """
      Spent like \(other.year), the money of \(span) would change \(figure.year) by \
      \(figure.change(other.adds)) and \(figure.year + PlanAppraisal.yearsOn) by \
      \(figure.change(other.addsLater)).
      """
    return NumberText.wrapped(words, width: 96) + "\n"
  }

  private var advice: String {
    let isBlind = (asBefore?.addsLater ?? 0) > 0
    guard isBlind || lateMoney.contains(where: \.fades) else { return "" }
    return """
      Mind: an aim at one year buys what raises that year, whatever comes after. These look further,
      all the more with a later end:
        maximise: {mean: \(figure.indicator.name)}
        maximise: {discounted: digital_value_added, rate: 5 %/yr}

      """
  }
}
