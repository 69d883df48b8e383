/// Words that say how something is asked and not what about: nothing has to have them.
///
/// Chinese has no spaces, so that its small words have to be cut out, and many of their characters are parts of words that
/// do carry something: 的 is one by itself and not in 目的地. So a run is cut from the left into the longest of small words, of words
/// that hold such characters, and of terms of the glossary.
enum StopWords {
  /// How much a word tells of what is asked for.
  enum Weight: Int, Comparable {
    /// Nothing.
    case none
    /// Little, beside others.
    case light
    case heavy

    static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  /// What words tell that nothing but marks stand between, as in `don't` and `and/or`.
  static func weight(ofWords words: [[UInt8]]) -> Weight {
    let whole = Array(words.joined())
    if none.contains(whole) || words.allSatisfy(none.contains) { return .none }
    return light.contains(whole) ? .light : .heavy
  }

  /// Where the pieces stand of a run of characters that carry something; none if nothing does.
  ///
  /// - Parameter isTerm: whether characters are a term of the glossary.
  static func pieces(
    of characters: [UInt32], longestTerm: Int, isTerm: (Range<Int>) -> Bool
  ) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start: Int?
    var index = 0
    while index < characters.count {
      let rest = characters.count - index
      func length(_ longest: Int, _ isWord: (Range<Int>) -> Bool) -> Int {
        stride(from: min(longest, rest), through: 1, by: -1).first { isWord(index..<index + $0) } ?? 0
      }
      let small = length(chinese.longest) { chinese.words.contains(Array(characters[$0])) }
      let large = max(
        length(holders.longest) { holders.words.contains(Array(characters[$0])) },
        length(longestTerm) { $0.count > 1 && isTerm($0) })
      if small > large {
        if let first = start { pieces.append(first..<index) }
        start = nil
        index += small
      } else {
        start = start ?? index
        index += max(large, 1)
      }
    }
    if let first = start { pieces.append(first..<characters.count) }
    // One character says nothing alone: 不丹 and 以太网 are words as they are, whatever 不 and 太 are elsewhere.
    let areSingle = pieces.allSatisfy { $0.count == 1 }
    let isWord =
      characters.count == 2 && pieces.count == 1
      || characters.count == 3 && pieces.count == 2 && degrees.contains(characters[1])
    if areSingle, isWord { return [characters.indices] }
    return pieces
  }

  /// Small characters that do not join two words.
  private static let degrees = Set("太最很更再".unicodeScalars.map { $0.value })

  private static let none: Set<[UInt8]> = Set(
    """
    a about actually all already also always am an and any anybody anyone anything are arent as at be because been before being \
    between both but by can cannot cant could couldnt d did didnt do does doesnt doing done dont each either else even ever every \
    everybody everyone everything for from gets getting going gonna got had hadnt has hasnt have havent having he her here \
    hers herself hes him himself his how hows i id if im in into is isnt it its itself ive just let lets like ll lot lots m \
    many may maybe me might mine more most much must mustnt my myself need needed neednt needs neither no nobody nor not nothing now of \
    off on one ones only onto or our ours ourselves out over own perhaps please quite rather re really s same shall shant she \
    shes should shouldnt so some somebody someone something somehow still stuff such supposed t than that thats the their theirs them \
    themselves then there theres these they theyre theyve thing things this those though through to too until up upon ve very want \
    wanted wants was wasnt we were werent weve what whatever whats when where wheres whether which while who whom whos whose why \
    will with within wont would wouldnt yet you youd youll your youre yours yourself youve
    """.utf8.split(whereSeparator: { $0 <= 0x20 }).map(Array.init))

  private static let light: Set<[UInt8]> = Set(
    """
    able ask asked asking bad best better came care come comes coming different find finds found gave give gives giving go goes gone \
    good happen happened happening happens keep keeping keeps kept know knowing known knows like look looking looks made make makes \
    making mean means put puts putting said say saying says see seen sees show shows sure take taken takes taking tell telling think \
    thinking told took tried try trying use used uses using way ways went worse worst
    """.utf8.split(whereSeparator: { $0 <= 0x20 }).map(Array.init))

