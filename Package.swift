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
  products: [.library(name: "FuzzTargets", targets: ["FuzzTargets"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // Data in the program: words, vocabulary, rules, law, places.
    .target(name: "GuvohFiles", exclude: ["files"]),

    // Pure: values in, values out.
    .target(name: "Language", dependencies: ["GuvohFiles"], swiftSettings: house),
    .target(name: "Linkage", dependencies: ["Language"], swiftSettings: house),
    .target(name: "Counting", dependencies: [], swiftSettings: house),
    .target(name: "Papers", dependencies: ["Language"], swiftSettings: house),
    .target(name: "Disclosure", swiftSettings: house),
    .target(name: "Markup", swiftSettings: house),
    .target(
      name: "Publication", dependencies: ["Casework", "Language", "Markup"], swiftSettings: house),
    .target(name: "Intake", dependencies: ["Language"], swiftSettings: house),

    // Touches the world: the child that opens foreign files.
    .systemLibrary(name: "CSandbox", pkgConfig: "libseccomp"),
    .target(name: "Sandbox", dependencies: ["CSandbox"], swiftSettings: house),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive"),
    .systemLibrary(name: "CHeif", pkgConfig: "libheif"),
    .systemLibrary(name: "CTesseract", pkgConfig: "tesseract"),
    .systemLibrary(name: "CTurboJPEG", pkgConfig: "libturbojpeg"),
    // Found by Tesseract and libheif before their libraries, so they must be seen from outside of the program.
    .target(
      name: "CLibraryAids",
      linkerSettings: [
        .unsafeFlags(
          [
            "GOMP_parallel", "GOMP_parallel_sections", "GOMP_sections_next",
            "GOMP_sections_end_nowait", "pixWriteMem", "de265_new_decoder",
          ].flatMap { ["-Xlinker", "--export-dynamic-symbol=\($0)"] }),
        .linkedLibrary("de265"),
      ]),
    .target(
      name: "Reader",
      dependencies: [
        "CArchive", "CHeif", "CLibraryAids", "CTesseract", "CTurboJPEG", "Intake", "Papers",
        "Sandbox",
      ], swiftSettings: house),

    .target(name: "Casework", dependencies: ["Language"], swiftSettings: house),
    .target(name: "Patterns", dependencies: ["Casework", "Language"], swiftSettings: house),
    .target(name: "Hearing", dependencies: ["Casework", "Language"], swiftSettings: house),
    .target(name: "Coding", dependencies: ["Casework", "Language"], swiftSettings: house),
    .target(
      name: "Ledger", dependencies: [.product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: house),

    // What touches the world: the sealed journal and its keys, and the view of it in memory.
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
    .target(
      name: "Vault",
      dependencies: [
        "CSodium", "Casework", "Ledger",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: house),
    .target(
      name: "Store",
      dependencies: [
        "Casework", "Language",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: house),

    // What people may do: one file for each act.
    .target(
      name: "Desk",
      dependencies: [
        "Casework", "Coding", "Counting", "Disclosure", "Hearing", "Intake", "Language", "Ledger",
        "Linkage", "Markup", "Papers", "Patterns", "Printing", "Publication", "Reader", "Sandbox",
        "Store", "Vault", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: house),

    // Touches the world: report to PDF; Debian's QR encoder.
    .systemLibrary(
      name: "CQrencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .target(
      name: "Printing", dependencies: ["CQrencode", "Markup", "Sandbox"], swiftSettings: house),

    // What people touch.
    .target(
      name: "Web",
      dependencies: [
        "Casework", "Coding", "Counting", "Desk", "Disclosure", "Hearing", "Intake", "Language",
        "Ledger", "Linkage", "Markup", "Papers", "Patterns", "Printing", "Publication", "Sandbox",
        "Store", "Vault",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
      ],
      swiftSettings: house),
    .executableTarget(
      name: "guvoh",
      dependencies: [
        "Casework", "Coding", "Counting", "Desk", "Disclosure", "Hearing", "Intake", "Language",
        "Ledger", "Linkage", "Markup", "Papers", "Patterns", "Printing", "Publication", "Reader",
        "Sandbox", "Store", "Vault", "Web",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),

    // Tests mirror the sources; Support is what they share.
    .target(
      name: "Support", dependencies: ["CArchive", "Language"], path: "Tests/Support",
      swiftSettings: house),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Casework", "Intake", "Language", "Ledger", "Store", "Vault", "Web",
        .product(name: "Crypto", package: "swift-crypto"),
      ], path: "Tests/FuzzTargets", exclude: ["Seeds"], swiftSettings: house),
    .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets", "Support"], swiftSettings: house),
    .testTarget(
      name: "GuvohFilesTests", dependencies: ["GuvohFiles", "Language", "Support"],
      swiftSettings: house),
    .testTarget(
      name: "IntakeTests", dependencies: ["Intake", "Language", "Support"],
      exclude: ["Fixtures"], swiftSettings: house),
    .testTarget(name: "HouseTests", dependencies: ["Support"], swiftSettings: house),
    .testTarget(
      name: "LanguageTests", dependencies: ["Language", "Support"], swiftSettings: house),
    .testTarget(
      name: "PapersTests", dependencies: ["Language", "Papers", "Support"],
      exclude: ["Fixtures", "__Snapshots__"], swiftSettings: house),
    .testTarget(
      name: "SandboxTests", dependencies: ["Sandbox", "Support"], swiftSettings: house),
    .testTarget(
      name: "MarkupTests", dependencies: ["Markup", "Support"], swiftSettings: house),
    .testTarget(
      name: "PrintingTests", dependencies: ["Markup", "Printing", "Sandbox", "Support"],
      swiftSettings: house),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "Casework", "Counting", "Desk", "Hearing", "Language", "Ledger", "Markup", "Papers",
        "Patterns", "Printing", "Store", "Support", "Vault", "Web",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: house),
    .testTarget(
      name: "LedgerTests",
      dependencies: ["Ledger", "Support", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: house),
    .testTarget(
      name: "CaseworkTests", dependencies: ["Casework", "Language", "Support"], swiftSettings: house
    ),
    .testTarget(
      name: "HearingTests", dependencies: ["Casework", "Hearing", "Language", "Support"],
      swiftSettings: house),
    .testTarget(
      name: "VaultTests",
      dependencies: [
        "Casework", "Ledger", "Support", "Vault",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: house),
    .testTarget(
      name: "StoreTests", dependencies: ["Casework", "Language", "Store", "Support"],
      swiftSettings: house),
    .testTarget(
      name: "LinkageTests", dependencies: ["Language", "Linkage", "Support"],
      exclude: ["Fixtures"], swiftSettings: house),
    .testTarget(
      name: "ReaderTests",
      dependencies: [
        "CHeif", "CLibraryAids", "Casework", "Language", "Papers", "Reader", "Sandbox", "Support",
        "guvoh",
      ],
      exclude: ["Fixtures"], swiftSettings: house),
    .testTarget(
      name: "DeskTests",
      dependencies: [
        "Casework", "Coding", "Desk", "Disclosure", "Hearing", "Intake", "Language", "Ledger",
        "Linkage", "Markup", "Papers", "Patterns", "Printing", "Publication", "Reader", "Sandbox",
        "Store", "Support", "Vault", "guvoh",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures", "Publish/__Snapshots__"], swiftSettings: house),
    .testTarget(
      name: "CodingTests", dependencies: ["Casework", "Coding", "Language", "Support"],
      exclude: ["Fixtures", "__Snapshots__"], swiftSettings: house),
    .testTarget(
      name: "CountingTests", dependencies: ["Counting", "Support"],
      swiftSettings: house),
    .testTarget(
      name: "DisclosureTests", dependencies: ["Disclosure", "Support"], swiftSettings: house),
    .testTarget(
      name: "PublicationTests",
      dependencies: ["Casework", "Intake", "Language", "Publication", "Support"],
      swiftSettings: house),
    .testTarget(
      name: "PatternsTests", dependencies: ["Casework", "Language", "Patterns", "Support"],
      exclude: ["Fixtures"], swiftSettings: house),
    .testTarget(
      name: "StoryTests", dependencies: ["Support", "guvoh"], swiftSettings: house),
  ]
)
