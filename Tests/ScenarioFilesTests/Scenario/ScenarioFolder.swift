// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

@testable import ScenarioFiles

/// A temporary folder with the files of a test, which goes with the object.
final class ScenarioFolder {
  let path: String

  /// A folder with a table of the districts na-hang, yen-son and ham-yen, and `files` by name.
  init(_ files: [String: String] = [:]) throws {
    path = NSTemporaryDirectory() + "scenario-" + UUID().uuidString
    try write(Self.table, "districts.csv")
    for (name, text) in files { try write(text, name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, _ name: String) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(
    _ name: String = "a.yaml", settings: [String] = []
  ) throws(InputError) -> ScenarioReading {
    try ScenarioFile.read(path: path + "/" + name, settings: settings)
  }

  /// The diagnostics of a reading as `a.yaml:7:3 error: message (hint)`.
  func complaints(_ name: String = "a.yaml", settings: [String] = []) throws -> [String] {
    try read(name, settings: settings).diagnostics.all.map(shown)
  }

  /// A diagnostic without the path of the folder.
  func shown(_ diagnostic: Diagnostic) -> String {
    let span = diagnostic.span
    let hint = diagnostic.hint.map { " (\($0))" } ?? ""
    let text =
      "\(span.file.name):\(span.line):\(span.column) \(diagnostic.severity): "
      + diagnostic.message + hint
    return text.replacingOccurrences(of: path + "/", with: "")
  }

  private static let table = """
    id,name,longitude,latitude,area_km2,population,households,urban_share,income_index,\
    terrain_factor,enterprises,fibre_coverage,mobile_4g_coverage,mobile_5g_coverage,fibre_takeup,\
    mobile_4g_takeup,mobile_5g_takeup,cloud_use,digital_skills,platform_use,data_centre_kw,\
    cloud_vcpu,va_agriculture,va_industry,va_services,va_other,va_electronics,va_ict
    na-hang,Na Hang,105.4,22.35,865.5,47000,12200,0.16,0.7,1.4,60,0.73,0.95,0.01,0.3,0.58,0.01,\
    0.03,0.25,0.28,0,0,700,280,640,900,0,18
    yen-son,Yên Sơn,105.2,21.75,1067.7,140000,37000,0.1,0.95,1.1,320,0.8,0.97,0.01,0.4,0.65,0.01,\
    0.04,0.3,0.33,0,0,2200,1500,1900,0,0,60
    ham-yen,Hàm Yên,105.03,22.07,907.5,125000,32000,0.09,0.85,1.2,210,0.78,0.96,0.01,0.37,0.62,\
    0.01,0.04,0.28,0.31,0,0,2100,700,1500,0,0,50

    """
}

/// The keys that every scenario has; what follows starts on line 7.
let head = """
  schema: rollcast/1
  name: Test
  definition: GSO
  start: 2023
  end: 2030
  districts: districts.csv

  """
