/// Padmé: lengths with few significant bits, so that the length of a file tells little of its contents
/// (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs",
/// PoPETs 2019, §4.2).
package enum Padme {
  /// The shortest Padmé length that is not below `length`; at most 12 % more.
  package static func padded(_ length: UInt64) -> UInt64 {
    guard length >= 2 else { return length }
    let exponent = 63 - length.leadingZeroBitCount
    let significant = Int.bitWidth - exponent.leadingZeroBitCount
    let zeroBits = exponent - significant
    guard zeroBits > 0 else { return length }
    let mask: UInt64 = (1 << UInt64(zeroBits)) - 1
    let (sum, overflow) = length.addingReportingOverflow(mask)
    return overflow ? length : sum & ~mask
  }
}
