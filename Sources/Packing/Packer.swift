internal import BundleFormat
internal import Ingest
internal import Search
internal import System

/// Turns a folder into a bundle.
package enum Packer {
  /// So many files, of so many bytes together, are in work at once.
  private static let limit = (count: 64, length: UInt64(24 << 20))
  /// Files up to this length are held in memory as a whole, and stored once if they are alike.
  package static let wholeFileLength: UInt64 = 64 << 20
  /// The bytes of files after which free memory is given back.
  private static let releasing: UInt64 = 4 << 20
  /// The bytes of guides from which on an index is worth its while: without one, so much is read through in about a
  /// tenth of a second.
  private static let indexedLength: UInt64 = 4 << 20

  /// How far packing has come.
  package struct Progress: Sendable {
    /// How many files are done, and how many there are.
    package var files: (done: Int, all: Int)
    /// Their bytes.
    package var bytes: (done: UInt64, all: UInt64)
  }

  /// Packs a folder.
  ///
  /// - Parameter progress: told how far it has come.
  package static func pack(
    _ request: PackRequest, progress: (Progress) -> Void = { _ in }
  ) throws -> PackReport {
    let folder = try SourceFolder(request)
    guard let limit = request.maximumLength else { return try pack(request, folder, progress) }
    // The gentlest choice that fits.
    var length: UInt64 = 0
    var attempt = request
    let choices = PictureChoice.allCases.drop { $0 != request.pictures }
    for choice in request.isTextOnly ? choices.prefix(1) : choices {
      attempt.pictures = choice
      do {
        return try pack(attempt, folder, progress)
      } catch PackError.tooLong(let actual) where actual > limit {
        length = actual
      }
    }
    throw PackError.tooLong(length)
  }

  private static func pack(
    _ request: PackRequest, _ folder: SourceFolder, _ progress: (Progress) -> Void
  ) throws -> PackReport {
    let output = try BundleOutput(path: request.output, protection: request.protection)
    var bundle = BundleAssembler(
      try BundleWriter(to: output.sink), from: folder.path, codec: request.codec,
      index: index(of: folder, request.index))
    let encoder = encoder(of: folder, request)
    bundle.meaning = encoder.map { MeaningBuilder(encoder: $0.name) }
    bundle.leastShare = request.meaning == .auto ? Self.leastShare : 0
    let reports = try add(folder, to: &bundle, request, encoder, progress)
    let uncleaned = reports.uncleaned
    guard uncleaned.isEmpty || request.uncleaned != .refuse || request.output == nil else {
      throw PackError.uncleaned(uncleaned)
    }
    guard !bundle.isEmpty else {
      throw uncleaned.isEmpty ? PackError.empty(folder.path) : PackError.uncleaned(uncleaned)
    }
    let manifest = try bundle.finish(request.identity, signers: request.signers)
    let length = try output.finish(atMost: request.maximumLength)
    return PackReport(
      manifest: manifest, length: length, leftOut: folder.leftOut, files: reports.all,
      pictures: request.pictures, uncleanedChoice: request.uncleaned)
  }

  /// An index to be made, if one is wanted.
  private static func index(of folder: SourceFolder, _ choice: PackRequest.SectionChoice) -> IndexBuilder? {
    let length = folder.textLength
    guard choice == .always || choice == .auto && length >= indexedLength else { return nil }
    return IndexBuilder(forText: length, pairs: folder.pairs)
  }

  /// Of a bundle, what sections mean may take one part in so many.
  private static let leastShare = 50
  /// A byte of meanings is for about so many of text.
  private static let textPerByte: UInt64 = 14
  /// A megabyte of text takes a core about ten seconds. Of more than this, meanings are stored only if that is asked for.
  private static let mostEncoded: UInt64 = 16 << 20

  /// What tells the meaning of sections, if that is to be stored. It takes time, so that it is not done in vain.
  private static func encoder(of folder: SourceFolder, _ request: PackRequest) -> (any MeaningEncoder)? {
    switch request.meaning {
    case .never: return nil
    case .always: return request.encoder
    case .auto:
      let text = folder.textLength
      let all = request.isTextOnly ? text : folder.files.reduce(0) { $0 + $1.length }
      return text <= mostEncoded && text / textPerByte <= all / UInt64(leastShare) ? request.encoder : nil
    }
  }

  /// Adds all files in their order; several at once are made ready for it.
  private static func add(
    _ folder: SourceFolder, to bundle: inout BundleAssembler, _ request: PackRequest,
    _ encoder: (any MeaningEncoder)?, _ progress: (Progress) -> Void
  ) throws -> FileReports {
    let files = folder.files
    let reader = GuideReader(folder)
    let preparation = Preparation(
      folder: folder.path, pictures: request.isTextOnly ? .none : request.pictures,
      isTextOnly: request.isTextOnly,
      links: LinkResolver(folder, homes: Home.homes(at: folder.homes(request.collection)), reader),
      reader: reader,
      collection: request.collection, encoder: encoder, keepsUncleaned: request.uncleaned == .keep)
    // The texts and findings of slow ones are found by other programs.
    let things = files.map { Flow.Thing(cost: $0.length, isSlow: $0.format.map { !$0.isText } ?? false) }
    let flow = Flow(things: things, limit: Self.limit.length, count: Self.limit.count)
    var now = Progress(files: (0, files.count), bytes: (0, files.reduce(0) { $0 + $1.length }))
    var reports = FileReports()
    var sinceRelease: UInt64 = 0
    func add(_ result: Preparation.Result, at path: GuidePath) throws {
      var report = result.report
      sinceRelease += report.length
      if sinceRelease >= releasing {
        Process.releaseMemory()
        sinceRelease = 0
      }
      if report.obstacle != nil, request.uncleaned == .omit {
        report.isLeftOut = true
      } else {
        report.packedPath = path.text
        try bundle.add(result, at: path)
      }
      reports.add(report)
    }
    var pictures = EmbeddedPictures()
    try flow.run { [glossary = folder.glossary] index in
      if files[index].path == Glossary.path, let glossary {
        try preparation.prepare(files[index].path, glossary)
      } else {
        try preparation.prepare(files[index].path)
      }
    } use: { index, result in
      try pictures.take(before: files[index].packedPath, add)
      try add(result, at: files[index].packedPath)
      pictures.wait(result.pictures)
      now.files.done = index + 1
      now.bytes.done += files[index].length
      progress(now)
    }
    try pictures.take(before: nil, add)
    if !pictures.paths.isEmpty { try SourceFolder.checkCollisions(files.map(\.packedPath) + pictures.paths) }
    let warnings = reports.warnings
    guard !request.isStrict || warnings.isEmpty else { throw PackError.warnings(warnings) }
    return reports
  }
}

/// Pictures out of guides, which wait for their place in the order of paths: it is behind the guide, mostly right behind it.
private struct EmbeddedPictures {
  /// The next last.
  private var waiting: [(path: GuidePath, result: Preparation.Result)] = []
  /// The paths of all so far.
  private(set) var paths: [GuidePath] = []

  mutating func wait(_ pictures: [Preparation.Result]) {
    guard !pictures.isEmpty else { return }
    waiting += pictures.map { (GuidePath($0.report.path), $0) }
    waiting.sort { $1.path < $0.path }
  }

  /// Takes those that come before a path.
  mutating func take(
    before path: GuidePath?, _ add: (Preparation.Result, GuidePath) throws -> Void
  ) throws {
    while let next = waiting.last, path.map({ next.path < $0 }) ?? true {
      waiting.removeLast()
      paths.append(next.path)
      try add(next.result, next.path)
    }
  }
}
