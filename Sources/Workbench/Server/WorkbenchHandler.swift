// SPDX-License-Identifier: GPL-3.0-or-later

import FlyingFox

/// Takes requests from the server and gives their answers back.
struct WorkbenchHandler: HTTPHandler {
  let gate: RequestGate
  let interface: Interface
  let queue: WorkQueue
  let watch: ConnectionWatch

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    watch.begin(request.peer)
    do throws(Refusal) {
      let answer = try await answer(request)
      watch.end(request.peer, streams: answer.isStream)
      return answer.response
    } catch {
      // What is left of the body must not be taken for a request.
      watch.end(request.peer, closes: error.status == 413 || error.status == 408)
      return Answer(error.json, status: error.status).response
    }
  }

  private func answer(_ request: HTTPRequest) async throws(Refusal) -> Answer {
    let query = Query(request.query.map { (name: $0.name, value: $0.value) })
    try gate.check(request.credentials(query))
    let call = try Call(method: request.method.rawValue, path: request.path)
    switch call {
    case .page: return try PageAssets.answer("index.html", token: gate.token)
    case .asset(let name): return try PageAssets.answer(name, token: gate.token)
    case .search(let id): return try interface.search(id)
    case .searchEvents(let id): return try interface.searchEvents(id)
    case .endSearch(let id): return try interface.endSearch(id)
    default:
      let body = try await RequestBody.bytes(of: request.bodySequence)
      return try await queue.run { () throws(Refusal) in
        try interface.answer(call, query, body)
      }
    }
  }
}

extension HTTPRequest {
  /// The port of the other side, by which the connection is known.
  fileprivate var peer: UInt16 {
    switch remoteAddress {
    case .ip4(_, let port), .ip6(_, let port): port
    default: 0
    }
  }

  fileprivate func credentials(_ query: Query) -> RequestGate.Credentials {
    RequestGate.Credentials(
      host: headers[.host], origin: headers[HTTPHeader("Origin")],
      site: headers[HTTPHeader("Sec-Fetch-Site")],
      token: headers[HTTPHeader("X-Rollcast-Token")] ?? query["token"], isPage: path == "/")
  }
}

extension Answer {
  fileprivate var isStream: Bool {
    if case .events = body { true } else { false }
  }
}
