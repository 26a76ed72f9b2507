// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@Suite struct WorkbenchCommandTests {
  @Test func aRunIsTheByteForByteThatOfTheCommandLine() async throws {
    let workbench = try ServedWorkbench("Scenarios/tuyen-quang/baseline.yaml")
    for name in ["baseline", "resolution-48", "electronics-anchor"] {
      let file = "Scenarios/tuyen-quang/\(name).yaml"
      let text = try String(contentsOf: RollcastRun.root.appending(path: file), encoding: .utf8)
      let run = try RollcastRun("run", file, "--format", "json")
      let answer = try await workbench.call("POST", "/api/run", text)
      #expect(answer.status == 200 && answer.text == run.output)
    }
  }

  @Test func aSavedFileRunsToTheSameBytes() async throws {
    let folder = try ScratchFolder()
    let workbench = try ServedWorkbench("baseline.yaml", in: folder.url)
    let document = """
      {"schema": "rollcast/1", "name": "Mine", "extends": "resolution-48.yaml",
       "parameters": {"skills.loss": 0.021234567890123457}}
      """
    let answer = try await workbench.call("POST", "/api/run", document)
    let saved = try await workbench.call("POST", "/api/save?file=mine.yaml", document)
    #expect(saved.status == 200)
    let run = try RollcastRun("run", "mine.yaml", "--format", "json", in: folder.url)
    #expect(run.status == 0 && run.messages.isEmpty && run.output == answer.text)
    #expect(try await workbench.call("POST", "/api/save?file=mine.yaml", document).status == 409)
  }

  @Test func aCopyOfTheToolAloneServesThePage() async throws {
    let folder = try ScratchFolder()
    let tool = folder.url.appending(path: "copy")
    try FileManager.default.copyItem(at: RollcastRun.tool, to: tool)
    let workbench = try ServedWorkbench("baseline.yaml", in: folder.url, tool: tool)
    let page = try await workbench.call("GET", "/")
    #expect(page.status == 200 && page.text.hasPrefix("<!doctype html>"))
    for match in page.text.matches(of: /(?:src|href)="(assets\/[^"?]+)/) {
      #expect(try await workbench.call("GET", "/\(match.1)").status == 200, "\(match.1)")
    }
    #expect(page.text.contains("assets/"))
  }

  @Test func nothingIsToldWithoutTheToken() async throws {
    let workbench = try ServedWorkbench("Scenarios/tuyen-quang/baseline.yaml")
    for (method, path) in [
      ("GET", "/"), ("GET", "/assets/charts.css"), ("GET", "/api/files"), ("POST", "/api/run"),
      ("GET", "/nothing"), ("DELETE", "/api/jobs/0"),
    ] {
      #expect(try await workbench.call(method, path, token: nil).status == 401, "\(path)")
      #expect(try await workbench.call(method, path, token: "0").status == 401, "\(path)")
    }
    let origin = try await workbench.call("GET", "/api/files", origin: "http://evil.example")
    #expect(origin.status == 403)
  }

  @Test func answersSayWhatBrowsersMayDoWithThem() async throws {
    let workbench = try ServedWorkbench("Scenarios/tuyen-quang/baseline.yaml")
    for path in ["/", "/api/files", "/assets/charts.css", "/nothing"] {
      let headers = try await workbench.call("GET", path).headers
      #expect(
        headers["content-security-policy"]?.hasPrefix("default-src 'none'; script-src 'self'")
          == true)
      #expect(headers["x-content-type-options"] == "nosniff")
      #expect(headers["referrer-policy"] == "no-referrer" && headers["cache-control"] == "no-store")
    }
  }

  @Test(arguments: [
    ("plan-120.yaml", 65, "expected rollcast/1"), ("nowhere.yaml", 66, "cannot find"),
    (".", 64, "is a folder; to work in it, write --folder"),
  ])
  func whatIsNoScenarioIsRefusedBeforeAPageIsOpened(
    file: String, status: Int32, message: String
  ) throws {
    let folder = try ScratchFolder()
    let run = try RollcastRun("workbench", file, in: folder.url)
    #expect(run.status == status && run.output.isEmpty)
    #expect(run.messages.contains(message), "\(run.messages)")
  }

  @Test func controlCEndsIt() throws {
    for signal in [SIGINT, SIGTERM] {
      let workbench = try ServedWorkbench("Scenarios/tuyen-quang/baseline.yaml")
      #expect(workbench.end(signal) == 130)
    }
  }

  @Test func wrongUsage() throws {
    let file = "Scenarios/tuyen-quang/baseline.yaml"
    for (arguments, status) in [
      ("no-such.yaml", 66), ("--folder no-such", 66), ("--folder Scenarios/viet-nam \(file)", 64),
      ("--host example.org \(file)", 64), ("--port 65536 \(file)", 64),
    ] {
      let run = try RollcastRun(shell: "rollcast workbench " + arguments)
      #expect(run.status == Int32(status) && run.output.isEmpty && !run.messages.isEmpty)
    }
  }

  @Test func aPortThatIsTakenIsSaid() throws {
    let workbench = try ServedWorkbench("Scenarios/tuyen-quang/baseline.yaml")
    let run = try RollcastRun(
      shell: "rollcast workbench --port \(workbench.port) Scenarios/tuyen-quang/baseline.yaml")
    #expect(run.status == 73 && run.messages.contains("cannot listen on 127.0.0.1"))
  }
}
