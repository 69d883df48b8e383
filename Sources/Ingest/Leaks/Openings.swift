/// What a leak can begin with, and what is to be done there.
struct Opening: Sendable {
  enum Meaning: Sendable {
    case link, fileLink, embedded
    /// A link to a folder in a network.
    case share
    /// A link of a site that is known, without what links begin with.
    case bareLink
    /// A link that carries what opens a proxy.
    case proxy
    /// The beginning of a key, behind which so many characters follow at least.
    case key(Int)
    /// A word that says what stands behind it.
    case label(Label)
    case device
    /// A digit that is not ASCII.
    case digit
    case invisible
    /// A form of the sign in addresses.
    case at
    case spokenAt, spelledAt
    /// What may hold such a sign, or stand for it.
    case bracket, hash
    /// A link to somebody, without what links begin with.
    case account
    /// A key that others may know, behind which its owner is named.
    case publicKey
  }

  /// What a value is said to be.
  enum Label: Sendable {
    case chat, qq, mail, handle, contact, phone, identity, passport, bank, password, position, bearer,
      hardware,
      words, network
    /// A network to join, with all that it takes, as codes to be scanned have it.
    case wireless
    /// A number that a state gives to a person, of digits in groups.
    case personal
  }

  let bytes: [UInt8]
  let meaning: Meaning
  /// Whether capitals count.
  let isExact: Bool

  static let all = Table(
    openings([
      (.link, "http:// https://"),
      (
        .bareLink,
        "youtu.be/ b23.tv/ xhslink.com/ v.douyin.com/ mp.weixin.qq.com/ www.youtube.com/ www.bilibili.com/ www.xiaohongshu.com/"
      ), (.fileLink, "file://"), (.share, "smb:// afp:// nfs:// cifs://"),
      (.embedded, "data:image/ data:application/"),
      (
        .proxy,
        "vmess:// vless:// ss:// ssr:// trojan:// hysteria:// hysteria2:// hy2:// tuic:// naive+https://"
      ),
      (.device, "desktop- laptop- macbook imac mbp"),
      (.at, "＠"), (.spelledAt, "艾特"), (.spokenAt, "at"), (.bracket, "（ 【 ［ ｛ 〔"), (.hash, "＃ ＊ ☆ ★ ⓐ"),
      (
        .label(.chat),
        "微信 薇信 威信 徽信 v信 Ｖ信 vx wx 加v 加微 加薇 绿泡泡 wechat weixin wxid v： 加_v 加我v +v ＋v ➕v v.x v.信 微_信 小红书号 小紅書號 抖音号 快手号 b站uid 微博uid 카카오톡 카톡 kakaotalk"
      ),
      (
        .label(.qq),
        "qq q群 q裙 扣扣 企鹅 群号 群號 裙号 群： 群: 加群 加q +q ＋q ➕q 交流群 讨论群 互助群 粉丝群 总群 主群 新群 一群 二群 三群 四群 五群"
      ),
      (.label(.mail), "邮箱 郵箱 邮箱地址 郵箱地址 电子邮件 电邮 邮件 email e-mail mail"),
      (.label(.handle), "telegram tg 电报 電報 纸飞机 飞机号 whatsapp signal skype discord line_id line号 line： 推特"),
      (.label(.contact), "联系 聯繫 私聊 私信 私訊 飞机 找我 加我 contact dm"),
      (
        .label(.phone),
        "电话 電話 手机 手機 座机 座機 固话 传真 傳真 phone tel telephone mobile cell cellphone fax mob ph mobilephone ☎ 📞 📱"
      ),
      (.label(.identity), "身份证 身份證 身分證 hkid 주민등록번호 주민번호 외국인등록번호"),
      (.label(.personal), "uci a-number a_number マイナンバー 個人番号 在留カード 在留卡"),
      (
        .label(.passport),
        "护照 護照 passport 通行证 通行證 回乡证 回鄉證 台胞证 台胞證 居住证 居留证 驾驶证 驾照 駕照 签证号 绿卡号 社保号 ssn 여권"
      ),
      (.label(.bank), "银行卡 銀行卡 信用卡 储蓄卡 借记卡 卡号 卡號 账号 帐号 帳號 賬號 account card"),
      (
        .label(.password),
        """
        密码 密碼 口令 password passwd passphrase pwd pass token secret api_key api-key apikey access_key accesskey secret_key \
        sessdata bili_jct z_c0 pt_key phpsessid jsessionid web_session \
        secretkey access_token auth_token client_secret private_key privatekey presharedkey psk 密钥 密鑰 \
        비밀번호 암호 パスワード 暗証番号
        """
      ),
      (.label(.bearer), "bearer authorization:_token authorization:_basic"),
      (.label(.wireless), "wifi:"),
      (
        .label(.hardware), "mac地址 mac位址 mac mac_address 序列号 序列號 serial_number serial sn imei"
      ),
      (.label(.words), "助记词 助記詞 恢复短语 seed_phrase recovery_phrase mnemonic"),
      (
        .account,
        "t.me/joinchat/ t.me/+ telegram.me/joinchat/ wa.me/ tencent://message/? mqqwpa://im/chat? mqqapi://card/show_pslcard?"
      ),
      (.publicKey, "ssh-ed25519 ssh-rsa ecdsa-sha2-nistp256"),
      (
        .label(.position),
        "坐标 座標 经纬度 經緯度 gps 定位 纬度 緯度 北纬 北緯 经度 經度 东经 latitude lat coordinates coords location geo latlng 位置 地点 地點"
      ),
      (.label(.network), "ip 公网 公網 外网 外網 服务器 伺服器 vps"),
    ]) + [
      Opening(bytes: Array("LINE".utf8), meaning: .label(.handle), isExact: true),
      Opening(bytes: Array("SIN".utf8), meaning: .label(.personal), isExact: true),
    ] + keys + digits
      + invisible)

