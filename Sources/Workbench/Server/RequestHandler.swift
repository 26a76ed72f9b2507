// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes requests to their answers.
struct RequestHandler: Sendable {
  let gate: RequestGate
  let interface: Interface
  let queue: WorkQueue

  /// The most bytes of a body: a plan for a large region needs a tenth.
  static let largestBody = 4 << 20

  /// The call that a request makes, before its body is read.
  func call(_ head: RequestHead) throws(Refusal) -> Call {
    let query = Query(head.query)
    try gate.check(
      RequestGate.Credentials(
        host: head.headers["host"], origin: head.headers["origin"],
        site: head.headers["sec-fetch-site"],
        token: head.headers["x-rollcast-token"] ?? query["token"], isPage: head.path == "/"))
    return try Call(method: head.method, path: head.path)
  }

  func answer(
    _ call: Call, _ head: RequestHead, _ body: [UInt8]
  ) async throws(Refusal) -> Answer {
    switch call {
    case .page: return try PageAssets.answer("index.html", token: gate.token)
    case .asset(let name): return try PageAssets.answer(name, token: gate.token)
    case .search(let id): return try interface.search(id)
    case .searchEvents(let id): return try interface.searchEvents(id)
    case .endSearch(let id): return try interface.endSearch(id)
    default:
      return try await queue.run { () throws(Refusal) in
        try interface.answer(call, Query(head.query), body)
      }
    }
  }
}