  /// The words of a list, and how many characters the longest has.
  private static func words(_ list: String) -> (words: Set<[UInt32]>, longest: Int) {
    var words: Set<[UInt32]> = []
    var word: [UInt32] = []
    for scalar in list.unicodeScalars {
      if scalar.value > 0x20 {
        word.append(scalar.value)
      } else if !word.isEmpty {
        words.insert(word)
        word = []
      }
    }
    if !word.isEmpty { words.insert(word) }
    return (words, words.reduce(0) { max($0, $1.count) })
  }

  /// Simplified, as what is looked for is folded.
  private static let chinese = words(
    """
    什么 为什么 为何 干什么 有什么 是什么 什么样 怎么 怎么办 怎么样 怎么弄 怎么做 怎样 咋办 咋样 如何 多少 几个 哪个 哪些 哪里 哪儿 哪种 谁 多久 \
    是不是 能不能 可不可以 有没有 要不要 会不会 行不行 够不够 好不好 该不该 需不需要 值不值得 算不算 难不难 是否 能否 可否 吗 呢 吧 啊 呀 么 嘛 啦 \
    的 了 着 我 你 您 他 她 它 咱 我们 你们 他们 她们 它们 咱们 们 自己 人家 别人 大家 有人 的人 \
    这个 那个 这种 那种 这些 那些 这样 那样 这么 那么 这里 那里 这边 那边 这儿 那儿 一个 一种 一些 一下 一点 一样 有点 有些 每个 各种 所有 任何 \
    能 能够 可以 会 要 想 想要 应该 该 需要 必须 一定 愿意 打算 希望 知道 请问 觉得 认为 听说 \
    是 在 有 和 跟 与 或 把 被 对于 关于 从 到 让 因为 所以 如果 要是 的话 但 但是 可是 不过 而且 还是 或者 或是 以及 然后 于是 只是 就是 都是 也是 \
    不 没 没有 不是 不能 不会 不要 不用 不行 不了 也 都 就 才 又 再 还 还要 只 只能 只有 很 太 最 更 挺 真的 非常 特别 比较 已经 正在 刚刚 总是 老是 一直 到底 究竟 其实 当然 可能 也许 \
    时候 的时候 之前 之后 以后 以前 出来 起来 下来 上去 过来 过去 去 来
    """)

  /// Words with such characters in them.
  private static let holders = words(
    """
    目的 目的地 的士 的确 了解 了结 着急 着陆 着火 着装 从而 反而 及格 及时 普及 涉及 自我 我国 他人 其他 其它 几乎 几何 \
    能力 能源 功能 技能 智能 性能 可能性 节能 核能 能量 会计 会议 会员 社会 机会 工会 学会 协会 晚会 约会 大会 会话 都会 委员会 国会 议会 教会 要求 重要 主要 要点 摘要 想法 想象 理想 思想 梦想 感想 \
    是非 在线 存在 现在 在职 在读 内在 在家 在校 所在地 在留 有效 有效期 有限 有关 有用 有钱 所有权 拥有 国有 私有 有机 有罪 有害 和平 和谐 饱和 平和 和解 总和 参与 与会 或许 把握 被子 被告 被动 棉被 给予 供给 补给 \
    对象 对方 对比 对话 面对 反对 针对 绝对 相对 对付 对抗 派对 核对 应对 从事 从业 从前 服从 到期 到达 到账 迟到 收到 报到 遇到 达到 转让 让步 \
    不同 不动产 不满 不良 不孕 不安 不幸 不错 不足 没收 淹没 别墅 区别 性别 级别 告别 个别 类别 识别 都市 首都 成都 京都 都柏林 就业 就医 就读 就诊 就职 成就 人才 才能 才华 天才 \
    再见 再婚 再入境 再生 还款 还钱 还债 归还 还原 退还 还贷 偿还 只身 太太 太空 太阳 太平洋 最后 最低 最高 最近 更新 更换 更改 变更 \
    去世 去年 去除 失去 来源 来电 来往 未来 原来 外来 来访 往来 来信 将来 本来 个人 个体 个税 个性 整个
    """)
}
