/// What numbers of telephones look like, in the countries that guides speak of.
extension WrittenNumber {
  private static let mobileBeginnings = Set(
    """
    130 131 132 133 134 135 136 137 138 139 140 141 144 145 146 147 148 149 150 151 152 153 155 156 157 158 159 162 165 166 167 \
    170 171 172 173 174 175 176 177 178 180 181 182 183 184 185 186 187 188 189 190 191 192 193 195 196 197 198 199
    """.split(separator: " "))

  /// Whether it is the number of a Chinese mobile telephone.
  var isChineseMobile: Bool {
    digits.utf8.count == 11 && Self.mobileBeginnings.contains(digits.prefix(3)) && !standsForAny
      && [[11], [3, 4, 4], [3, 8], [7, 4], [3, 3, 5], [4, 3, 4], [4, 4, 3], [5, 6], [3, 2, 2, 2, 2]].contains(
        groups)
  }

  /// Whether it ends in one digit again and again, as a number does that stands for any.
  private var standsForAny: Bool { Set(digits.suffix(7)).count == 1 }

  /// Numbers within a country: how they are grouped, how they can begin, and whether only a sign or a bracket tells them from
  /// numbers in a table.
  private static let national: [(groups: [[Int]], beginnings: [String], isSigned: Bool)] = [
    // China's areas of three and four digits.
    ([[3, 8], [3, 4, 4], [3, 3, 5]], (20...29).map { "0\($0)" } + ["010"], true),
    ([[3, 4, 4]], (20...29).map { "0\($0)" } + ["010"], false),
    (
      [[4, 8], [4, 7], [4, 4, 4], [4, 3, 4]], (3...9).flatMap { area in (1...9).map { "0\(area)\($0)" } },
      true
    ),
    ([[4, 8], [4, 4, 4]], (3...9).flatMap { area in (1...9).map { "0\(area)\($0)" } }, false),
    // Mobile telephones of Japan and Korea; Australia and Taiwan; Britain. Other numbers of Japan, Taiwan and Australia.
    ([[3, 4, 4]], ["070", "080", "090", "010"], true), ([[4, 3, 3]], ["04", "09"], false),
    ([[5, 6], [5, 3, 3]], ["07"], false),
    ([[2, 4, 4], [3, 3, 4]], (1...9).map { "0\($0)" }, true), ([[4, 6]], ["09"], true),
  ]

  /// Whether it is written as telephones in a country are.
  ///
  /// - Parameters:
  ///   - isInBrackets: whether a bracket stands before it, and behind its first group.
  ///   - isInRow: whether another number stands before it.
  func isNational(isInBrackets: Bool, isInRow: Bool = false) -> Bool {
    let isSigned = isInBrackets || !separators.contains(.space) || separators.contains(.dash)
    guard groups.count > 1, !standsForAny, !isOfService else { return false }
    // What programs print has groups of four, too.
    if isInRow, groups[0] == 4, !isSigned { return false }
    if groups == [3, 3, 4], isSigned, Self.isNorthAmerican(digits) { return true }
    if groups == [1, 3, 3, 4], digits.hasPrefix("1"), Self.isNorthAmerican(digits.dropFirst()) {
      return true
    }
    // What the area is followed by begins with none of 0, 1 and 9 in China.
    let local = digits.dropFirst(groups[0]).first ?? "0"
    return !separators.contains(.dot)
      && Self.national.contains { form in
        form.groups.contains(groups) && form.beginnings.contains(where: digits.hasPrefix)
          && (isSigned || !form.isSigned)
          && (form.beginnings.count < 10 || !"019".contains(local))
      }
  }

  private static func isNorthAmerican(_ digits: some StringProtocol) -> Bool {
    let digits = Array(digits)
    guard digits.count == 10 else { return false }
    // Neither the area nor what follows begins with 0 or 1, or is a service such as 911. Nobody has 555-01xx.
    func isCode(_ code: ArraySlice<Character>) -> Bool {
      !"01".contains(code[code.startIndex]) && !code.elementsEqual(code.prefix(1) + "11")
    }
    return isCode(digits[..<3]) && isCode(digits[3..<6]) && digits[1] != "9" && !isFree(digits)
      && !digits[3...].starts(with: "55501")
  }

  /// Whether it is one of North America that costs the caller nothing, 800, 833, 844 and so on: companies have those.
  private static func isFree(_ digits: some Collection<Character>) -> Bool {
    ["800", "822", "833", "844", "855", "866", "877", "888"].contains { digits.starts(with: $0) }
  }

  /// The codes of countries, but for 1 and 7.
  private static let countries: [String] =
    """
    20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98 \
    21 22 23 24 25 26 29 35 37 38 42 50 59 67 68 69 850 852 853 855 856 880 886 96 97 99
    """.split(separator: " ").map(String.init)

  /// Numbers with the code of a country that companies have, or nobody.
  private static let nobodys = [
    "86400", "86800", "8695", "44800", "44808", "44300", "447700900", "4420794600", "61800", "611800",
    "611300", "6149157", "81120", "33800", "49800", "65800", "8528009",
  ]

  /// How many of its groups are a number with the code of a country.
  var internationalGroups: Int? {
    groups.indices.reversed().map { $0 + 1 }.first { Self.isInternational(prefix($0).digits) }
  }