  private static func openings(_ table: [(Meaning, String)]) -> [Opening] {
    table.flatMap { meaning, line in
      let words = line.split(separator: " ").map(String.init)
      // What code writes with a line is two words elsewhere.
      let spaced = words.filter { $0.contains("_") }.map { $0.replacing("_", with: " ") }
      return (words + spaced).map { Opening(bytes: Array($0.utf8), meaning: meaning, isExact: false) }
    }
  }

  /// How keys of services begin, and how many characters follow.
  private static let keys: [Opening] = [
    ("AKIA", 16), ("ASIA", 16), ("AIza", 35), ("ghp_", 36), ("gho_", 36), ("ghu_", 36), ("ghs_", 36),
    ("ghr_", 36),
    ("github_pat_", 40), ("glpat-", 20), ("sk-", 20), ("sk_live_", 16), ("sk_test_", 16), ("rk_live_", 16),
    ("whsec_", 24), ("xoxb-", 20), ("xoxp-", 20), ("xoxa-", 20), ("xoxs-", 20), ("xapp-", 20), ("hf_", 30),
    ("npm_", 36), ("pypi-AgE", 30), ("SG.", 40), ("dop_v1_", 40), ("LTAI", 12), ("AKID", 30), ("eyJ", 30),
    ("GOCSPX-", 20), ("ya29.", 20), ("tskey-", 16), ("dckr_pat_", 20), ("gsk_", 40), ("xai-", 60),
    ("r8_", 37), ("pplx-", 40), ("nvapi-", 50), ("figd_", 30), ("lin_api_", 30), ("shpat_", 32),
    ("shpss_", 32), ("rubygems_", 40), ("glsa_", 32), ("sbp_", 40), ("hvs.", 24), ("PMAK-", 50),
    ("NRAK-", 24), ("tvly-", 20), ("pscale_tkn_", 32),
  ].map { Opening(bytes: Array($0.utf8), meaning: .key($1), isExact: true) }

  /// Digits with which numbers of telephones are written otherwise: wide ones, Chinese ones, those in circles.
  private static let digits: [Opening] = [
    "０", "１", "２", "３", "４", "５", "６", "７", "８", "９", "一", "幺", "①", "壹", "𝟏", "𝟭", "𝟷",
  ]
  .map { Opening(bytes: Array($0.utf8), meaning: .digit, isExact: true) }

  private static let invisible: [Opening] = [
    [0xCD, 0x8F], [0xE1, 0xA0, 0x8E], [0xE2, 0x80], [0xE2, 0x81], [0xE3, 0x85, 0xA4], [0xEF, 0xB8],
    [0xEF, 0xBB, 0xBF], [0xF3, 0xA0],
  ].map { Opening(bytes: $0, meaning: .invisible, isExact: true) }

  /// Openings by their first bytes, in small letters: most places of a text begin none.
  struct Table: Sendable {
    private var groups: [[Opening]] = [[]]
    /// Which group two bytes mean.
    private var numbers = [UInt8](repeating: 0, count: 1 << 16)
    /// Whether a third byte may follow those of a group.
    private var thirds = [Bool](repeating: false, count: 1 << 16)

    init(_ openings: [Opening]) {
      for opening in openings.sorted(by: { $0.bytes.count > $1.bytes.count }) {
        let key = Self.key(opening.bytes, 0)
        if numbers[key] == 0 {
          numbers[key] = UInt8(groups.count)
          groups.append([])
        }
        let number = Int(numbers[key])
        groups[number].append(opening)
        for third in 0..<256 where opening.bytes.count == 2 || Self.lowered(opening.bytes[2]) == third {
          thirds[number << 8 | third] = true
        }
      }
    }

    func mayBegin(_ text: [UInt8], _ index: Int) -> Bool {
      guard index + 2 < text.count else { return index + 1 < text.count }
      let number = Int(numbers[Self.key(text, index)])
      return number != 0 && thirds[number << 8 | Self.lowered(text[index + 2])]
    }

    func beginning(_ text: [UInt8], _ index: Int) -> [Opening] { groups[Int(numbers[Self.key(text, index)])] }

    private static func key(_ text: [UInt8], _ index: Int) -> Int {
      lowered(text[index]) << 8 | lowered(text[index + 1])
    }

    private static func lowered(_ byte: UInt8) -> Int {
      Int((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
  }
}
