/// Fax pictures (ITU-T T.4 and T.6), which are nothing but lines of runs.
package enum CCITT {
  /// Cuts what stands behind the end of the picture, if it says where that is.
  ///
  /// - Parameter isTwoDimensional: whether all lines are coded as T.6 has it (K is negative): such a picture ends with two
  ///   marks for the end of a line, others with six. No line has eleven zeros and a one in it.
  package static func cleaned(_ bytes: [UInt8], isTwoDimensional: Bool) -> [UInt8] {
    let wanted = isTwoDimensional ? 2 : 6
    var (zeros, marks, sinceMark) = (0, 0, 0)
    for (place, byte) in bytes.enumerated() {
      for bit in stride(from: 7, through: 0, by: -1) {
        sinceMark += 1
        if byte >> bit & 1 == 0 {
          zeros += 1
        } else {
          if zeros >= 11 {
            // Between two marks there is at most one bit, which says how the next line is coded.
            marks = sinceMark <= 13 || marks == 0 ? marks + 1 : 1
            sinceMark = 0
            if marks == wanted { return Array(bytes[...place]) }
          }
          zeros = 0
        }
      }
    }
    return bytes
  }
}
