// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension ScenarioResolver {
  /// Takes in the values given by `--set name=value`.
  mutating func add(settings: [String]) {
    var names: Set<Substring> = []
    for setting in settings {
      let file = SourceFile(name: "--set", text: setting, kind: .commandLine)
      let name = setting.prefix { $0 != "=" }
      let key = SourceNode(
        .scalar(String(name.trimmed), isQuoted: true),
        at: SourceSpan(file: file, line: 1, column: 1, length: name.count))
      guard name.endIndex < setting.endIndex else {
        reader.diagnostics.error(
          "\(quoted(setting)) has no '='; expected name=value", at: key.span)
        continue
      }
      if !names.insert(name.trimmed).inserted {
        reader.diagnostics.error("\(quoted(name.trimmed)) is set twice", at: key.span)
      }
      apply(key, value(after: name, in: setting, file))
    }
    completeCalendars()
  }

  private func value(after name: Substring, in setting: String, _ file: SourceFile) -> SourceNode {
    let written = setting[name.endIndex...].dropFirst()
    let value = written.trimmed
    let column = name.count + 2 + written.prefix(while: \.isWhitespace).count
    return SourceNode(
      .scalar(String(value), isQuoted: false),
      at: SourceSpan(
        file: file, line: 1, column: value.isEmpty ? name.count + 1 : column, length: value.count))
  }

  private mutating func apply(_ key: SourceNode, _ value: SourceNode) {
    let name = key.text ?? ""
    let scenarioKey = ScenarioKey(rawValue: name)
    if let scenarioKey, scenarioKey.canBeSet {
      take(scenarioKey, value, from: nil)
    } else if let parameter = Parameter.named[name] {
      take(parameter, value)
    } else if scenarioKey != nil {
      reader.diagnostics.error(
        "\(quoted(name)) cannot be set on the command line", at: key.span,
        hint: "write it in a file that extends the scenario")
    } else {
      let keys = ScenarioKey.allCases.filter(\.canBeSet).map(\.rawValue)
      reader.unknown("name", key, among: keys + Parameter.all.map(\.name))
    }
  }
}
