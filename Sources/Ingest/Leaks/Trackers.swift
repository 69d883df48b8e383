/// What links say of whoever copied them, beside what they lead to.
enum Trackers {
  /// Names of parameters that mean this on all sites; and all that begin with `utm_`.
  private static let everywhere: Set<String> = words(
    """
    fbclid gclid dclid gbraid wbraid msclkid yclid ttclid twclid li_fat_id igshid igsh mc_eid mc_cid mkt_tok _openstat \
    _hsenc _hsmi vero_id oly_enc_id oly_anon_id wickedid ref_src ref_url utm spm scm s_channel s_trans \
    share_source share_medium share_plat share_session_id share_tag share_from share_id share_token share_uid shareuid \
    shareredid share_red_id sharer sharer_shareid sharer_sharetime sharetoken shareuserid share_user_id from_uid \
    xsec_token xhsshare appuid apptime author_share vd_source unique_k is_story_h5 bbid buvid spm_id_from from_spmid \
    exportkey pass_ticket wx_header scene_from sec_user_id u_code ut_sk \
    aff affid aff_id affiliate invite invitecode invite_code inviter inviteid invitation_code refcode ref_code referral \
    referralcode referral_code referrer_id invited_by tuijian yqm
    """)

  /// Names of parameters that mean this on one site, whatever stands before its name.
  private static let ofSites: [String: String] = [
    "bilibili.com":
      "share_p plat_id mid up_id from_source bsource timestamp bbid ts seid launch_id live_from",
    "b23.tv": "share_p plat_id mid up_id from_source bbid ts",
    "youtube.com": "si pp", "youtu.be": "si pp", "spotify.com": "si context pt",
    "xiaohongshu.com":
      "xsec_source app_platform app_version share_from_user_hidden apptime author_share shareredid",
    "mp.weixin.qq.com":
      "chksm scene sessionid ascene uin key pass_ticket subscene clicktime enterid devicetype srcid xtrack sharer_shareinfo sharer_shareinfo_first",
    "zhihu.com": "hybrid_search_source hybrid_search_extra share_code s_r uid",
    "douyin.com":
      "did iid share_sign ts from_aid sec_uid with_sec_did mid u_code region share_version titletype previous_page",
    "iesdouyin.com": "did iid share_sign ts from_aid sec_uid with_sec_did mid u_code region share_version",
    "tiktok.com":
      "_t _r u_code did iid sender_device sender_web_id is_from_webapp web_id share_item_id share_link_id",
    "toutiao.com": "did iid share_did share_uid", "ixigua.com": "did iid",
    "kuaishou.com": "userid shareid shareobjectid fid",
    "weibo.com": "sourcetype wm featurecode from uid luicode lfid weibo_id refer_flag",
    "weibo.cn": "sourcetype wm featurecode from luicode lfid",
    "taobao.com":
      "sourcetype suid un share_crt_v sp_tk cpp shareurl short_name bxsign tk app pvid ali_trackid",
    "aliyun.com": "usercode", "tencent.com": "cps_key cps_promotion_id", "1drv.ms": "e",
    "tmall.com": "sourcetype suid un share_crt_v sp_tk cpp short_name bxsign tk pvid ali_trackid",
    "jd.com": "utm_user cu ad_od jxsid gx sid un_area pps",
    "pinduoduo.com": "refer_share_id refer_share_uid _oak_share_snapshot_num",
    "yangkeduo.com": "refer_share_id refer_share_uid uin share_uin", "docs.qq.com": "u _t nlc dver",
    "docs.google.com": "ouid usp authuser resourcekey rtpof sd",
    "drive.google.com": "ouid usp authuser resourcekey",
    "google.com": "ved ei sei gs_lcrp gs_lp sclient oq sca_esv authuser ouid usg ust", "forms.gle": "ouid",
    "facebook.com": "mibextid __tn__ __cft__ eav paipv rdid share_url", "instagram.com": "igsh",
    "threads.net": "xmt", "twitter.com": "s t", "x.com": "s t",
    "amazon.com": "tag ref ref_ pd_rd_w pd_rd_r pd_rd_wg pf_rd_p pf_rd_r linkcode",
    "amazon.co.jp": "tag ref ref_ linkcode", "amazon.cn": "tag ref ref_ linkcode",
    "amazon.de": "tag ref ref_ linkcode",
    "amazon.ca": "tag ref ref_ linkcode", "amazon.co.uk": "tag ref ref_ linkcode",
    "linkedin.com": "trackingid refid trk lipi midtoken rcm", "dropbox.com": "rlkey st",
    "reddit.com": "share_id rdt", "medium.com": "sk source", "douban.com": "_i _dtcc dt_ref",
    "dingtalk.com": "dtaction corpid",
    "feishu.cn": "from ccm_open_type", "larksuite.com": "from ccm_open_type",
    "163.com": "userid uct uct2 playerui_version dlt app_version",
    "163cn.tv": "userid", "y.qq.com": "adtag hosteuin",
    "baidu.com": "rsv_pq rsv_t rsv_bp bd_vid uk sess cuid",
    "csdn.net": "spm ops_request_misc request_id", "jianshu.com": "hmsr",
    "aliexpress.com": "aff_fcid srcsns sk",
    "ebay.com": "mkcid mkrid campid", "booking.com": "aid label sid",
    "airbnb.com": "source_impression_id federated_search_id",
    "binance.com": "ref", "okx.com": "channelid", "gate.io": "ref", "bybit.com": "ref", "vultr.com": "ref",
    "linode.com": "r",
    "hetzner.cloud": "ref", "hetzner.com": "ref", "namesilo.com": "rid", "notion.so": "pvs",
    "meituan.com": "userid", "dianping.com": "userid shareid", "quora.com": "share __nsrc__ __snid3__",
    "pinterest.com": "invite_code sender",
    "temu.com": "refer_share_id _x_sessn_id", "shein.com": "share_from localcountry",
  ]

