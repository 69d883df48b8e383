// swift-tools-version: 6.2
import PackageDescription

/// A module, and the tests of it, which may use what it uses.
func module(
  _ name: String, _ uses: [Target.Dependency] = [], tests: [Target.Dependency] = []
) -> [Target] {
  [
    .target(name: name, dependencies: uses),
    .testTarget(
      name: "\(name)Tests", dependencies: [.init(stringLiteral: name), "TestSupport"] + uses + tests),
  ]
}

/// A C library of the system, with the package that Debian and Ubuntu have it in. Only one Swift module imports it.
func library(_ name: String, _ packages: String...) -> Target {
  .systemLibrary(name: name, path: "Sources/C/\(name)", providers: [.apt(packages)])
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let libraries = [
  library("CExpat", "libexpat1-dev"), library("CGumbo", "libgumbo-dev"),
  library("CMarkdown", "libcmark-gfm-dev", "libcmark-gfm-extensions-dev"), library("CPNG", "libpng-dev"),
  library("CSodium", "libsodium-dev"), library("CStemmer", "libstemmer-dev"),
  library("CTurboJPEG", "libturbojpeg0-dev"), library("CUTF8Proc", "libutf8proc-dev"),
  library("CWebP", "libwebp-dev"), library("CYAML", "libyaml-dev"), library("CZlib", "zlib1g-dev"),
  library("CZstd", "libzstd-dev"), library("CZxcvbn", "libzxcvbn-dev"),
  .systemLibrary(name: "CPlatform", path: "Sources/C/CPlatform"),
  .target(name: "CPage", path: "Sources/C/CPage"),
  .target(name: "CMeaning", path: "Sources/C/CMeaning", exclude: ["LICENSE", "meaning.table"]),
]

// From the ground up: a module uses only modules above it in this list.
let modules = [
  module("Threads"),
  module("Bytes", ["Threads"]),
  module("Sodium", ["Bytes", "CSodium"], tests: [crypto]),
  module("Passphrases", ["Sodium", "CUTF8Proc", "CZxcvbn"]),
  module("System", ["Bytes", "Threads", "Sodium", "CPlatform"], tests: ["ConfinementProbe"]),
  module("Compression", ["CZlib", "CZstd"]),
  module("Pictures", ["CTurboJPEG", "CPNG", "CWebP"]),
  module("MetadataCleaning", ["Bytes", "Compression", "Pictures", "CExpat"]),
  module("Age", ["Bytes", "Sodium", crypto]),
  module("Minisign", ["Bytes", "Sodium"]),
  module("BundleFormat", ["Bytes", "Threads", "Sodium", "Compression", "Minisign"]),
  module("Documents", ["Bytes"]),
  module("Search", ["Bytes", "Threads", "BundleFormat", "Documents", "CStemmer"], tests: ["Ingest"]),
  module("Meaning", ["Search", "CMeaning"]),
  module(
    "BundleReading",
    ["Bytes", "Threads", "Sodium", "Age", "Minisign", "BundleFormat", "Documents", "Search"],
    tests: ["Compression", "Packing"]),
  // What a page asks, and the answers; Scripts/build-web makes WebAssembly of it.
  module(
    "WebReader",
    [
      "Bytes", "Sodium", "Passphrases", "Age", "Minisign", "BundleFormat", "BundleReading", "Documents",
      "Search",
    ],
    tests: ["Compression", "Packing"]),
  module(
    "ReaderPage", ["Bytes", "Compression", "BundleFormat", "BundleReading", "Documents", "CPage"],
    tests: ["Minisign", "Packing"]),
  module(
    "Ingest", ["Bytes", "Documents", "Search", "System", "MetadataCleaning", "CMarkdown", "CYAML", "CGumbo"],
    tests: ["BundleFormat"]),
  module(
    "Packing",
    [
      "Bytes", "Threads", "Sodium", "System", "Compression", "Age", "Minisign", "BundleFormat", "Documents",
      "Search", "Ingest", "MetadataCleaning", "Pictures",
    ], tests: ["BundleReading", "Library"]),
  module(
    "Library",
    [
      "Bytes", "Passphrases", "System", "Sodium", "Age", "Minisign", "BundleFormat", "BundleReading",
      "ReaderPage",
    ], tests: ["Compression", "Documents", "Packing", "Search"]),
  module("Localization", ["System"]),
  module(
    "Terminal", ["Bytes", "Compression", "Documents", "Pictures", "Localization"], tests: ["Ingest"]),
  module(
    "TerminalReader",
    [
      "Bytes", "System", "Localization", "BundleFormat", "BundleReading", "Documents", "Search", "Pictures",
      "Terminal",
    ], tests: ["Compression", "Ingest", "Minisign"]),
].flatMap(\.self)

let program: [Target] = [
  .executableTarget(
    name: "bundle",
    dependencies: [
      "Bytes", "Passphrases", "System", "Sodium", "Age", "Minisign", "BundleFormat", "BundleReading",
      "Documents", "Search", "Meaning", "Ingest", "MetadataCleaning", "Packing", "Pictures", "Compression",
      "Library",
      "Localization", "ReaderPage", "Terminal", "TerminalReader", arguments,
    ]),
  .testTarget(
    name: "CommandTests",
    dependencies: [
      "Age", "BundleFormat", "BundleReading", "Bytes", "MetadataCleaning", "Ingest", "Library", "Minisign",
      "Packing", "Search", "System", "TestSupport", "Localization", "bundle", arguments,
    ], exclude: ["Scripts"]),
]

let testing: [Target] = [
  .target(
    name: "TestSupport", dependencies: ["BundleFormat", "Bytes", "Documents", "Sodium"],
    path: "Tests/TestSupport"),
  .target(name: "ConfinementCalls", path: "Tests/ConfinementCalls"),
  .executableTarget(
    name: "ConfinementProbe", dependencies: ["ConfinementCalls", "System"], path: "Tests/ConfinementProbe"),
  .target(
    name: "FuzzTargets",
    dependencies: [
      "Age", "BundleFormat", "BundleReading", "Bytes", "Compression", "Documents", "Library", "Minisign",
      "Packing", "Search", "Sodium", "Terminal", "TestSupport",
    ], path: "Tests/Fuzz/Targets"),
  .executableTarget(
    name: "WebAnswers", dependencies: ["BundleReading", "Bytes", "Sodium", "WebReader"],
    path: "Tests/WebAnswers", exclude: ["answers.mjs"]),
  .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets"], exclude: ["Corpus"]),
]

let package = Package(
  name: "bundle",
  products: [
    .executable(name: "bundle", targets: ["bundle"]),
    // For other packages: GuideBundle (Examples/ReadABundle).
    .library(name: "BundleReading", targets: ["BundleReading"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: libraries + modules + program + testing,
  swiftLanguageModes: [.v6]
)

// A program that only a build with libFuzzer can link (Scripts/fuzz): it brings its own start.
if Context.environment["BUNDLE_FUZZ"] != nil {
  package.products.append(.executable(name: "fuzz", targets: ["Fuzz"]))
  package.targets.append(
    .executableTarget(name: "Fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzz/Entry"))
}

// A program that measures (Benchmarks/inside); nobody else needs it.
if Context.environment["BUNDLE_BENCHMARKS"] != nil {
  package.products.append(.executable(name: "inside", targets: ["Inside"]))
  package.targets.append(
    .executableTarget(
      name: "Inside", dependencies: ["BundleFormat", "BundleReading", "Library", "Search"],
      path: "Benchmarks/Inside"))
}

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}

// Where little of the time goes, code is made small rather than fast.
for target in package.targets
where ["Age", "bundle", "Library", "MetadataCleaning", "Packing", "System", "Terminal", "TerminalReader"]
  .contains(target.name)
{
  target.swiftSettings?.append(.unsafeFlags(["-Osize"], .when(configuration: .release)))
}
