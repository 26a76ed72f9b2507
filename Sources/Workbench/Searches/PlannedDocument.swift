// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import RolloutModel
import ScenarioFiles

/// A scenario document that says what a search found, on top of the document that it started from.
struct PlannedDocument {
  /// The scenario of the plan: a document, or the path of a file.
  let base: SourceNode?
  /// The same, read.
  let before: Scenario
  let name: String

  func json(_ found: Scenario) -> JSON {
    let sheet = LeverSheet(found, language: .english)
    var members = start
    set("name", .string(name), in: &members)
    let parameters = changedParameters(found)
    if !parameters.isEmpty { add(parameters, in: &members) }
    if found.investments != before.investments {
      replace("investments", sheet.investments, in: &members)
    }
    if found.anchors != before.anchors { replace("anchors", sheet.anchors, in: &members) }
    return .object(members)
  }

  private var start: [(String, JSON)] {
    if let entries = base?.entries {
      return entries.map { ($0.key.text ?? "", JSON($0.value)) }
    }
    return [("schema", .string("rollcast/1")), ("extends", .string(base?.text ?? ""))]
  }

  private func changedParameters(_ found: Scenario) -> [(String, JSON)] {
    Parameter.all.compactMap { parameter in
      let value = found.parameters[slot: parameter.slot]
      let isSame = value == before.parameters[slot: parameter.slot]
      return isSame ? nil : (parameter.name, .number(value))
    }
  }

  private func set(_ key: String, _ value: JSON, in members: inout [(String, JSON)]) {
    if let position = members.firstIndex(where: { $0.0 == key }) {
      members[position].1 = value
    } else {
      members.append((key, value))
    }
  }

  private func add(_ parameters: [(String, JSON)], in members: inout [(String, JSON)]) {
    var all: [(String, JSON)] = []
    if case .object(let own)? = members.first(where: { $0.0 == "parameters" })?.1 { all = own }
    for (name, value) in parameters { set(name, value, in: &all) }
    set("parameters", .object(all), in: &members)
  }

  /// A list in the place of the document's own, and of what the document adds to it.
  private func replace(_ key: String, _ list: JSON, in members: inout [(String, JSON)]) {
    set(key, list, in: &members)
    guard case .object(let also)? = members.first(where: { $0.0 == "also" })?.1 else { return }
    set("also", .object(also.filter { $0.0 != key }), in: &members)
  }
}

extension JSON {
  /// A value of a document.
  init(_ node: SourceNode) {
    switch node.content {
    case .mapping(let entries):
      self = .object(entries.map { ($0.key.text ?? "", JSON($0.value)) })
    case .sequence(let items): self = .array(items.map { JSON($0) })
    case .refused: self = .null
    case .scalar(let text, let isQuoted):
      if node.isNull {
        self = .null
      } else if !isQuoted, case .success(let number) = Number.read(text[...]) {
        self = Int(text).map(JSON.integer) ?? .number(number)
      } else {
        self = .string(text)
      }
    }
  }
}
