private import CPlatform
internal import Glibc

/// Rights that the process gives up for good, so that whoever takes it over by a crafted file gets none of them.
///
/// Where the kernel can do that: Landlock for files (Linux 5.13 and later) and signals (6.12 and later), seccomp for all
/// else. Where it can't, everything goes on as before. What is forbidden fails as if there were no right to it.
package struct Confinement {
  /// Where the process may write; `nil` for anywhere.
  private let folders: [String]?
  /// Whether it may run other programs.
  private let runsPrograms: Bool

  /// Rights that are kept.
  ///
  /// - Parameters:
  ///   - paths: the files and folders that will be written, there or not yet; `nil` for any. Who may write anywhere can
  ///     read no files.
  ///   - runsPrograms: whether other programs may be run. They are confined in the same way.
  package init(writing paths: [String]?, runsPrograms: Bool = false) {
    folders = paths?.filter { $0 != standardStream }.map(Self.folder)
    self.runsPrograms = runsPrograms
  }

  /// The folder in which something is made: the nearest that is there.
  private static func folder(of path: String) -> String {
    var path = FilePath.resolved(path)
    while !FilePath.isFolder(path), path != "/", path != "." { path = FilePath.folder(of: path) }
    return path
  }

  /// Gives up all other rights. It must come before any thread is made: only those made later are bound.
  ///
  /// - Returns: whether the kernel does all of it.
  @discardableResult
  package func enter() -> Bool {
    guard platform_keep_rights() == 0 else { return false }
    // What is asked for is asked at the terminal; whoever writes anywhere asks for nothing.
    if folders != nil { SecretInput.keepTerminal() }
    let hasRules = giveUpFiles()
    let calls = (runsPrograms ? PLATFORM_PROGRAMS : 0) | (folders?.isEmpty == true ? 0 : PLATFORM_WRITING)
    return platform_filter_calls(Int32(calls)) == 0 && hasRules
  }

  private func giveUpFiles() -> Bool {
    let version = platform_landlock_version()
    guard version >= 1 else { return false }
    let ofFiles = platform_landlock_write_file | (version >= 3 ? platform_landlock_truncate : 0)
    // What is written are files and folders: no links, pipes or devices.
    let writing =
      ofFiles | platform_landlock_remove | platform_landlock_make
      | (version >= 2 ? platform_landlock_refer : 0)
    // Programs that are run may have to set up a terminal that they find by another name than ours.
    let commanding = version >= 5 && !runsPrograms ? platform_landlock_command_device : 0
    let forbidden =
      platform_landlock_make_special | commanding | (runsPrograms ? 0 : platform_landlock_execute)
      | (folders == nil ? platform_landlock_read_file : writing)
    let rules = platform_landlock_rules(forbidden, version)
    guard rules >= 0 else { return false }
    defer { close(rules) }
    for folder in folders ?? [] { Self.allow(writing, below: folder, rules) }
    // Ours is open already.
    for device in runsPrograms ? ["/dev/tty", "/dev/null"] : [] { Self.allow(ofFiles, below: device, rules) }
    return platform_landlock_enforce(rules, version) == 0
  }

  /// Allows something; what can't be opened here can't be written later either.
  private static func allow(_ uses: UInt64, below path: String, _ rules: Int32) {
    let descriptor = unsafe open(path, platform_O_PATH | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = platform_landlock_allow(rules, descriptor, uses)
    close(descriptor)
  }
}
