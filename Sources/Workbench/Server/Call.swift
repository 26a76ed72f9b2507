// SPDX-License-Identifier: GPL-3.0-or-later

/// What can be asked of the workbench.
enum Call: Equatable, Sendable {
  case page
  case asset(String)
  case files
  /// The levers of a file, or of the document in the body.
  case openFile
  case openDocument
  case run, view, band, compare, report, save
  case startSearch
  case search(String)
  case searchEvents(String)
  case endSearch(String)

  /// The call that a request makes.
  init(method: String, path: String) throws(Refusal) {
    let steps = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    let calls = Self.calls(steps.map(String.init))
    guard !calls.isEmpty else { throw Refusal(404, "there is no such call") }
    guard let call = calls[method] else {
      let known = calls.keys.sorted().joined(separator: ", ")
      throw Refusal(405, "the call does not know this method", hint: "it knows \(known)")
    }
    self = call
  }

  /// The calls at a path, by method.
  private static func calls(_ steps: [String]) -> [String: Call] {
    switch (steps.first, steps.count) {
    case ("", 1): ["GET": .page]
    case ("assets", 2): ["GET": .asset(steps[1])]
    case ("api", 2): calls[steps[1]] ?? [:]
    case ("api", 3) where steps[1] == "jobs":
      ["GET": .search(steps[2]), "DELETE": .endSearch(steps[2])]
    case ("api", 4) where steps[1] == "jobs" && steps[3] == "events":
      ["GET": .searchEvents(steps[2])]
    default: [:]
    }
  }

  private static let calls: [String: [String: Call]] = [
    "files": ["GET": .files], "scenario": ["GET": .openFile, "POST": .openDocument],
    "run": ["POST": .run], "view": ["POST": .view], "band": ["POST": .band],
    "compare": ["POST": .compare], "report": ["POST": .report], "save": ["POST": .save],
    "jobs": ["POST": .startSearch],
  ]
}
