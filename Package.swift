// swift-tools-version: 6.2
import Foundation
import PackageDescription

// From libwebp 1.3 on (Ubuntu 24.04, Debian 13), a part of it is a library of its own.
let hasSharpYUV = FileManager.default.fileExists(atPath: "/usr/include/webp/sharpyuv/sharpyuv.h")

// Rooms are listed from the ground up: a target may depend only on those above it in this list.
// C libraries are each owned by one Swift module; no other target may import them.
let package = Package(
  name: "bundle",
  products: [.executable(name: "bundle", targets: ["bundle"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(name: "CPlatform"),
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(
      name: "CMarkdown", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CGumbo", providers: [.apt(["libgumbo-dev"])]),
    .systemLibrary(name: "CUnicode", providers: [.apt(["libutf8proc-dev"])]),
    .systemLibrary(name: "CStrength", providers: [.apt(["libzxcvbn-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CTurboJPEG", providers: [.apt(["libturbojpeg0-dev"])]),
    .systemLibrary(name: "CPNG", providers: [.apt(["libpng-dev"])]),
    .systemLibrary(name: "CWebP", providers: [.apt(["libwebp-dev"])]),

    .target(name: "Bytes"),
    .target(name: "Threads"),
    .target(name: "Sodium", dependencies: ["CSodium"]),
    .target(name: "Phrases", dependencies: ["Sodium", "CUnicode", "CStrength"]),
    .target(name: "System", dependencies: ["CPlatform", "Bytes", "Threads", "Sodium"]),
    .target(name: "Compression", dependencies: ["CZlib", "CZstd"]),
    .target(
      name: "Pictures", dependencies: ["CTurboJPEG", "CPNG", "CWebP"],
      linkerSettings: hasSharpYUV ? [.linkedLibrary("sharpyuv")] : []),
    .target(name: "Hygiene", dependencies: ["Bytes", "Compression", "CExpat"]),
    .target(
      name: "Age", dependencies: ["Bytes", "Sodium", .product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "Minisign", dependencies: ["Bytes", "Sodium"]),
    .target(
      name: "BundleFormat", dependencies: ["Bytes", "Threads", "Sodium", "Compression", "Minisign"]),
    .target(name: "Documents", dependencies: ["Bytes"]),
    .target(name: "Search", dependencies: ["Bytes", "Threads", "Documents", "CStemmer"]),
    .target(name: "Ingest", dependencies: ["Documents", "System", "CMarkdown", "CYAML", "CGumbo"]),
    .target(
      name: "Packing",
      dependencies: [
        "Bytes", "Threads", "Sodium", "System", "Compression", "Age", "Minisign", "BundleFormat", "Documents",
        "Search", "Ingest", "Hygiene", "Pictures",
      ]),
    .target(
      name: "Library",
      dependencies: [
        "Bytes", "Threads", "Phrases", "System", "Sodium", "Age", "Minisign", "BundleFormat", "Documents",
        "Search",
      ]),
    .target(name: "Wording", dependencies: ["System"]),
    .target(name: "Terminal", dependencies: ["Bytes", "Compression", "Documents", "Pictures", "Wording"]),
    .target(
      name: "Reader", dependencies: ["Bytes", "System", "Wording", "Documents", "Pictures", "Terminal"]),
    .executableTarget(
      name: "bundle",
      dependencies: [
        "Bytes", "Phrases", "System", "Sodium", "Age", "Minisign", "BundleFormat", "Documents", "Search",
        "Ingest", "Hygiene", "Packing", "Pictures", "Compression",
        "Library", "Wording", "Terminal", "Reader",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(
      name: "TestSupport", dependencies: ["Bytes", "Documents", "Sodium"], path: "Tests/TestSupport"),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Age", "BundleFormat", "Bytes", "Compression", "Documents", "Library", "Minisign", "Packing",
        "Search",
        "Sodium", "Terminal", "TestSupport",
      ], path: "Tests/Fuzz/Targets"),
    .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets"], exclude: ["Corpus"]),
    .testTarget(name: "BytesTests", dependencies: ["Bytes"]),
    .testTarget(name: "ThreadsTests", dependencies: ["Threads"]),
    .testTarget(
      name: "SodiumTests",
      dependencies: ["Bytes", "Sodium", "TestSupport", .product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "ConfinementCalls", path: "Tests/ConfinementCalls"),
    .executableTarget(
      name: "ConfinementProbe", dependencies: ["ConfinementCalls", "System"], path: "Tests/ConfinementProbe"),
    .testTarget(
      name: "SystemTests",
      dependencies: ["Bytes", "ConfinementProbe", "Sodium", "System", "TestSupport"]),
    .testTarget(name: "PhrasesTests", dependencies: ["Phrases", "Sodium", "TestSupport"]),
    .testTarget(name: "CompressionTests", dependencies: ["Compression", "TestSupport"]),
    .testTarget(name: "PicturesTests", dependencies: ["Pictures"]),
    .testTarget(name: "HygieneTests", dependencies: ["Bytes", "Compression", "Hygiene", "TestSupport"]),
    .testTarget(
      name: "AgeTests",
      dependencies: [
        "Age", "Bytes", "Sodium", "TestSupport", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .testTarget(name: "MinisignTests", dependencies: ["Bytes", "Minisign", "Sodium", "TestSupport"]),
    .testTarget(
      name: "BundleFormatTests",
      dependencies: ["BundleFormat", "Bytes", "Compression", "Minisign", "TestSupport"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Bytes", "Documents"]),
    .testTarget(
      name: "SearchTests", dependencies: ["Bytes", "Documents", "Ingest", "Search", "TestSupport"]),
    .testTarget(name: "IngestTests", dependencies: ["Documents", "Ingest", "System", "TestSupport"]),
    .testTarget(
      name: "PackingTests",
      dependencies: [
        "Age", "BundleFormat", "Compression", "Documents", "Bytes", "Hygiene", "Library", "Minisign",
        "Packing",
        "Sodium", "System", "TestSupport",
      ]),
    .testTarget(
      name: "LibraryTests",
      dependencies: [
        "Age", "BundleFormat", "Compression", "Documents", "Bytes", "Library", "Minisign", "Packing",
        "Phrases", "Search", "Sodium", "System", "TestSupport",
      ]),
    .testTarget(name: "WordingTests", dependencies: ["Wording"]),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Bytes", "Compression", "Documents", "Ingest", "Pictures", "Terminal", "TestSupport"]),
    .testTarget(
      name: "ReaderTests", dependencies: ["Documents", "Ingest", "Pictures", "Reader", "Terminal", "Wording"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Age", "BundleFormat", "Bytes", "Hygiene", "Ingest", "Library", "Minisign", "Packing", "Search",
        "System",
        "TestSupport", "Wording", "bundle",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], exclude: ["Scripts"]),
  ],
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
      name: "Inside", dependencies: ["BundleFormat", "Library", "Search"], path: "Benchmarks/Inside"))
}

let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

for target in package.targets where target.type != .system {
  target.swiftSettings = settings
}

// The tests search a whole collection thousands of times: what does so is optimised in debug builds too.
for target in package.targets where ["Bytes", "Documents", "Search"].contains(target.name) {
  target.swiftSettings? += [.unsafeFlags(["-O"], .when(configuration: .debug))]
}
