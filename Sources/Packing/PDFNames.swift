/// Names that a person or program chose become numbers: the same one for the same name in all of the file, so that it does not
/// matter where it is looked up.
final class PDFNames {
  private var numbers: [JSONString: Int] = [:]
  private let letter: String
  private let kept: Set<JSONString>

  init(_ letter: String, keeping kept: Set<JSONString> = []) {
    self.letter = letter
    self.kept = kept
  }

  /// ISO 32000-1, 8.6.5.6: resources of these names stand for something by themselves. The last two are what forms call
  /// the fonts that every reader has.
  static let resources: Set<JSONString> = [
    "/DefaultGray", "/DefaultRGB", "/DefaultCMYK", "/Helv", "/ZaDb",
  ]

  /// What a name is called from now on.
  func callAsFunction(_ name: JSONString) -> JSONString {
    if kept.contains(name) { return name }
    let number = numbers[name] ?? numbers.count
    numbers[name] = number
    return JSONString("/\(letter)\(number)")
  }
}
