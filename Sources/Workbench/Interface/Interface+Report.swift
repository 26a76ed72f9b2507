// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Reports
import ScenarioFiles

extension Interface {
  /// The page of `rollcast report`.
  func report(_ query: Query, _ body: [UInt8]) throws(Refusal) -> Answer {
    let document = try document(query, body)
    let projects = try several(document)
    let projections = projects.map(\.projection)
    // A report is about scenarios of one definition.
    let year = try projects.count > 1 ? comparison(projections, year: nil).year : nil
    let origin = try origin(of: scenarios(document) ?? [document], query)
    var report = try report(projects, query, origin)
    if let year, projects.count == 2 {
      report.explanation = Explanation(projections[0], projections[1], year: year)
    }
    return Answer(text: report.html, type: "text/html; charset=utf-8")
  }

  /// What makes the page again: the documents as files, and the command.
  private func origin(
    of documents: [ScenarioDocument], _ query: Query
  ) throws(Refusal) -> Report.Origin {
    let names = documents.indices.map {
      documents.count == 1 ? "scenario.yaml" : "scenario-\($0 + 1).yaml"
    }
    let folder = query["folder"] ?? ""
    let files = zip(names, documents).map { name, document in
      "# \(name)\n" + DocumentText(from: folder, to: folder).text(document.root) + "\n"
    }
    var words = ["rollcast report"] + names
    let language = try query.language()
    if language != .english { words += ["--language", language.rawValue] }
    var origin = origin
    origin.command = files.joined() + words.joined(separator: " ")
    return origin
  }
}
