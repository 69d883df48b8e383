/// Which characters the codes of a font are (ISO 32000-1, 9.7.5 and 9.10.3): operators and codes, without names and remarks.
enum CharacterMap {
  static let orderings: Set<String> = [
    "GB1", "CNS1", "Japan1", "Japan2", "Korea1", "KR", "Identity", "UCS", "UCS2",
  ]

  /// 9.7.5.2: the maps that every reader has, without their directions; and 9.6.6.1, the encodings.
  private static let predefined: Set<String> = [
    "Identity", "GB-EUC", "GBpc-EUC", "GBK-EUC", "GBKp-EUC", "GBK2K", "GBT-EUC", "GBTpc-EUC", "UniGB-UCS2",
    "UniGB-UTF8", "UniGB-UTF16", "UniGB-UTF32", "B5pc", "HKscs-B5", "ETen-B5", "ETenms-B5", "CNS-EUC",
    "UniCNS-UCS2", "UniCNS-UTF8", "UniCNS-UTF16", "UniCNS-UTF32", "83pv-RKSJ", "90ms-RKSJ", "90msp-RKSJ",
    "90pv-RKSJ", "Add-RKSJ", "EUC", "Ext-RKSJ", "UniJIS-UCS2", "UniJIS-UCS2-HW", "UniJIS-UTF8",
    "UniJIS-UTF16", "UniJIS-UTF32", "UniJIS2004-UTF16", "UniJIS2004-UTF32", "KSC-EUC", "KSCms-UHC",
    "KSCms-UHC-HW", "KSCpc-EUC", "UniKS-UCS2", "UniKS-UTF8", "UniKS-UTF16", "UniKS-UTF32", "Adobe-GB1-UCS2",
    "Adobe-CNS1-UCS2", "Adobe-Japan1-UCS2", "Adobe-Korea1-UCS2",
  ]
  private static let encodings: Set<String> = [
    "WinAnsiEncoding", "MacRomanEncoding", "MacExpertEncoding", "StandardEncoding", "SymbolEncoding",
    "ZapfDingbatsEncoding", "PDFDocEncoding", "H", "V",
  ]

  static func isPredefined(_ name: JSONString) -> Bool {
    let word = String(name.words.dropFirst())
    return encodings.contains(word) || predefined.contains(word)
      || (word.hasSuffix("-H") || word.hasSuffix("-V")) && predefined.contains(String(word.dropLast(2)))
  }

  private static let words: Set<String> = [
    "begin", "end", "def", "dict", "dup", "pop", "findresource", "defineresource", "currentdict", "begincmap",
    "endcmap", "begincodespacerange", "endcodespacerange", "beginbfchar", "endbfchar", "beginbfrange",
    "endbfrange", "begincidchar", "endcidchar", "begincidrange", "endcidrange", "beginnotdefchar",
    "endnotdefchar", "beginnotdefrange", "endnotdefrange", "usecmap", "true", "false", "null",
  ]
  private static let names: Set<String> = [
    "/CIDInit", "/ProcSet", "/CIDSystemInfo", "/Registry", "/Ordering", "/Supplement", "/CMapName",
    "/CMapType",
    "/CMapVersion", "/WMode", "/CMap",
  ]

  static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    var (lexer, output): (PDFLexer, [UInt8]) = (PDFLexer(bytes), [])
    while let token = lexer.next() {
      switch token {
      case .number(let range): output += bytes[range]
      case .word(let range):
        guard words.contains(String(decoding: bytes[range], as: UTF8.self)) else { continue }
        output += bytes[range]
        output.append(UInt8(ascii: "\n"))
        continue
      case .name(let range):
        let name = JSONString(Array(bytes[range]))
        output += names.contains(name.words) || isPredefined(name) ? name.bytes : Array("/M".utf8)
      case .string(let range):
        if bytes[range.lowerBound] == UInt8(ascii: "<") {
          output += bytes[range].filter { $0.hexDigit != nil || !$0.isPDFRegular }
        } else {
          let text = String(decoding: lexer.contents(ofString: range), as: UTF8.self)
          output += "(\(orderings.contains(text) || text == "Adobe" ? text : "Identity"))".utf8
        }
      case .arrayStart: output.append(UInt8(ascii: "["))
      case .arrayEnd: output.append(UInt8(ascii: "]"))
      case .dictionaryStart: output += "<<".utf8
      case .dictionaryEnd: output += ">>".utf8
      case .braceStart, .braceEnd: break
      }
      output.append(UInt8(ascii: " "))
    }
    return output
  }
}

/// A function that is calculated (ISO 32000-1, 7.10.5), in words of PostScript.
enum Calculation {
  private static let words: Set<String> = [
    "abs", "add", "atan", "ceiling", "cos", "cvi", "cvr", "div", "exp", "floor", "idiv", "ln", "log", "mod",
    "mul",
    "neg", "round", "sin", "sqrt", "sub", "truncate", "and", "bitshift", "eq", "false", "ge", "gt", "le",
    "lt", "ne",
    "not", "or", "true", "xor", "if", "ifelse", "copy", "dup", "exch", "index", "pop", "roll",
  ]

  static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    var (lexer, output): (PDFLexer, [UInt8]) = (PDFLexer(bytes), [])
    while let token = lexer.next() {
      switch token {
      case .number(let range): output += bytes[range]
      case .word(let range) where words.contains(String(decoding: bytes[range], as: UTF8.self)):
        output += bytes[range]
      case .braceStart: output.append(UInt8(ascii: "{"))
      case .braceEnd: output.append(UInt8(ascii: "}"))
      default: continue
      }
      output.append(UInt8(ascii: " "))
    }
    return output
  }
}
