/// What a collection says of itself, in the file `collection.yaml` at its top.
package struct CollectionFile: Equatable, Sendable {
  /// What is wrong with it.
  package enum Failure: Error, Equatable, Sendable {
    /// It is not YAML, or no mapping.
    case notYAML
    /// It has a name that means nothing here.
    case unknownName(String)
    /// A value that can't be used: of which name, and why.
    case badValue(name: String, fault: Fault)
  }

  /// What can be wrong with a value.
  package enum Fault: Equatable, Sendable {
    /// It is no whole number from 1 on.
    case notANumber
    /// It is no tag of a language.
    case notALanguage(String)
    /// It is no address on the web.
    case notAnAddress(String)
    /// There is nothing in it that can be seen.
    case invisible
    /// It has more than so many bytes.
    case tooLong(limit: Int)
  }

  /// Where it lies.
  package static let path = "collection.yaml"
  /// In bytes.
  package static let maximumLength = 64 << 10
  private static let maximumText = 500

  /// What the collection is called.
  package var title: String?
  /// What it is, in a sentence.
  package var description: String?
  /// What its publisher wants its readers to know.
  package var note: String?
  /// Under which licence it may be passed on.
  package var licence: String?
  /// The number of this edition.
  package var edition: Int64?
  /// The languages that its guides should be in, as BCP 47 tags.
  package var languages: [String] = []
  /// Addresses on the web at which its files are: links to them lead to the files.
  package var homes: [String] = []
  /// The paths of guides and folders, in the order in which they are to be read.
  package var order: [String] = []

  /// Reads such a file.
  package init(_ bytes: [UInt8]) throws(Failure) {
    guard bytes.count <= Self.maximumLength, String(validating: bytes, as: UTF8.self) != nil,
      let pairs = Self.isBlank(bytes) ? [] : YAML.pairs(in: bytes)
    else { throw .notYAML }
    for (name, values) in pairs where !values.isEmpty {
      // A name without a value is one that was not filled in.
      let value = values.joined(separator: ", ")
      if value.isEmpty || value == "~" { continue }
      switch name {
      case "title": title = try Self.text(value, name)
      case "description": description = try Self.text(value, name)
      case "note": note = try Self.text(value, name)
      case "licence", "license": licence = try Self.text(value, name)
      case "edition":
        guard let number = Int64(value), number > 0 else {
          throw .badValue(name: name, fault: .notANumber)
        }
        edition = number
      case "languages":
        for value in values {
          guard let tag = Language.tag(value) else {
            throw .badValue(name: name, fault: .notALanguage(value))
          }
          languages.append(tag)
        }
      case "home":
        for value in values {
          guard value.lowercased().hasPrefix("https://") || value.lowercased().hasPrefix("http://") else {
            throw .badValue(name: name, fault: .notAnAddress(value))
          }
          homes.append(value)
        }
      case "order": order = values
      default: throw .unknownName(name)
      }
    }
  }

  /// The file without the lines that are only for whoever fills it in.
  package static func withoutRemarks(_ bytes: [UInt8]) -> [UInt8] {
    Array(
      bytes.split(separator: 0x0A, omittingEmptySubsequences: true)
        .filter { $0.first { $0 != 0x20 } != UInt8(ascii: "#") }.map { $0 + [0x0A] }.joined())
  }

  private static func isBlank(_ bytes: [UInt8]) -> Bool {
    withoutRemarks(bytes).allSatisfy { $0 <= 0x20 }
  }

  private static func text(_ value: String, _ name: String) throws(Failure) -> String {
    let line = oneLine(value)
    guard !line.isEmpty else { throw .badValue(name: name, fault: .invisible) }
    guard line.utf8.count <= maximumText else {
      throw .badValue(name: name, fault: .tooLong(limit: maximumText))
    }
    return line
  }

  /// Names in the order that are no path of these, nor a folder with any.
  package func unknownNames(among paths: [String]) -> [String] {
    order.filter { named in
      let name = named.hasSuffix("/") ? String(named.dropLast()) : named
      return !paths.contains { $0 == name || $0.hasPrefix(name + "/") }
    }
  }

  /// The place of a path in the order, from 1 on; `nil` for what is not named, nor in a folder that is.
  package func place(of path: String) -> Int? {
    order.firstIndex { named in
      let name = named.hasSuffix("/") ? String(named.dropLast()) : named
      return path == name || path.hasPrefix(name + "/")
    }.map { $0 + 1 }
  }

  /// A file to begin with, for a folder with these guides.
  package static func template(title: String, languages: [String], guides: [String]) -> String {
    func quoted(_ text: String) -> String {
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    let order = guides.prefix(200).map { "#  - \(quoted($0))\n" }.joined()
    return """
      # What this collection says of itself. All of it can be left out; delete the # before what you want to say.
      # 合集的自述。每一项都可省略；要写哪一项，就去掉它前面的 #。

      # Its name. 名称
      title: \(quoted(title))

      # What it is, in a sentence. 一句话说明
      #description: ""

      # What readers should know from you: where new editions appear, for one. 发布者的话，例如新版在哪里发布
      #note: ""

      # Under which licence it may be passed on. 许可
      #licence: "CC BY-SA 4.0"

      # The number of this edition; each new one has a higher number. 版次，每出一版加一
      #edition: 1

      # The languages of its guides; packing warns of guides in others. 语言
      #languages: [\(languages.joined(separator: ", "))]

      # Where its files are on the web: links that lead there lead to the files here. 网上的地址，指向那里的链接会改为指向这里的文件
      #home: https://github.com/OWNER/REPOSITORY

      # Guides and folders in the order in which they are to be read. 阅读顺序
      #order:
      \(order)
      """
  }
}
