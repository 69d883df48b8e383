/// Hides how many recipients a file has: others are added with nobody behind them, up to a round number, and
/// all are put in an arbitrary order.
///
/// The keys of the others are thrown away here; to those who can't open the file, their stanzas look like any.
/// A passphrase stands alone, so there is no number to hide.
package func hidingCount(of recipients: [any Recipient]) -> [any Recipient] {
  guard let company = recipients.first?.company, company != .alone else { return recipients }
  var round = 4
  while round < recipients.count { round *= 2 }
  let decoys = (recipients.count..<round).map { _ -> any Recipient in
    company == .classic ? X25519Identity().recipient : HybridIdentity().recipient
  }
  return (recipients + decoys).shuffled()
}