  /// Short links that a program makes anew for each who shares: the site, and how such a path begins.
  private static let shared: [String: [String]] = [
    "u.jd.com": ["/"], "3.cn": ["/"], "s.click.taobao.com": ["/"], "m.tb.cn": ["/"], "e.tb.cn": ["/"],
    "xhslink.com": ["/"], "union-click.jd.com": ["/"],
    "v.douyin.com": ["/"], "vm.tiktok.com": ["/"], "vt.tiktok.com": ["/"], "tiktok.com": ["/t/"],
    "v.kuaishou.com": ["/"],
    "163cn.tv": ["/"], "c.y.qq.com": ["/"], "amzn.to": ["/"], "amzn.asia": ["/"], "facebook.com": ["/share/"],
    "spotify.link": ["/"],
    "pin.it": ["/"], "m.toutiao.com": ["/is/"], "p.pinduoduo.com": ["/"], "dpurl.cn": ["/"],
    "maps.app.goo.gl": ["/"],
    "okx.com": ["/join/"],
    // Redirects in mails, which name who got one.
    "safelinks.protection.outlook.com": ["/"], "urldefense.com": ["/v"], "urldefense.proofpoint.com": ["/v"],
    "list-manage.com": ["/track/"], "l.facebook.com": ["/l.php"],
  ]

  /// Sites and paths under which somebody is found, and written to.
  private static let accounts: [String: [String]] = [
    "t.me": ["/+", "/joinchat/"], "telegram.me": ["/+", "/joinchat/"], "wa.me": ["/"],
    "api.whatsapp.com": ["/send"],
    "chat.whatsapp.com": ["/"], "line.me": ["/ti/", "/r/ti/"], "u.wechat.com": ["/"],
    "weixin.qq.com": ["/r/", "/g/"],
    "work.weixin.qq.com": ["/u/", "/ca/", "/gm/"], "qm.qq.com": ["/"], "jq.qq.com": ["/"],
    "wpa.qq.com": ["/msgrd"], "signal.me": ["/"],
    "signal.group": ["/"],
    "open.kakao.com": ["/o/", "/me/"], "m.me": ["/"], "paypal.me": ["/"], "qr.alipay.com": ["/"],
    "discord.gg": ["/"], "discord.com": ["/invite/"], "discordapp.com": ["/invite/"], "matrix.to": ["/#/@"],
    "zoom.us": ["/j/"],
    "meeting.tencent.com": ["/dm/"],
  ]

