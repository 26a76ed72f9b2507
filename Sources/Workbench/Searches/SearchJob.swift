// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Planning
import Reports
import RolloutModel
import ScenarioFiles
import Synchronization

/// A search for a plan or a target that goes on while the page does other things.
final class SearchJob: Sendable {
  enum Kind: String, Sendable {
    case optimise, target
  }

  enum Question: Sendable {
    case optimise(Plan)
    case target(TargetQuestion)

    var scenario: Scenario {
      switch self {
      case .optimise(let plan): plan.scenario
      case .target(let question): question.scenario
      }
    }
  }

  enum State: String, Sendable {
    case running, done, cancelled, failed
  }

  let id: String
  let question: Question
  let name: String
  /// The plan's `scenario`: a path or a document.
  let base: SourceNode?
  let language: Language
  let origin: Report.Origin
  private let start = ContinuousClock.now
  private let seconds: Int?
  private let isCancelled = Atomic<Bool>(false)
  private let status = Mutex(Status())

  /// How far the search is, and what it found.
  struct Status: Sendable {
    var state = State.running
    var seconds = 0.0
    var progress: JSON = .null
    var findings: [(String, JSON)] = []
    /// Grows with every change.
    var version = 0
  }

  init(
    _ question: Question, name: String?, base: SourceNode?, language: Language,
    origin: Report.Origin, seconds: Int?
  ) {
    id = String(AccessToken().text.prefix(16))
    self.question = question
    self.name = name ?? question.scenario.name
    self.base = base
    self.language = language
    self.origin = origin
    self.seconds = seconds
  }

  /// Works until there is an answer; takes a thread for as long.
  func run() {
    let outcome =
      switch question {
      case .optimise(let plan): optimise(plan)
      case .target(let question): target(question)
      }
    let ending: State = isCancelled.load(ordering: .relaxed) ? .cancelled : .done
    status.withLock { status in
      status.state = outcome == nil ? .failed : ending
      status.findings = outcome ?? Self.failure
      status.seconds = elapsed
      status.version += 1
    }
  }

  /// Asks for the end with the best so far.
  func cancel() { isCancelled.store(true, ordering: .relaxed) }

  var snapshot: Status { status.withLock { $0 } }
  var isRunning: Bool { snapshot.state == .running }

  func shouldStop() -> Bool {
    isCancelled.load(ordering: .relaxed) || seconds.map { elapsed >= Double($0) } ?? false
  }

  private var elapsed: Double { (ContinuousClock.now - start) / .seconds(1) }

  /// Notes how far the search is; called from any thread, many times.
  func note(_ progress: Optimiser.Progress, text: String) {
    guard progress.value.isFinite else { return }
    status.withLock { status in
      status.progress = .object([
        ("search", .integer(progress.search + 1)), ("searches", .integer(progress.searches)),
        ("points", .integer(progress.points)), ("value", .number(progress.value)),
        ("text", .string(text)),
      ])
      status.version += 1
    }
  }

  private static let failure: [(String, JSON)] = [
    (
      "errors",
      .array([
        Mistake(message: "the search leads to figures beyond the range of numbers").json
      ])
    )
  ]
}

extension SearchJob {
  var json: JSON { json(snapshot) }

  func json(_ status: Status) -> JSON {
    let kind: Kind =
      switch question {
      case .optimise: .optimise
      case .target: .target
      }
    let seconds = status.state == .running ? elapsed : status.seconds
    return .object(
      [
        ("id", .string(id)), ("kind", .string(kind.rawValue)),
        ("state", .string(status.state.rawValue)),
        ("seconds", .number((seconds * 10).rounded() / 10)), ("progress", status.progress),
      ] + status.findings)
  }
}
