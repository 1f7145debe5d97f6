// swift-tools-version: 6.2
// SPDX-License-Identifier: AGPL-3.0-or-later
import PackageDescription

// A package of its own, because everything in it, and all that it stands on, is built with the
// fuzzer's instruments: `scripts/fuzz`.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "guvoh", path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzz", dependencies: [.product(name: "FuzzTargets", package: "guvoh")],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  ])
