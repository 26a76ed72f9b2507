// SPDX-License-Identifier: GPL-3.0-or-later

internal import CYaml

/// The events of a YAML text, one after another, from the parser inside Yams.
///
/// Yams' own `compose` resolves aliases, and can take for ever over one that is a key; events name
/// aliases, anchors and tags before anything is built from them.
struct YAMLEventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>

  init(_ string: String) {
    text = .allocate(capacity: string.utf8.count)
    _ = text.initialize(from: string.utf8)
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else { fatalError("out of memory") }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    text.deallocate()
  }

  /// The next event; none may be asked for after `streamEnd` or a problem.
  mutating func next() throws(YAMLProblem) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }

  private var problem: YAMLProblem {
    let state = parser.pointee
    let isUnreadable = state.error == YAML_READER_ERROR
    return YAMLProblem(
      problem: state.problem.map { String(cString: $0) } ?? "the text cannot be read",
      context: state.context.map { String(cString: $0) } ?? "",
      mark: isUnreadable ? mark(ofByte: state.problem_offset) : YAMLMark(state.problem_mark),
      contextMark: YAMLMark(state.context_mark))
  }

  /// The place of a byte that is no part of a YAML text.
  private func mark(ofByte offset: Int) -> YAMLMark {
    let before = String(decoding: text.prefix(offset), as: UTF8.self)
    let lines = before.split(omittingEmptySubsequences: false) { $0.isNewline }
    return YAMLMark(line: lines.count - 1, column: lines.last?.unicodeScalars.count ?? 0)
  }
}

extension YAMLMark {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line), column: Int(mark.column))
  }
}

extension YAMLEvent {
  fileprivate init(_ event: yaml_event_t) {
    self.init(kind: .other, start: YAMLMark(event.start_mark), end: YAMLMark(event.end_mark))
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_STREAM_END_EVENT: kind = .streamEnd
    case YAML_ALIAS_EVENT: kind = .alias
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: kind = .collectionEnd
    case YAML_SCALAR_EVENT: self.take(event.data.scalar)
    case YAML_SEQUENCE_START_EVENT:
      let data = event.data.sequence_start
      kind = .sequenceStart(isFlow: data.style == YAML_FLOW_SEQUENCE_STYLE)
      (hasAnchor, hasTag) = (data.anchor != nil, data.tag != nil)
    case YAML_MAPPING_START_EVENT:
      let data = event.data.mapping_start
      kind = .mappingStart(isFlow: data.style == YAML_FLOW_MAPPING_STYLE)
      (hasAnchor, hasTag) = (data.anchor != nil, data.tag != nil)
    default: break
    }
  }

  private mutating func take(_ scalar: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar) {
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    kind = .scalar(
      String(decoding: bytes, as: UTF8.self), isQuoted: scalar.style != YAML_PLAIN_SCALAR_STYLE)
    (hasAnchor, hasTag) = (scalar.anchor != nil, scalar.tag != nil)
  }
}
