import BundleReading
import Meaning
import Search
import Sodium
import System

/// Says which guides have certain words.
struct SearchTask {
  let bundles: BundlesToRead
  /// What to look for; `-` for the first line of standard input.
  let words: String
  let limit: Int
  let page: Int

  func run() throws {
    let skipped = (page - 1) * limit
    let isHidden = words == "-"
    let typed = try isHidden ? String(decoding: SecretInput.question().reveal(), as: UTF8.self) : words
    let query = try Query(typed)
    let result = BundleSearch(bundles.opened).finding(byMeaningOf: SentenceEncoder.builtIn)
      .search(query, limit: limit, skipping: skipped)
    var leftOut: ExitStatus?
    for (bundle, error) in result.failures { try bundles.leaveOut(bundle, after: error, &leftOut) }
    if bundles.isJSON {
      try Console.printJSON(SearchReport(query: isHidden ? "" : words, result))
    } else {
      bundles.betweenWarnings {
        SearchScreen(result, first: skipped, showsBundle: bundles.areSeveral).print()
      }
    }
    // What was not found may be in what was left out.
    if result.outcome.total == 0 { throw (leftOut ?? bundles.damage ?? .nothingFound).code }
  }
}
