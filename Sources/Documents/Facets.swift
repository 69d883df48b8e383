/// What the folders that a guide is in say of it: a country, a topic, a stage of life, a kind.
package enum Facets {
  /// The facets of a path, such as `country: canada` for `countries/加拿大/签证.md`; one value each, of the folder that is
  /// nearest to the guide.
  package static func of(path: String) -> [(name: String, value: String)] {
    var found: [String: String] = [:]
    for folder in path.split(separator: "/").dropLast() {
      let name = folder.lowercased().filter { !"-_ ".contains($0) }
      // A folder may be numbered for its order.
      let bare = String(name.drop { $0.isASCII && ($0.isNumber || $0 == ".") })
      if let (facet, value) = names[bare] { found[facet.rawValue] = value }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// What a value is called in Chinese, if it is one of those known.
  package static func chineseName(of value: String) -> String? { chineseNames[value] }

  private static let chineseNames: [String: String] = {
    var names: [String: String] = [:]
    for (_, values) in table {
      for (value, others) in values {
        names[value] = others.split(separator: " ").first { !$0.utf8.allSatisfy { $0 < 0x80 } }.map(
          String.init)
      }
    }
    return names
  }()

  /// Each facet by the names that a folder for it may have, without spaces and hyphens, in small letters.
  private static let names: [String: (facet: Facet, value: String)] = {
    var names: [String: (facet: Facet, value: String)] = [:]
    for (facet, values) in table {
      for (value, others) in values {
        for name in [value] + others.split(separator: " ").map(String.init) {
          names[name.filter { $0 != "-" }] = (facet, value)
        }
      }
    }
    return names
  }()

  private static let table: [(facet: Facet, values: KeyValuePairs<String, String>)] = [
    (
      .country,
      [
        "canada": "加拿大 枫叶国 楓葉國", "japan": "日本", "singapore": "新加坡 星加坡 坡县",
        "australia": "澳大利亚 澳大利亞 澳洲", "new-zealand": "新西兰 新西蘭 紐西蘭 nz",
        "united-states": "美国 美國 usa us america unitedstatesofamerica",
        "united-kingdom": "英国 英國 uk britain greatbritain england", "ireland": "爱尔兰 愛爾蘭",
        "germany": "德国 德國", "france": "法国 法國", "netherlands": "荷兰 荷蘭 holland", "spain": "西班牙",
        "portugal": "葡萄牙", "italy": "意大利 義大利", "switzerland": "瑞士", "austria": "奥地利 奧地利",
        "sweden": "瑞典", "norway": "挪威", "denmark": "丹麦 丹麥", "finland": "芬兰 芬蘭", "greece": "希腊 希臘",
        "malta": "马耳他 馬爾他 馬耳他", "hungary": "匈牙利", "czechia": "捷克 czechrepublic", "poland": "波兰 波蘭",
        "serbia": "塞尔维亚 塞爾維亞", "turkey": "土耳其 türkiye", "thailand": "泰国 泰國",
        "malaysia": "马来西亚 馬來西亞 大马", "philippines": "菲律宾 菲律賓", "vietnam": "越南",
        "indonesia": "印尼 印度尼西亚 印度尼西亞", "south-korea": "韩国 韓國 korea", "taiwan": "台湾 臺灣 台灣",
        "hong-kong": "香港 hk", "macau": "澳门 澳門 macao", "united-arab-emirates": "阿联酋 阿聯酋 迪拜 杜拜 uae dubai",
        "ecuador": "厄瓜多尔 厄瓜多爾 厄瓜多", "mexico": "墨西哥", "brazil": "巴西", "chile": "智利", "argentina": "阿根廷",
        "europe": "欧洲 歐洲",
      ]
    ),
    (
      .topic,
      [
        "visa": "visas 签证 簽證 签注", "passport": "passports 护照 護照 证件 證件",
        "healthcare": "health medical 医疗 醫療 看病 健康",
        "money": "finance banking 资金 資金 钱 錢 金融 财务 財務 理财 理財", "family": "家庭 家人 亲子 親子",
        "housing": "住房 租房 住 房子", "study": "学习 學習 留学 留學 升学", "work": "jobs career 工作 求职 求職 职场 職場 肉身翻墙工作",
        "settling": "settlingin arrival 安家 落地 定居 生活", "safety": "security 安全 人身安全", "tax": "taxes 税 稅 税务 稅務",
        "education": "school 教育 子女教育", "language": "languages 语言 語言 外语", "law": "legal 法律",
        "transport": "交通 驾照 駕照",
        "immigration": "移民 润 潤 润学 潤學", "refugee": "asylum 难民 難民 庇护 庇護 政庇",
      ]
    ),
    (
      .stage,
      [
        "pupil": "highschool 高中 高中生 中学生 中學生", "student": "students university 大学 大學 大学生 大學生 学生 學生",
        "graduate": "postgraduate 研究生 应届 應屆 毕业生 畢業生", "working": "professionals 在职 在職 上班族 社畜",
        "parent": "parents 父母 有孩子 带娃 帶娃", "retired": "retirement 退休",
      ]
    ),
    (
      .kind,
      [
        "faq": "faqs questions qanda 问答 問答 常见问题 常見問題", "how-to": "howto guides tutorials 教程 指南 攻略 方法 方法论 方法論",
        "account": "accounts stories experiences 实例 實例 经历 經歷 故事 经验 經驗 个人经历 个人經歷 润学实例",
      ]
    ),
  ]
}
