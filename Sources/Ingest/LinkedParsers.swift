private import CMarkdown
private import CYAML

/// The libraries behind this module, but for gumbo, which does not say its version.
package enum LinkedParsers {
  /// What cmark-gfm says of itself.
  package static var markdown: String { unsafe String(cString: cmark_version_string()) }
  /// What libyaml says of itself.
  package static var yaml: String { unsafe String(cString: yaml_get_version_string()) }
}
