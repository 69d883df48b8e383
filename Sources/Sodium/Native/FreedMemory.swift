private import CSodium

/// Overwriting memory that others have freed without doing so.
package enum FreedMemory {
  /// Sees to it that blocks are overwritten when they are freed, but for small ones, which the C library keeps as
  /// they are for the next of their size.
  package static func wipeFromNowOn() {
    wipe_freed_from_now_on()
  }

  /// Overwrites the small blocks that this thread has freed lately.
  ///
  /// For libraries that hold secrets in ordinary objects: the keys of swift-crypto are not wiped.
  package static func wipeSmallBlocks() {
    wipe_small_freed_blocks()
  }
}
