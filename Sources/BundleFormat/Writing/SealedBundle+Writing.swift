package import Bytes
internal import Minisign

extension SealedBundle {
  /// Writes the same bundle with other signatures; nothing else of it changes but the padding.
  ///
  /// - Throws: ``BundleError/damaged(_:)`` for signatures that no reader would take, besides what can't be read.
  package func write(to sink: any ByteSink, signatures: [BundleSignature]) throws {
    let signatureBytes = BundleSignature.encode(signatures)
    let body = UInt64(Frame.headerLength) + manifest.dataLength + TableShape(blocks: manifest.blocks).length
    let end = UInt64(manifestBytes.count + signatureBytes.count + Frame.trailerLength)
    let length = Padme.padded(body + end)
    guard try BundleSignature.decode(signatureBytes) == signatures,
      signatures.first?.key == manifest.publisher,
      signatures.allSatisfy({
        $0.signature.isValid(for: manifestBytes, by: $0.key) && $0.agrees(with: manifest)
      })
    else { throw BundleError.damaged(.signatures) }
    try sink.write(Frame.header(length: length))
    var offset = UInt64(Frame.headerLength)
    while offset < body {
      let count = Int(min(body - offset, 1 << 20))
      try sink.write(source.bytes(at: offset, count: count, as: .table))
      offset += UInt64(count)
    }
    try sink.writeZeros(length - body - end)
    try sink.write(manifestBytes)
    try sink.write(signatureBytes)
    try sink.write(Frame.trailer(manifestLength: manifestBytes.count, signaturesLength: signatureBytes.count))
  }
}
