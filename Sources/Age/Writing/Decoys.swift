/// Hides how many recipients a file has: others are added with nobody behind them, up to a round number, and
/// all are put in an arbitrary order.
///
/// The keys of the others are thrown away here; to those who can't open the file, their stanzas look like any.
/// A passphrase stands alone, so there is no number to hide.
package func hidingCount(of recipients: [any Recipient]) -> [any Recipient] {
  guard let company = recipients.first?.company, company != .alone else { return recipients }
  var count = recipients.count
  while !isRound(count) { count += 1 }
  let decoys = (recipients.count..<count).map { _ -> any Recipient in
    company == .classic ? X25519Identity().recipient : HybridIdentity().recipient
  }
  return (recipients + decoys).shuffled()
}

/// Whether a number of recipients may be that of ``hidingCount(of:)``: a power of two, from four on.
package func isRound(_ count: Int) -> Bool {
  count >= 4 && count & (count - 1) == 0
}
