// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// The files of the page, which are part of the program, so that a copy of it alone works.
enum PageAssets {
  /// A file of the folder `Page`, with the token where the page has `__TOKEN__`.
  static func answer(_ name: String, token: AccessToken) throws(Refusal) -> Answer {
    if name == "charts.css" {
      return Answer(text: "\(ChartTheme.stylesheet)", type: "text/css; charset=utf-8")
    }
    guard let bytes = files[name] else { throw Refusal(404, "there is no such file") }
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split(separator: "__TOKEN__", omittingEmptySubsequences: false)
    return Answer(text: parts.joined(separator: token.text), type: type(of: name))
  }

  private static func type(of name: String) -> String {
    let type =
      switch name.split(separator: ".").last {
      case "html": "text/html"
      case "css": "text/css"
      case "js": "text/javascript"
      case "svg": "image/svg+xml"
      default: "application/octet-stream"
      }
    return type + "; charset=utf-8"
  }

  /// Every file of the folder.
  static let files: [String: [UInt8]] = [
    "answer.js": PackageResources.answer_js,
    "base.css": PackageResources.base_css,
    "compare.js": PackageResources.compare_js,
    "dialog.js": PackageResources.dialog_js,
    "document.js": PackageResources.document_js,
    "element.js": PackageResources.element_js,
    "figures.js": PackageResources.figures_js,
    "files.js": PackageResources.files_js,
    "frame.js": PackageResources.frame_js,
    "icon.svg": PackageResources.icon_svg,
    "index.html": PackageResources.index_html,
    "jobs.js": PackageResources.jobs_js,
    "levers.css": PackageResources.levers_css,
    "levers.js": PackageResources.levers_js,
    "lines.js": PackageResources.lines_js,
    "main.js": PackageResources.main_js,
    "messages.js": PackageResources.messages_js,
    "model.js": PackageResources.model_js,
    "narrow.css": PackageResources.narrow_css,
    "number.js": PackageResources.number_js,
    "panels.css": PackageResources.panels_css,
    "parameters.js": PackageResources.parameters_js,
    "period.js": PackageResources.period_js,
    "plants.js": PackageResources.plants_js,
    "questions.js": PackageResources.questions_js,
    "requests.js": PackageResources.requests_js,
    "saving.js": PackageResources.saving_js,
    "service.js": PackageResources.service_js,
    "slider.js": PackageResources.slider_js,
    "spending.js": PackageResources.spending_js,
    "store.js": PackageResources.store_js,
    "timings.js": PackageResources.timings_js,
    "variants.js": PackageResources.variants_js,
    "words-en.js": PackageResources.words_en_js,
    "words-fr.js": PackageResources.words_fr_js,
    "words-vi.js": PackageResources.words_vi_js,
    "words.js": PackageResources.words_js,
  ]
}
