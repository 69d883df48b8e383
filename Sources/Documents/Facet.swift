/// What a guide can be about, besides its words: what it is found under, and what `topic:visa` asks for.
///
/// This is the one place for a facet's name in a bundle, the names that people may type, and what they are told it is.
package enum Facet: String, CaseIterable, Sendable {
  case topic, country, stage, kind, tags

  /// How it is called in a query, the usual name first.
  package var names: [String] {
    switch self {
    case .topic: ["topic", "主题", "主題"]
    case .country: ["country", "国家", "國家"]
    case .stage: ["stage", "阶段", "階段"]
    case .kind: ["kind", "类型", "類型"]
    case .tags: ["tag", "tags", "标签", "標籤"]
    }
  }

  /// What people are told it is, in English and in Chinese.
  package var label: (en: String, zh: String) { (names[0], names[self == .tags ? 2 : 1]) }
}
