// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "ReadABundle",
  dependencies: [.package(name: "bundle", path: "../..")],
  targets: [
    .executableTarget(
      name: "ReadABundle", dependencies: [.product(name: "BundleReading", package: "bundle")])
  ]
)
