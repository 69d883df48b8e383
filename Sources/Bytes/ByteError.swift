/// Why bytes could not be read as what they should be.
package enum ByteError: Error, Equatable {
  /// The input ends before the value does.
  case truncated
  /// Something follows the last value.
  case trailing
  /// A number that is not in its shortest form, or too large for its type.
  case invalidInteger
  /// A length or count over the limit that the reader set.
  case overLimit
  /// Text that is not well-formed UTF-8.
  case invalidUTF8
  /// Text that is not canonical Base64, hexadecimal or Bech32.
  case invalidEncoding
}
