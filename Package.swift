// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

let package = Package(
  name: "rollcast",
  platforms: [.macOS("26.0")],
  products: [
    .executable(name: "rollcast", targets: ["rollcast"])
  ],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    // The only door to C.
    .systemLibrary(
      name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"]), .brew(["gsl"])]),
    // A safe face on the GNU Scientific Library; knows nothing of planning.
    .target(name: "GSL", dependencies: ["CGSL"]),
    // The revision that the tool is built from.
    .target(name: "CRevision"),
    // The exchange of two paths, a call of the system that Swift does not see.
    .systemLibrary(name: "CRename"),
    // Says so where the processor is older than the one that the tool was built for.
    .target(name: "CProcessor"),
    // Vector arithmetic as inline C, because Swift's own falls back to loops over lanes.
    .target(name: "CLanes"),
    // The number types that the model is evaluated with.
    .target(name: "Numbers", dependencies: ["CLanes"]),
    // The domain and the equations; knows neither files, nor GSL, nor Foundation.
    .target(name: "RolloutModel", dependencies: ["Numbers"]),
    // What to build for a goal or a budget; the solvers come from GSL.
    .target(name: "Planning", dependencies: ["RolloutModel", "Numbers", "GSL"]),
    // Batches of runs: designs, draws, the runner, summaries and what they tell.
    .target(name: "Sweeps", dependencies: ["RolloutModel", "Numbers", "GSL", crypto]),
    // The only door to SQLite, and a safe face on it.
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]
    ),
    .target(name: "SQLite", dependencies: ["CSQLite"]),
    // The runs of a sweep on the disk.
    .target(name: "SweepStore", dependencies: ["Sweeps", "SQLite"]),
    // Text to values, with a position on every value; the only importer of Yams, for its parser.
    .target(name: "ScenarioFiles", dependencies: ["RolloutModel", "Planning", "Sweeps", yams]),
    // Values to text; no input or output of its own.
    .target(name: "Reports", dependencies: ["RolloutModel", "Planning", "Sweeps"]),
    // The local page; the only importer of sockets.
    .target(
      name: "Workbench",
      dependencies: [
        "RolloutModel", "Planning", "Sweeps", "ScenarioFiles", "Reports",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [.embedInCode("Page")]),
    // The commands; the only importer of ArgumentParser.
    .executableTarget(
      name: "rollcast",
      dependencies: [
        "CProcessor", "CRename", "CRevision", "GSL", "RolloutModel", "Planning", "Sweeps",
        "SweepStore", "ScenarioFiles", "Reports", "Workbench", argumentParser, crypto,
      ]),
    // Measures the kernel; in this package, so that it sees what other targets see.
    .executableTarget(
      name: "rollcast-bench",
      dependencies: ["RolloutModel", "Sweeps", "ScenarioFiles", "Numbers", "CKernel"],
      path: "Benchmarks", exclude: ["Plan", "CKernel", "Peers"]),
    // The equations by hand in C, to hold the kernel's speed against.
    .target(
      name: "CKernel", dependencies: ["CLanes"], path: "Benchmarks/CKernel",
      cSettings: [.unsafeFlags(["-O3"])]),
    // Measures derivatives and the search for plans.
    .executableTarget(
      name: "rollcast-bench-plan", dependencies: ["RolloutModel", "ScenarioFiles", "Planning"],
      path: "Benchmarks/Plan"),

    // What tests of several targets need.
    .target(name: "TestSupport", path: "Tests/Support"),
    .testTarget(name: "GSLTests", dependencies: ["GSL", "TestSupport"]),
    .testTarget(name: "NumbersTests", dependencies: ["Numbers", "TestSupport"]),
    .testTarget(name: "RolloutModelTests", dependencies: ["RolloutModel", "GSL", "TestSupport"]),
    .testTarget(
      name: "PlanningTests", dependencies: ["Planning", "ScenarioFiles", "TestSupport"],
      exclude: ["Cases"]),
    .testTarget(
      name: "SweepsTests", dependencies: ["Sweeps", "ScenarioFiles", "GSL", "TestSupport", crypto],
      exclude: ["Cases", "Python"]),
    .testTarget(
      name: "SweepStoreTests", dependencies: ["SweepStore", "SQLite", "ScenarioFiles", "Reports"]),
    .testTarget(
      name: "ScenarioFilesTests", dependencies: ["ScenarioFiles"], exclude: ["Sweep/Mistakes"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Reports", "Planning", "Sweeps", "ScenarioFiles", "TestSupport"]),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: [
        "Workbench", "RolloutModel", "Planning", "Sweeps", "ScenarioFiles", "Reports",
        "TestSupport",
      ]),
    .testTarget(
      name: "ReferenceTests", dependencies: ["Reports", "ScenarioFiles", "TestSupport"],
      exclude: ["Cases"]),
    // How far figures can be trusted; `make validate` prints what these find.
    .testTarget(
      name: "ValidationTests", dependencies: ["RolloutModel", "ScenarioFiles", "TestSupport"]),
    // Runs the built executable.
    .testTarget(name: "CommandTests", dependencies: ["rollcast"], exclude: ["Mistakes", "Python"]),
  ],
  swiftLanguageModes: [.v6]
)
