// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Reports
import RolloutModel
import ScenarioFiles

extension Interface {
  /// Starts a search for a plan document; the answer does not wait for it.
  func startSearch(_ query: Query, _ body: [UInt8]) throws(Refusal) -> Answer {
    let kinds = [("optimise", SearchJob.Kind.optimise), ("target", .target)]
    guard let kind = try query.choice("kind", among: kinds) else {
      throw Refusal(400, "the query has no 'kind'", hint: "it is 'optimise' or 'target'")
    }
    let seconds = try query.number("seconds", in: 1...86_400)
    let document = try document(query, body)
    var reading = PlanFile.read(document, in: library.scope)
    let question = try question(kind, &reading, own: document.root.span.file)
    try WorkLimit.check(question.scenario)
    guard Projection(question.scenario).isFinite else {
      throw Refusal(422, "the scenario leads to figures beyond the range of numbers")
    }
    let job = SearchJob(
      question, name: reading.name, base: document.root["scenario"],
      language: try query.language(), origin: origin, seconds: seconds)
    try searches.start(job)
    return Answer(job.json, status: 202)
  }

  private func question(
    _ kind: SearchJob.Kind, _ reading: inout PlanReading, own: SourceFile
  ) throws(Refusal) -> SearchJob.Question {
    let question: SearchJob.Question?
    switch kind {
    case .optimise: question = reading.requirePlan().map { .optimise($0) }
    case .target: question = reading.requireTarget().map { .target($0) }
    }
    guard let question else {
      throw Refusal(422, reading.diagnostics.mistakes(.error, own: own))
    }
    return question
  }

  func search(_ id: String) throws(Refusal) -> Answer { Answer(try searches.job(id).json) }

  func searchEvents(_ id: String) throws(Refusal) -> Answer {
    Answer(events: try searches.events(of: id))
  }

  func endSearch(_ id: String) throws(Refusal) -> Answer {
    let job = try searches.job(id)
    job.cancel()
    return Answer(job.json)
  }
}
