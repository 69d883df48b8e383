internal import Bytes

/// Where a collection is at home on the web: addresses there that mean its files.
struct Home: Equatable, Sendable {
  /// The host, and the names behind it that all its addresses begin with, in lower case.
  private let names: [String]
  /// The folder of a repository that is the collection; empty if all of it is.
  private var folder: [String] = []
  /// Whether addresses have the names of branches in them, as repositories do and sites don't.
  let isRepository: Bool

  /// All places where the files are that lie at some addresses: a repository is served by more than one host.
  static func homes(at addresses: [String]) -> [Home] {
    addresses.flatMap { address -> [Home] in
      guard let names = Self.names(of: address) else { return [] }
      guard isForge(names[0]) else { return [Home(names, isRepository: false)] }
      guard names.count >= 3 else { return [] }
      let (owner, repository) = (
        names[1], names[2].hasSuffix(".git") ? String(names[2].dropLast(4)) : names[2]
      )
      var home = Home([names[0], owner, repository], isRepository: true)
      home.folder = home.files(Array(names.dropFirst(3))).first ?? []
      guard names[0] == "github.com" else { return [home] }
      let site = owner.lowercased() + ".github.io"
      var others = [
        Home(["raw.githubusercontent.com", owner, repository], isRepository: true),
        Home(["cdn.jsdelivr.net", "gh", owner, repository], isRepository: true),
        Home(repository.lowercased() == site ? [site] : [site, repository], isRepository: false),
      ]
      for index in others.indices where others[index].isRepository { others[index].folder = home.folder }
      return [home] + others
    }
  }

  private init(_ names: [String], isRepository: Bool) {
    self.names = names.map { $0.lowercased() }
    self.isRepository = isRepository
  }

  private static func isForge(_ host: String) -> Bool {
    ["github.com", "gitlab.com", "gitee.com", "codeberg.org", "bitbucket.org", "gitea.com", "notabug.org"]
      .contains(host)
      || host.hasPrefix("gitlab.") || host.hasPrefix("git.") || host.hasPrefix("gitea.")
  }

  /// The host and the names of an address.
  private static func names(of address: String) -> [String]? {
    let bare = address.prefix { $0 != "#" && $0 != "?" }
    guard let scheme = ["https://", "http://", "//"].first(where: { bare.lowercased().hasPrefix($0) }) else {
      return nil
    }
    var names = bare.dropFirst(scheme.count).split(separator: "/").map { PercentEncoding.decode(String($0)) }
    guard let host = names.first?.lowercased() else { return nil }
    names[0] = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    if names[0].hasSuffix(".jsdelivr.net") { names[0] = "cdn.jsdelivr.net" }
    return names
  }

  /// The paths from the top of the collection that an address here may mean; none for those elsewhere, and for the top itself,
  /// which is more than its first guide.
  func paths(for address: String) -> [String] {
    guard let all = Self.names(of: address), all.count >= names.count else { return [] }
    for (name, own) in zip(all, names) {
      // jsDelivr writes the branch behind the repository.
      let bare = names[0] == "cdn.jsdelivr.net" ? String(name.prefix { $0 != "@" }) : name
      guard bare.lowercased() == own else { return [] }
    }
    let rest = Array(all.dropFirst(names.count))
    guard isRepository else { return rest.isEmpty ? [] : [rest.joined(separator: "/")] }
    return files(rest).compactMap { path in
      guard path.count > folder.count, path.starts(with: folder) else { return nil }
      return path.dropFirst(folder.count).joined(separator: "/")
    }
  }

  /// What names behind those of a repository may mean: where a branch has slashes in it can't be told.
  private func files(_ rest: [String]) -> [[String]] {
    var rest = rest[...]
    switch names[0] {
    case "cdn.jsdelivr.net": return [Array(rest)]
    case "raw.githubusercontent.com": if rest.starts(with: ["refs", "heads"]) { rest = rest.dropFirst(2) }
    default:
      if rest.first == "-" { rest = rest.dropFirst() }
      guard let view = rest.popFirst(),
        ["blob", "raw", "tree", "edit", "blame", "src", "media", "_edit"].contains(view)
      else { return [] }
      if view == "src" || view == "raw" || view == "media", let kind = rest.first,
        ["branch", "commit", "tag", "refs"].contains(kind)
      {
        rest = rest.dropFirst(kind == "refs" ? 2 : 1)
      }
    }
    return (1...3).filter { $0 <= rest.count }.map { Array(rest.dropFirst($0)) }
  }
}
