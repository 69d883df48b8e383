private import Synchronization
private import Threads

/// Reads and checks every byte of a bundle between its two ends.
struct Verification {
  let blocks: BlockStore
  let frame: Frame

  /// Checks blocks, table, padding, catalog and the places of all files.
  ///
  /// - Parameter files: reads the catalog.
  func run(_ files: () throws(BundleError) -> [CatalogEntry]) throws(BundleError) {
    for level in blocks.shape.items.indices {
      for page in 0..<blocks.shape.pages(level: level) { _ = try blocks.page(level: level, page: page) }
    }
    let places = try blocks.places()
    let isUnpacked = canUnpack(places.length)
    try verifyStretches(unpacking: isUnpacked)
    guard isUnpacked else { throw .unpacksTooFar(to: places.length, from: frame.length) }
    for entry in try files() where !entry.extents.allSatisfy(places.contain) {
      throw .damaged(.file(entry.path))
    }
  }

  /// Whether so many bytes, which all blocks together come to, are no more than may be unpacked only to be checked.
  private func canUnpack(_ length: UInt64) -> Bool {
    length
      <= max(
        Limits.unpacked.bytes,
        frame.length.multipliedReportingOverflow(by: Limits.unpacked.ratio).partialValue)
  }

  /// The lengths of all blocks before compression; `nil` for each that is not proven, or has bytes of one before it.
  func provenLengths() -> [Int?] {
    let descriptors = (0..<blocks.count).map { try? blocks.descriptor($0) }
    let isUnpacked = canUnpack(descriptors.reduce(0) { $0 + UInt64($1?.rawLength ?? 0) })
    var end: UInt64 = 0
    var (stored, raw): ([UInt8], [UInt8]) = ([], [])
    return descriptors.enumerated().map { number, descriptor in
      guard let descriptor, descriptor.offset >= end else { return nil }
      end = descriptor.offset + UInt64(descriptor.storedLength)
      do throws(BundleError) {
        try blocks.check(descriptor, number, isUnpacked: isUnpacked, by: &stored, &raw)
      } catch { return nil }
      return descriptor.rawLength
    }
  }

  // MARK: On all cores

  /// A part of the bundle that is checked on one core.
  private enum Stretch {
    case blocks(Range<Int>)
    case padding(Range<UInt64>)
  }

  /// About how long such a part is: enough that it hardly counts that a chunk of the encryption in which two of them
  /// meet is opened twice.
  private static let stretchLength: UInt64 = 4 << 20

  /// Checks that blocks lie end to end.
  ///
  /// - Returns: all blocks and all padding.
  private func stretches() throws(BundleError) -> [Stretch] {
    var stretches: [Stretch] = []
    var (first, start) = (0, UInt64(Frame.headerLength))
    var end = start
    for number in 0..<blocks.count {
      let descriptor = try blocks.descriptor(number)
      guard descriptor.offset == end else { throw .damaged(.table) }
      end += UInt64(descriptor.storedLength)
      if end - start >= Self.stretchLength || number == blocks.count - 1 {
        stretches.append(.blocks(first..<number + 1))
        (first, start) = (number + 1, end)
      }
    }
    guard end == blocks.end else { throw .damaged(.table) }
    let padding = blocks.end + blocks.shape.length..<frame.manifestStart
    for start in stride(from: padding.lowerBound, to: padding.upperBound, by: Int(Self.stretchLength)) {
      stretches.append(.padding(start..<min(start + Self.stretchLength, padding.upperBound)))
    }
    return stretches
  }

  /// Reads and checks all blocks and all padding, on all cores.
  ///
  /// - Throws: what is wrong first, if anything is: whatever stands before it is checked to its end.
  private func verifyStretches(unpacking isUnpacked: Bool) throws(BundleError) {
    let stretches = try stretches()
    let next = Atomic(0)
    let failures = Mutex<[(number: Int, error: BundleError)]>([])
    Threads.concurrently(min(BlockStore.cores, stretches.count)) { _ in
      // The same memory for all of them: new memory would be cleared, and not be in the processor's cache.
      var (stored, raw): ([UInt8], [UInt8]) = ([], [])
      while failures.withLock({ $0.isEmpty }) {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < stretches.count else { break }
        do throws(BundleError) { try check(stretches[number], isUnpacked, by: &stored, &raw) } catch {
          failures.withLock { $0.append((number, error)) }
        }
      }
    }
    if let first = failures.withLock({ $0.min { $0.number < $1.number } }) { throw first.error }
  }

  private func check(
    _ stretch: Stretch, _ isUnpacked: Bool, by stored: inout [UInt8], _ raw: inout [UInt8]
  ) throws(BundleError) {
    switch stretch {
    case .blocks(let numbers):
      for number in numbers {
        try blocks.check(try blocks.descriptor(number), number, isUnpacked: isUnpacked, by: &stored, &raw)
      }
    case .padding(let range): try blocks.checkPadding(range, by: &stored)
    }
  }
}
