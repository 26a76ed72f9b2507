// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension Report {
  /// The whole page: one file that needs no other.
  package var html: String {
    let page = Markup.tag("html", ["lang": language.rawValue], [head, body])
    return "<!doctype html>\n" + page.html + "\n"
  }

  /// What a file starts with by which `rollcast report` knows its own.
  package static let mark = "<meta name=\"generator\" content=\"Rollcast "

  private var head: Markup {
    .tag(
      "head", [:],
      [
        .tag("meta", ["charset": "utf-8"]),
        .tag("meta", ["name": "generator", "content": "Rollcast \(origin.version)"]),
        .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        .tag(
          "meta",
          [
            "http-equiv": "Content-Security-Policy",
            "content":
              "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
          ]),
        .tag("meta", ["name": "color-scheme", "content": "light dark"]),
        .tag("title", pageTitle),
        .tag(
          "style", [:],
          [.verbatim(ChartTheme.stylesheet), .verbatim(PageTheme.stylesheet)]),
      ])
  }

  private var body: Markup {
    .tag(
      "body", [:],
      [
        .tag("a", ["class": "skip", "href": "#answer"], words.page.skip), header,
        .tag("main", [:], [answer, contents] + sections), footer,
      ])
  }

  var words: Words { language.words }

  /// The name of the scenario, or how many there are.
  var title: String {
    subjects.count == 1
      ? subjects[0].projection.scenario.name
      : words.page.comparing(words.numbers.fixed(Double(subjects.count)))
  }

  private var pageTitle: String {
    let region = subjects[0].projection.scenario.region
    return region.isEmpty ? title : "\(title) · \(region)"
  }

  private var header: Markup {
    let scenario = subjects[0].projection.scenario
    let years = subjects.map(\.projection.scenario.years)
    let period = words.page.period(
      String(years.map(\.lowerBound).min()!), String(years.map(\.upperBound).max()!))
    let kicker = [
      scenario.region, period, "\(words.page.definition)\(words.page.colon) \(scenario.definition)",
    ].filter { !$0.isEmpty }.joined(separator: " · ")
    let lead = subjects.count == 1 ? scenario.description : ""
    return .tag(
      "header", [:],
      [.tag("p", ["class": "kicker"], kicker), .tag("h1", title)]
        + (lead.isEmpty ? [] : [.tag("p", ["class": "lead"], lead)]))
  }

  private var footer: Markup {
    .tag(
      "footer", [:],
      [.tag("p", words.page.madeWith(origin.version, origin.revision))])
  }
}
