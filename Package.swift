// swift-tools-version: 6.2
// SPDX-License-Identifier: AGPL-3.0-or-later
import PackageDescription

let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "guvoh",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Data in the program: words, vocabulary, rules, law, places.
    .target(name: "GuvohFiles", exclude: ["files"]),

    // Pure: values in, values out.
    .target(name: "Language", dependencies: ["GuvohFiles"], swiftSettings: house),
    .target(name: "Papers", dependencies: ["Language"], swiftSettings: house),

    // Touches the world: the child that opens foreign files.
    .systemLibrary(name: "CSandbox", pkgConfig: "libseccomp"),
    .target(name: "Sandbox", dependencies: ["CSandbox"], swiftSettings: house),

    // What people may do: one file for each act.
    .target(name: "Desk", dependencies: ["Language", "Papers"], swiftSettings: house),

    // What people touch.
    .executableTarget(
      name: "guvoh",
      dependencies: [
        "Desk", "Language", "Papers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),

    // Tests mirror the sources; Support is what they share.
    .target(
      name: "Support", dependencies: ["Language"], path: "Tests/Support", swiftSettings: house),
    .testTarget(
      name: "GuvohFilesTests", dependencies: ["GuvohFiles", "Language", "Support"],
      swiftSettings: house),
    .testTarget(name: "HouseTests", dependencies: ["Support"], swiftSettings: house),
    .testTarget(
      name: "LanguageTests", dependencies: ["Language", "Support"], swiftSettings: house),
    .testTarget(
      name: "PapersTests", dependencies: ["Language", "Papers", "Support"],
      exclude: ["Fixtures", "__Snapshots__"], swiftSettings: house),
    .testTarget(
      name: "SandboxTests", dependencies: ["Sandbox", "Support"], swiftSettings: house),
    .testTarget(
      name: "StoryTests", dependencies: ["Support", "guvoh"], swiftSettings: house),
  ]
)
