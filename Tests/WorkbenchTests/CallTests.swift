// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Workbench

@Suite struct CallTests {
  private func status(_ method: String, _ path: String) -> Int {
    do throws(Refusal) {
      _ = try Call(method: method, path: path)
      return 200
    } catch {
      return error.status
    }
  }

  @Test func everyCallIsFound() throws {
    #expect(try Call(method: "GET", path: "/") == .page)
    #expect(try Call(method: "GET", path: "/assets/main.js") == .asset("main.js"))
    #expect(try Call(method: "GET", path: "/api/scenario") == .openFile)
    #expect(try Call(method: "POST", path: "/api/scenario") == .openDocument)
    #expect(try Call(method: "POST", path: "/api/jobs") == .startSearch)
    #expect(try Call(method: "GET", path: "/api/jobs/ab") == .search("ab"))
    #expect(try Call(method: "DELETE", path: "/api/jobs/ab") == .endSearch("ab"))
    #expect(try Call(method: "GET", path: "/api/jobs/ab/events") == .searchEvents("ab"))
  }

  @Test(arguments: [
    "", "/api", "/api/", "/api/run/", "//api/run", "/API/run", "/assets", "/assets/a/b",
    "/api/jobs/a/event", "/api/jobs/a/events/b", "/etc/passwd",
  ])
  func otherPathsAreNot(path: String) { #expect(status("GET", path) == 404) }

  @Test func otherMethodsAreRefusedByName() {
    for method in ["GET", "PUT", "OPTIONS", "HEAD", "post", ""] {
      #expect(status(method, "/api/run") == 405)
    }
    #expect(status("POST", "/") == 405 && status("DELETE", "/api/jobs") == 405)
  }
}