  static func isInternational(_ digits: String) -> Bool {
    guard (9...15).contains(digits.utf8.count), Set(digits.suffix(7)).count > 1 else { return false }
    switch digits.first {
    case "1": return isNorthAmerican(digits.dropFirst())
    case "7": return digits.utf8.count == 11 && !digits.hasPrefix("7800")
    default:
      let length = digits.hasPrefix("86") ? 11...14 : 9...15
      return countries.contains(where: digits.hasPrefix) && !nobodys.contains(where: digits.hasPrefix)
        && length.contains(digits.utf8.count)
    }
  }

  /// Whether it is one with the code of a country behind two zeros, or that of China without any.
  var hasCountry: Bool {
    if digits.hasPrefix("86"), groups[0] == 2 || groups == [13] {
      if groups == [13] { return WrittenNumber(digits: String(digits.dropFirst(2))).isChineseMobile }
      return dropping(1).isChineseMobile || dropping(1).withinItsCountry.isNational(isInBrackets: false)
    }
    let codes = ["0086", "00852", "00853", "00886", "0081", "0082", "0065", "001", "0044", "0061"]
    return codes.contains(where: digits.hasPrefix)
      && (groups[0] > 3 || groups[0] == 3 && digits.hasPrefix("001"))
      && !separators.contains(.dot) && Self.isInternational(String(digits.dropFirst(2)))
  }

  /// Whether anybody may know it: what calls for help, an authority or a company.
  var isOfService: Bool {
    let count = digits.utf8.count
    return count == 10 && ["400", "800", "1300"].contains(where: digits.hasPrefix)
      || count < 9 && digits.hasPrefix("95")
      || ["1800", "0800", "0120"].contains(where: digits.hasPrefix) || Set(digits).count == 1
      || count == 10 && Self.isFree(digits)
      || count == 11 && digits.hasPrefix("1") && Self.isFree(digits.dropFirst())
      || count >= 10 && digits.suffix(7).hasPrefix("55501")
  }
}

/// What numbers of papers and cards look like.
extension WrittenNumber {
  private var values: [Int] { digits.utf8.map { Int($0) - 0x30 } }

  /// Whether it is the number of a Chinese identity card (GB 11643): a province, a date and the check of ISO 7064, MOD 11-2.
  ///
  /// - Parameter endsInX: whether an X, which stands for 10, takes the place of the 18th digit.
  func isIdentityCard(endsInX: Bool) -> Bool {
    let values = values + (endsInX ? [10] : [])
    guard values.count == 18, hasBirth else { return false }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1]
    return zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11 == 1
  }

  /// Whether it has a province and a date where numbers of identity cards have them; old ones have the year in two digits.
  var hasBirth: Bool {
    let values = values
    guard [15, 17, 18].contains(values.count) else { return false }
    let isOld = values.count == 15
    let year = isOld ? 1900 : values[6] * 1000 + values[7] * 100 + values[8] * 10 + values[9]
    let rest = values[(isOld ? 8 : 10)...].prefix(4).map(\.self)
    return (11...91).contains(values[0] * 10 + values[1]) && (1900...2050).contains(year)
      && (1...12).contains(rest[0] * 10 + rest[1]) && (1...31).contains(rest[2] * 10 + rest[3])
  }

  /// Whether it is an American number of social security, and none of those that stand for any.
  var isSocialSecurity: Bool {
    groups == [3, 2, 4] && !separators.contains { $0 != .dash } && !["000", "666"].contains(digits.prefix(3))
      && !digits.hasPrefix("9") && digits.dropFirst(3).prefix(2) != "00" && !digits.hasSuffix("0000")
      && !["123456789", "078051120", "219099999"].contains(digits) && Set(digits).count > 3
  }

  /// Whether it is the number of a resident of Korea: a date, what tells the century, and a digit that checks the others.
  var isKoreanResident: Bool {
    let values = values
    guard groups == [6, 7], separators == [.dash], values.count == 13, (1...8).contains(values[6]),
      (1...12).contains(values[2] * 10 + values[3]), (1...31).contains(values[4] * 10 + values[5])
    else { return false }
    let weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]
    let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return (11 - sum % 11) % 10 == values[12]
  }

  /// Cards that shops try their programs with.
  private static let testCards = [
    "4111111111111111", "4242424242424242", "5555555555554444", "4012888888881881", "5105105105105100",
    "378282246310005",
  ]

  /// Whether it is the number of a card of a bank (ISO/IEC 7812), by its beginning, length, groups and last digit.
  var isBankCard: Bool {
    let count = digits.utf8.count
    let isGrouped = [
      [4, 4, 4, 4], [4, 4, 4, 4, 3], [4, 6, 5], [6, 10], [6, 13], [4, 4, 4, 4, 2], [4, 4, 4, 4, 1],
    ].contains(groups)
    let isChinese = digits.hasPrefix("62") && (16...19).contains(count) && (isGrouped || groups.count == 1)
    let isOther =
      count == 16 && "245".contains(digits.first ?? "0")
      || count == 15 && ["34", "37"].contains(where: digits.hasPrefix)
    guard isChinese || isOther && isGrouped, Set(digits).count > 3, !Self.testCards.contains(digits) else {
      return false
    }
    return hasLuhnCheck
  }

  /// Whether its last digit checks the others as Luhn's does (ISO/IEC 7812-1, annex B).
  var hasLuhnCheck: Bool {
    let sum = values.reversed().enumerated().reduce(0) { sum, digit in
      let value = digit.element * (digit.offset % 2 == 0 ? 1 : 2)
      return sum + (value > 9 ? value - 9 : value)
    }
    return sum % 10 == 0
  }
}