  /// Addresses at which whoever knows them writes in somebody's name.
  private static let hooks: [String: [String]] = [
    "hooks.slack.com": ["/services/"], "open.feishu.cn": ["/open-apis/bot/"],
    "open.larksuite.com": ["/open-apis/bot/"], "api.telegram.org": ["/bot"],
    "discord.com": ["/api/webhooks/"], "discordapp.com": ["/api/webhooks/"], "sct.ftqq.com": ["/"],
    "sctapi.ftqq.com": ["/"], "api.day.app": ["/"],
    "qyapi.weixin.qq.com": ["/cgi-bin/webhook/send?key="],
  ]
  /// What Bilibili's short links begin with that are the same for all.
  private static let stable = ["/BV", "/bv", "/av", "/ep", "/ss", "/md", "/cv"]

  /// Names of parameters that let in whoever has the link.
  private static let keys: Set<String> = words(
    """
    token access_token auth_token api_key apikey api-key secret client_secret password passwd pwd passcode \
    sessionid session_id jwt auth x-amz-signature x-amz-credential
    """)

  /// What the tables above say of a site.
  private struct Site {
    var parameters: Set<String> = []
    var shared: [String] = []
    var accounts: [String] = []
    var hooks: [String] = []
  }

  private static let sites: [String: Site] = {
    var sites: [String: Site] = [:]
    for (name, parameters) in ofSites { sites[name, default: Site()].parameters = words(parameters) }
    for (name, paths) in shared { sites[name, default: Site()].shared = paths }
    for (name, paths) in accounts { sites[name, default: Site()].accounts = paths }
    for (name, paths) in hooks { sites[name, default: Site()].hooks = paths }
    return sites
  }()

  private static func words(_ line: String) -> Set<String> {
    Set(line.split(separator: " ").map(String.init))
  }

  /// What a link tells, if anything.
  ///
  /// - Parameters:
  ///   - host: its host, in small letters.
  ///   - path: its path and all behind it.
  ///   - isSecret: whether a value looks as if nobody could guess it.
  static func kind(
    host: String, path: ArraySlice<UInt8>, isSecret: (Range<Int>) -> Bool
  ) -> Leak.Kind? {
    // The site and those above it, but for `com` and the like.
    var sites: [Site] = []
    var rest = host[...]
    while let dot = rest.firstIndex(of: "."), rest.utf8.count < 64 {
      if let site = Self.sites[String(rest)] { sites.append(site) }
      rest = rest[rest.index(after: dot)...]
    }
    func begins(_ paths: [String]) -> Bool {
      paths.contains { path.count > $0.utf8.count && path.starts(with: $0.utf8) }
    }
    if sites.contains(where: { begins($0.accounts) }) { return .account }
    if let hook = sites.lazy.flatMap(\.hooks).first(where: { begins([$0]) }),
      isSecret(path.startIndex + hook.utf8.count..<path.endIndex)
    {
      return .credential
    }
    if host == "b23.tv", path.count > 6, !begins(stable), !path.dropFirst().contains(UInt8(ascii: "/")) {
      return .tracking
    }
    if sites.contains(where: { begins($0.shared) }) { return .tracking }
    // A link that is made for each who shares: `/r/name/s/AbCdEf`.
    if host.hasSuffix("reddit.com"),
      path.split(separator: UInt8(ascii: "/")).dropFirst(2).first?.elementsEqual("s".utf8) == true
    {
      return .tracking
    }
    if host.hasSuffix("amazon.com"), path.contains(UInt8(ascii: "=")),
      path.split(separator: UInt8(ascii: "/")).contains(where: { $0.starts(with: "ref=".utf8) })
    {
      return .tracking
    }
    guard let query = path.firstIndex(where: { "?#".utf8.contains($0) }) else { return nil }
    var kind: Leak.Kind?
    for parameter in path[(query + 1)...].split(whereSeparator: { "&?;#".utf8.contains($0) }) {
      guard let equals = parameter.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = String(decoding: parameter[..<equals], as: UTF8.self).lowercased()
      if keys.contains(name), isSecret(equals + 1..<parameter.endIndex) { return .credential }
      if name.hasPrefix("utm_") || everywhere.contains(name)
        || sites.contains(where: { $0.parameters.contains(name) })
      {
        kind = .tracking
      }
    }
    return kind
  }
}
