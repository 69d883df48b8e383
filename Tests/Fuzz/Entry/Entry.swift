import Foundation
import FuzzTargets

private let chosen: @Sendable ([UInt8]) -> Void = {
  let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
  guard let target = Targets.all[name] else {
    fatalError("FUZZ_TARGET must be one of \(Targets.all.keys.sorted())")
  }
  return target
}()

/// What libFuzzer calls, over and over: gives bytes to the parser that `FUZZ_TARGET` names.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe start.map { unsafe Array(UnsafeBufferPointer(start: $0, count: count)) } ?? []
  chosen(bytes)
  return 0
}
