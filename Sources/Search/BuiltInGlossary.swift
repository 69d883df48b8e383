/// The glossary that everybody has: concepts of these guides in simplified Chinese, traditional Chinese and English.
enum BuiltInGlossary {
  static let text = """
    # Leaving, immigration and status
    移民; 润; 海外移民; 移居海外; 移居国外	潤; 移居國外; 移居外國	immigration; emigration; immigrate; emigrate; moving abroad
    润学	潤學	run philosophy; runology; runxue
    走线; 走线客; 非法越境; 偷越边境	走線; 走線客; 偷越邊境	irregular border crossing; illegal border crossing; zouxian; walking the line
    肉身翻墙; 肉翻	肉身翻牆	physically leaving the firewall; leave China in person; rou fan
    移民方式; 移民途径; 移民路径; 移民渠道	移民途徑; 移民路徑; 移民管道	immigration pathway; immigration route; emigration path
    移民国家; 移民目的地; 移民哪个国家; 选国家; 国家选择	移民國家; 移民哪個國家; 選國家; 國家選擇	destination country; which country; choosing a country; country comparison
    移民政策; 移民法	移民政策	immigration policy; immigration law
    移民局; 移民部	移民署; 入境處; 入境事務處	immigration office; immigration department; immigration authority
    移民律师	移民律師	immigration lawyer; immigration attorney; immigration solicitor
    移民中介; 移民顾问; 移民公司	移民顧問; 移民仲介; 代辦公司	immigration agent; immigration consultant; migration agent; RCIC
    移民监; 居住要求; 居住天数	移民監; 居住天數; 居住義務	residency requirement; physical presence requirement; residence obligation
    技术移民	技術移民; 技術性移民; 專業移民	skilled migration; skilled immigration; economic immigration; skilled worker programme
    投资移民; 购房移民; 买房移民	投資移民; 購房移民; 買房移民	investment immigration; investor visa; residency by investment
    创业移民; 创业签证; 创业类签证	創業移民; 創業簽證; 創業類簽證; 新創簽證	start-up visa; startup visa; entrepreneur visa
    雇主担保; 雇主担保移民; 雇主提名	僱主擔保; 僱主擔保移民; 僱主提名; 雇主擔保簽證	employer sponsorship; employer-sponsored visa; employer nomination; sponsored visa
    亲属移民; 亲属担保	親屬移民; 親屬擔保; 依親移民; 家庭移民	family-based immigration; family sponsorship; sponsored relative
    家庭团聚; 家庭团聚签证; 家属团聚	家庭團聚; 家庭團聚簽證; 家屬團聚; 依親; 依親簽證; 家庭團聚移民	family reunion; family reunification; family reunion visa
    非法移民; 无证移民; 黑户; 非法滞留者	無證移民; 黑戶; 非法滯留者; 無證客	undocumented immigrant; illegal immigrant; unauthorised migrant; irregular migrant
    合法身份; 移民身份; 居留身份	合法居留	legal status; immigration status; lawful status
    在留资格	在留資格	status of residence; zairyu shikaku
    转身份; 身份调整; 身份转换; 调整身份	轉身份; 身份調整; 身份轉換; 調整身份; 轉換身分; 身分調整	adjustment of status; change of status; AOS
    逾期居留; 逾期滞留; 非法居留; 签证逾期; 逾期停留	逾期滯留; 簽證逾期	overstay; visa overstay; overstaying; unlawful presence
    遣返; 驱逐出境; 递解出境	驅逐出境; 遞解出境; 強制出境; 遞解	deport; deportation; removal order; expulsion
    移民拘留; 移民监狱; 移民拘留所	移民監獄; 收容所; 移民羈押	immigration detention; detention centre; ICE detention
    永居; 永久居留; 永久居民; 绿卡; 永久居留权; 永住; 枫叶卡; 永居卡	綠卡; 永久居留權; 楓葉卡; 永久居留證; 居留權; 永久居民卡	permanent residency; permanent residence; permanent resident; PR; green card; PR card; maple leaf card; indefinite leave to remain; ILR
    临时居留; 临时居民; 短期居留; 临时居住许可	臨時居留; 臨時居民; 臨時居住許可; 暫准居留; 臨時居留許可	temporary residence; temporary resident; temporary residence permit
    居留许可; 居留证; 居留卡; 在留卡; 在留カード	居留許可; 居留證; 外僑居留證	residence permit; residence card; zairyu card; ARC; BRP; biometric residence permit
    国籍; 公民身份; 公民权; 公民资格	國籍; 公民權; 公民資格; 公民身分	citizenship; nationality
    入籍; 归化; 入籍申请; 加入国籍	歸化; 入籍申請; 加入國籍; 歸化入籍	naturalisation; naturalization; naturalise; become a citizen; acquire citizenship
    入籍考试; 公民考试	入籍考試; 公民考試; 入籍測驗	citizenship test; naturalisation test; civics test; Life in the UK test
    双重国籍; 双国籍	雙重國籍; 雙國籍; 雙重公民	dual citizenship; dual nationality; multiple citizenship
    退籍; 放弃国籍; 退出国籍; 退出中国国籍	放棄國籍; 退出國籍; 退出中國國籍; 喪失國籍	renunciation; renounce citizenship; renounce nationality; give up nationality
    出生公民权; 落地国籍; 出生地主义; 出生地原则	出生公民權; 落地國籍; 出生地主義; 出生地原則; 屬地主義	birthright citizenship; jus soli
    赴美生子; 海外生子; 生育旅游	生育旅遊; 赴美產子	birth tourism; giving birth abroad; maternity tourism
    血统移民; 祖籍移民; 血统护照; 血统主义	血統移民; 血統護照; 血統主義; 屬人主義	ancestry visa; citizenship by descent; jus sanguinis; ancestry
    投资入籍; 护照项目; 小国护照; 买护照	投資入籍; 護照項目; 小國護照; 買護照	citizenship by investment; CBI; buy a passport; second passport
    移民潮; 润潮; 出走潮	潤潮	emigration wave; exodus; mass emigration
    华人社区; 华人圈; 华人社群	華人社區; 華人圈; 華人社群	Chinese community; Chinese diaspora
    华侨; 海外华人; 华裔	華僑; 海外華人; 華裔; 僑民	overseas Chinese; ethnic Chinese; diaspora Chinese
    回流; 海归; 回国发展	海歸; 回國發展; 海歸派; 回流返國	returnee; return migration; sea turtle; moving back to China
    # Papers and documents
    护照; 因私护照; 普通护照; 中国护照	護照; 因私護照; 普通護照; 中國護照	passport; ordinary passport; Chinese passport
    办护照; 护照申请; 护照办理; 申请护照	辦護照; 護照申請; 護照辦理; 申請護照; 辦理護照	passport application; apply for a passport; get a passport
    换护照; 护照换发; 护照补发; 护照更新; 护照过期	換護照; 護照換發; 護照補發; 護照更新; 護照過期; 換發護照; 護照遺失補發	passport renewal; renew a passport; passport replacement; expired passport
    护照剪角; 剪护照; 没收护照; 收缴护照; 护照注销; 护照作废	護照剪角; 剪護照; 沒收護照; 收繳護照; 護照註銷; 護照作廢; 護照沒收	passport confiscation; passport cancellation; passport clipped; passport seized
    旅行证; 旅行证件; 回国证明	旅行證; 旅行證件; 回國證明; 旅行文件; 入國證明書	travel document; Chinese travel document; travel permit
    回美证; 再入境许可	回美證; 再入境許可; 回美紙; 再入境許可證	re-entry permit; reentry permit; returning resident permit
    港澳通行证; 往来港澳通行证	港澳通行證; 往來港澳通行證; 雙程證	exit-entry permit for Hong Kong and Macau; two-way permit; Hong Kong Macau travel permit
    回乡证; 港澳居民来往内地通行证	回鄉證; 港澳居民來往內地通行證; 回鄉卡	home return permit; mainland travel permit; hui xiang zheng
    身份证; 居民身份证; 身份证件	身份證; 居民身份證; 身份證件; 身分證; 身分證件	identity card; ID card; national ID; identity document
    户口; 户籍; 户口本; 户口簿	戶口; 戶籍; 戶口本; 戶口簿; 戶籍謄本; 戶口名簿	hukou; household registration; household register; family register
    销户口; 注销户口; 户口注销; 销户籍	銷戶口; 註銷戶口; 戶口註銷; 銷戶籍; 除籍	cancel hukou; hukou cancellation; household deregistration
    公证; 公证书; 公证处; 公证件	公證; 公證書; 公證處; 公證件; 公證人; 公證文件	notarisation; notarization; notary; notary public; notarised certificate
    海牙认证; 附加证明书; 海牙公约	海牙認證; 附加證明書; 海牙公約; 海牙公約認證	apostille; Hague apostille; Hague Convention
    领事认证; 双认证; 使馆认证	領事認證; 雙認證; 使館認證; 文件驗證	consular legalisation; consular authentication; document authentication
    无犯罪记录证明; 无犯罪证明; 无犯罪记录	無犯罪記錄證明; 無犯罪證明; 無犯罪記錄; 良民證; 警察刑事紀錄證明	police certificate; police clearance; criminal record certificate; certificate of no criminal record; no criminal record; background check certificate
    出生证明; 出生医学证明; 出生证; 出生公证	出生證明; 出生醫學證明; 出生證; 出生公證; 出生紙; 出世紙	birth certificate
    结婚证; 结婚证明; 结婚公证	結婚證; 結婚證明; 結婚公證; 結婚證書; 結婚書約	marriage certificate
    离婚证; 离婚证明	離婚證; 離婚證明; 離婚證書; 離婚協議書	divorce certificate; divorce decree
    在职证明; 工作证明; 雇佣证明; 在职信	在職證明; 工作證明; 僱傭證明; 在職信; 在職證明書	employment letter; proof of employment; employment certificate; employer letter
    收入证明; 工资证明	收入證明; 工資證明; 薪資證明; 所得證明	proof of income; income certificate; salary certificate
    邀请函; 邀请信	邀請函; 邀請信	invitation letter; letter of invitation
    银行流水; 流水单; 银行对账单; 银行账单	銀行流水; 流水單; 銀行對帳單; 銀行帳單; 銀行月結單; 銀行往來明細	bank statement; account statement; transaction history
    存款证明; 资金证明; 财力证明; 资产证明; 存款证明书	存款證明; 資金證明; 財力證明; 資產證明; 存款證明書; 財力證明書	proof of funds; deposit certificate; bank certificate; financial proof; proof of assets; settlement funds
    资金来源; 资金来源证明	資金來源; 資金來源證明	source of funds; source of wealth; proof of source of funds
    报税表; 税单; 纳税申报表	報稅表; 稅單; 納稅申報表; 報稅單; 所得稅申報書; 稅表	tax return; tax statement; notice of assessment
    合同; 合约; 协议书	合約; 協議書; 契約; 合約書	contract; agreement
    劳动合同; 雇佣合同; 工作合同	勞動合同; 僱傭合同; 勞動契約; 僱傭合約	employment contract; labour contract; work contract
    租房合同; 租约; 租赁合同	租約; 租賃合同; 租賃契約	lease; tenancy agreement; rental contract
    学位证; 学位证书; 毕业证; 毕业证书; 毕业证明	學位證; 學位證書; 畢業證; 畢業證書; 畢業證明; 畢業文憑; 學位證明	degree certificate; diploma; graduation certificate
    成绩单; 成绩证明	成績單; 成績證明; 成績表	transcript; academic transcript; academic record
    学历认证; 学历评估; 学位认证; 学信网认证; 学信网	學歷認證; 學歷評估; 學位認證; 學信網認證; 學信網; 學歷採認; 學歷評核	credential evaluation; ECA; WES; educational credential assessment; degree verification; CHESICC; CSSD
    职业评估; 职业认证; 技能评估	職業評估; 職業認證; 技能評估; 技能評核; 職業資格審查	skills assessment; ACS; VETASSESS; occupational assessment; Anerkennung
    职业资格; 资格证; 执业资格; 职业执照	職業資格; 資格證; 執業資格; 職業執照; 證照; 專業資格; 執業執照	professional qualification; professional licence; professional certification
    翻译件; 认证翻译; 文件翻译; 宣誓翻译	翻譯件; 認證翻譯; 文件翻譯; 宣誓翻譯; 翻譯本; 翻譯認證	certified translation; sworn translation; document translation; translated document
    证件照; 签证照片; 护照照片	證件照; 簽證照片; 護照照片; 大頭照; 證件相	passport photo; visa photo; ID photo
    体检; 移民体检; 体格检查; 签证体检	體檢; 移民體檢; 體格檢查; 簽證體檢; 健康檢查; 健檢; 身體檢查	medical examination; immigration medical; medical exam; health check; physical examination
    生物识别; 指纹; 录指纹; 按指纹; 采集指纹	生物識別; 指紋; 錄指紋; 按指紋; 採集指紋; 生物特徵; 指模	biometrics; fingerprint; fingerprinting; biometric data
    档案; 人事档案	檔案; 人事檔案; 檔案調動	personnel file; dang'an; personal dossier
    授权书; 委托书; 授权委托书	授權書; 委託書; 授權委託書	power of attorney; letter of authorisation; authorization letter
    遗嘱; 立遗嘱	遺囑; 立遺囑; 平安紙	last will; testament
    材料清单; 文件清单; 申请材料; 签证材料	材料清單; 文件清單; 申請材料; 簽證材料; 文件列表; 應備文件	document checklist; required documents; supporting documents; application documents
    申请表; 申请表格; 签证表格	申請表; 申請表格; 簽證表格	application form
    个人陈述; 动机信; 留学文书	個人陳述; 動機信; 留學文書; 自傳; 讀書計畫	personal statement; statement of purpose; motivation letter; SOP
    推荐信; 推荐人	推薦信; 推薦人; 推薦函	recommendation letter; letter of recommendation; reference letter; referee
    假文件; 伪造文件; 假材料; 材料造假	偽造文件; 偽造文書; 假證件	forged document; fake documents; document fraud; false document
    地址证明; 住址证明; 居住证明	地址證明; 住址證明; 居住證明	proof of address; proof of residence; address proof
    住址登记; 地址登记; 住民登记	住址登記; 地址登記; 住民登記; 住民登錄	address registration; Anmeldung; residence registration; juminhyo; resident registration
    社会安全号; 社安号; 社会保险号; 社会安全号码	社會安全號; 社安號; 社會保險號; 社會安全號碼; 社會安全碼	social security number; SSN; social insurance number; SIN; national insurance number
    税号; 纳税人识别号; 个人税号	稅號; 納稅人識別號; 個人稅號; 稅籍編號; 統一證號	tax number; tax identification number; TIN; TFN; ITIN; tax ID; NIF
    # Visas in general
    签证	簽證; 入境簽證	visa; entry visa
    签证类型; 签证种类	簽證類型; 簽證種類; 簽證類別	visa type; visa category; visa class
    签证申请; 办签证; 申请签证; 签证办理	簽證申請; 辦簽證; 申請簽證; 簽證辦理; 簽證申辦	visa application; apply for a visa; get a visa
    签证费; 签证费用; 申请费	簽證費; 簽證費用; 申請費; 簽證規費; 申請費用	visa fee; application fee; filing fee
    电子签证; 电子签	電子簽證; 電子簽	e-visa; electronic visa; eVisa
    电子旅行许可; 电子旅行授权; 电子入境许可	電子旅行許可; 電子旅行授權; 電子入境許可; 電子旅行證	electronic travel authorisation; eTA; ESTA; ETIAS; travel authorization
    旅游签证; 旅游签; 观光签证; 访客签证; 旅行签证; 探亲签证	旅遊簽證; 旅遊簽; 觀光簽證; 訪客簽證; 旅行簽證; 探親簽證	tourist visa; visitor visa; travel visa; visit visa; B-1/B-2; B2 visa
    商务签证; 商务签	商務簽證; 商務簽	business visa; business visitor
    工作签证; 工签	工作簽證; 工簽; 就業簽證	work visa; employment visa; working visa
    工作许可; 工作准证; 工卡; 劳动许可; 就业许可	工作許可; 工作准證; 勞動許可; 就業許可; 工作證	work permit; employment authorisation; EAD; employment authorization document; work authorization
    开放工签; 开放式工签	開放工簽; 開放式工簽; 開放式工作許可	open work permit; OWP
    学生签证; 学签; 留学签证; 学习许可; 留学签	學生簽證; 學簽; 留學簽證; 學習許可; 留學簽; 學生簽; 就學許可	student visa; study permit; study visa; F-1; F1 visa
    毕业工签; 毕业生签证; 毕业后工作签证; PGWP	畢業工簽; 畢業生簽證; 畢業後工作簽證; 畢業工作簽證	post-study work visa; post-graduation work permit; graduate visa; PSW; graduate route; 485 visa; subclass 485
    配偶签证; 配偶签; 伴侣签证; 结婚签证; 配偶移民	配偶簽證; 配偶簽; 伴侶簽證; 結婚簽證; 結婚簽	spouse visa; partner visa; marriage visa; spousal visa; spousal sponsorship
    未婚夫签证; 未婚妻签证; 未婚夫妻签证	未婚夫簽證; 未婚妻簽證; 未婚夫妻簽證	fiancé visa; fiancee visa; K-1; K-1 visa
    陪读签证; 监护人签证; 陪读; 陪读妈妈	陪讀簽證; 監護人簽證; 陪讀; 陪讀媽媽; 監護簽證	guardian visa; accompanying parent; study mama; parent guardian
    家属签证; 随行家属; 副申请人; 家属签; 家族滞在; 受抚养人	家屬簽證; 隨行家屬; 副申請人; 家屬簽; 家族滯在; 受撫養人; 眷屬; 受養人; 受養人簽證; 眷屬簽證	dependant; dependent; dependant visa; dependent visa; accompanying family; secondary applicant; Dependant's Pass
    主申请人; 主申	主申請人	principal applicant; main applicant; primary applicant
    父母移民; 父母团聚; 父母签证; 超级签证; 父母团聚移民	父母團聚; 父母簽證; 超級簽證; 父母團聚移民; 父母依親	parent visa; parent sponsorship; super visa; parents and grandparents program
    过境签证; 过境签; 过境免签; 转机签证	過境簽證; 過境簽; 過境免簽; 轉機簽證	transit visa; transit without visa; visa-free transit; airside transit
    免签; 免签证; 免签国家; 免签入境	免簽; 免簽證; 免簽國家; 免簽入境; 免簽證國家	visa-free; visa waiver; visa exemption; visa-free country
    落地签; 落地签证	落地簽; 落地簽證	visa on arrival; VOA
    多次签证; 多次往返; 多次入境; 十年签证; 十年签	多次簽證; 十年簽證; 十年簽	multiple-entry visa; multiple entry; ten-year visa
    申根签证; 申根签	申根簽證; 申根簽	Schengen visa; type C visa
    长期签证; 长居签证; 长期居留签证	長期簽證; 長居簽證; 長期居留簽證	long-stay visa; type D visa; D visa; long-term visa
    黄金签证; 黄金居留; 黄金居留许可	黃金簽證; 黃金居留; 黃金居留許可	golden visa; golden residence permit
    数字游民; 数字游民签证; 数码游牧	數字遊民; 數字遊民簽證; 數碼遊牧; 數位遊牧; 數位遊民; 數位遊牧簽證; 數位遊民簽證	digital nomad; digital nomad visa; DNV; remote worker visa
    打工度假; 打工度假签证; 工作假期; 工作假期签证	打工度假簽證; 工作假期簽證; 打工渡假; 度假打工	working holiday; working holiday visa; WHV; WHM; subclass 462; work and holiday
    退休签证; 养老签证; 退休移民	退休簽證; 養老簽證; 第二家園	retirement visa; retiree visa; retirement immigration; pensioner visa; MM2H
    被动收入签证; 非营利居留; 非盈利签证	被動收入簽證; 非營利居留; 非盈利簽證; 非營利簽證	passive income visa; non-lucrative visa; NLV; D7; D7 visa
    求职签证; 找工作签证	求職簽證; 找工作簽證; 尋職簽證	job seeker visa; job-seeking visa; job search visa
    杰出人才签证; 全球人才签证; 全球人才; GTI	傑出人才簽證; 全球人才簽證; 傑出人才; 就業金卡	global talent visa; talent visa; exceptional talent; distinguished talent; National Innovation visa
    自由职业签证; 自雇签证; 自雇移民	自由職業簽證; 自僱簽證; 自僱移民; 自由職業簽	freelance visa; self-employed visa; self-employment visa; Freiberufler visa
    人道签证; 人道主义签证; 人道假释	人道簽證; 人道主義簽證; 人道假釋	humanitarian visa; humanitarian parole; humanitarian residence
    过桥签证; 桥签; 过渡签证	過橋簽證; 橋簽; 過渡簽證	bridging visa; BVA; interim visa; Fiktionsbescheinigung
    面签; 签证面试; 签证面谈; 使馆面签	面簽; 簽證面試; 簽證面談; 使館面簽; 面談	visa interview; consular interview; embassy interview
    拒签; 签证被拒; 被拒签; 签证拒签	拒簽; 簽證被拒; 被拒簽; 簽證拒簽; 簽證拒絕; 簽證遭拒	visa refusal; visa denial; visa rejection; refused visa; 214(b)
    行政审查; 行政审核; 签证行政审查	行政審查; 行政審核; 簽證行政審查	administrative processing; 221(g); visa check
    背景调查; 背调; 安全审查	背景調查; 背調; 安全審查; 背景審查; 身家調查	background check; security check; security screening; vetting; ATAS
    撤签; 签证取消; 签证撤销; 取消签证	撤簽; 簽證取消; 簽證撤銷; 取消簽證; 簽證註銷; 撤銷簽證	visa cancellation; visa revocation; visa revoked
    续签; 签证续签; 签证更新; 更新签证	續簽; 簽證續簽; 簽證更新; 更新簽證; 換簽	visa renewal; renew a visa; renewal
    签证延期; 延签; 延期停留; 延期居留	簽證延期; 延簽; 延長簽證	visa extension; extend a visa; extension of stay; leave to extend
    有效期; 签证有效期	簽證有效期; 效期; 有效期限	validity; validity period; valid until
    过期; 到期	過期; 屆滿	expire; expiry; expiration; expired; lapse
    审理时间; 审批时间; 审理周期; 等待时间	審理時間; 審批時間; 審理週期; 等待時間; 審理時程; 處理時間	processing time; waiting time; processing times
    排期; 绿卡排期; 移民排期; 优先日	綠卡排期; 優先日; 排期表	visa bulletin; priority date; backlog; retrogression; visa queue
    加急; 加急处理; 加急审理	加急處理; 加急審理; 急件; 快速處理	premium processing; expedited processing; expedite; priority service
    抽签; 中签; 抽签制	抽籤; 中籤; 抽籤制	lottery; ballot; visa lottery; random selection
    配额; 名额; 签证配额	配額; 名額; 簽證配額; 名額限制	quota; visa quota; annual cap
    大使馆; 领事馆; 使领馆; 总领馆; 总领事馆; 使馆	大使館; 領事館; 使領館; 總領館; 總領事館; 使館; 駐外館處	embassy; consulate; consulate general; diplomatic mission
    签证中心	簽證中心; 簽證申請中心	visa application centre; VFS; VFS Global; TLScontact; visa centre
    预约; 签证预约; 预约面签; 抢号	預約; 簽證預約; 預約面簽; 搶號; 預約簽證; 約時間	appointment; visa appointment; book an appointment; appointment slot
    # Programmes and codes
    H-1B签证; H1B工签; H1B抽签	H-1B簽證; H1B工簽; H1B抽籤	H-1B; H1B; H-1B visa; specialty occupation visa
    L-1签证; L1签证; 跨国公司内部调动签证	L-1簽證; L1簽證; 跨國公司內部調動簽證	L-1; L1; L-1A; L-1B; L-1 visa; intracompany transferee visa
    O-1签证; O1签证; 特殊人才签证	O-1簽證; O1簽證; 特殊人才簽證	O-1; O-1A; O1 visa; extraordinary ability visa
    J-1签证; J1签证; 访问学者签证; 交流访问签证	J-1簽證; J1簽證; 訪問學者簽證; 交流訪問簽證; 交換訪問簽證	J-1; J1; J-1 visa; exchange visitor visa
    访问学者; 访学	訪問學者; 訪學; 客座學者; 訪問學人	visiting scholar; academic visitor; exchange scholar
    EB-1A移民; 杰出人才移民; 杰出人才绿卡	傑出人才移民; 傑出人才綠卡	EB-1A; EB1A; EB-1; extraordinary ability green card
    EB-2移民; 国家利益豁免	國家利益豁免	NIW; EB-2; EB-2 NIW; national interest waiver
    EB-5移民; EB-5投资移民; 区域中心投资移民	EB-5投資移民; 區域中心投資移民	EB-5; EB5; immigrant investor program; regional center
    劳工证; 劳工纸; PERM申请	勞工證; 勞工紙; PERM申請; 勞工證明	PERM; labor certification; permanent labor certification
    I-140申请; 外籍劳工移民申请	I-140申請; 外籍勞工移民申請	I-140; form I-140; immigrant petition for alien worker
    I-485申请; 身份调整申请	I-485申請; 身份調整申請	I-485; form I-485; register permanent residence
    DS-160表; DS-160表格	DS-160表	DS-160; DS160; nonimmigrant visa application form
    OPT实习; 选择性实践培训; STEM OPT延期	OPT實習; 選擇性實踐培訓	OPT; optional practical training; STEM OPT
    快速通道; EE快速通道; 联邦快速通道; 快速入境; 联邦技术移民	聯邦快速通道; 聯邦技術移民; 加拿大快速通道	Express Entry; EE; federal skilled worker; FSW; Canadian experience class; CEC
    综合排名系统; EE打分; EE评分	綜合排名系統; EE評分	CRS; CRS score; comprehensive ranking system
    省提名; 省提名计划; 省提名项目	省提名計劃; 省提名項目; 省提名移民	PNP; provincial nominee program; provincial nomination; OINP; BC PNP; SINP
    劳动力市场影响评估; LMIA工签	勞動力市場影響評估; LMIA工簽; 勞動市場影響評估	LMIA; labour market impact assessment; labor market test
    189签证; 独立技术移民	189簽證; 獨立技術移民	189; subclass 189; skilled independent visa
    190签证; 州担保签证	190簽證; 州擔保簽證	190; subclass 190; skilled nominated visa
    491签证; 偏远地区担保签证	491簽證; 偏遠地區擔保簽證	491; subclass 491; skilled work regional visa
    意向申请; 打分邀请; 获邀; 意向书EOI	意向申請; 打分邀請; 獲邀; 意向書EOI; 意向書	EOI; expression of interest; invitation to apply; ITA; SkillSelect
    打分制; 积分制; 计分制; 移民打分; 移民评分; 打分表	積分制; 計分制; 移民評分; 評分制; 計點制; 積分制度	points system; points-based system; points test; points calculator
    职业清单; 紧缺职业; 紧缺职业清单; 短缺职业; 紧缺清单	職業清單; 緊缺職業; 緊缺職業清單; 短缺職業; 緊缺清單; 短缺職業清單; 人才清單	occupation list; shortage occupation; skilled occupation list; in-demand occupations; MLTSSL
    新西兰技术移民	新西蘭技術移民; 紐西蘭技術移民	skilled migrant category; SMC; Skilled Migrant Category Resident Visa
    技术工人签证; 英国技术工签	技術工人簽證; 英國技術工簽; 英國技術工作簽證	Skilled Worker visa; UK Skilled Worker
    BNO签证; BNO护照; 英国国民海外护照	BNO簽證; BNO護照; 英國國民海外護照; 英國國民(海外)簽證	BNO; BN(O); British National Overseas; BNO visa; BN(O) visa
    欧盟蓝卡; 蓝卡; 德国蓝卡	歐盟藍卡; 藍卡; 德國藍卡; 藍卡簽證	Blue Card; EU Blue Card; Blaue Karte
    机会卡; 德国机会卡	機會卡; 德國機會卡; 德國機會卡簽證	Opportunity Card; Chancenkarte
    高度人才; 高度专门职; 高度人才签证; 高才签证; 高度人才积分	高度專門職; 高度人才簽證; 高才簽證; 高度人才積分; 高度專門職簽證	highly skilled professional; HSP; highly skilled foreign professional; kodo jinzai
    技人国; 技术人文知识国际业务; 技人国签证; 人文签证	技人國; 技術人文知識國際業務; 技人國簽證; 人文簽證; 技術·人文知識·國際業務	engineer/specialist in humanities/international services; gijinkoku; Japan work visa
    经营管理签证; 经管签证; 日本经营管理; 经营管理签	經營管理簽證; 經管簽證; 日本經營管理; 經營管理簽; 経営管理ビザ; 経営管理	business manager visa; Japan business manager; keiei kanri
    特定技能; 特定技能签证; 特定技能实习	特定技能簽證; 特定技能實習; 特定技能一號	specified skilled worker; SSW; tokutei ginou
    技能实习; 技能实习生; 研修生	技能實習; 技能實習生; 技能實習制度; 技能実習	technical intern; technical intern training; TITP; ginou jisshu
    在留资格认定证明书; 在留认定; 在留资格认定	在留資格認定證明書; 在留認定; 在留資格認定	certificate of eligibility; COE
    入管局; 出入国在留管理厅; 入国管理局; 出入国在留管理局	出入國在留管理廳; 入國管理局; 出入國在留管理局; 入管; 入管廳	Immigration Services Agency; nyukan; Japan immigration bureau
    新加坡EP; 就业准证; EP准证	就業准證; EP准證	EP; Employment Pass; Singapore Employment Pass
    新加坡打分系统; COMPASS打分; 互补专才评估框架	新加坡打分系統; 互補專才評估框架	COMPASS; Complementarity Assessment Framework
    香港高才通; 高才通; 高端人才通行证计划	高端人才通行證計劃	TTPS; Top Talent Pass Scheme; Top Talent Pass
    # Asylum, border, leaving China
    庇护; 政治庇护; 申请庇护; 避难; 寻求庇护; 政庇	庇護; 政治庇護; 申請庇護; 避難; 尋求庇護; 庇護申請; 尋求政治庇護	asylum; political asylum; asylum seeker; claim asylum; affirmative asylum; asylum application; international protection
    难民; 难民身份; 难民申请	難民; 難民身份; 難民申請; 難民身分	refugee; refugee status; refugee claim; refugee claimant
    异议人士; 异见人士; 异见者	異議人士; 異見人士; 異見者; 異議份子	dissident; political dissident
    跨国镇压; 海外镇压; 海外警察站; 长臂镇压	跨國鎮壓; 海外鎮壓; 長臂鎮壓	transnational repression; overseas police station; long-arm repression
    边控; 限制出境; 禁止出境; 边控名单; 限制离境	邊控; 邊控名單; 限制離境; 管制出境; 限制出國	exit ban; border control list; travel ban; barred from leaving
    出境; 离境; 出关; 离开中国; 出国	離境; 出關; 離開中國; 出國	leaving China; exit; departure; leave the country; going abroad
    边检; 边防检查; 出入境检查; 出境检查; 入境检查	邊檢; 邊防檢查; 出入境檢查; 出境檢查; 入境檢查; 出入境管理; 證照查驗; 國境管理	border control; border check; immigration check; passport control; border inspection
    出入境管理局; 国家移民管理局; 出入境	國家移民管理局; 出入境管理處	National Immigration Administration; NIA; exit-entry administration; exit and entry bureau
    海关; 海关申报; 通关; 过海关; 海关检查	海關; 海關申報; 通關; 過海關; 海關檢查; 報關; 清關	customs; customs declaration; customs clearance; customs inspection
    入境; 入境许可; 首次登陆; 登陆; 入境登陆	入境許可; 首次登陸; 登陸; 入境登陸; 入境通關; 入國	port of entry; enter the country; first landing
    拒绝入境; 遣返回国; 被拒入境; 原机遣返	拒絕入境; 遣返回國; 原機遣返	refused entry; denied entry; inadmissible; inadmissibility; refusal of entry
    偷渡; 偷渡客; 偷渡者	屈蛇	stowaway; illegal entry; smuggle; being smuggled across; clandestine entry
    蛇头; 人口走私; 偷运移民	蛇頭; 偷運移民; 人蛇集團	people smuggler; human smuggling; snakehead; people smuggling; coyote
    达连隘口; 达连峡; 雨林走线; 达连丛林; 达连雨林	達連隘口; 達連峽; 雨林走線; 達連叢林; 達連雨林	Darién Gap; Darien Gap; Darien jungle
    # Application steps
    申请; 递交申请; 提交申请	申請; 遞交申請; 提交申請; 遞件; 送件; 申辦	apply; application; submit an application; lodge an application
    申请资格; 资格要求; 申请条件; 申请要求	申請資格; 資格要求; 申請條件; 申請要求; 資格條件	eligibility; requirements; eligibility criteria
    申请流程; 办理流程; 申请步骤	申請流程; 辦理流程; 申請步驟; 辦理程序	application process; step by step; how to apply
    获批; 批准; 下签; 审批通过	獲批; 下簽; 審批通過; 核准; 核發; 獲准	approval; approved; visa granted; approve
    拒绝申请; 申请被拒; 驳回; 不予批准	拒絕申請; 申請被拒; 駁回; 駁回申請; 不予許可	reject; rejection; refusal; application refused; denied application
    上诉; 申诉; 行政复议	上訴; 申訴; 行政復議; 訴願; 申覆	appeal; administrative review; judicial review; reconsideration
    费用; 移民费用; 花多少钱	費用; 移民費用; 花多少錢; 花費; 規費	cost; immigration cost; how much; fee; expense
    移民骗局; 黑中介; 中介骗局; 移民诈骗	移民騙局; 中介騙局; 移民詐騙; 黑心仲介	immigration scam; fraudulent agent; immigration fraud; ghost consultant
    诈骗; 骗局; 电信诈骗; 网络诈骗	詐騙; 騙局; 電信詐騙; 網絡詐騙; 詐欺	scam; fraud; swindle; telecom fraud; online scam
    # Tests and languages
    雅思; 雅思考试	雅思考試	IELTS; IELTS test
    托福; 托福考试	托福考試	TOEFL; TOEFL test
    PTE考试; 培生英语考试	PTE考試; 培生英語考試; 培生學術英語考試	PTE; PTE Academic; Pearson Test of English
    GRE考试	GRE考試	GRE; Graduate Record Examination
    日语能力考试; 日语能力考; 日语等级考试; 日语N1; 日语N2	日語能力考試; 日語能力考; 日語等級考試; 日語N1; 日語N2; 日文檢定; 日檢; 日本語能力測驗	JLPT; Japanese Language Proficiency Test; N1; N2
    法语考试; 法语水平考试; 法语等级考试	法語考試; 法語水平考試; 法語等級考試; 法語檢定	TEF; TCF; DELF; DALF; French test
    德语考试; 歌德证书; 德福; 德语等级考试	德語考試; 歌德證書; 德語等級考試; 德語檢定; 德文檢定	German test; Goethe-Zertifikat; TestDaF; TELC; DSH
    语言考试; 语言成绩; 语言水平; 语言要求	語言考試; 語言成績; 語言水平; 語言要求; 語言檢定; 語言能力	language test; language requirement; language proficiency; CEFR; CLB; B1; B2
    英语; 英文; 学英语; 英语水平; 英语学习	英語; 學英語; 英語水平; 英語學習; 學英文; 英語能力	English; English language; learn English; ESL
    日语; 日文; 学日语	日語; 學日語; 日本語; 學日文	Japanese; Japanese language; learn Japanese; nihongo
    法语; 学法语	法語; 學法語; 法文; 學法文	French; French language; learn French
    德语; 学德语	德語; 學德語; 德文; 學德文	German; German language; learn German
    西班牙语; 西语; 学西班牙语	西班牙語; 西語; 學西班牙語; 西班牙文	Spanish; Spanish language; learn Spanish
    粤语; 广东话	粵語; 廣東話; 白話	Cantonese
    普通话; 中文; 国语; 华语; 汉语	普通話; 國語; 華語; 漢語; 華文	Mandarin; Chinese language; Chinese; Putonghua
    学外语; 外语学习; 语言学习; 外语	學外語; 外語學習; 語言學習; 外語; 學外文; 外文	learn a language; language learning; foreign language; language course
    语言障碍; 语言不通; 语言关	語言障礙; 語言不通; 語言關; 語言隔閡	language barrier
    # Study
    留学; 出国留学; 海外留学; 留学生; 国际学生	留學; 出國留學; 海外留學; 留學生; 國際學生; 出國唸書; 外籍生; 國際生	study abroad; international student; overseas student; overseas study
    大学; 高校; 高等教育	大學; 大專院校	university; higher education; tertiary education
    本科; 学士; 本科生; 学士学位; 本科留学	學士; 學士學位; 本科留學; 大學部; 學士班	bachelor's degree; undergraduate; bachelor
    硕士; 研究生; 硕士学位; 读研; 硕士留学	碩士; 碩士學位; 讀研; 碩士留學; 碩士班; 研究所	master's degree; master's; postgraduate; graduate school; MSc
    博士; 读博; 博士学位; 博士生	讀博; 博士學位; 博士班	PhD; doctorate; doctoral student; doctoral degree
    导师; 博导	導師; 博導; 指導教授; 指導老師	supervisor; thesis advisor; academic advisor
    论文; 毕业论文; 学位论文; 学术论文	論文; 畢業論文; 學位論文; 學術論文	thesis; dissertation; academic paper
    社区大学; 社区学院	社區大學; 社區學院	community college
    高中; 高中留学; 高中生	高中留學; 高級中學	high school; upper secondary school; senior high school
    小学; 小学教育	小學; 小學教育; 國小; 國民小學	primary school; elementary school
    语言学校; 日语学校; 日语语言学校; 语校	語言學校; 日語學校; 日語語言學校; 語校; 日本語學校; 語言中心	language school; Japanese language school; language institute
    预科; 大学预科; 桥梁课程	預科; 大學預科; 橋樑課程; 先修班; 預備課程	foundation year; pathway programme; preparatory course; Studienkolleg
    职业学校; 职业培训; 职业教育; 技校; 双元制; 学徒; 学徒制; 职业教育培训	職業學校; 職業培訓; 職業教育; 雙元制; 學徒; 學徒制; 職業教育培訓; 職業訓練; 技職教育; 職訓	vocational training; apprenticeship; vocational school; TAFE; Ausbildung; trade school; VET; vocational education
    学费; 免学费; 留学费用	學費; 免學費; 留學費用; 學雜費	tuition; tuition fee; tuition-free; study costs
    奖学金; 全额奖学金; 助学金; 全奖	獎學金; 全額獎學金; 助學金; 全獎; 獎助學金	scholarship; financial aid; fellowship; bursary; stipend; study grant
    学生贷款; 助学贷款; 留学贷款	學生貸款; 助學貸款; 留學貸款; 就學貸款; 學貸	student loan; study loan; education loan
    录取; 入学申请; 录取通知书; 入学; 招生	錄取; 入學申請; 錄取通知書; 入學; 入學許可; 錄取通知	admission; university admission; offer letter; acceptance letter; enrolment; letter of acceptance; university application
    转学; 转校	轉學; 轉校; 轉學生	transfer to another university; transfer student; change school
    学术不端; 抄袭; 作弊	學術不端; 抄襲; 學術倫理; 剽竊	academic misconduct; plagiarism; cheating
    枪手; 代写; 代考; 论文代写	槍手; 代寫; 論文代寫; 代筆	ghostwriter; contract cheating; proxy test taker; essay mill
    网课; 在线课程; 远程教育; 慕课; 在线学习	網課; 在線課程; 遠程教育; 慕課; 在線學習; 線上課程; 遠距教學; 磨課師	online course; distance learning; MOOC; e-learning; online degree
    # Work
    工作; 就业; 海外就业; 海外工作	就業; 海外就業; 就職	job; work; employment; working abroad; overseas employment
    找工作; 求职; 海外求职; 投简历	求職; 海外求職; 投簡歷; 找頭路; 搵工; 投履歷	job search; job hunting; job seeking; find a job; apply for jobs
    工作机会; 职位空缺; 招聘; 招聘网站; 招聘信息	工作機會; 職位空缺; 招聘網站; 職缺; 徵才; 人力銀行	job offer; vacancy; job opening; recruitment; job board; hiring
    面试; 工作面试; 面经; 技术面试	面試; 工作面試; 面經; 技術面試; 見工	job interview; technical interview; interview
    简历; 个人简历; 英文简历	簡歷; 個人簡歷; 英文簡歷; 履歷; 履歷表	résumé; resume; CV; curriculum vitae; rirekisho
    工资; 薪水; 薪资; 薪酬; 年薪; 工资水平; 收入	工資; 薪資; 工資水平; 月薪	salary; wage; income; compensation; earnings; remuneration; pay
    裁员; 解雇; 失去工作; 被裁; 优化裁员	裁員; 解僱; 優化裁員; 資遣; 炒魷魚; 開除	layoff; dismissal; fired; laid off; redundancy
    失业; 失业率; 失业者	失業; 失業率; 失業者; 待業	unemployment; jobless; unemployed; unemployment rate
    失业金; 失业保险; 失业救济	失業金; 失業保險; 失業救濟; 失業給付; 失業補助	unemployment benefit; employment insurance; jobseeker's allowance; unemployment insurance
    辞职; 离职; 裸辞	辭職; 離職; 裸辭; 請辭	resign; resignation; quit a job; leave a job; notice period
    跳槽; 换工作; 换雇主; 转换雇主	換工作; 換僱主; 轉換僱主; 轉職; 轉換雇主	change jobs; change of employer; switch employer; job change
    转行; 职业转型; 换行业; 换职业; 转码; 转行做码农	轉行; 職業轉型; 換行業; 換職業; 轉碼; 轉行做碼農; 轉換跑道; 職涯轉換	career change; career switch; retraining; change career; career switch to programming
    内部调动; 公司内转; 外派; 内转; 海外派遣; 派驻海外; 公司调动	內部調動; 公司內轉; 內轉; 派駐海外; 公司調動; 公司內部調職; 派駐; 外派人員	internal transfer; intra-company transfer; ICT; secondment; expatriate assignment; overseas posting; relocate with employer
    远程工作; 居家办公; 在家工作; 远程办公	遠程工作; 居家辦公; 遠程辦公; 遠端工作; 遠距工作; 遙距工作	remote work; work from home; WFH; telework; remote job; telecommuting
    自由职业; 自由职业者; 接私活; 自雇; 自由工作者	自由職業; 自由職業者; 自僱; 接案; 自營作業者; 斜槓	freelance; freelancing; freelancer; self-employed; self-employment; contractor; sole trader; gig work
    创业; 开公司; 注册公司; 成立公司; 做生意	創業; 開公司; 註冊公司; 新創; 設立公司	start a business; entrepreneurship; company registration; startup; set up a company; incorporation
    兼职; 打工; 打零工; 勤工俭学; 学生打工	兼職; 勤工儉學; 學生打工; 工讀; 兼差	part-time job; part-time work; casual job; student job; side job; arubaito
    实习; 实习生	實習; 實習生; 建教合作	internship; intern; work placement; co-op; traineeship
    黑工; 打黑工; 非法打工; 非法工作	黑市勞工	illegal work; working illegally; unauthorised work; cash-in-hand job; undeclared work
    外籍劳工; 外劳; 海外务工; 出国劳务; 劳务输出	外籍勞工; 外勞; 海外務工; 出國勞務; 勞務輸出; 移工; 外籍移工	migrant worker; foreign worker; labour export; guest worker; overseas labour
    程序员; 码农; 软件工程师; 软件开发; 程序猿	程序員; 碼農; 軟件工程師; 軟件開發; 程式設計師; 軟體工程師	programmer; software engineer; software developer; coder; SWE; software development
    护士; 护理; 注册护士; 护理专业	護士; 護理; 註冊護士; 護理專業; 護理師; 護理人員	nurse; nursing; registered nurse; RN
    护工; 护理员; 养老护理; 介护; 介护福祉士	護工; 護理員; 養老護理; 介護; 介護福祉士; 照護員; 看護; 照顧服務員	caregiver; care worker; aged care worker; kaigo; personal support worker
    厨师; 中餐厨师; 厨师移民	廚師; 中餐廚師; 廚師移民; 廚師工作; 大廚	chef; cook; Chinese restaurant cook; kitchen work
    卡车司机; 货车司机; 大货司机	卡車司機; 貨車司機; 大貨司機; 聯結車司機	truck driver; lorry driver; HGV driver; CDL; long-haul driver
    焊工; 电焊; 焊接	電焊; 焊接工; 電焊工	welder; welding
    蓝领; 技工; 技术工种; 技术工人; 蓝领移民	藍領; 技術工種; 技術工人; 藍領移民; 技師; 技術工	skilled trades; tradesperson; blue collar; trade worker; tradie; trades
    电工	電工; 電氣技師; 電器師傅	electrician
    农场工作; 农业工人; 农场; 摘水果	農場工作; 農業工人; 農場; 農場打工; 採果	farm work; farm worker; agricultural worker; fruit picking; farm job
    教师; 老师; 教师移民	教師; 老師; 教師移民; 教員	teacher; teaching; educator
    会计; 注册会计师; 会计师	會計; 註冊會計師; 會計師	accountant; accounting; CPA; ACCA; chartered accountant
    工程师; 工程专业	工程師; 工程專業; 工科	engineer; engineering
    公务员; 考公	公務員; 公務人員; 公職	civil servant; civil service; government employee
    涉密人员; 脱密期; 国家工作人员备案; 登记备案	涉密人員; 脫密期; 國家工作人員備案; 登記備案; 涉密人士; 國家機密人員	confidentiality period; personnel with state secrets; declassification period; registered personnel exit filing
    劳动法; 劳工权益; 劳动仲裁; 劳工权利	勞動法; 勞工權益; 勞動仲裁; 勞工權利; 勞基法; 勞動基準法; 勞工法; 勞資糾紛	labour law; labor law; employment law; workers' rights; labour rights; labour arbitration
    加班; 九九六; 996工作制; 过劳; 过劳死	過勞; 過勞死; 加班文化; 責任制; 爆肝	overtime; 996; overwork; karoshi; long working hours
    产假; 育儿假; 陪产假	產假; 育兒假; 陪產假; 育嬰假; 育嬰留停; 侍產假	maternity leave; parental leave; paternity leave
    退休金; 养老金; 养老保险; 年金	養老金; 養老保險; 勞退; 強積金	pension; superannuation; 401k; CPP; nenkin; RRSP; retirement fund; pension insurance
    社保; 五险一金; 社会保险; 社会保障	五險一金; 社會保險; 社會保障; 勞健保; 勞保	social insurance; social security; national insurance; social security contributions
    社会福利; 福利; 低保; 救济金; 福利制度	社會福利; 救濟金; 社會救助; 綜援	welfare; social welfare; social benefits; income support; welfare state; social assistance
    住房公积金; 公积金; 公积金提取	住房公積金; 公積金; 公積金提取	housing provident fund; housing fund; provident fund
    # Money
    银行账户; 银行开户; 开户; 银行账号; 海外银行账户; 海外开户	銀行帳戶; 銀行賬戶; 銀行開戶; 開戶; 銀行帳號; 海外銀行帳戶; 海外開戶; 銀行戶口	bank account; open a bank account; account opening; checking account; current account; offshore account
    银行卡; 借记卡; 储蓄卡; 银联卡	銀行卡; 借記卡; 儲蓄卡; 銀聯卡; 金融卡; 提款卡; 簽帳金融卡; 扣帳卡	debit card; bank card; UnionPay; ATM card
    信用卡	信用卡	credit card
    信用分; 信用记录; 信用评分; 征信	信用記錄; 信用評分; 徵信; 聯徵; 信貸評級	credit score; credit history; credit report; credit rating
    汇款; 跨境汇款; 国际汇款; 电汇; 海外汇款; 跨境转账	匯款; 跨境匯款; 國際匯款; 電匯; 海外匯款; 跨境轉帳; 匯錢	remittance; international transfer; wire transfer; money transfer; send money; SWIFT transfer
    转账; 银行转账	轉帳; 轉賬; 銀行轉帳; 過數	bank transfer; transfer money; fund transfer
    外汇管制; 外汇管理; 外汇管理局; 外管局; 资本管制	外匯管制; 外匯管理; 外匯管理局; 資本管制	foreign exchange control; capital controls; currency control; State Administration of Foreign Exchange
    外汇额度; 购汇; 购汇额度; 五万美元额度; 换汇额度; 便利化额度	外匯額度; 購匯; 購匯額度; 五萬美元額度; 換匯額度; 便利化額度; 結匯額度	foreign exchange quota; annual quota; $50,000 limit; foreign currency purchase quota
    换汇; 兑换; 货币兑换; 换钱; 外币兑换	換匯; 兌換; 貨幣兌換; 換錢; 外幣兌換; 找換店	currency exchange; foreign exchange; exchange money; forex; money changer
    汇率; 人民币汇率; 人民币贬值	匯率; 人民幣匯率; 人民幣貶值; 匯價	exchange rate; currency rate; yuan exchange rate
    资产转移; 转移资产; 资金出境; 资金外流; 资本外逃; 转移财产; 资金出海	資產轉移; 轉移資產; 資金出境; 資金外流; 資本外逃; 轉移財產; 資金出海; 資金外逃; 走資	moving money abroad; capital flight; asset transfer; move assets; capital outflow; getting money out of China
    地下钱庄; 换汇黄牛; 对敲	地下錢莊; 換匯黃牛; 對敲; 地下匯兌	underground bank; underground banking; hawala; illegal money exchange; informal value transfer
    冻卡; 账户冻结; 银行卡冻结; 断卡行动; 风控	凍卡; 帳戶凍結; 銀行卡凍結; 斷卡行動; 風控; 警示帳戶; 凍結帳戶	frozen account; account freeze; bank card frozen; account blocked; risk control
    现金; 携带现金; 现钞; 带现金出境	現金; 攜帶現金; 現鈔; 帶現金出境	cash; carrying cash; cash declaration; banknotes
    加密货币; 虚拟货币; 数字货币; 加密资产	加密貨幣; 虛擬貨幣; 數字貨幣; 加密資產; 虛擬通貨; 虛擬資產	cryptocurrency; crypto; virtual currency; digital asset
    比特币	比特幣	Bitcoin; BTC
    泰达币; 稳定币; U币; 出U; 买U	泰達幣; 穩定幣; U幣; 買U	USDT; Tether; stablecoin; USDC
    黄金; 买黄金; 金条; 实物黄金	黃金; 買黃金; 金條; 實物黃金; 黃金條塊; 金塊	gold; gold bar; bullion; physical gold
    股票; 美股; 炒股; 海外券商; 股市; 港股	股票投資; 證券	stocks; shares; brokerage; stock market; US stocks; Interactive Brokers; equities
    投资理财; 理财; 指数基金; 资产配置	投資理財; 理財; 指數基金; 資產配置; 共同基金; 指數型基金	investment; investing; index fund; ETF; personal finance; asset allocation; portfolio
    储蓄; 存款; 存钱; 攒钱; 定期存款	儲蓄; 存錢; 攢錢; 定存	savings; deposit account; saving money; term deposit; fixed deposit
    移动支付; 支付宝; 微信支付; 扫码支付	移動支付; 支付寶; 掃碼支付; 行動支付; 流動支付	mobile payment; Alipay; WeChat Pay; QR payment
    税收; 税务; 纳税; 缴税; 税负	稅收; 稅務; 納稅; 繳稅; 稅負; 稅金; 課稅	tax; taxes; taxation; tax burden; tax system
    报税; 税务申报; 退税	報稅; 稅務申報; 退稅; 申報所得稅	file taxes; tax filing; tax refund; declare taxes
    个人所得税; 个税; 所得税	個人所得稅; 個稅; 所得稅; 綜合所得稅; 薪俸稅	income tax; personal income tax; PIT
    税务居民; 税收居民; 税务居民身份	稅務居民; 稅收居民; 稅務居民身份; 稅籍; 稅務居住者	tax residency; tax resident; tax residence; 183 days; 183-day rule
    双重征税; 避免双重征税; 税收协定	雙重徵稅; 避免雙重徵稅; 稅收協定; 雙重課稅; 租稅協定; 避免雙重課稅	double taxation; tax treaty; DTA; double tax agreement
    共同申报准则; CRS申报; 金融账户信息交换; 涉税信息交换	共同申報準則; CRS申報; 金融帳戶信息交換; 涉稅信息交換; 金融帳戶資訊交換	CRS; Common Reporting Standard; automatic exchange of information; AEOI
    生活成本; 生活费; 生活开销; 生活费用; 物价	生活費; 生活開銷; 生活費用; 物價; 生活開支	cost of living; living expenses; living costs; price level
    通货膨胀; 通胀; 涨价	通貨膨脹; 通脹; 漲價; 通膨; 物價上漲	inflation; rising prices
    贷款; 网贷; 信贷	貸款; 網貸; 信貸; 信用貸款	loan; online lending; personal loan; borrowing
    经济危机; 经济下行; 经济衰退; 经济崩溃; 经济萧条	經濟危機; 經濟下行; 經濟衰退; 經濟崩潰; 經濟蕭條; 不景氣	economic crisis; recession; economic downturn; economic collapse; slump
    保险; 商业保险; 买保险	保險; 商業保險; 買保險; 保單; 投保	insurance; insurance policy; insurance coverage
    旅行保险; 旅游保险; 境外保险	旅行保險; 旅遊保險; 境外保險; 旅平險; 旅遊平安險; 旅遊不便險	travel insurance; travel medical insurance
    贫困; 穷人移民; 低成本移民; 没钱移民; 穷人润	貧困; 窮人移民; 沒錢移民; 窮人潤; 貧窮	low-cost emigration; emigrating with little money; poverty; low budget emigration
    中产; 中产阶级; 中产移民	中產; 中產階級; 中產移民	middle class
    # Housing and settling in
    租房; 租房子; 租公寓; 找房; 找房子; 出租房; 租屋	租樓	renting; rent a flat; rental; apartment rental; rent an apartment; flat hunting; find accommodation
    租金; 房租	租金	rent; rental price; rent level
    房东; 二房东	房東; 二房東; 屋主; 包租公; 業主	landlord; landlady; lessor
    押金; 租房押金; 保证金	保證金; 押租金; 按金	deposit; rental deposit; security deposit; rental bond
    担保人; 租房担保; 保证公司; 连带保证人	擔保人; 租房擔保; 保證公司; 連帶保證人; 保證人	guarantor; rent guarantor; guarantor company; co-signer
    合租; 室友; 舍友; 合租房	分租; 雅房	shared flat; flatshare; roommate; flatmate; room share
    短租; 民宿; 爱彼迎; 临时住宿; 临时住所	愛彼迎; 臨時住宿; 臨時住所; 短期租屋	short-term rental; Airbnb; temporary accommodation; serviced apartment; short-term let
    买房; 购房; 海外房产; 海外购房; 海外买房; 置业	買房; 購房; 海外房產; 海外購房; 海外買房; 置業; 購屋; 買樓; 海外置產	buying a house; home purchase; buy property; overseas property; property purchase; home buying
    卖房; 卖房移民; 出售房产; 国内房产处理	賣房; 賣房移民; 出售房產; 國內房產處理; 賣屋; 賣樓; 售屋	selling a house; sell property; sell your flat; property sale
    房价; 楼市; 房地产市场; 房地产	房價; 樓市; 房地產市場; 房地產; 房市; 樓價; 不動產	house prices; housing market; real estate; property prices; property market
    房贷; 按揭; 房屋贷款; 住房贷款	房貸; 房屋貸款; 住房貸款; 按揭貸款	mortgage; home loan; housing loan
    安家; 落地; 安顿; 落地指南; 定居; 登陆攻略; 新移民	安頓; 登陸攻略; 安家落戶; 新住民	settling in; newcomer; first weeks after arrival; new immigrant; landing guide
    搬家; 国际搬家; 海运行李; 打包; 搬家公司	國際搬家; 海運行李; 海外搬家; 打包行李	moving house; international moving; removal company; shipping belongings
    行李; 行李清单; 打包清单; 托运行李	行李清單; 打包清單; 托運行李; 行李打包; 寄艙行李	luggage; baggage; packing list; what to bring; checked baggage
    机票; 航班; 飞机票; 坐飞机; 航空公司	機票; 飛機票; 坐飛機; 班機	flight; air ticket; plane ticket; airline; airfare
    机场; 飞机场	機場; 飛機場	airport; airport terminal
    超市; 亚洲超市; 中国超市; 华人超市	亞洲超市; 中國超市; 華人超市; 超級市場; 大賣場; 亞超	supermarket; grocery; Asian supermarket; Chinese grocery store; grocery store
    手机号; 电话号码; 手机号码; 海外手机号; 美国手机号	手機號; 電話號碼; 手機號碼; 海外手機號; 美國手機號; 門號; 手機門號	phone number; mobile number; US phone number; telephone number; Google Voice
    手机卡; 电话卡; SIM卡; 境外手机卡; 预付卡	手機卡; 電話卡; 境外手機卡; 預付卡; 門號卡	SIM card; SIM; prepaid SIM; physical SIM; giffgaff
    电子手机卡; 虚拟手机卡; 虚拟SIM卡	電子手機卡; 虛擬手機卡; 虛擬SIM卡; 虛擬卡; 嵌入式SIM卡	eSIM; embedded SIM; digital SIM
    手机套餐; 手机流量; 运营商; 电信运营商	手機套餐; 手機流量; 運營商; 電信運營商; 電信資費; 電信業者; 電訊商	phone plan; mobile plan; data plan; mobile operator
    验证码; 短信验证码; 接码; 接码平台; 收验证码	驗證碼; 短信驗證碼; 接碼; 接碼平台; 收驗證碼; 簡訊驗證碼; 代收簡訊	verification code; SMS verification; SMS code; OTP; SMS receiving service
    手机; 智能手机; 苹果手机; 安卓手机	手機; 智能手機; 蘋果手機; 安卓手機; 智慧型手機; 行動電話	mobile phone; smartphone; iPhone; Android; cell phone
    宽带; 网络; 上网; 家庭网络; 互联网; 因特网	寬帶; 網絡; 上網; 家庭網絡; 互聯網; 因特網; 寬頻; 網路; 網際網路	internet; network; broadband; home internet; internet access; Wi-Fi
    汽车; 买车; 二手车; 养车	汽車; 買車; 二手車; 養車; 中古車	car; buy a car; used car; car ownership; vehicle
    驾照; 驾驶证; 考驾照; 换驾照; 国际驾照; 驾照换领	駕照; 駕駛證; 考駕照; 換駕照; 國際駕照; 駕照換領; 駕駛執照	driving licence; driver's license; driving test; licence exchange; international driving permit; IDP
    开车; 驾驶; 交通规则; 自驾	開車; 駕駛; 交通規則; 自駕; 駕車	driving; traffic rules; road rules
    公共交通; 公交; 地铁; 坐公交; 火车; 通勤	地鐵; 火車; 大眾運輸; 公車; 捷運; 巴士; 港鐵	public transport; public transportation; bus; subway; metro; commuting; mass transit
    外区账号; 美区账号; 换区; 外区苹果账号	外區帳號; 外區賬號; 美區帳號; 換區; 外區蘋果帳號; 跨區帳號	US Apple ID; app store region change; foreign Apple ID; non-China Apple ID
    # Daily life, society
    美食; 饮食; 中餐; 做饭; 中国菜; 中国胃	飲食; 做飯; 中國菜; 中國胃; 中式料理; 煮食; 煮飯	food; Chinese food; cooking; cuisine; eating; diet
    气候; 天气; 气温; 气候条件	氣候; 天氣; 氣溫; 氣候條件	climate; weather; temperature
    空气质量; 空气污染; 雾霾; 环境污染	空氣質量; 空氣汙染; 霧霾; 環境汙染; 空氣品質; 空氣污染; 空污	air quality; air pollution; smog; pollution
    治安; 人身安全; 社会治安; 安全的国家	社會治安; 安全的國家	public safety; personal safety; safety; safe country; public security
    犯罪; 犯罪率; 抢劫; 盗窃; 偷窃; 小偷	搶劫; 盜竊; 偷竊; 竊盜; 扒手	crime; crime rate; robbery; theft; pickpocket; burglary
    枪支; 持枪; 枪击; 枪击案; 控枪	槍支; 持槍; 槍擊; 槍擊案; 控槍; 槍枝; 槍械; 槍枝管制	guns; firearm; gun violence; mass shooting; gun control; gun ownership
    歧视; 被歧视; 反歧视	歧視; 被歧視; 反歧視; 差別待遇	discrimination; prejudice; bias; anti-discrimination
    种族歧视; 种族主义; 仇恨犯罪; 亚裔歧视; 仇亚	種族歧視; 種族主義; 亞裔歧視; 仇亞	racism; racial discrimination; hate crime; anti-Asian hate; racist; xenophobia
    报警; 报警电话; 紧急电话	報警; 報警電話; 緊急電話; 報案	call the police; emergency number; 911; police report; 112; 999; 000
    警察; 公安; 派出所; 警方; 国保; 国安; 片警	國保; 國安; 警局; 公安局	police; police officer; police station; public security bureau; state security; guobao
    文化差异; 文化冲击; 文化冲突; 文化休克	文化差異; 文化衝擊; 文化衝突	culture shock; cultural difference; cultural differences
    当地文化; 风俗; 习俗; 礼仪; 风土人情	當地文化; 風俗; 習俗; 禮儀; 風土人情	customs and etiquette; local culture; etiquette; social norms; culture
    融入; 融入社会; 融入当地; 社会融合; 同化	融入社會; 融入當地; 社會融合	integration; assimilation; social integration; fit in; integrate
    孤独; 孤独感; 寂寞; 孤单	孤獨; 孤獨感; 孤單	loneliness; isolation; lonely
    交友; 社交; 交朋友; 社交圈	識朋友	making friends; social life; friendship; socialising; social circle
    约会; 恋爱; 谈恋爱; 交友软件; 找对象; 相亲	約會; 戀愛; 談戀愛; 交友軟件; 找對象; 相親; 交友軟體; 拍拖	dating; romance; dating app; find a partner; Tinder
    跨国恋; 跨国婚姻; 异国恋; 涉外婚姻; 国际婚姻	跨國戀; 跨國婚姻; 異國戀; 國際婚姻; 異國婚姻	international marriage; cross-border relationship; mixed marriage; marrying a foreigner
    假结婚; 移民婚姻; 虚假婚姻	假結婚; 虛假婚姻; 假婚姻	sham marriage; marriage of convenience; marriage fraud; fake marriage
    结婚; 婚姻; 海外结婚; 注册结婚; 夫妻; 已婚	結婚; 海外結婚; 註冊結婚; 結婚登記; 夫婦	marriage; marry; get married; married couple; wedding; married
    配偶; 伴侣; 另一半; 丈夫; 妻子	伴侶; 先生太太; 老公; 老婆	spouse; partner; husband; wife
    事实婚姻; 同居; 事实伴侣; 民事结合	事實婚姻; 事實伴侶; 民事結合; 同居伴侶; 普通法婚姻	common-law partner; de facto relationship; civil partnership; cohabitation; PACS; unmarried partner
    离婚; 分手; 分居; 离异	離婚; 離異	divorce; break-up; divorced
    抚养权; 监护权; 监护人; 抚养费	撫養權; 監護權; 監護人; 撫養費; 扶養權; 贍養費	guardianship; child support; guardian; child custody
    单身; 单身移民; 一个人移民; 独自移民; 未婚	單身; 單身移民; 一個人移民; 獨自移民; 獨身	single person; unmarried; emigrating alone; solo; single
    家暴; 家庭暴力; 虐待	受虐	domestic violence; domestic abuse; family violence
    女性; 妇女; 女生; 女性移民; 女人	婦女	women; woman; female
    性少数; 同志; 同性恋; 酷儿; 男同; 女同; 拉拉	性少數; 同性戀; 酷兒; 性小眾	LGBT; LGBTQ; gay; lesbian; queer; homosexual; sexual minority
    跨性别; 跨性别者; 变性; 激素治疗	跨性別; 跨性別者; 變性; 激素治療; 荷爾蒙治療	transgender; trans; gender transition; hormone therapy; HRT; gender-affirming care
    同性婚姻; 同婚	婚姻平權	same-sex marriage; gay marriage; marriage equality
    宗教; 信仰; 宗教自由; 宗教信仰	信仰自由	religion; faith; religious freedom; belief
    新疆; 维吾尔; 维吾尔人	維吾爾; 維吾爾人	Xinjiang; Uyghur; Uighur
    旅行; 旅游; 出国旅游	旅遊; 出國旅遊; 觀光	travel; tourism; holiday trip
    幸福感; 生活质量; 生活水平; 宜居; 幸福指数	生活質量; 幸福指數; 生活品質; 生活水準	quality of life; standard of living; liveability; well-being; happiness
    # Family, children, life stages
    怀孕; 孕妇; 产检; 备孕	懷孕; 孕婦; 產檢; 備孕	pregnancy; pregnant; prenatal care; antenatal care; expectant mother
    生孩子; 分娩; 生育; 生小孩; 生育率	生產分娩	childbirth; giving birth; have a baby; labour and delivery; fertility
    育儿; 养孩子; 带娃; 养娃; 带孩子	育兒; 養孩子; 帶娃; 養娃; 帶孩子; 養小孩; 帶小孩; 湊仔	parenting; raising children; bringing up children; child-rearing
    托儿所; 托育; 保育园; 幼托; 早教	託兒所; 保育園; 托嬰; 保母; 幼兒園托育	childcare; day care; nursery; creche; hoikuen; babysitting; Kita
    幼儿园; 学前班; 学前教育	幼兒園; 學前班; 學前教育; 幼稚園	kindergarten; preschool; pre-school; early education
    儿童福利; 牛奶金; 儿童津贴; 育儿补贴	兒童福利; 兒童津貼; 育兒補貼; 育兒津貼	child benefit; child tax credit; CCB; Kindergeld; child allowance; family allowance
    子女教育; 孩子教育; 孩子上学; 学区; 学区房; 公立学校; 择校; 上学	孩子上學; 學區; 學區房; 公立學校; 擇校; 上學; 小孩就學	children's education; schooling; school district; public school; catchment area; school enrolment; children's school
    私立学校; 国际学校; 私校; 双语学校	私立學校; 國際學校; 雙語學校	private school; international school; independent school; bilingual school
    孩子; 儿童; 小孩; 带孩子移民; 有孩子; 子女; 有娃	兒童; 帶孩子移民	child; children; kids; emigrating with children; family with children
    父母; 年迈父母; 老人; 父母养老; 赡养父母; 空巢	年邁父母; 父母養老; 贍養父母; 年長父母; 長輩; 老年人; 雙親	elderly parents; ageing parents; parents; elderly; caring for parents; senior citizen
    养老; 养老院; 老年生活; 养老社区	養老; 養老院; 養老社區; 安養院; 長照; 安老院	aged care; nursing home; elder care; old age; long-term care; retirement home
    宠物; 带宠物出国; 宠物托运; 带猫出国; 带狗出国; 宠物检疫	寵物; 帶寵物出國; 寵物托運; 帶貓出國; 帶狗出國; 寵物檢疫; 毛小孩; 攜帶寵物	pet; moving with pets; pet transport; cat; dog; pet quarantine; pet import
    兵役; 服兵役; 征兵; 参军; 国民服役	徵兵; 參軍; 國民服役; 當兵; 從軍	military service; conscription; national service; military draft; army enlistment; MAVNI; draft
    学生; 大学生; 在校生; 在读学生; 在校大学生	學生; 大學生; 在讀學生; 在校大學生; 在學生	student; university student; college student; current student
    应届生; 毕业生; 应届毕业生; 刚毕业	應屆生; 畢業生; 應屆畢業生; 剛畢業; 社會新鮮人; 新鮮人	new graduate; recent graduate; fresh graduate; graduating student; shinsotsu
    中年; 三十五岁; 35岁危机; 中年危机; 35岁; 中年人	三十五歲; 35歲危機; 中年危機; 35歲	middle age; mid-career; age 35; 35-year-old; midlife crisis; middle-aged; over 35
    大龄; 年龄限制; 四十岁; 年龄要求; 五十岁	大齡; 年齡限制; 四十歲; 年齡要求; 五十歲; 年紀大	age limit; age requirement; over 40; over 45; older applicant
    职场人士; 有工作经验; 工作经验; 上班族	職場人士; 有工作經驗; 工作經驗	working professional; work experience; experienced worker; mid-level professional
    退休; 退休人员; 退休老人; 退休生活; 退休人士	退休人員; 銀髮族	retirement; retiree; retired person; retire; pensioner
    人生规划; 移民规划; 移民计划; 出国计划; 提前准备	人生規劃; 移民規劃; 移民計劃; 出國計劃; 提前準備; 移民計畫; 生涯規劃	emigration planning; emigration plan; life planning; preparation; prepare to leave
    # Healthcare
    医疗; 医疗服务; 看病; 就医; 医疗体系; 医疗系统; 医疗制度	醫療; 醫療服務; 就醫; 醫療體系; 醫療系統; 醫療制度; 睇醫生; 看診; 就診	healthcare; health care; medical care; healthcare system; see a doctor; medical treatment
    医院; 公立医院; 私立医院; 住院	醫院; 公立醫院; 私立醫院	hospital; public hospital; private hospital; hospitalisation; inpatient
    医生; 医师; 大夫	醫生; 醫師	doctor; physician
    家庭医生; 全科医生; 社区医生; 家庭医师	家庭醫生; 全科醫生; 社區醫生; 家庭醫師; 家醫科; 普通科醫生	GP; general practitioner; family doctor; primary care; family physician; walk-in clinic
    医疗保险; 医保; 健康保险; 全民医保; 国民健康保险; 公共医保	醫療保險; 醫保; 健康保險; 全民醫保; 國民健康保險; 公共醫保; 健保; 全民健保	health insurance; medical insurance; NHI; national health insurance; Medicare; NHS; OHIP; MSP; OSHC; IHS; public health insurance; Krankenkasse
    医疗费; 看病费用; 医疗费用; 医药费; 医疗账单	醫療費; 看病費用; 醫療費用; 醫藥費; 醫療帳單; 診金	medical bill; medical cost; healthcare cost; medical expenses; healthcare expenses
    疫苗; 接种疫苗; 打疫苗; 疫苗接种; 小黄本; 国际旅行健康证	接種疫苗; 疫苗接種; 小黃本; 國際旅行健康證; 預防針; 黃皮書	vaccine; vaccination; immunisation; immunization; vaccination record; vaccination certificate
    药品; 药物; 处方药; 带药出国; 吃药	藥品; 藥物; 處方藥; 帶藥出國; 吃藥	medicine; medication; prescription; prescription drug; bringing medicine
    牙医; 看牙; 牙科; 洗牙; 补牙	牙醫; 補牙; 牙齒; 看牙醫	dentist; dental care; dental treatment; dental
    急诊; 急诊室; 紧急医疗	急診; 急診室; 緊急醫療; 急症室	emergency room; A&E; emergency care; emergency department; ER
    救护车; 叫救护车; 急救	救護車; 叫救護車	ambulance; first aid; paramedic; emergency medical services
    心理健康; 精神健康; 心理问题	心理問題; 身心健康	mental health; psychological health; mental wellbeing
    心理咨询; 心理医生; 心理治疗; 心理咨询师	心理諮詢; 心理醫生; 心理治療; 心理諮詢師; 心理諮商; 心理輔導; 諮商心理師	therapy; counselling; psychotherapy; therapist; psychologist; counseling
    精神科; 精神病院; 精神科医生; 精神疾病	精神科醫生; 身心科; 精神科醫師; 精神病	psychiatrist; psychiatry; psychiatric hospital; mental illness
    抑郁; 抑郁症; 情绪低落; 重度抑郁	抑鬱; 抑鬱症; 情緒低落; 重度抑鬱; 憂鬱症; 憂鬱	depression; depressed; depressive disorder; low mood
    焦虑; 焦虑症; 润前焦虑; 恐慌症	焦慮; 焦慮症; 潤前焦慮	anxiety; anxiety disorder; panic attack
    慢性病; 糖尿病; 高血压; 慢性疾病	高血壓	chronic illness; diabetes; high blood pressure; chronic disease; hypertension
    残疾; 残障; 残疾人; 残疾证; 无障碍	殘疾; 殘障; 殘疾人; 殘疾證; 無障礙; 身心障礙; 身障	disability; disabled; disabled person; accessibility; special needs
    疫情; 新冠; 新冠病毒; 新冠疫情; 新冠肺炎	疫情	pandemic; COVID; COVID-19; coronavirus; epidemic
    封控; 封城; 静默; 上海封城; 全域静默	靜默; 全域靜默	lockdown; Shanghai lockdown; city lockdown
    清零; 动态清零; 清零政策	動態清零	zero-COVID; dynamic zero-COVID; zero COVID policy
    # Security, censorship, circumvention
    翻墙; 科学上网; 魔法上网; 爬墙; 突破网络封锁	翻牆; 科學上網; 魔法上網; 爬牆; 突破網絡封鎖; 突破網路封鎖	circumvention; bypass the Great Firewall; censorship circumvention; get over the firewall; scale the wall
    梯子; 翻墙软件; 虚拟专用网; 虚拟私人网络; VPN软件	翻牆軟件; 虛擬專用網; 虛擬私人網絡; VPN軟件; 翻牆軟體; 虛擬私人網路; 虛擬專用網路	VPN; virtual private network; circumvention software
    机场; 机场订阅; 翻墙机场; 订阅链接; 机场节点	機場; 機場訂閱; 翻牆機場; 訂閱鏈接; 機場節點	proxy subscription service; subscription link; node provider; proxy node
    自建梯子; 自建节点; 搭梯子; 搭建服务器; 自建服务器; 搭建节点	自建節點; 搭建服務器; 自建服務器; 搭建節點; 自架伺服器; 自架VPN; 架設伺服器	self-hosted proxy; self-hosted VPN; run your own server; VPS setup
    代理; 代理服务器; 网络代理; 系统代理	代理服務器; 網絡代理; 系統代理; 代理伺服器; 網路代理	proxy; proxy server; SOCKS5
    影梭; 酸酸乳; SS代理	影梭	Shadowsocks; ShadowsocksR; SSR
    V2Ray代理; Xray核心; VLESS协议	VLESS協議	V2Ray; Xray; VLESS; VMess; sing-box
    洋葱路由; 洋葱浏览器; Tor浏览器; 洋葱网络	洋蔥路由; 洋蔥瀏覽器; Tor瀏覽器; 洋蔥網絡	Tor; Tor Browser; onion routing; The Onion Router
    防火长城; 防火墙; 长城防火墙; 功夫网; 网络长城	防火長城; 防火牆; 長城防火牆; 功夫網; 網絡長城; 網路長城; 中國防火牆	Great Firewall; GFW; firewall; Great Firewall of China
    墙内; 国内; 中国大陆; 大陆	牆內; 國內; 中國大陸; 大陸; 內地	inside the firewall; mainland China; mainland; domestic China
    墙外; 外网; 境外网站; 国外网站	牆外; 外網; 境外網站; 國外網站	outside the firewall; open internet; foreign website; outside the wall
    浏览器; 火狐; 谷歌浏览器	瀏覽器; 谷歌瀏覽器; 網頁瀏覽器	browser; Firefox; Chrome; web browser
    审查; 言论审查; 网络审查; 内容审查; 敏感词; 删帖	審查; 言論審查; 網絡審查; 內容審查; 敏感詞; 刪帖; 網路審查; 審查制度; 刪文	censorship; internet censorship; sensitive word; content moderation; deleted post; censor
    自我审查; 噤声; 寒蝉效应	自我審查; 噤聲; 寒蟬效應	self-censorship; chilling effect
    封号; 账号被封; 炸号; 禁言; 封禁账号	封號; 帳號被封; 炸號; 封禁帳號; 停權	account ban; account suspension; banned account; blocked account; shadowban
    注销账号; 删除账号; 账号注销; 注销账户; 删号	註銷帳號; 註銷賬號; 刪除帳號; 帳號註銷; 註銷帳戶; 刪號; 刪除帳戶	delete account; account deletion; close account; account closure; deactivate account
    账号; 账户; 个人账号; 帐号; 账号管理	帳號; 賬號; 帳戶; 個人帳號; 帳號管理	account; personal account; user account; online account
    注册账号; 注册; 账号注册	註冊帳號; 註冊賬號; 註冊; 帳號註冊; 申請帳號	sign up; register an account; account registration; create an account
    登录; 异地登录; 登录账号	登錄; 異地登錄; 登錄帳號; 登入; 異地登入	log in; login; sign in; sign-in
    实名; 实名制; 实名认证; 手机实名	實名; 實名制; 實名認證; 手機實名; 實名登記	real-name registration; real-name system; real-name verification; identity verification; KYC
    匿名; 匿名性; 匿名发言; 不留痕迹	匿名發言; 不留痕跡; 不具名	anonymity; anonymous; stay anonymous; pseudonym
    隐私; 隐私保护; 个人隐私; 隐私权; 个人信息; 个人信息保护	隱私; 隱私保護; 個人隱私; 隱私權; 個人信息; 個人信息保護; 個資; 私隱; 個人資料	privacy; personal information; data protection; personal data; privacy protection; GDPR
    人肉搜索; 人肉; 开盒; 曝光隐私; 社工库	開盒; 曝光隱私; 社工庫; 肉搜; 起底	doxxing; doxing; human flesh search; data leak lookup; doxx
    数据泄露; 信息泄露	數據洩露; 信息洩露; 資料外洩; 個資外洩; 數據外洩	data breach; data leak; leaked data
    监控; 监视; 天网; 摄像头; 监控摄像头; 监听; 网络监控	監控; 監視; 天網; 攝像頭; 監控攝像頭; 監聽; 網絡監控; 監視器; 竊聽; 閉路電視	surveillance; monitoring; CCTV; surveillance camera; wiretapping; Skynet; eavesdropping; mass surveillance
    追踪; 定位; 定位追踪; 基站定位; 手机定位	追蹤; 定位追蹤; 手機定位	tracking; location tracking; geolocation; cell tower tracking; GPS tracking
    加密; 端到端加密; 端对端加密; 加密通讯; 文件加密	端對端加密; 加密通訊; 點對點加密	encryption; end-to-end encryption; E2EE; encrypted messaging; encrypt; encrypted communication
    全盘加密; 磁盘加密; 硬盘加密; 隐藏加密卷	全盤加密; 磁盤加密; 硬盤加密; 隱藏加密卷; 全磁碟加密; 硬碟加密; 磁碟加密	full disk encryption; disk encryption; VeraCrypt; BitLocker; FileVault; LUKS
    密码; 口令; 强密码; 锁屏密码	密碼; 強密碼; 鎖屏密碼	password; passphrase; passcode; strong password
    密码管理器; 密码管理; 密码管理软件	密碼管理器; 密碼管理; 密碼管理軟件; 密碼管理工具	password manager; Bitwarden; KeePass; KeePassXC; 1Password
    两步验证; 双重验证; 两步认证; 二次验证; 双因素认证	兩步驗證; 雙重驗證; 兩步認證; 二次驗證; 雙因素認證; 兩步驟驗證; 雙重認證; 雙因素驗證; 二階段驗證	two-factor authentication; 2FA; two-step verification; authenticator app; MFA; TOTP; multi-factor authentication
    安全密钥; 硬件密钥; 通行密钥	安全密鑰; 硬件密鑰; 通行密鑰; 安全金鑰; 實體金鑰; 通行金鑰	security key; passkey; YubiKey; hardware key; FIDO2
    黑客; 账号被盗; 盗号; 被黑; 黑客攻击	帳號被盜; 盜號; 黑客攻擊; 駭客; 駭客攻擊	hacker; hacked account; account hijacking; hacking; cyberattack; stolen account
    钓鱼网站; 网络钓鱼; 钓鱼邮件	釣魚網站; 網絡釣魚; 釣魚郵件; 網路釣魚; 釣魚信件	phishing; phishing site; phishing email
    恶意软件; 木马; 间谍软件; 病毒软件; 电脑病毒	惡意軟件; 木馬; 間諜軟件; 病毒軟件; 電腦病毒; 惡意軟體; 間諜軟體; 木馬程式	malware; spyware; trojan horse; computer virus
    手机检查; 查手机; 检查手机; 手机抽查; 街头查手机	手機檢查; 查手機; 檢查手機; 手機抽查; 街頭查手機; 抽查手機	phone search; phone inspection; police phone check; device search; street phone check
    入境查手机; 海关查手机; 边检查手机; 出境查手机; 边境搜查电子设备	入境查手機; 海關查手機; 邊檢查手機; 出境查手機; 邊境搜查電子設備; 入境檢查手機; 海關檢查手機	border phone inspection; border device search; phone search at the border; electronic device search at customs
    手机安全; 设备安全	手機安全; 設備安全; 裝置安全	device security; phone security; mobile security
    紧急擦除; 数据擦除; 恢复出厂设置; 数据销毁; 安全删除	緊急擦除; 數據擦除; 恢復出廠設置; 數據銷毀; 安全刪除; 資料抹除; 恢復原廠設定; 資料銷毀	data wipe; factory reset; secure erase; data destruction; wipe phone; remote wipe; duress password
    备份; 数据备份; 聊天记录备份; 备份数据	備份; 數據備份; 聊天記錄備份; 備份數據; 資料備份; 備份資料	backup; data backup; back up; backup copy; chat history backup
    云存储; 云盘; 网盘; 云备份; 云服务; 百度网盘	雲存儲; 雲盤; 網盤; 雲備份; 雲服務; 百度網盤; 雲端硬碟; 雲端儲存; 雲端空間; 雲端備份	cloud storage; cloud drive; cloud backup; Google Drive; iCloud; Dropbox
    U盘; 优盘; 闪存盘; 移动硬盘; 存储卡	U盤; 優盤; 閃存盤; 移動硬盤; 存儲卡; 隨身碟; USB隨身碟; 行動硬碟; 記憶卡; USB手指	USB stick; USB drive; flash drive; thumb drive; memory stick; external hard drive; pen drive
    Tails系统; 便携系统; 匿名操作系统	Tails系統; 便攜系統; 匿名操作系統; 匿名作業系統	Tails; live USB; amnesic operating system; portable OS; Whonix
    电脑; 笔记本电脑; 计算机; 笔记本	電腦; 筆記本電腦; 計算機; 筆記本; 筆電; 筆記型電腦; 手提電腦	computer; laptop; PC; notebook computer
    离线; 离线阅读; 离线使用; 离线地图	離線; 離線閱讀; 離線使用; 離線地圖	offline; offline use; offline reading; offline map
    微信; 微信群; 朋友圈; 公众号; 微信公众号	公眾號; 微信公眾號; 微信群組	WeChat; Weixin; WeChat group; WeChat Moments; WeChat official account
    电报; 电报群; 纸飞机; 电报频道	電報; 電報群; 紙飛機; 電報頻道; 電報群組; 飛機群	Telegram; Telegram group; Telegram channel
    信号软件; Signal通讯; 加密聊天软件	信號軟件; Signal通訊; 加密聊天軟件; Signal通訊軟體; 加密聊天軟體	Signal; Signal messenger; secure messenger
    聊天软件; 通讯软件; 即时通讯; 社交软件	聊天軟件; 通訊軟件; 即時通訊; 社交軟件; 通訊軟體	messaging app; chat app; instant messaging; messenger; WhatsApp; LINE app
    社交媒体; 社交网络; 社交平台; 自媒体	社交媒體; 社交網絡; 自媒體; 社群媒體; 社群平台; 社群網站	social media; social network; social platform; self-media
    谷歌; 谷歌账号; 谷歌搜索	谷歌帳號	Google; Google account; Google search
    苹果账号; 苹果ID; 苹果账户	蘋果帳號; 蘋果賬號; 蘋果ID; 蘋果帳戶	Apple ID; Apple Account; Apple
    邮箱; 电子邮件; 电子邮箱; 注册邮箱; 邮件	郵箱; 電子郵件; 電子郵箱; 註冊郵箱; 郵件; 電子信箱; 電郵; 信箱	email; e-mail; mailbox; Gmail; Proton Mail; email account; email address; Tuta
    喝茶; 被喝茶; 约谈; 请喝茶; 警察上门; 传唤	約談; 請喝茶; 警察上門; 傳喚	invited to tea; drink tea; police questioning; police summons; police visit; interrogation
    寻衅滋事; 口袋罪; 因言获罪; 煽动颠覆国家政权	尋釁滋事; 因言獲罪; 煽動顛覆國家政權; 尋釁滋事罪	picking quarrels and provoking trouble; speech crime; pocket crime; inciting subversion; jailed for speech
    拘留; 行政拘留; 被捕; 逮捕; 刑事拘留; 监视居住	監視居住; 羈押	detention; arrest; administrative detention; detained; RSDL; arrested
    坐牢; 监狱; 判刑; 刑满释放	監獄; 刑滿釋放; 坐監	prison; jail; imprisonment; prison term
    共产党; 中共; 党国; 赵家人	共產黨; 黨國; 趙家人; 中國共產黨; 共黨	Chinese Communist Party; CCP; Communist Party; party-state
    独裁; 专制; 极权; 威权; 独裁统治; 集权	獨裁; 專制; 極權; 威權; 獨裁統治; 集權	dictatorship; authoritarianism; totalitarianism; autocracy; authoritarian regime
    民主; 民主制度; 民主国家	民主國家	democracy; democratic country; democratic
    自由; 个人自由; 人身自由	個人自由	freedom; liberty; personal freedom
    言论自由; 新闻自由; 表达自由	言論自由; 新聞自由; 表達自由	freedom of speech; free speech; press freedom; freedom of expression; freedom of the press
    人权; 人权组织; 公民权利; 维权	人權; 人權組織; 公民權利; 維權; 人權團體	human rights; civil rights; civil liberties; rights defence; human rights organisation
    抗议; 示威; 游行; 集会; 抗争	抗議; 遊行; 集會; 抗爭	protest; demonstration; activism
    白纸运动; 白纸革命; 白纸抗议; 四通桥	白紙運動; 白紙革命; 白紙抗議; 四通橋	White Paper movement; A4 protest; blank paper protest; Sitong Bridge
    宣传; 官媒; 政治宣传; 大外宣; 党媒	宣傳; 政治宣傳; 黨媒	propaganda; state media; party media; external propaganda
    小粉红; 战狼; 自干五	小粉紅; 戰狼; 自乾五	little pink; online nationalist; wolf warrior; xiaofenhong
    网络安全; 信息安全; 操作安全; 数字安全; 安全意识	網絡安全; 數字安全; 安全意識; 資訊安全; 資安; 網路安全; 數位安全	cybersecurity; information security; OPSEC; operational security; digital security; security awareness
    威胁模型; 威胁建模; 威胁分析	威脅模型; 威脅建模; 威脅分析	threat model; threat modelling
    聊天记录; 阅后即焚; 删除聊天记录	聊天記錄; 閱後即焚; 刪除聊天記錄; 對話紀錄	chat history; disappearing messages; delete chat history; message history
    IP地址; IP归属地; 网络地址; IP属地	IP歸屬地; 網絡地址; IP屬地; IP位址	IP address; IP location; IP geolocation
    # Slang
    躺平; 摆烂; 佛系	擺爛; 耍廢	lying flat; tang ping; let it rot; bai lan
    内卷; 卷王; 竞争激烈	內卷; 競爭激烈; 內捲	involution; neijuan; rat race; cut-throat competition
    韭菜; 割韭菜; 人矿; 被割韭菜	人礦	leeks; huminerals; renkuang; being fleeced; cutting leeks
    铁拳; 社会主义铁拳	鐵拳; 社會主義鐵拳	iron fist; socialist iron fist; state crackdown; crackdown
    移民日本; 润日; 润日本; 润去日本; 日本移民	潤日; 潤日本; 潤去日本	run to Japan; emigrate to Japan; moving to Japan; Japan immigration
    移民美国; 润美; 润美国; 润去美国; 赴美移民	移民美國; 潤美; 潤美國; 潤去美國	run to the US; emigrate to the US; moving to America; US immigration
    移民加拿大; 润加; 润加拿大; 加拿大移民	潤加; 潤加拿大	run to Canada; emigrate to Canada; moving to Canada; Canadian immigration
    移民澳洲; 润澳; 澳洲移民; 移民澳大利亚	潤澳; 移民澳大利亞; 潤澳洲	emigrate to Australia; moving to Australia; Australian immigration
    移民新加坡; 润新加坡; 新加坡移民; 润坡	潤新加坡; 潤坡	emigrate to Singapore; moving to Singapore; Singapore immigration
    # Countries and regions
    美国; 美利坚; 灯塔国; 阿美利加	美國; 美利堅; 燈塔國; 美利堅合眾國	United States; USA; US; America; United States of America
    加拿大; 枫叶国	楓葉國	Canada; Canadian
    日本; 霓虹国	霓虹國	Japan
    澳大利亚; 澳洲	澳大利亞	Australia; Australian
    新西兰; 纽西兰	新西蘭; 紐西蘭	New Zealand; NZ; Aotearoa
    英国; 大不列颠; 联合王国	英國; 大不列顛; 聯合王國	United Kingdom; UK; Britain; Great Britain; British
    爱尔兰	愛爾蘭; 愛爾蘭共和國	Ireland; Irish
    德国; 德意志	德國	Germany; Deutschland
    法国; 法兰西	法國; 法蘭西	France
    荷兰; 尼德兰	荷蘭; 尼德蘭	Netherlands; Holland; Dutch
    瑞士	瑞士	Switzerland; Swiss
    奥地利	奧地利	Austria; Austrian
    葡萄牙; 葡国	葡國	Portugal
    西班牙	西班牙	Spain
    意大利; 义大利	義大利	Italy; Italian
    希腊	希臘	Greece; Greek
    马耳他	馬耳他; 馬爾他	Malta; Maltese
    匈牙利	匈牙利	Hungary; Hungarian
    塞尔维亚; 塞国	塞爾維亞; 塞國	Serbia; Serbian
    瑞典	瑞典	Sweden; Swedish
    挪威	挪威	Norway; Norwegian
    丹麦	丹麥	Denmark; Danish
    芬兰	芬蘭	Finland; Finnish
    北欧; 斯堪的纳维亚; 北欧国家	北歐; 斯堪的納維亞; 北歐國家; 斯堪地那維亞	Nordic countries; Scandinavia; Northern Europe; Nordics
    欧洲; 欧洲国家	歐洲; 歐洲國家	Europe; European; European countries
    欧盟; 欧洲联盟; 欧盟国家	歐盟; 歐洲聯盟; 歐盟國家	European Union; EU; EU member state
    申根; 申根区; 申根国家	申根區; 申根國家	Schengen; Schengen area; Schengen zone
    新加坡; 坡县; 狮城	坡縣; 獅城; 星加坡	Singapore; SG; Singaporean
    马来西亚	馬來西亞	Malaysia; Malaysian
    泰国	泰國	Thailand; Thai
    老挝; 寮国	老撾; 寮國	Laos; Lao
    东南亚; 东盟	東南亞; 東盟; 東協; 東南亞國家協會	Southeast Asia; ASEAN
    韩国; 南韩; 大韩民国	韓國; 南韓; 大韓民國	South Korea; Korea; Republic of Korea
    台湾; 中华民国; 润台	台灣; 中華民國; 潤台; 臺灣	Taiwan; Republic of China; ROC; Taiwanese
    香港	香港特區	Hong Kong; HK; Hongkonger
    澳门	澳門	Macau; Macao
    俄罗斯; 俄国	俄羅斯; 俄國	Russia; Russian
    格鲁吉亚	格魯吉亞; 喬治亞; 喬治亞共和國	Georgia; Republic of Georgia
    土耳其	土耳其	Turkey; Türkiye; Turkish
    阿联酋; 阿拉伯联合酋长国	阿聯酋; 阿拉伯聯合酋長國; 阿聯; 阿拉伯聯合大公國	United Arab Emirates; UAE; Emirates
    迪拜	杜拜	Dubai
    以色列	以色列	Israel; Israeli
    墨西哥	墨西哥	Mexico; Mexican
    厄瓜多尔	厄瓜多爾; 厄瓜多	Ecuador; Ecuadorian
    巴拿马	巴拿馬	Panama; Panamanian
    # Cities
    多伦多; 大多地区	多倫多; 大多地區; 大多倫多地區	Toronto; GTA; Greater Toronto Area
    温哥华; 大温; 大温哥华	溫哥華; 大溫; 大溫哥華	Vancouver; Metro Vancouver; Greater Vancouver
    蒙特利尔	蒙特利爾; 蒙特婁; 滿地可	Montreal; Montréal
    东京; 东京都	東京; 東京都	Tokyo
    大阪	大阪	Osaka
    悉尼	雪梨	Sydney
    墨尔本	墨爾本	Melbourne
    伦敦	倫敦	London; Greater London
    纽约; 纽约市	紐約; 紐約市	New York; NYC; New York City
    洛杉矶; 洛城	洛杉磯	Los Angeles; LA
    旧金山; 三藩市; 湾区; 旧金山湾区	舊金山; 灣區; 舊金山灣區	San Francisco; Bay Area; SF; San Francisco Bay Area
    柏林	柏林	Berlin
    巴黎	巴黎	Paris
    首尔	首爾; 漢城	Seoul
    台北	臺北	Taipei
    # Everyday words: people
    家人; 家里人; 亲人; 家庭	family; relatives; household
    老公; 丈夫; 先生	husband
    老婆; 妻子; 太太	wife
    爸爸; 父亲; 爸	father; dad
    妈妈; 母亲; 妈	mother; mum; mom
    父母; 爸妈; 爹妈	parents
    儿子	son
    女儿	daughter
    男孩; 男生	boy
    女孩; 女生	girl
    婴儿; 宝宝; 新生儿	baby; infant; newborn
    小孩; 孩子; 娃	child; kid; children
    兄弟; 哥哥; 弟弟	brother
    姐妹; 姐姐; 妹妹	sister; siblings
    爷爷; 奶奶; 外公; 外婆; 祖父母	grandparents; grandfather; grandmother; grandma; grandpa
    亲戚	relative; cousin; uncle; aunt
    男朋友; 男友	boyfriend
    女朋友; 女友	girlfriend
    朋友; 友人; 哥们	friend; friends; buddy
    邻居; 邻里	neighbour; neighbor; neighbourhood
    同事	colleague; co-worker; coworker
    老板; 上司; 领导	boss; manager; supervisor
    同学; 校友	classmate; alumni
    陌生人	stranger
    外国人; 老外	foreigner; foreign national
    本地人; 当地人	locals; local people
    年轻人; 青年	young people; youth
    老人; 老年人	old people; the elderly; seniors
    男人; 男性	man; men; male
    穷人; 没钱; 贫穷; 贫困	poor; poverty; no money
    有钱人; 富人; 富裕	rich; wealthy; rich people
    # Everyday words: money and shopping
    钱; 金钱; 资金	money; cash; funds
    花钱; 消费; 开销; 支出	spend money; spending; spend; expenses; consumption
    赚钱; 挣钱	earn money; make money; earn; earning
    省钱; 节省; 便宜; 廉价	cheap; save money; inexpensive; affordable; low cost
    贵; 昂贵; 太贵	expensive; costly; pricey
    存钱; 储蓄; 存款; 积蓄	savings; save up; nest egg
    借钱; 贷款; 欠债; 债务	borrow money; loan; debt; owe; lend
    还钱; 还款; 还贷	pay back; repay; repayment; pay off
    转账; 汇款; 转钱; 汇钱	send money; transfer money; money transfer; wire money; remittance; move money
    换汇; 换钱; 外汇; 兑换	exchange money; currency exchange; change money; foreign currency
    取钱; 取现; 提款	withdraw cash; withdraw; cash machine; ATM
    付款; 支付; 缴费; 付钱	pay; payment; pay for; paying
    费用; 花费; 多少钱; 成本	cost; costs; fee; fees; how much; price
    价格; 物价; 价钱	prices; price; cost of living
    免费; 不要钱; 白嫖	free of charge; free; for free; no charge
    收入; 工资; 薪水; 薪资	income; salary; wages; wage; pay slip
    涨价; 通货膨胀; 通胀	inflation; price rise; rising prices
    降价; 打折; 折扣; 优惠	discount; bargain
    账单; 水电费	bill; bills; utilities
    银行; 开户; 银行账户; 银行卡	bank; bank account; open an account; bank card
    信用; 信用记录; 征信	credit; credit history; credit score
    股票; 股市; 炒股; 基金	stock; stocks; stock market
    投资; 理财	invest; investment; investing
    亏钱; 赔钱; 亏损	lose money; loss
    骗子; 诈骗; 骗局; 被骗; 上当	scam; fraud; scammer; cheated; swindle; rip-off
    退款; 退钱	refund; money back
    买; 购买; 购物	buy; purchase; shopping; buying
    卖; 出售; 卖掉	sell; selling; sale
    商店; 店铺; 商场	shop; store; mall
    礼物; 送礼	gift; present
    经济; 经济形势	economy; economic
    经济危机; 衰退; 萧条	recession; economic crisis; downturn
    # Everyday words: health
    看医生; 看病; 就诊; 去医院	see a doctor; go to the doctor; see a specialist; doctor's appointment; medical appointment
    专科医生; 专科; 专家门诊	specialist
    挂号; 预约	appointment; make an appointment; booking; reservation
    生病; 病了; 得病; 疾病	sick; ill; illness; disease; get sick; fall ill
    发烧; 发热; 高烧	fever; high temperature
    感冒; 流感; 咳嗽	cold and cough; flu; cough; influenza
    牙疼; 牙痛; 牙齿	toothache; tooth; teeth
    头疼; 头痛	headache
    疼; 疼痛; 痛	pain; hurts; ache; sore
    受伤; 伤口; 骨折	injury; injured; wound; broken bone
    过敏	allergy; allergic
    药; 吃药; 药片; 药店; 药房	pills; pill; drugs; medicines; pharmacy; chemist; drugstore
    中药; 中草药; 中成药; 中医	Chinese medicine; herbal medicine; traditional medicine
    手术; 开刀	surgery
    体检; 检查身体	check-up; medical exam; health check
    检测; 化验; 核酸	lab test; PCR test
    眼睛; 眼镜; 近视	eyes; glasses; eyesight; optician
    睡觉; 睡眠; 失眠	sleep; insomnia; sleeping
    健康; 身体	health; healthy
    运动; 锻炼; 健身	exercise; sport; workout; gym; fitness
    减肥; 体重	lose weight; weight; diet
    抽烟; 吸烟; 戒烟	smoking; smoke; cigarettes
    喝酒; 酒精; 酒	alcohol; drunk
    压力; 紧张	stress; pressure; stressed
    死亡; 去世	death; die; dying; dead; passed away
    自杀; 轻生	suicide; kill myself; suicidal
    避孕; 避孕套	contraception; birth control; condom
    残疾人; 轮椅	wheelchair; handicapped
    # Everyday words: home
    房子; 住房; 住宅; 公寓	house; flat; apartment; housing
    房间; 卧室	room; bedroom
    租房; 租房子; 出租	rent; renting; for rent; tenant
    房东	landlord; landlady
    搬家; 搬到; 搬过去	move house; moving house; move home; relocate; relocation; moving; move
    家具; 家当	furniture; belongings; household goods; possessions
    家电; 冰箱; 洗衣机	appliance; fridge; washing machine
    烂尾楼; 停工; 停贷; 开发商	unfinished building; unfinished flat; property developer; mortgage strike
    装修; 修理; 维修	repair; renovate; maintenance
    停电; 电力	electricity; power cut; blackout; outage
    自来水; 饮用水	water; tap water; drinking water
    暖气; 取暖; 供暖	heating; heater
    垃圾; 垃圾分类	rubbish; garbage; trash; waste; recycling
    打扫; 清洁; 卫生	clean; cleaning; hygiene; housework
    噪音; 吵闹	noise; noisy; loud
    火灾; 着火; 消防	fire; fire brigade; burning
    钥匙; 锁门	lock; locked out
    快递; 包裹; 邮寄	parcel; delivery; shipping
    地址; 住址	address
    宠物; 养宠物	pet; pets
    狗; 养狗	dog; puppy
    猫; 养猫	cat; kitten
    植物; 花园; 种菜	garden; gardening; vegetables
    # Everyday words: food
    吃饭; 吃; 饭	eat; meal; eating; lunch; dinner
    早餐; 早饭	breakfast
    饭店; 餐馆; 餐厅; 外卖	restaurant; takeaway; eat out; cafe
    菜谱; 食谱; 做菜	recipe; cook; cookbook; dish
    食物; 食品; 粮食	food; foods; groceries
    肉; 猪肉; 牛肉; 鸡肉	meat; pork; beef; chicken
    鱼; 海鲜	fish; seafood
    西红柿; 番茄; 蕃茄	tomato
    土豆; 马铃薯; 洋芋	馬鈴薯	potato
    蔬菜; 水果	vegetable; fruit
    米饭; 面条; 大米	rice; noodles
    鸡蛋; 蛋	egg; eggs
    牛奶; 奶粉	milk; infant formula
    茶; 咖啡	tea; coffee
    糖; 甜	sugar; sweet
    盐; 咸	salt; salty
    辣; 辣椒	spicy; chili; pepper
    素食; 吃素	vegetarian; vegan
    饿; 饥饿	hungry; hunger; famine
    # Everyday words: school and learning
    学校; 上学; 念书; 读书	school; go to school; study; studying
    小学; 小学生	primary school; elementary school
    中学; 初中; 高中	secondary school; high school; middle school
    大学; 高校; 本科	university; college; undergraduate
    老师; 教师; 教授	teacher; professor; tutor
    学习; 学会; 自学	learn; learning; teach myself; self-study; self-taught
    考试; 测验; 分数; 成绩	exam; test; exams; grade; grades
    作业; 论文	homework; essay; thesis
    学历; 文凭; 学位; 毕业证	degree; diploma; qualification
    毕业	graduate; graduation; graduated; finish school
    辍学; 退学; 没毕业	drop out; dropout; expelled; quit school
    学费; 奖学金	tuition; tuition fees; scholarship; student loan
    英语; 英文; 学英语	English; learn English; English language
    中文; 汉语; 普通话	Chinese language; Mandarin
    日语; 日文	Japanese; Japanese language; learn Japanese
    法语	French; learn French
    德语	German; learn German
    西班牙语	Spanish; learn Spanish
    荷兰语	Dutch
    小语种; 外语; 语言	language; foreign language; languages
    单词; 词汇; 背单词	vocabulary; memorise words
    听力; 口语	listening; speaking
    语法; 发音; 口音	grammar; pronunciation; accent
    翻译	translate; translation; translator; interpreter
    书籍; 图书馆	book; books; library
    数学	maths; math; mathematics
    历史	history; historical
    科学; 技术	science; technology; tech
    # Everyday words: work
    工作; 上班; 打工; 干活	work; job; working; jobs; employment
    找工作; 求职; 招聘; 应聘	find a job; job search; look for work; looking for a job; get a job; job hunting; recruitment; hiring; hire
    失业; 下岗; 没工作; 丢工作	unemployed; unemployment; lose my job; out of work; jobless; lost my job
    裁员; 被裁; 解雇; 开除	laid off; layoff; fired; sacked; dismissed; redundancy
    辞职; 离职; 跳槽	quit my job; resign; resignation; change jobs; quit
    面试; 简历	job interview; interview; CV; résumé; resume
    公司; 企业; 单位	company; firm; business; employer
    工厂; 制造业	factory; factories; manufacturing
    外企; 外资; 外国公司; 撤资	foreign company; foreign companies; foreign investment; multinational
    程序员; 码农; 写代码; 编程; 软件工程师; 开发者	programmer; coder; software developer; programming; coding; software engineer; write code; developer
    电脑; 计算机	computer; laptop; PC
    护士; 护理	nurse; nursing
    医护; 医学	medical profession
    厨师	chef
    司机	driver; truck driver
    工人; 蓝领; 技工; 电工	worker; tradesman; blue collar; electrician; plumber; skilled worker
    农民; 农场; 种地	farmer; farm; farming
    律师	lawyer; solicitor; attorney; legal help
    会计	accountant; accounting
    创业; 做生意; 开店; 开公司	start a business; business owner; open a shop; start-up; own business; self-employed
    远程工作; 在家工作; 居家办公	work from home; remote work; working remotely
    兼职; 零工; 副业	part-time; side job; gig; part time job
    加班; 工时	overtime; working hours
    休假; 假期	holiday; vacation; days off
    工会; 罢工	union; strike
    # Everyday words: phone and computer
    手机; 电话	phone; mobile; cell phone; smartphone; telephone
    打电话; 拨打; 电话号码	call; phone call; dial
    短信; 消息; 发消息	text message; message; SMS; texting; messages
    照片; 图片; 相册; 拍照; 相片	photo; picture; photos; pictures; image; photograph
    视频; 录像; 电影	video; film; movie; videos
    摄像头; 相机	camera; webcam
    软件; 应用; 应用程序	app; software; application; apps
    下载; 安装	download; install; installation; installing
    更新; 升级	update; upgrade; updating
    文件; 文档	file; document; files; documents
    删除; 删掉; 清除; 抹掉; 擦除	delete; erase; wipe; remove; deletion; get rid of
    恢复; 找回; 备份	recover; restore; backup; back up
    硬盘; 磁盘; U盘; 优盘	disk; hard disk; hard drive; USB stick; flash drive; thumb drive
    旧电脑; 二手	old computer; second-hand
    密码; 口令	password; passcode
    登录; 登陆	login; log in; sign in; logins
    账号; 账户	account
    指纹	fingerprint
    人脸; 刷脸; 面部识别	face unlock; face recognition; facial recognition
    生物识别	biometric; biometrics
    解锁; 锁屏	unlock; lock screen; unlocking
    验证码; 短信验证	verification code
    被监控; 监视; 监听; 跟踪; 偷窥	spy; spying; stalking; stalker
    间谍软件; 监控软件; 木马; 病毒	spyware; stalkerware; malware; virus; trojan; spy app
    泄露; 泄漏; 暴露; 曝光	leak; expose; give away; exposed
    位置; 定位	location
    邮件; 电子邮件; 邮箱	email; mail; mailbox; e-mail
    聊天; 群聊; 通讯	chat; messenger; messaging
    网站; 网页	website; web page; site; websites
    上网; 联网	go online; internet
    社交媒体; 朋友圈	social media; social network
    搜索; 查找	search; look up; search engine
    谷歌	Google; de-google
    苹果; 苹果手机	Apple; iPhone
    安卓	Android; android phone
    微软; 视窗	Microsoft; Windows
    充电; 电池	battery; charger; charging
    打印; 复印; 扫描	print; printer; scan
    游戏	game; games; gaming; video game
    人工智能	AI; artificial intelligence
    # Everyday words: travel and places
    国外; 海外; 出国; 境外; 外国	abroad; overseas; foreign country; other country; going abroad; go abroad
    国家	country; countries; nation
    城市	city; town; cities
    乡下; 农村; 乡村	countryside; village; rural
    欧洲	Europe; European
    北欧	Nordic countries; Scandinavia; Nordic; Scandinavian; Northern Europe
    东南亚	Southeast Asia; South-East Asia
    南美; 南美洲; 拉美	South America; Latin America
    非洲	Africa; African
    亚洲	Asia; Asian
    荷兰	Netherlands; Holland; the Netherlands
    芬兰	Finland; Finnish
    越南	Vietnam; Vietnamese
    印度	India; Indian
    俄罗斯; 俄国	Russia; Russian
    乌克兰	Ukraine
    旅行; 旅游; 旅程; 度假	travel; trip; journey; tourist; vacation
    飞机; 航班; 坐飞机	plane; flight; fly; flying; airplane
    火车; 高铁; 地铁	train; railway; subway; underground
    公交车; 公交; 巴士	bus; coach
    汽车; 开车	car; drive; driving; cars
    自行车; 骑车	bicycle; bike; cycling
    船; 轮船	ship; boat; ferry
    路线; 地图	route; directions; map
    酒店; 旅馆; 宾馆	hotel; hostel
    边境; 边界; 过境; 口岸	border; crossing; checkpoint; transit
    海关; 入境; 安检	customs; entry; security check; immigration control
    离开; 离境; 出境; 逃离	leave; leave the country; exit; escape; flee
    回国; 回家; 回去	go back; go home; come back; return home
    留下; 定居; 长期居住; 永居; 永久身份	stay for good; settle; settle down; stay permanently; stay forever; live permanently
    居住; 生活	live; living; life; reside
    冬天; 寒冷; 冷; 下雪	winter; cold; snow; freezing
    夏天; 炎热	summer; hot; heat
    下雨; 雨	rain; rainy
    海边; 沙滩	sea; beach; coast; ocean
    地震; 台风; 洪水; 灾害	earthquake; typhoon; flood; disaster; storm
    # Everyday words: law, state and society
    政府; 当局; 官方	government; authorities; officials; the state
    警察; 公安; 报警	police; cops; call the police
    被捕; 逮捕; 被抓; 拘留	arrest; arrested; detained; detention
    监狱; 坐牢; 判刑	prison; jail; sentenced; prisoner
    法律; 违法; 合法	law; legal; illegal; laws; against the law; lawful
    法院; 法庭; 起诉	court; sue; lawsuit
    偷; 小偷; 被偷; 盗窃; 抢劫	steal; stolen; thief; robbed; theft; stole; burglar
    丢失; 丢了; 弄丢; 遗失; 挂失	lost; lose; report lost; lost property
    假的; 伪造; 造假; 真假	fake; forged; counterfeit; forgery; genuine
    证明; 证据	prove; proof; evidence; certificate; certify
    表格; 申请表; 填表	form; fill in; application form
    签名; 签字	signature
    合同; 协议	contract; agreement
    名字; 姓名; 改名	name; surname; change my name
    生日; 出生; 年龄	birthday; birth; born; age; how old
    过期; 到期; 有效期	expire; expired; run out; valid; validity
    更换; 更新证件; 续签; 换发	renew; renewal; replace; extend; extension
    税; 交税; 报税	tax; taxes; pay tax; tax return
    选举; 投票	election; vote; voting
    战争; 打仗; 军队	war; army; military; soldier
    示威; 抗议; 游行; 集会	demonstration; protest; rally; march; protester
    言论自由; 自由	freedom; free speech; freedom of speech; liberty
    人权; 权利; 维权	human rights; rights; activist
    政治; 政党; 共产党	politics; political; communist party
    新闻; 记者; 媒体; 报道	news; journalist; media; reporter
    谣言; 宣传; 洗脑	rumour; propaganda; brainwashing; fake news; disinformation
    举报; 告密	report someone; informer; denounce; snitch
    危险; 风险; 冒险	danger; dangerous; risk; risky; at risk
    安全; 平安	safe; safety; secure; security
    害怕; 恐惧; 担心	afraid; fear; scared; worry; worried; anxious
    帮助; 帮忙; 求助; 支援	help; assistance; aid; get help
    规定; 规则; 政策	rule; rules; policy; regulation; regulations
    条件; 要求; 资格	requirement; requirements; condition; eligible; eligibility; conditions; qualify
    # Everyday words: time and description
    多久; 多长时间; 多少年	how long; how many years; duration
    开始; 入门; 初学者	begin; start; beginner; getting started; first steps; beginning
    未来; 将来; 以后	future; later
    计划; 打算; 准备; 规划	plan; prepare; preparation; planning; get ready
    经验; 经历; 体验; 故事	experience; story; experiences
    建议; 推荐; 指南; 攻略	advice; recommend; recommendation; guide; tips; suggestion; recommended
    选择; 挑选; 比较; 对比	choose; choice; compare; comparison; option; choosing
    优点; 好处; 优势; 优缺点; 利弊; 值得	advantages; pros and cons; worth it; advantage
    缺点; 坏处; 劣势; 避坑	disadvantages; drawbacks; downsides; cons; pitfalls
    问题; 麻烦; 困难	problem; problems; trouble; difficult; difficulty
    容易; 简单	easy; simple; easily; easiest
    原因; 理由	reason; cause; reasons
    办法; 方法; 方式; 途径	method; approach
    步骤; 流程; 手续	steps; procedure; step by step
    错误; 失败; 出错	error; mistake; failure; failed; wrong
    成功	success; succeed; successful
    快乐; 开心; 幸福	happy; happiness; happier
    难过; 伤心; 痛苦; 哭	sad; suffering; cry; grief; unhappy
    生气; 愤怒; 吵架; 争吵	angry; quarrel; argue; arguing; fight; anger
    炫耀; 虚荣; 攀比	show off; boast; bragging; vanity
    文化; 习惯; 传统; 风俗	culture; custom; tradition; habit
    衣服; 穿衣; 鞋	clothes; clothing; wear; shoes; dress
    音乐; 歌	music; song; songs
    电视	television; TV
    大学生; 留学生	international student; students; foreign student
    # Less frequent
    # Less frequent: Leaving, immigration and status
    入籍宣誓; 宣誓; 入籍仪式	入籍儀式	oath of allegiance; citizenship ceremony; citizenship oath
    无国籍; 无国籍人	無國籍; 無國籍人; 無國籍者	stateless; statelessness; stateless person
    反移民情绪; 反移民	反移民情緒	anti-immigration; anti-immigrant sentiment; immigration backlash
    唐人街; 中国城; 中华街	中國城; 中華街	Chinatown
    # Less frequent: Papers and documents
    难民旅行证; 难民旅行证件	難民旅行證; 難民旅行證件	refugee travel document; convention travel document
    单程证; 前往港澳通行证	單程證; 前往港澳通行證	one-way permit
    单身证明; 未婚证明; 无婚姻登记记录证明	單身證明; 未婚證明; 無婚姻登記記錄證明; 單身宣誓書	single status certificate; certificate of no marriage; certificate of no impediment
    亲属关系证明; 亲属关系公证	親屬關係證明; 親屬關係公證; 親屬關係證明書	proof of kinship; kinship certificate; proof of family relationship
    完税证明; 纳税证明	完稅證明; 納稅證明; 納稅證明書	tax payment certificate; proof of tax payment; tax clearance certificate
    工资单; 工资条	工資單; 工資條; 薪資單	payslip; pay stub; wage slip
    遗产继承; 继承; 遗产	遺產繼承; 繼承; 遺產; 繼承遺產	inheritance; estate; inherit
    求职信	求職信	cover letter; job application letter
    个人编号; 个人编号卡; マイナンバー	個人編號; 個人編號卡; 個人番號; 個人番號卡	My Number; My Number card; personal number; personnummer
    # Less frequent: Visas in general
    子女移民; 子女签证; 随行子女; 受抚养子女	子女簽證; 隨行子女; 受撫養子女; 未成年子女隨行	dependent child; child visa; accompanying children
    精英签证; 泰国精英签; 精英签	精英簽證; 泰國精英簽; 精英簽; 泰國菁英簽證; 菁英簽證	Thailand Elite; elite visa; Thailand Privilege
    签证官; 移民官	簽證官; 簽證官員; 移民官員	visa officer; consular officer; immigration officer
    第10043号总统令; 10043总统令; 军民融合审查	第10043號總統令; 10043總統令; 軍民融合審查; 第10043號總統公告	Proclamation 10043; PP10043; 10043; military-civil fusion ban
    移民倾向	移民傾向; 移民意圖	immigrant intent; immigration intent; dual intent
    补件; 补料; 补充材料; 补交材料	補件; 補料; 補充材料; 補交材料; 補件通知	request for evidence; RFE; additional documents; supplementary documents
    绿卡抽奖; 绿卡抽签; 多元化移民签证; 绿卡乐透	綠卡抽獎; 綠卡抽籤; 多元化移民簽證; 綠卡樂透	diversity visa; DV lottery; green card lottery
    领事保护; 领事协助	領事保護; 領事協助; 急難救助	consular protection; consular assistance
    # Less frequent: Programmes and codes
    两年回国限制; 两年返国限制; 212(e)豁免	兩年回國限制; 兩年返國限制; 兩年返國服務	two-year home residency requirement; 212(e); J-1 waiver
    E-2签证; E2签证; 条约投资者签证	E-2簽證; E2簽證; 條約投資者簽證; 條約投資人簽證	E-2; E-2 visa; treaty investor
    EB-1C移民; 跨国高管移民; 跨国公司高管	跨國高管移民; 跨國公司高管	EB-1C; EB1C; multinational manager; multinational executive
    EB-3移民; 非技术劳工移民	非技術勞工移民	EB-3; EB3; unskilled worker green card
    I-94记录; 出入境记录表	I-94記錄; 出入境記錄表	I-94; arrival record; I-94 record
    I-20表; 入学许可表	入學許可表	I-20; SEVIS; form I-20
    回美签; 预先旅行许可; 回美许可	回美簽; 預先旅行許可; 回美許可; 旅行許可I-131	advance parole; I-131
    CPT实习; 课程实践培训; 挂靠CPT	CPT實習; 課程實踐培訓; 掛靠CPT	CPT; curricular practical training; day 1 CPT
    州担保; 州提名; 州政府担保	州擔保; 州政府擔保; 州政府提名	state nomination; state sponsorship; state-nominated
    大西洋移民; 大西洋四省移民; 大西洋移民计划	大西洋移民計劃	AIP; Atlantic Immigration Program; Atlantic provinces
    乡村移民; 偏远地区移民; 北部乡村移民	鄉村移民; 偏遠地區移民; 北部鄉村移民; 偏鄉移民	RNIP; RCIP; rural immigration pilot; rural community immigration; regional migration
    魁北克移民; 魁省移民; 魁省PEQ	魁北克移民	Quebec immigration; PEQ; Quebec skilled worker; CSQ; Arrima
    482签证; 澳洲雇主担保	482簽證; 澳洲僱主擔保	482; subclass 482; TSS; Skills in Demand visa
    186签证; 澳洲雇主提名	186簽證; 澳洲僱主提名	186; subclass 186; ENS; Employer Nomination Scheme
    职业代码; 职业分类	職業代碼; 職業分類; 職業分類代碼	occupation code; NOC; ANZSCO; SOC code; TEER
    新西兰绿名单; 绿名单	新西蘭綠名單; 綠名單; 紐西蘭綠名單	New Zealand Green List; Straight to Residence; Work to Residence
    新西兰雇主认证工签; 认证雇主工签	新西蘭僱主認證工簽; 認證僱主工簽; 紐西蘭雇主認證工簽	AEWV; Accredited Employer Work Visa
    高潜力人才签证; 高潜人才签证	高潛力人才簽證; 高潛人才簽證; 高潛力個人簽證	HPI; high potential individual visa
    高技术移民签证; 荷兰高技术移民; 知识移民	高技術移民簽證; 荷蘭高技術移民; 知識移民	highly skilled migrant; kennismigrant; HSM
    荷兰友好条约; 荷美友好条约; DAFT签证	荷蘭友好條約; 荷美友好條約; DAFT簽證	DAFT; Dutch American Friendship Treaty
    关键技能签证; 关键技能就业许可; 爱尔兰工签	關鍵技能簽證; 關鍵技能就業許可; 愛爾蘭工簽	Critical Skills Employment Permit; CSEP; Irish work permit
    人才护照; 法国人才护照	人才護照; 法國人才護照	Talent Passport; passeport talent; French Tech Visa
    特定活动; 特定活动签证	特定活動; 特定活動簽證	designated activities; tokutei katsudo
    资格外活动许可; 资格外活动	資格外活動許可; 資格外活動	permission to engage in other activity; shikakugai katsudo; part-time work permission
    S准证; SP准证	S准證; SP准證	S Pass; Singapore S Pass
    香港优才; 优才计划; 优秀人才入境计划	香港優才; 優才計劃; 優秀人才入境計劃	QMAS; Quality Migrant Admission Scheme
    香港专才; 专才计划; 输入内地人才计划	香港專才; 專才計劃; 輸入內地人才計劃	ASMTP; Admission Scheme for Mainland Talents and Professionals
    非本地毕业生留港; IANG签证; 港漂	非本地畢業生留港; IANG簽證; 非本地畢業生留港計劃	IANG; Immigration Arrangements for Non-local Graduates; gangpiao
    难民安置; 难民重新安置	難民安置; 難民重新安置	refugee resettlement; resettlement programme; resettle refugees
    # Less frequent: Asylum, border, leaving China
    联合国难民署; 难民署	聯合國難民署; 難民署; 聯合國難民高級專員公署	UNHCR; UN Refugee Agency
    补充性保护; 辅助性保护	補充性保護; 輔助性保護	subsidiary protection; complementary protection
    不遣返原则; 不驱回	不遣返原則; 不驅回	non-refoulement; withholding of removal
    移民法庭; 移民法官	移民法院	immigration court; immigration judge; EOIR; tribunal hearing
    保护签证; 澳洲难民签证; 866签证	保護簽證; 澳洲難民簽證; 866簽證	protection visa; subclass 866
    流亡; 流亡者; 政治流亡	流亡	exile; political exile; in exile
    政治犯; 良心犯	政治犯	political prisoner; prisoner of conscience
    株连; 连累家人; 家人被威胁	株連; 連累家人; 家人被威脅; 株連家人	collective punishment; family retaliation; threats to relatives
    失信人; 失信被执行人; 老赖; 限高; 限制高消费	失信被執行人; 老賴; 限制高消費; 限制高消費令	dishonest debtor; blacklist; judgment defaulter; debt blacklist; social credit blacklist
    出境盘查; 劝返; 出境劝阻; 非必要不出境	出境盤查; 勸返; 出境勸阻	exit questioning; exit interrogation; turned back at the border; non-essential travel ban
    小黑屋; 二次检查; 入境盘问; 入境面谈	二次檢查; 入境盤問; 入境面談; 二次審查	secondary inspection; secondary screening; border questioning
    人口贩卖; 人口贩运; 拐卖	人口販賣; 人口販運; 拐賣	human trafficking; people trafficking
    美墨边境; 美墨边境墙; 美国南部边境	美墨邊境; 美墨邊境牆; 美國南部邊境; 美墨邊界	US-Mexico border; southern border; border wall
    边境口岸; 口岸; 关口; 罗湖口岸	邊境口岸; 關口; 羅湖口岸; 過境口岸	border crossing point; land border; checkpoint; border crossing
    电诈园区; 诈骗园区; 缅北; 电信诈骗园区	電詐園區; 詐騙園區; 緬北; 電信詐騙園區	scam compound; scam centre; KK Park; Myanmar scam compound
    # Less frequent: Application steps
    撤回申请; 取消申请; 撤案	撤回申請; 取消申請; 撤件	withdraw an application; cancel an application; withdrawal
    经验分享; 移民经验; 亲身经历; 移民故事; 经验贴	經驗分享; 移民經驗; 親身經歷; 經驗貼; 心得; 經驗談	experience report; personal story; first-hand account; lessons learned
    # Less frequent: Tests and languages
    多邻国; 多邻国考试	多鄰國; 多鄰國考試; 多鄰國英語測驗	Duolingo; DET; Duolingo English Test
    思培; 思培考试	思培考試	CELPIP; CELPIP test
    SAT考试; 美国高考	SAT考試; 美國高考; 美國大學入學考試	SAT; SAT test
    日本留学考试; 留考	日本留學考試; 日本留學試驗	EJU; Examination for Japanese University Admission
    西班牙语考试; 西语考试	西班牙語考試; 西語考試; 西語檢定; 西班牙文檢定	DELE; SIELE; Spanish test
    韩语能力考试; 韩语等级考试	韓語能力考試; 韓語等級考試; 韓檢; 韓語檢定; 韓文檢定	TOPIK; Korean test
    葡萄牙语; 葡语	葡萄牙語; 葡語; 葡萄牙文; 葡文	Portuguese; Portuguese language; learn Portuguese
    韩语; 学韩语	韓語; 學韓語; 韓文; 韓國語	Korean; Korean language; learn Korean
    口译; 翻译服务; 口译员; 翻译员	口譯; 翻譯服務; 口譯員; 翻譯員; 傳譯; 通譯; 翻譯人員	interpreter; interpreting; interpreter service; translator
    融合课程; 语言融合课; 融入课程	融合課程; 語言融合課; 融入課程; 整合課程; 融合課	integration course; civic integration; Integrationskurs; LINC; inburgering; AMEP
    # Less frequent: Study
    博士后	博士後; 博士後研究員	postdoc; postdoctoral researcher
    大专; 专科; 专科学历	大專; 專科; 專科學歷; 二專; 五專; 副學士	junior college; associate degree; college diploma
    寄宿学校; 寄宿制学校	寄宿學校; 寄宿制學校; 寄宿中學	boarding school
    初中; 中学	中學; 國中; 國民中學	middle school; junior high school; secondary school
    低龄留学; 小留学生; 小留	低齡留學; 小留學生	young international student; minor student; parachute kid
    专门学校; 日本专门学校	專門學校; 日本專門學校	senmon gakko; Japanese vocational college; specialised training college
    公派留学; 国家留学基金委; 公费留学	公派留學; 國家留學基金委; 公費留學	CSC; China Scholarship Council; government-sponsored study; state-funded study
    绩点; 平均绩点	績點; 平均績點; 學業成績; 平均成績	GPA; grade point average; grades
    高考	學測; 指考; 大學聯考	gaokao; college entrance exam; national entrance examination
    转学分; 学分转换; 学分认定	轉學分; 學分轉換; 學分認定; 學分抵免	credit transfer; transfer credits; credit recognition
    休学; 保留学籍	休學; 保留學籍	leave of absence; study break; deferral of studies
    退学; 辍学; 开除学籍	退學; 輟學; 開除學籍; 中輟; 肄業	drop out; withdraw from university; expelled; dropout
    换专业; 转专业; 跨专业	換專業; 轉專業; 跨專業; 轉系	change of major; switching majors; change of field of study
    选专业; 专业选择	選專業; 專業選擇; 選系; 選科系	choosing a major; field of study; choice of major
    选校; 留学选校; 选学校	選校; 留學選校; 選學校; 選校策略	choosing a university; school selection; choosing a school
    大学排名; 学校排名; 名校	大學排名; 學校排名; 世界大學排名	university ranking; QS ranking; top university; THE ranking
    留学中介; 留学顾问	留學中介; 留學顧問; 留學代辦; 留學仲介	study abroad agent; education agent; admissions consultant
    学生宿舍; 宿舍; 学生公寓	學生宿舍; 學生公寓	dormitory; student housing; student accommodation; dorm
    间隔年; 空档年	間隔年; 空檔年; 壯遊年	gap year
    交换生; 交换项目	交換生; 交換項目; 交換計畫; 交換學生	exchange student; exchange programme; Erasmus; study abroad semester
    大龄留学; 重返校园; 大龄学生	大齡留學; 重返校園; 大齡學生; 回流教育	mature student; going back to school; studying later in life
    野鸡大学; 文凭工厂; 水校; 学店	野雞大學; 文憑工廠; 學店	diploma mill; degree mill; unaccredited school; visa mill
    # Less frequent: Work
    猎头; 招聘中介; 劳务中介	獵頭; 勞務中介; 人力仲介; 獵人頭	recruiter; headhunter; recruitment agency; staffing agency
    刷题; 算法题; 力扣	刷題; 算法題; 演算法題	LeetCode; coding interview; algorithm problems
    领英	領英	LinkedIn
    人脉; 内推; 职场社交	人脈; 內推; 職場社交; 內部推薦	networking; professional network; employee referral; job referral
    最低工资	最低工資; 基本工資; 最低薪資	minimum wage
    裁员补偿; 遣散费; 离职补偿; N+1补偿	裁員補償; 遣散費; 離職補償; N+1補償; 資遣費	severance; severance pay; redundancy pay
    外企; 跨国公司; 外资企业; 跨国企业	跨國公司; 外資企業; 跨國企業; 外商; 外商公司	multinational company; foreign company; MNC; foreign-invested enterprise
    编程; 学编程; 写代码; 编程语言	編程; 學編程; 寫代碼; 編程語言; 程式設計; 寫程式; 學程式	programming; coding; learn to code; programming language
    软件	軟件; 軟體	software
    互联网公司; 大厂; 科技公司	互聯網公司; 大廠; 網路公司; 科技業	tech company; big tech; FAANG; tech industry; internet company
    IT行业; 信息技术; IT人士	IT行業; 信息技術; 資訊科技; 資訊業	IT; information technology; tech sector; IT industry
    计算机专业; 计算机科学	計算機專業; 計算機科學; 資訊工程; 資工系; 電腦科學	computer science; CS; computer science degree
    数据科学; 数据分析; 数据分析师	數據科學; 數據分析; 數據分析師; 資料科學; 資料分析	data science; data analyst; data analysis; data scientist
    人工智能; 机器学习; 大模型	機器學習; 人工智慧	artificial intelligence; AI; machine learning; LLM
    医生移民; 医师执照; 医学执照; 行医执照	醫生移民; 醫師執照; 醫學執照; 行醫執照; 海外行醫	medical licence; foreign-trained doctor; USMLE; PLAB; physician licensing
    餐馆工; 餐馆打工; 服务员; 端盘子	餐館工; 餐館打工; 服務員; 端盤子; 餐廳打工; 服務生; 侍應	restaurant worker; waiter; waitress; restaurant job
    外卖员; 送外卖; 骑手; 送餐	外賣員; 送外賣; 騎手; 外送員; 送餐員	delivery driver; food delivery; food courier; delivery rider
    网约车司机; 网约车; 出租车司机; 开出租	網約車司機; 網約車; 出租車司機; 開出租; 計程車司機; 的士司機; 白牌車	ride-hailing; Uber driver; taxi driver; Lyft
    水管工; 管道工	水電師傅; 水喉匠	plumber; plumbing
    木工; 木匠; 装修工	裝修工; 裝潢工	carpenter; joiner; carpentry
    建筑工; 建筑工人; 工地	建築工; 建築工人; 營造工; 地盤工	construction worker; building site; labourer
    汽修; 汽车修理工; 修车	汽車修理工; 修車; 汽車維修技師; 修車師傅	car mechanic; auto mechanic; motor mechanic
    工厂打工; 流水线; 工厂工人; 进厂	工廠打工; 流水線; 工廠工人; 進廠; 工廠作業員; 作業員	factory worker; assembly line; warehouse job; factory job
    按摩师; 推拿; 按摩店	按摩師; 按摩師傅; 整復師	massage therapist; massage work
    理发师; 美发; 理发	理髮師; 美髮; 理髮; 美髮師; 剪髮	hairdresser; barber; haircut; hair salon
    美甲; 美甲师; 美甲店	美甲師	nail technician; nail salon; manicurist
    中文老师; 对外汉语; 中文教师	中文老師; 對外漢語; 中文教師; 華語教師; 對外華語	Chinese teacher; teaching Chinese; Mandarin teacher
    幼教; 幼儿教师; 幼师	幼兒教師; 幼師; 幼教老師; 幼兒教育	early childhood teacher; early childhood education; ECE
    金融业; 金融行业; 投行	金融業; 金融行業; 投資銀行	finance industry; investment banking; finance job
    社工; 社会工作者; 社会工作	社會工作者; 社會工作; 社會工作師; 社工師	social worker; social work
    律师; 律师执照	律師; 律師執照; 大律師	lawyer; attorney; solicitor; barrister
    法律援助; 免费律师	免費律師; 法律扶助	legal aid; pro bono; free legal advice
    体制内; 编制; 事业单位; 国企	體制內; 編制; 事業單位; 國企; 國營企業	working within the system; public sector; state-owned enterprise; public institution; tizhinei
    工会	工會; 勞工組織	trade union; labor union; labour union
    工作生活平衡; 工作与生活平衡; 不卷; 不加班	工作與生活平衡	work-life balance; WLB; quality of life at work
    年假; 带薪休假; 带薪年假	帶薪休假; 帶薪年假; 特休; 有薪假	annual leave; paid leave; vacation days; paid vacation
    工伤; 工伤赔偿	工傷; 工傷賠償; 職災; 職業災害; 勞災	work injury; workplace injury; workers' compensation; occupational accident
    欠薪; 拖欠工资; 讨薪	拖欠工資; 討薪; 積欠工資	unpaid wages; wage theft; wage arrears
    劳动剥削; 剥削; 压榨	勞動剝削; 剝削; 壓榨; 壓榨勞工	labour exploitation; exploitation; sweatshop; forced labour
    职业歧视; 玻璃天花板; 竹子天花板; 职场歧视	職業歧視; 職場歧視; 竹天花板	workplace discrimination; glass ceiling; bamboo ceiling; job discrimination
    # Less frequent: Money
    香港开户; 香港银行卡; 香港银行账户; 港卡	香港開戶; 香港銀行卡; 香港銀行帳戶; 香港戶口	Hong Kong bank account; Hong Kong bank card; open account in Hong Kong
    汇款公司; 西联汇款; 速汇金; 汇款服务	匯款公司; 西聯匯款; 速匯金; 匯款服務	remittance service; Western Union; MoneyGram; Wise; TransferWise
    人民币	人民幣	renminbi; yuan; RMB; CNY
    美元; 美金	美元	US dollar; USD; dollar
    日元	日圓; 日幣	yen; JPY; Japanese yen
    欧元	歐元	euro; EUR
    蚂蚁搬家; 分拆购汇; 分拆汇款; 拆分汇款	螞蟻搬家; 分拆購匯; 分拆匯款; 拆分匯款; 螞蟻搬家式匯款	smurfing; structuring; split remittance; ant moving
    洗钱; 反洗钱	洗錢; 反洗錢; 洗錢防制	money laundering; AML; anti-money laundering
    场外交易; 币圈出入金; 出入金; 出金; 入金; 币商	場外交易; 幣圈出入金; 幣商	OTC trading; off-ramp; on-ramp; P2P crypto trading; cash out crypto
    加密货币交易所; 币安; 欧易; 交易所	加密貨幣交易所; 幣安; 歐易; 虛擬貨幣交易所	crypto exchange; Binance; OKX; Coinbase; Kraken
    加密钱包; 冷钱包; 硬件钱包; 助记词	加密錢包; 冷錢包; 硬件錢包; 助記詞; 硬體錢包	crypto wallet; hardware wallet; cold wallet; seed phrase; Ledger
    区块链	區塊鏈	blockchain
    以太坊; 以太币	以太幣	Ethereum; ETH; ether
    门罗币; 隐私币	門羅幣; 隱私幣; 匿名幣	Monero; XMR; privacy coin
    在线支付; 贝宝; 网上支付	在線支付; 貝寶; 網上支付; 線上支付; 第三方支付	online payment; PayPal; Stripe; payment processor
    全球征税; 海外收入征税; 海外收入补税; 全球收入	全球徵稅; 海外收入徵稅; 海外收入補稅; 海外所得; 全球課稅	worldwide taxation; global income; foreign income tax; overseas income; worldwide income
    海外账户申报; 肥咖; 肥咖条款; 海外资产申报	海外帳戶申報; 海外賬戶申報; 肥咖條款; 海外資產申報	FATCA; FBAR; foreign account reporting; foreign asset declaration; T1135
    避税; 节税; 税务筹划; 避税天堂; 税务规划	避稅; 節稅; 稅務籌劃; 避稅天堂; 稅務規劃	tax planning; tax avoidance; tax haven; tax optimisation
    遗产税; 继承税	遺產稅; 繼承稅; 遺贈稅	inheritance tax; estate tax
    赠与税; 赠与	贈與稅; 贈與	gift tax; gift of money
    弃籍税; 离境税; 出境税; 弃国税	棄籍稅; 離境稅; 出境稅; 棄國稅	exit tax; expatriation tax; departure tax; deemed disposition
    房产税; 物业税; 地产税	房產稅; 物業稅; 地產稅; 房屋稅; 地價稅; 差餉	property tax; council tax; real estate tax; land tax
    消费税; 增值税; 商品服务税	消費稅; 增值稅; 商品服務稅; 加值型營業稅; 營業稅	sales tax; VAT; GST; consumption tax; HST
    预算; 家庭预算; 省钱; 记账	預算; 家庭預算; 省錢; 記帳; 慳錢	budget; budgeting; save money; frugal; household budget
    破产; 个人破产	破產; 個人破產	bankruptcy; insolvency; personal bankruptcy
    债务; 负债; 欠债	債務; 負債; 欠債	debt; owing money; indebtedness
    烂尾楼; 烂尾	爛尾樓; 爛尾	unfinished housing; unfinished building; presale housing default
    房地产泡沫; 房地产崩盘	房地產泡沫; 房地產崩盤; 房市泡沫	property bubble; real estate crash; housing bubble
    断供; 弃房断供	斷供; 棄房斷供	mortgage default; stop paying the mortgage; foreclosure
    人寿保险; 寿险	人壽保險; 壽險	life insurance; term life insurance
    重疾险; 重大疾病险	重疾險; 重大疾病險; 重大傷病險; 危疾保險	critical illness insurance; dread disease insurance
    香港保险; 香港保单; 储蓄险	香港保險; 香港保單; 儲蓄險; 儲蓄險保單	Hong Kong insurance; savings insurance; Hong Kong insurance policy
    财务自由; 提前退休; 躺平养老	財務自由; 躺平養老; 財富自由; 財務獨立	financial independence; FIRE; early retirement; financial freedom
    有钱人; 富人; 高净值人士; 富人移民	有錢人; 高淨值人士; 高資產人士; 富豪	high-net-worth individual; HNWI; wealthy; rich people; millionaire
    # Less frequent: Housing and settling in
    房屋中介; 租房中介; 房产中介; 地产经纪	房產中介; 地產經紀; 房屋仲介; 房仲; 地產代理	letting agent; estate agent; real estate agent; realtor; housing agent
    租客; 房客; 租户	租戶; 承租人	tenant; renter; lessee; tenant rights
    酒店; 旅馆; 宾馆; 青旅; 青年旅舍	旅館; 賓館; 飯店; 青年旅館	hotel; hostel; guesthouse; youth hostel
    首付; 首付款	頭期款; 自備款; 首期	down payment; house deposit
    公屋; 公共住房; 社会住房; 经济适用房; 组屋	社會住房; 經濟適用房; 組屋; 公共房屋; 社會住宅; 國宅	public housing; social housing; council housing; HDB; affordable housing
    无家可归; 流浪汉; 露宿; 无家可归者	無家可歸; 流浪漢; 無家可歸者; 街友; 露宿者	homeless; homelessness; rough sleeping; homeless shelter
    接机; 机场接机; 机场接送; 送机	接機; 機場接機; 機場接送; 送機	airport pickup; airport transfer
    转机; 中转	轉機; 中轉; 轉乘航班	connecting flight; layover; stopover
    水电费; 水电煤; 电费; 燃气费; 水电网	水電費; 水電煤; 電費; 燃氣費; 水電網; 水電瓦斯; 瓦斯費	utilities; electricity bill; gas bill; water bill; utility bill
    家具; 宜家; 二手家具	傢俱; 二手傢俱	furniture; IKEA; second-hand furniture
    二手; 二手交易; 二手市场; 跳蚤市场	二手市場; 跳蚤市場; 二手貨	second-hand; used goods; thrift; flea market; Craigslist; Facebook Marketplace
    购物; 网购; 买东西	購物; 網購; 買東西; 買嘢	shopping; online shopping; Amazon
    快递; 包裹; 转运; 集运; 邮寄; 寄包裹	快遞; 轉運; 集運; 郵寄; 宅配	parcel; courier delivery; shipping; forwarding; postal service; package
    垃圾分类; 倒垃圾	垃圾分類; 垃圾處理; 資源回收	waste sorting; garbage; recycling; rubbish disposal
    家政; 保姆; 菲佣; 清洁工; 家政服务	菲傭; 清潔工; 家政服務; 家務助理; 外傭; 幫傭	domestic helper; nanny; cleaner; housekeeping; domestic worker
    漫游; 国际漫游; 数据漫游	漫遊; 國際漫遊; 數據漫遊	roaming; data roaming; international roaming
    车险; 汽车保险	車險; 汽車保險; 強制險	car insurance; auto insurance; motor insurance
    车祸; 交通事故	車禍; 交通意外	car accident; traffic accident; collision; road accident
    自行车; 骑车; 单车	自行車; 騎車; 單車; 腳踏車; 鐵馬	bicycle; bike; cycling
    应用商店; 应用市场	應用商店; 應用市場; 應用程式商店	app store; Google Play; Play Store; F-Droid
    # Less frequent: Daily life, society
    食品安全; 地沟油; 毒奶粉	地溝油; 食安	food safety; gutter oil; tainted milk
    自来水; 饮用水; 直饮水	自來水; 飲用水; 直飲水	tap water; drinking water
    冬天; 寒冷; 下雪; 极夜; 冬季	極夜; 落雪	winter; cold; snow; polar night; seasonal darkness
    自然灾害; 地震; 台风; 山火; 天灾	自然災害; 颱風; 天災; 野火	natural disaster; earthquake; typhoon; wildfire; hurricane
    毒品; 大麻; 吸毒; 芬太尼	毒品	drugs; cannabis; marijuana; fentanyl; drug abuse; narcotics
    战争; 战乱; 台海战争; 开战	戰爭; 戰亂; 台海戰爭; 開戰	war; armed conflict; Taiwan Strait war; conflict
    恐怖袭击; 恐怖主义	恐怖襲擊; 恐怖主義; 恐怖攻擊; 恐襲	terrorist attack; terrorism
    思乡; 想家; 乡愁	思鄉; 鄉愁	homesickness; homesick; nostalgia
    家人反对; 说服家人; 家庭矛盾; 原生家庭; 说服父母; 家庭关系	家人反對; 說服家人; 說服父母; 家庭關係; 家庭衝突	family opposition; persuading parents; family conflict; family relations; convincing family
    离家出走; 断绝关系; 逃离家庭	離家出走; 斷絕關係; 逃離家庭	running away from home; estrangement; cutting ties; escape from family
    性骚扰; 性侵; 性侵犯; 性暴力	性騷擾; 性侵害	sexual harassment; sexual assault; sexual violence; MeToo
    女权; 女权主义; 性别平等; 男女平等	女權; 女權主義; 性別平等; 女性主義	feminism; gender equality; women's rights; feminist
    基督教; 教会; 家庭教会; 基督徒	教會; 家庭教會	Christianity; church; house church; Christian
    穆斯林; 伊斯兰教; 清真	伊斯蘭教	Muslim; Islam; halal
    法轮功	法輪功; 法輪大法	Falun Gong; Falun Dafa
    少数民族	少數民族	ethnic minority; ethnic minorities
    西藏; 藏人; 藏族	圖博	Tibet; Tibetan
    运动; 健身; 体育; 锻炼	運動; 體育; 鍛鍊	sport; fitness; exercise
    志愿者; 义工; 做义工	志願者; 義工; 做義工; 志工	volunteer; volunteering; voluntary work
    图书馆; 公共图书馆	圖書館; 公共圖書館	library; public library
    法律; 犯法; 当地法律; 违法	當地法律; 違法; 法令; 法規	law; local law; legislation; against the law
    法治; 司法独立	司法獨立	rule of law; judicial independence; independent judiciary
    投票; 选举; 选举权; 投票权	選舉; 選舉權; 投票權	vote; election; voting right; suffrage; right to vote
    人脸识别; 刷脸	人臉識別; 刷臉; 人臉辨識; 臉部辨識; 面部識別	facial recognition; face recognition; face scan
    # Less frequent: Family, children, life stages
    计划生育; 超生; 独生子女; 三胎; 二胎; 独生子女政策	計劃生育; 獨生子女; 獨生子女政策; 一胎化	one-child policy; family planning; birth policy; three-child policy; only child
    试管婴儿; 辅助生殖; 人工受孕; 冻卵	試管嬰兒; 輔助生殖; 凍卵; 人工生殖	IVF; assisted reproduction; fertility treatment; egg freezing
    代孕	代理孕母	surrogacy; surrogate mother
    避孕; 避孕药	避孕藥	contraception; birth control; contraceptive pill
    堕胎; 人工流产; 打胎	墮胎; 人工流產	abortion; termination of pregnancy
    在家教育; 在家上学	在家上學; 在家自學	homeschooling; home education; home school
    补习; 辅导班; 双减; 教培	補習; 輔導班; 雙減; 補習班; 家教	tutoring; cram school; double reduction; after-school tutoring
    校园霸凌; 校园欺凌; 霸凌	校園霸凌; 校園欺凌; 欺凌	bullying; school bullying
    洗脑教育; 爱国教育; 爱国主义教育; 思想政治课	洗腦教育; 愛國教育; 愛國主義教育; 思想政治課; 政治課	patriotic education; brainwashing; indoctrination; political education
    青少年; 未成年人; 青春期; 未成年	青少年	teenager; adolescent; underage; youth; minor
    低学历; 没学历; 大专学历; 高中学历; 无学历	低學歷; 沒學歷; 大專學歷; 高中學歷; 無學歷; 學歷不高	without a degree; low education; no degree; less educated; no qualifications
    第二代移民; 移二代; 二代移民; 华二代	華二代; 移民二代; 新二代	second-generation immigrant; second generation; children of immigrants; ABC
    青年; 年轻人; 二十多岁; 年轻人移民	年輕人; 二十多歲; 年輕人移民; 後生	young people; young adult; in your twenties; young person
    # Less frequent: Healthcare
    专科医生; 转诊; 专家门诊	專科醫生; 轉診; 專家門診; 專科醫師; 轉介	specialist; referral; medical specialist; consultant doctor
    诊所; 门诊; 挂号	診所; 門診; 掛號	clinic; outpatient; doctor's appointment; registration at clinic
    药店; 药房; 买药	藥店; 藥房; 買藥; 藥局; 藥妝店	pharmacy; drugstore; chemist
    中医; 针灸; 中药	中醫; 針灸; 中藥; 中醫師	traditional Chinese medicine; TCM; acupuncture; herbal medicine
    眼科; 配眼镜; 近视; 眼镜	配眼鏡; 近視; 眼鏡; 驗光	optician; glasses; eye care; myopia; optometrist; ophthalmology
    政治性抑郁; 政治抑郁	政治性抑鬱; 政治抑鬱; 政治憂鬱; 政治性憂鬱	political depression
    创伤; 创伤后应激障碍; 心理创伤	創傷; 創傷後應激障礙; 心理創傷; 創傷後壓力症候群	trauma; PTSD; post-traumatic stress disorder
    自杀; 自杀热线; 自残; 心理援助热线	自殺; 自殺熱線; 自殘; 心理援助熱線; 自殺防治; 生命線	suicide; crisis hotline; self-harm; suicide prevention; helpline
    多动症; 注意力缺陷; 注意力缺陷多动障碍	多動症; 注意力缺陷多動障礙; 過動症; 注意力不足過動症	ADHD; attention deficit disorder
    自闭症; 孤独症; 阿斯伯格	自閉症; 孤獨症; 亞斯伯格	autism; ASD; Asperger; autism spectrum
    癌症; 肿瘤; 大病; 重病	腫瘤; 重症	cancer; serious illness; tumour; oncology
    传染病	傳染病	infectious disease; communicable disease
    肺结核; 结核病	肺結核; 結核病	tuberculosis; TB; TB test
    乙肝; 肝炎; 乙型肝炎	B型肝炎; B肝	hepatitis B; hepatitis
    艾滋病; 艾滋; 阻断药; 暴露前预防	阻斷藥; 暴露前預防; 愛滋病; 愛滋	HIV; AIDS; PrEP; HIV prevention
    性病; 性传播疾病	性傳播疾病; 性傳染病	STD; STI; sexually transmitted infection
    过敏; 花粉症; 过敏症	過敏; 過敏症	allergy; hay fever
    手术; 开刀; 外科	手術; 開刀; 外科手術	surgery; operation; surgical
    安乐死; 协助死亡	安樂死; 協助死亡; 尊嚴死	euthanasia; assisted dying; medical assistance in dying
    病历; 诊断证明; 体检报告; 医疗记录	病歷; 診斷證明; 體檢報告; 醫療記錄; 診斷證明書; 醫療紀錄	medical record; medical certificate; diagnosis; medical history; health record
    隔离; 方舱; 居家隔离; 集中隔离	隔離; 方艙; 居家隔離; 集中隔離; 方艙醫院	quarantine; isolation facility; fangcang; self-isolation
    健康码; 行程码	健康碼; 行程碼	health code; travel code
    核酸; 核酸检测; 大白	核酸檢測; 篩檢	PCR test; nucleic acid test; COVID test
    # Less frequent: Security, censorship, circumvention
    Clash客户端; 小猫咪代理	Clash客戶端; 小貓咪代理	Clash; Mihomo
    小火箭	小火箭	Shadowrocket
    网桥; Tor网桥; 流量混淆	網橋; Tor網橋; 橋接	bridge; Tor bridge; obfs4; Snowflake; traffic obfuscation; pluggable transport
    暗网	暗網	dark web; darknet
    赛风	賽風	Psiphon
    蓝灯	藍燈	Lantern
    自由门; 无界浏览	自由門; 無界瀏覽	Freegate; Ultrasurf
    断网; 切断网络; 互联网关闭	斷網; 切斷網絡; 互聯網關閉; 網路中斷	internet shutdown; internet blackout; network outage
    白名单; 网络白名单	白名單; 網絡白名單	whitelist; allowlist
    域名解析; 域名污染; 域名劫持; 加密域名解析	域名汙染; 網域名稱系統; 網域污染	DNS; DNS poisoning; DNS over HTTPS; DoH; DNS hijacking
    服务器; 云服务器; 主机; 虚拟专用服务器	服務器; 雲服務器; 主機; 虛擬專用服務器; 伺服器; 雲端伺服器	server; VPS; virtual private server; cloud server; hosting
    路由器; 软路由; 刷机路由器	軟路由; 刷機路由器; 分享器	router; OpenWrt; soft router
    浏览器扩展; 浏览器插件	瀏覽器擴展; 瀏覽器插件; 瀏覽器擴充功能; 瀏覽器外掛	browser extension; browser add-on; uBlock Origin
    网址屏蔽; 网站被封; 网站屏蔽; 被墙; 封锁网站	網址屏蔽; 網站被封; 網站屏蔽; 被牆; 封鎖網站; 網站封鎖	blocked website; site blocking; website blocked; unreachable site
    镜像; 镜像网站; 备用网址	鏡像; 鏡像網站; 備用網址; 鏡像站; 鏡射站	mirror site; website mirror
    公钥加密; 公钥; 私钥; 数字签名; 邮件加密	公鑰加密; 公鑰; 私鑰; 數字簽名; 郵件加密; 公開金鑰; 私密金鑰; 數位簽章	public key encryption; PGP; GPG; OpenPGP; digital signature; public key; private key
    找回密码; 账号找回; 账号恢复; 备用邮箱	找回密碼; 帳號找回; 帳號恢復; 備用郵箱; 忘記密碼; 帳號復原; 備援信箱	account recovery; password reset; recovery email; recover account
    反诈中心; 国家反诈中心; 反诈软件	反詐中心; 國家反詐中心; 反詐軟件	National Anti-Fraud Center app; anti-fraud app
    备用机; 备用手机; 双手机; 干净手机	備用機; 備用手機; 雙手機; 乾淨手機	burner phone; spare phone; second phone; clean phone
    操作系统	操作系統; 作業系統	operating system; Windows; macOS; OS
    Linux系统	Linux系統; Linux作業系統	Linux; Ubuntu; Debian
    开源软件; 开源; 自由软件	開源軟件; 開源; 自由軟件; 開源軟體; 自由軟體; 開放原始碼	open source; open-source software; free software; FOSS
    刷机; 去谷歌化; 隐私手机系统; 自定义系统	刷機; 隱私手機系統; 自定義系統; 自訂韌體	GrapheneOS; custom ROM; LineageOS; CalyxOS; flashing a phone; privacy phone
    网状网络; 无网通讯; 蓝牙通讯	網狀網絡; 無網通訊; 藍牙通訊	mesh network; Bluetooth messaging; offline messaging; Briar; Bridgefy
    隔空投送	隔空投送	AirDrop
    微博; 新浪微博	微博	Weibo; Sina Weibo
    小红书	小紅書	Xiaohongshu; RedNote; Little Red Book
    抖音; 短视频; 快手	短視頻; 短影音	Douyin; TikTok; short video; Kuaishou
    哔哩哔哩; B站视频	嗶哩嗶哩; B站視頻	Bilibili
    知乎	知乎	Zhihu
    豆瓣	豆瓣	Douban
    百度贴吧; 贴吧	百度貼吧; 貼吧	Baidu Tieba; Tieba
    推特; 推特账号; 中文推特	推特帳號	Twitter; X (Twitter)
    脸书; 脸谱网	臉書; 臉譜網; 面書	Facebook
    油管; 油管频道	油管頻道; YouTube頻道	YouTube; YouTube channel
    论坛; 讨论区; 品葱	論壇; 討論區; 品蔥; 討論版	forum; message board; discussion board; Pincong
    红迪; 红迪网	紅迪; 紅迪網	Reddit; subreddit
    维基百科; 中文维基	維基百科; 中文維基; 中文維基百科	Wikipedia; wiki
    代码托管; 代码仓库	代碼託管; 代碼倉庫; 程式碼託管; 程式碼倉庫	GitHub; code repository; git; code hosting
    编程随想	編程隨想	program-think
    案底; 犯罪记录; 前科; 违法记录	犯罪記錄; 違法記錄; 犯罪紀錄; 刑事紀錄	criminal record; criminal history; conviction; prior conviction
    间谍; 反间谍法; 反间谍; 间谍罪	間諜; 反間諜法; 反間諜; 間諜罪	espionage; Anti-Espionage Law; spy; spying
    国家安全法; 国安法; 香港国安法	國家安全法; 國安法; 香港國安法; 港區國安法	National Security Law; NSL; Hong Kong national security law; Article 23
    党员; 共产党员; 入党	黨員; 共產黨員; 入黨; 黨籍	Communist Party member; party membership; CCP membership
    退党; 退团; 共青团	退黨; 退團; 共青團; 退出共產黨	quit the party; Youth League; renounce party membership
    六四; 天安门事件; 六四事件	天安門事件; 六四屠殺	June Fourth; Tiananmen; 1989; Tiananmen Square protests
    反送中; 香港抗议; 雨伞运动	香港抗議; 雨傘運動; 反送中運動; 反修例運動	Hong Kong protests; anti-extradition movement; Umbrella Movement; anti-ELAB
    引渡	引渡	extradition; extradite; extradition treaty
    红色通缉令; 国际刑警; 红通; 猎狐行动	紅色通緝令; 國際刑警; 紅通; 獵狐行動; 國際刑警組織	Interpol; red notice; Fox Hunt
    谣言; 虚假信息; 假新闻; 辟谣	謠言; 虛假信息; 假新聞; 闢謠; 假訊息	misinformation; disinformation; fake news; rumour; fact-check
    网络水军; 五毛; 五毛党; 水军	網絡水軍; 五毛黨; 水軍; 網軍	fifty-cent party; wumao; paid commenter; internet troll; troll army
    民族主义; 爱国主义; 仇外; 仇日	民族主義; 愛國主義	nationalism; patriotism; anti-foreign sentiment; chauvinism
    举报; 告密; 学生举报; 网络举报	舉報; 學生舉報; 網絡舉報; 檢舉	informing on someone; denunciation; snitching; report to authorities; informer
    社会信用; 社会信用体系; 信用体系	社會信用; 社會信用體系; 信用體系; 社會信用評分	social credit; social credit system
    新闻; 媒体; 外媒; 新闻网站	新聞; 媒體; 新聞網站	news; media; foreign media; news site; journalism
    浏览器指纹; 设备指纹	瀏覽器指紋; 設備指紋	browser fingerprint; device fingerprinting; fingerprinting resistance
    无痕模式; 隐身模式; 隐私浏览	無痕模式; 隱身模式; 隱私瀏覽; 私密瀏覽	incognito mode; private browsing
    小号; 马甲; 备用账号	小號; 馬甲; 備用帳號; 分身帳號; 小帳	alternate account; burner account; sock puppet; throwaway account
    元数据; 图片元数据; 照片定位信息	元數據; 圖片元數據; 中繼資料; 後設資料; 元資料	metadata; EXIF; photo location data
    # Less frequent: Slang
    最后一代; 我们是最后一代; 不婚不育; 不生孩子	最後一代; 我們是最後一代; 不婚不生; 不生小孩	the last generation; childfree; child-free; antinatalism; not having children
    打工人; 社畜; 牛马	牛馬	corporate slave; wage slave; working stiff; beast of burden
    键政; 键盘政治; 键政圈	鍵政; 鍵盤政治; 鍵政圈; 鍵盤參政	keyboard politics; online political debate; armchair politics
    反贼; 恨国党	反賊; 恨國黨	anti-regime netizen; anti-CCP
    加速主义; 总加速师; 加速师	加速主義; 總加速師; 加速師	accelerationism; accelerator-in-chief
    移民欧洲; 润欧; 润欧洲; 欧洲移民	移民歐洲; 潤歐; 潤歐洲; 歐洲移民	emigrate to Europe; moving to Europe; European immigration
    特权阶级; 裸官; 权贵; 红二代; 官二代	特權階級; 權貴; 紅二代; 太子黨	privileged class; naked official; princeling; red second generation
    # Less frequent: Countries and regions
    苏格兰	蘇格蘭	Scotland; Scottish
    比利时	比利時	Belgium; Belgian
    卢森堡	盧森堡	Luxembourg
    塞浦路斯	賽普勒斯	Cyprus; Cypriot
    波兰	波蘭	Poland; Polish
    捷克	捷克共和國	Czechia; Czech Republic; Czech
    爱沙尼亚	愛沙尼亞	Estonia; Estonian
    数字居民; 电子居民; 电子居民身份	數字居民; 電子居民; 電子居民身份; 數位居民; 數位公民; 電子公民	e-residency; digital residency; e-resident
    拉脱维亚	拉脫維亞	Latvia
    立陶宛	立陶宛	Lithuania
    罗马尼亚	羅馬尼亞	Romania; Romanian
    保加利亚	保加利亞	Bulgaria; Bulgarian
    克罗地亚	克羅地亞; 克羅埃西亞	Croatia; Croatian
    斯洛文尼亚	斯洛文尼亞; 斯洛維尼亞	Slovenia
    波黑; 波斯尼亚	波斯尼亞; 波士尼亞; 波赫	Bosnia; Bosnia and Herzegovina
    黑山	蒙特內哥羅	Montenegro
    阿尔巴尼亚	阿爾巴尼亞	Albania
    冰岛	冰島	Iceland; Icelandic
    东欧; 中东欧	東歐; 中東歐	Eastern Europe; Central and Eastern Europe
    南欧	南歐	Southern Europe
    西欧	西歐	Western Europe
    英语国家; 五眼联盟; 英联邦	英語國家; 五眼聯盟; 英聯邦; 大英國協; 英語系國家	English-speaking country; Anglosphere; Commonwealth; Five Eyes
    发达国家; 西方国家; 第一世界	發達國家; 西方國家; 已開發國家; 先進國家	developed country; Western country; first world
    发展中国家; 第三世界	發展中國家; 開發中國家	developing country; third world; global south
    越南	越南	Vietnam; Vietnamese
    柬埔寨	高棉	Cambodia; Cambodian
    缅甸	緬甸	Myanmar; Burma
    菲律宾	菲律賓	Philippines; Filipino
    印度尼西亚; 印尼	印度尼西亞	Indonesia; Indonesian
    朝鲜; 北朝鲜; 北韩	朝鮮; 北朝鮮; 北韓	North Korea; DPRK
    中国; 中华人民共和国	中國; 中華人民共和國	China; PRC; People's Republic of China
    蒙古; 蒙古国	蒙古國; 外蒙古	Mongolia; Mongolian
    乌克兰	烏克蘭	Ukraine; Ukrainian
    亚美尼亚	亞美尼亞	Armenia; Armenian
    哈萨克斯坦	哈薩克斯坦; 哈薩克	Kazakhstan
    中亚	中亞	Central Asia
    沙特; 沙特阿拉伯	沙烏地阿拉伯; 沙烏地	Saudi Arabia; KSA
    中东	中東	Middle East
    印度	印度	India
    南非	南非	South Africa; South African
    非洲; 非洲国家	非洲國家	Africa; African country
    哥斯达黎加	哥斯達黎加; 哥斯大黎加	Costa Rica
    哥伦比亚	哥倫比亞	Colombia; Colombian
    巴西	巴西	Brazil; Brazilian
    阿根廷	阿根廷	Argentina; Argentine
    智利	智利	Chile; Chilean
    乌拉圭	烏拉圭	Uruguay
    巴拉圭	巴拉圭	Paraguay
    秘鲁	秘魯; 祕魯	Peru; Peruvian
    拉丁美洲; 拉美; 南美; 南美洲	中南美洲	Latin America; South America
    加勒比; 加勒比地区	加勒比地區; 加勒比海國家	Caribbean; Caribbean country
    圣基茨; 圣基茨和尼维斯	聖基茨; 聖基茨和尼維斯; 聖克里斯多福及尼維斯	Saint Kitts; St Kitts and Nevis
    格林纳达	格林納達; 格瑞那達	Grenada
    多米尼克	多米尼克國	Dominica
    瓦努阿图	瓦努阿圖; 萬那杜	Vanuatu
    塞班; 塞班岛	塞班島	Saipan; CNMI; Northern Mariana Islands
    关岛	關島	Guam
    北美; 北美洲; 美加	北美	North America
    # Less frequent: Cities
    安大略; 安省; 安大略省	安大略	Ontario
    卑诗省; 不列颠哥伦比亚; BC省	卑詩省; 不列顛哥倫比亞; 卑詩	British Columbia; BC
    魁北克; 魁省; 魁北克省	魁北克	Quebec; Québec
    卡尔加里	卡爾加里; 卡加利	Calgary
    阿尔伯塔; 阿省; 阿尔伯塔省	阿爾伯塔; 阿爾伯塔省; 亞伯達; 亞伯達省	Alberta
    京都	京都	Kyoto
    福冈	福岡	Fukuoka
    布里斯班	布里斯本	Brisbane
    珀斯	伯斯	Perth
    阿德莱德	阿德萊德; 阿德雷德	Adelaide
    塔斯马尼亚; 塔州	塔斯馬尼亞	Tasmania; Hobart
    堪培拉	坎培拉	Canberra
    奥克兰	奧克蘭	Auckland
    曼彻斯特; 曼城	曼徹斯特	Manchester
    都柏林	都柏林	Dublin
    法拉盛	法拉盛	Flushing; Flushing Queens
    硅谷	矽谷	Silicon Valley
    西雅图	西雅圖	Seattle
    波士顿	波士頓	Boston
    芝加哥	芝加哥	Chicago
    德州; 得克萨斯	得克薩斯; 德克薩斯; 德薩斯	Texas
    休斯顿	休斯頓; 休士頓	Houston
    加州; 加利福尼亚	加利福尼亞	California
    佛罗里达; 佛州	佛羅里達	Florida
    夏威夷	夏威夷	Hawaii; Honolulu
    慕尼黑	慕尼黑	Munich; München
    法兰克福	法蘭克福	Frankfurt
    阿姆斯特丹	阿姆斯特丹	Amsterdam
    里斯本	里斯本	Lisbon
    马德里	馬德里	Madrid
    巴塞罗那	巴塞羅那; 巴塞隆納; 巴塞隆拿	Barcelona
    维也纳	維也納	Vienna
    曼谷	曼谷	Bangkok
    清迈	清邁	Chiang Mai
    吉隆坡	吉隆坡	Kuala Lumpur; KL
    上海	上海	Shanghai
    北京	北京	Beijing
    广州	廣州	Guangzhou
    深圳	深圳	Shenzhen
    """
}
