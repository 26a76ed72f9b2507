// SPDX-License-Identifier: GPL-3.0-or-later

/// A piece of HTML or SVG.
///
/// Text and the values of attributes are escaped where they are written; only texts that stand in
/// these sources can be put in as they are.
package enum Markup: Sendable {
  indirect case element(String, [(name: String, value: String)], [Markup])
  case text(String)
  /// A style sheet or the like of these sources, put in without escapes.
  case verbatim(StaticString)
  /// Several pieces in a row.
  case group([Markup])

  /// An element with its children.
  static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [Markup] = []
  ) -> Markup {
    .element(name, attributes.map { (name: $0.key, value: $0.value) }, children)
  }

  /// An element with a text in it.
  static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ text: String
  ) -> Markup {
    tag(name, attributes, [.text(text)])
  }

  /// An element with a text and no attributes.
  static func tag(_ name: String, _ text: String) -> Markup { tag(name, [:], [.text(text)]) }

  /// Nothing.
  static let empty = Markup.group([])
}

extension Markup {
  /// The text in HTML, or in SVG inside it.
  package var html: String { serialised(closesEmpty: false) }

  /// The text in SVG as a file of its own, which is XML.
  package var xml: String { serialised(closesEmpty: true) }

  private func serialised(closesEmpty: Bool) -> String {
    var out = ""
    write(to: &out, closesEmpty: closesEmpty)
    return out
  }

  /// Elements of HTML that have no end tag.
  private static let voidElements: Set<String> = ["meta", "link", "br", "hr", "col", "wbr"]

  private func write(to out: inout String, closesEmpty: Bool) {
    switch self {
    case .text(let text): Self.escape(text, to: &out)
    case .verbatim(let text): out += "\(text)"
    case .group(let pieces): for piece in pieces { piece.write(to: &out, closesEmpty: closesEmpty) }
    case .element(let name, let attributes, let children):
      out += "<" + name
      for attribute in attributes {
        out += " " + attribute.name + "=\""
        Self.escape(attribute.value, to: &out)
        out += "\""
      }
      if children.isEmpty, closesEmpty {
        out += "/>"
        return
      }
      out += ">"
      if Self.voidElements.contains(name) { return }
      for child in children { child.write(to: &out, closesEmpty: closesEmpty) }
      out += "</" + name + ">"
    }
  }

  /// Characters with a meaning are replaced; those that neither HTML nor XML may hold by `�`.
  private static func escape(_ text: String, to out: inout String) {
    guard text.utf8.contains(where: mayNeedEscape) else {
      out += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\t", "\n", "\r": out.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): out += "\u{FFFD}"
      case "\u{FFFE}", "\u{FFFF}": out += "\u{FFFD}"
      default: out.unicodeScalars.append(scalar)
      }
    }
  }

  /// Whether a byte starts a character that is replaced; some characters that are not start with
  /// 0xC2 and 0xEF too.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
    case ..<0x20, 0x7F, 0xC2, 0xEF: true
    default: false
    }
  }
}
