// Written by Scripts/generate-search-tables from the data of Unihan and SCOWL; see docs/THIRD-PARTY.md.

/// How Chinese characters are read.
enum PinyinData {
  /// Each syllable without its tone, and the characters that are read so.
  static let syllables = """
    a吖呵啊嗄腌锕阿
    ai叆哀哎唉嗌嗳埃嫒挨暧欸毐爱瑷癌皑矮砹碍艾蔼锿阂隘霭
    an俺唵垵埯安岸庵按暗案桉氨犴盦胺谙铵鞍鹌黯𩽾
    ang卬昂盎肮
    ao傲凹嗷坳奡奥媪岙嶅廒懊拗敖澳熬獒璈翱聱薁螯袄遨鏊鏖隩骜鳌
    ba八叭吧坝妭岜巴扒把拔捌朳灞爸疤笆粑罢羓耙胈芭菝蚆跋钯霸靶魃鲃鲅鲌
    bai伯佰拜捭掰摆擘柏白百稗败
    ban伴办半坂扮扳拌搬攽斑昄板柈湴版班瓣瘢癍绊般钣阪靽颁𨭉
    bang傍塝帮搒梆棒棓榜浜玤磅绑膀蒡蚌谤邦镑𠳐
    bao保刨剥包堡孢宝报抱暴曝枹瀑炮煲爆胞苞葆薄褒褓豹趵雹饱鲍鸨龅
    bei倍北卑呗备孛悖悲惫杯棓椑焙狈琲碑碚糒背臂蓓被褙贝辈邶鐾钡锫陂鞁鞴鹎𬇙
    ben倴坋坌奔本栟犇畚笨苯贲锛
    beng嘣崩泵琫甏甭祊绷蚌蹦迸镚
    bi佖俾匕吡咇哔坒壁妣婢嬖币庇庳弊弼彼必愎敝比毕毖毙沘泌滗濞狴珌璧畀痹痺皕碧秕秘笔筚箅篦臂舭芘苾荜荸萆蓖蔽薜裨襞觱诐贲赑跸辟逼避邲鄙铋闭陛馝髀鲾鼻
    bian便匾卞变弁忭扁抃昪汴煸砭碥笾编苄萹蝙褊贬辨辩辫边遍鞭鳊𨚕
    biao俵儦婊幖彪摽杓标瀌熛瘭脿膘蔈藨表裱镖镳飑飙骉骠鳔
    bie别咇憋瘪癿蹩鳖
    bin傧宾彬摈斌槟殡滨濒玢缤膑豳邠镔髌鬓
    bing丙兵冰屏并摒昺柄槟炳病禀秉蛃邴饼
    bo亳伯僰剥勃博卜哱啵嶓帛拨搏播擘柏桲檗欂泊波浡渤玻砵礴箔簸脖膊舶艴菠蕃薄袯跛踣钵钹铂镈饽馞驳鲅鲌鹁𬭛
    bu不卜卟哺埔埗埠堡布怖捕晡步瓿簿蔀补逋部醭钚𬷕
    ca嚓擦
    cai偲彩才材猜睬菜蔡裁财踩采
    can䅟叁参孱惨惭掺残灿璨粲蚕餐骖黪
    cang仓伧沧舱苍藏鸧
    cao嘈操曹槽漕糙艚草螬𥕢
    ce侧册厕恻测策
    cen参岑梣涔
    ceng噌层嶒曾蹭
    cha侘刹叉喳嚓垞姹察岔嵖差插搽杈查槎檫汊猹碴茬茶衩诧蹅锸镲馇𥻗
    chai侪差拆柴瘥茝虿豺钗龇
    chan产儳冁刬单啴婵孱巉廛忏掺搀旵梴浐潺澶瀍禅缠羼蒇蝉蟾襜觇谄谗躔辿钻铲镡镵阐韂颤馋骣𬊤
    chang伥倡偿厂唱场娼嫦尝常徜怅惝敞昌昶氅猖玚畅肠苌菖长阊鬯鲳鲿𬬮
    chao吵嘲巢弨怊抄晁朝潮炒焯绰耖超钞
    che㬚坼尺彻扯掣撤澈砗车
    chen嗔宸尘忱抻晨梣棽榇沈沉煁琛疢瞋碜称缜臣衬谌谶趁辰郴陈龀𬘭
    cheng丞乘偁呈城埕塍宬庱惩憕成承撑晟枨柽橙浈澂澄牚珵珹琤盛瞠秤称程蛏裎诚赪逞酲铖铛骋
    chi侈傺匙叱吃哧啻嗤坻墀媸尺弛彳持摛敕斥池漦炽瓻痓痴瘛眵笞篪翅耻胣茌蚩螭褫豉赤踟迟饬驰魑鸱齿𫄨
    chong㳘充冲埫宠崇忡憧摏涌漴珫种翀舂艟茺虫重铳
    chou丑仇侴俦婤帱惆愁抽杻椆犨畴瘳瞅稠筹绸臭踌酬雠
    chu䝙䢺亍俶储出刍初厨处怵憷搐摴斶杵柷楚楮樗橱滁濋琡畜矗础绌蜍褚触蹰躇锄除雏黜𬺓
    chua欻
    chuai啜嘬揣搋踹
    chuan串传喘圌川椽氚穿舛船遄钏
    chuang创噇幢床怆疮窗闯
    chui倕吹圌垂捶棰椎槌炊锤陲
    chun䲠唇堾春椿淳瑃纯莼蝽蠢醇鹑𬭚
    chuo啜婼惙戳绰踔辍逴龊
    ci伺佽兹刺呲堲差慈次此泚玼瓷疵磁祠糍茈茨莿词赐跐辞雌鹚𫚖
    cong丛从匆囱悰枞淙熜琮璁聪苁葱骢
    cou凑腠辏
    cu促卒徂殂猝簇粗蔟蹙蹴酢醋
    cuan撺攒汆爨窜篡蹿镩
    cui催啐崔悴摧榱毳淬漼璀瘁粹缞翠脆萃
    cun存寸忖村皴邨
    cuo厝嵯挫措搓撮棤瑳痤矬磋脞莝蹉躜酂锉错鹾
    da哒嗒垯大妲怛打搭沓溚炟瘩笪答耷荙褡跶达阘靼鞑鿎𨱏𫟼
    dai代傣叇呆呔垈埭大岱带待怠戴歹殆玳绐袋贷轪迨逮骀黛
    dan丹亶但儋单啖弹惮憺担掸旦殚氮淡澹疍疸瘅眈石箪耽聃胆膻萏蛋诞赕郸𫢸𬘘
    dang党凼垱宕当挡档珰砀筜荡菪裆谠铛𣗋𬍡
    dao倒刀到叨导岛帱忉悼捣捯氘焘盗祷稻纛舠蹈道鱽
    de嘚地得德的锝
    dei嘚得
    den扽
    deng凳噔嶝戥澄灯璒登瞪磴等蹬邓镫
    di䃅䗖低嘀地坻堤娣媂嫡帝底弟抵提敌杕柢棣氐涤滴狄玓的睇砥碲禘笛第籴缔羝翟茋荻菂蒂觌诋谛踶蹢迪递邸镝鞮骶髢𤧛𬱖
    dia嗲
    dian佃典坫垫奠巅店惦扂掂殿淀滇点玷琔电甸癜癫碘簟踮钿阽靛颠
    diao凋刁叼吊掉汈碉窎调貂钓铞铫雕鲷
    die䏲叠喋嗲垤堞昳楪爹牒瓞碟绖耋蝶谍跌蹀迭鲽𫶇
    ding丁仃叮啶定玎町疔盯碇耵腚萣订酊钉铤锭顶鼎
    diu丢铥
    dong东侗冬冻动咚垌岽峒恫懂栋氡洞硐胨胴董鸫𬟽
    dou兜抖斗痘窦篼蔸蚪读豆逗都钭陡
    du厾嘟堵妒度杜椟毒渎渡牍犊独督睹碡笃肚芏蠹读赌都镀阇髑黩𬭊
    duan塅断椴段煅瑖短端簖缎耑锻
    dui兑堆对怼碓祋镦队
    dun吨囤墩惇敦楯沌炖盹盾砘礅趸蹲蹾遁钝镦顿
    duo㙍亸剁剟咄哆哚垛埵堕多夺度惰掇朵柁舵裰跺踱躲铎锗饳驮
    e俄厄呃哦噩垩堨姶娥婀屙峨崿恶愕扼欸涐疴腭苊莪萼蛾讹谔轭遏鄂锇锷阏阿颚额饿鳄鹅鹗𥔲𫫇
    ei诶
    en恩摁蒽
    er二佴儿咡尔洱珥而耏耳贰迩铒陑饵鲕鸸
    fa乏伐发垡法珐砝筏罚酦钫阀
    fan凡反墦帆幡梵樊沨泛烦燔犯璠畈番矾繁翻范蕃藩蘩贩蹯返钒饭𫔍𬸪
    fang仿坊妨彷房放方昉枋牥纺肪舫芳蚄访邡钫防鲂鳑
    fei剕匪吠啡妃废悱扉斐朏棐榧沸淝狒痱篚绯翡肥肺腓芾菲蜚诽费镄霏非飞鲱𬴂
    fen份偾分吩坋坟奋忿愤棻棼氛汾瀵焚玢粉粪纷翂芬豮酚鲼鼢𣸣
    feng丰俸冯凤唪奉封峰崶枫沣沨浲烽疯砜缝葑蜂讽赗逢酆锋风
    fo佛
    fou否缶
    fu㕮㳇付伏佛俘俯傅凫副匐呋呒咐垺复夫妇孚孵宓富幅幞府弗怫扶抚拂拊敷斧服桴榑氟洑浮涪滏父玞琈甫砆祓福稃符簠绂绋缚罘肤脯腐腑腹艴芙芣芾苻茀茯莩菔蚨蜉蝠蝮袱覆讣负赋赙赴趺跗辅辐郛鄜釜阜附韨馥驸鲋麸黻黼𫓧𫖯
    ga伽呷咖嘎噶夹尕尜尬戛旮钆
    gai丐垓戤改晐概溉盖芥荄该赅钙陔𬮿
    gan㽏坩尴干感扞擀敢旰杆柑橄泔淦澉玕甘疳矸秆竿绀肝苷虷赣赶酐鳡
    gang㭎冈冮刚堽岗戆扛杠港矼筻纲缸罡肛钢鿍
    gao告搞杲槁槔皋睾稿筶篙糕缟羔膏藁诰郜锆镐高
    ge个仡割各合咯哥哿嗝圪塥戈搁格歌滆疙盖硌纥胳膈舸葛虼蛤袼铬镉阁隔革饹骼鬲鸽
    gei给
    gen亘哏根艮茛跟
    geng哽埂庚暅更梗浭绠羹耕耿赓颈鲠鹒𬒔
    gong䢼供公共功唝宫工巩弓恭拱攻汞珙硔肱蚣觥贡躬龚
    gou佝勾句垢够姤媾岣彀构枸沟狗笱篝缑耇苟觏诟购遘钩雊鞲
    gu估古呱咕嘏固堌姑孤崮故梏榖毂汩沽瀔牯牿痼瞽箍罟羖股臌菇菰蓇蛄蛊觚诂谷贾轱辜酤钴锢雇顾馉骨鲴鸪鹄鹘鼓𦙶
    gua刮剐卦呱坬寡挂栝瓜聒胍褂诖鸹
    guai乖夬怪拐掴
    guan倌关冠官惯掼棺毌涫灌爟琯瓘盥祼筦管纶罐莞蒄观贯馆鳏鳤鹳
    guang光咣垙广桄洸犷珖胱逛𨐈
    gui傀刽刿匦匮圭妫姽宄庋廆归晷柜桂桧氿炅炔珪瑰癸皈硅筀簋规诡贵跪轨邽闺鬶鬼鲑鳜龟
    gun棍滚磙绲衮辊鲧
    guo呙国埚崞帼果椁涡粿聒腘虢蜾蝈裹过郭锅锞馃馘𬇹
    ha哈蛤铪
    hai亥咍咳嗐嗨孩害氦海胲还醢颏骇骸
    han㘎函含喊垾寒崡嵅悍憨憾扞捍撖撼旱晗暵汉汗浛涵瀚焊焓犴琀罕翰菡蔊虷蚶邗邯酣阚韩顸颔鼾
    hang吭夯巷杭沆珩绗航行颃
    hao号嗥嚆嚎壕好昊毫浩淏濠灏皓皞耗蒿薅蚝豪貉郝鄗镐颢
    he何劾合吓呵和喝嗬垎壑曷核河涸熇盉盍盒禾纥翮翯荷菏褐诃貉贺赫辂郃阂阖隺鞨颌饸鹖鹤龁龢𬌗
    hei嘿黑𬭶
    hen很恨狠痕𬣳
    heng亨哼堼姮恒桁横珩蘅行衡鸻
    hong吽哄唝宏弘泓洪烘玒硔竑红纮翃荭蕻薨虹訇讧谼轰闳鸿黉𫟹𬭎
    hou侯候厚后吼喉垕堠猴瘊篌糇逅郈骺鲎鲘齁𬭤
    hu乎互冱呼和唬唿囫壶嫭岵弧忽怙惚户戽扈护斛昈昒核槲沪浒淴湖滹烀煳狐猢琥瑚瓠祜笏糊縠胡葫虎蝴觳轷鄠醐隺鳠鹄鹕鹘鹱
    hua划化华哗婳桦滑猾画砉花觟话铧骅
    huai坏徊怀槐淮踝
    huan㬊唤圜奂嬛宦寰峘幻患换擐桓欢洹浣涣漶澴焕獾环痪缓缳荁萑豢貆还逭郇锾镮鬟鲩鹮𤩽𬘫𬬹
    huang㿠凰喤媓幌徨恍惶慌晃湟滉潢煌瑝璜癀皇磺篁簧肓艎荒蝗蟥谎遑锽隍鳇黄𨱑
    hui㧑会卉咴哕喙回彗徽恚恢悔惠慧挥晖晦桧橞毁汇洄浍溃灰烠烩珲硊秽绘翙翚茴荟蕙虺蛔蟪袆讳诙诲贿辉隳麾𬤝𬭬
    hun婚惛昏浑混溷珲碈荤诨阍馄魂
    huo㸌伙佸劐和嚄嚯惑或攉活漷濩火砉祸耠获藿蠖豁货钬锪镬霍𬴃
    ji㴔乩亟伋伎佶偈冀几击剂剞即及叽吉唧圾垍基堲墼奇妓姞姬嫉季寂寄屐岌嵇嵴己徛忌急悸惎戟戢技挤掎既暨期机极枅棘楫殛汲洎济漈激瀱犄玑畸畿疾瘠矶祭积稷稽穄笄笈箕籍系级纪给继绩缉罽羁耤肌脊芨芰荠蒺蓟蕺藉虮觊觭计讥记诘赍跻跽蹐辑迹际集霁饥骥髻鱾鲚鲫鸡鹡麂齑𪟝𫌀𫓯𫓹𬯀𬶨𬶭
    jia价伽佳假加叚嘉夹嫁家岬恝戛斝架枷槚泇浃珈甲痂瘕稼笳胛茄荚葭蛱袈袷贾跏迦郏钾铗铪镓颊饸驾𬂩
    jian件俭健僭兼减剑剪坚奸尖建戋戬拣捡搛暕枧柬检楗槛歼毽涧渐湔溅煎牮犍监睑碱笕笺简箭篯缄缣翦肩腱舰艰茧荐菅蒹裥见謇谏谫贱趼践踺蹇鉴锏键间鞬鞯饯鲣鳒鹣𬣡
    jiang僵匠奖姜将弶强桨江洚浆犟疆礓糨绛缰耩膙茳蒋虹讲豇酱降鳉
    jiao䴔交佼侥僬剿叫噍嚼姣娇峤峧徼恔搅教敫斠校椒浇湫滘漖焦燋狡璬皎皦皭矫礁窖绞缴胶脚艽茭蕉藠蛟觉角跤轿较郊酵醮铰饺骄鲛鹪
    jie㛃介价借劫劼喈嗟姐婕孑届岊悈戒截拮捷接揭杰桀桔楷檞洁湝玠界疖疥皆睫碣秸竭絜结羯节芥藉蚧蜐街褯解讦诘诫阶颉骱鲒
    jin仅今劲卺噤堇墐妗尽巾廑斤晋槿殣津浕浸溍烬珒琎瑨瑾矜祲禁筋紧缙荩衿襟觐谨赆近进金锦靳馑𬬱
    jing䴖井京倞儆兢净刭劲境婧径惊憬敬旌景晶汫泾猄獍璟璥痉睛竞竟竫粳精经肼胫腈茎荆菁警迳镜阱靓靖静颈鲸麖鼱
    jiong䌹冏坰扃泂炅炯窘迥颎𬳶
    jiu㠇久九僦厩咎啾就揪救旧柩桕氿灸玖疚究纠臼舅赳酒阄韭鬏鸠鹫
    ju䴗举俱倨具剧句咀娵局居屦岠岨崌巨弆惧拒拘据掬枸柜桔椐榉橘沮泃澽炬焗犋狙琚疽矩砠秬窭筥聚腒苣苴莒菊菹蒟裾讵趄距踞踽车遽醵钜锔锯雎鞠鞫飓驹龃𬶋
    juan倦卷圈娟捐桊涓焆狷眷绢蠲鄄锩镌隽鹃
    jue㵐倔傕决劂厥噘噱嚼孓崛抉掘撅攫桷橛爝爵獗玃玦珏矍砄绝蕨觉角觖诀谲蹶镢𫔎𫘝
    jun䐃俊军君均峻捃晙浚焌珺畯皲竣筠莙菌葰郡钧骏鲪麇龟
    ka卡咔咖咯喀胩
    kai凯剀垲开忾恺慨揩楷炌蒈铠锎锴闿
    kan侃刊勘坎堪墈崁嵁戡槛看瞰砍磡莰衎阚龛
    kang亢伉康慷扛抗炕糠钪闶𡐓𩾌
    kao㸆尻拷栲洘烤犒考铐靠
    ke克刻匼可咳嗑坷壳客岢恪柯棵氪渴溘炣牁珂疴瞌磕科稞窠缂苛蝌课轲锕锞颏颗骒髁
    kei克
    ken啃垦恳肯裉龈
    keng吭坑硁铿
    kong倥埪孔崆恐控硿空箜
    kou口叩寇扣抠眍筘芤蔻𫸩
    ku刳哭喾圐库枯矻窟绔苦裤酷骷
    kua侉垮夸姱挎胯跨
    kuai㧟会侩哙块快狯筷脍蒯郐鲙
    kuan宽款髋
    kuang况匡哐圹夼旷框洭狂眶矿筐纩诓诳贶邝𫛭
    kui亏傀匮喟喹夔奎岿悝愦愧戣揆暌櫆溃煃盔睽窥篑聩葵蒉蝰跬逵隗馈馗骙魁𫠆
    kun困坤堃壸婫悃捆昆焜琨裈醌锟阃髡鲲鹍
    kuo廓扩括蛞适阔
    la剌啦喇垃拉旯瘌砬腊落蜡蝲辣邋镴鞡𬶟
    lai俫崃徕来梾涞濑癞睐籁莱赉赖铼
    lan兰婪岚懒拦揽斓栏榄滥漤澜烂篮缆罱蓝褴襕览谰镧阑𬒗
    lang㫰㮾啷埌塱崀廊朗桹榔浪烺狼琅稂筤莨蒗蓢螂郎锒阆
    lao佬劳唠姥嫪崂捞栳橑涝潦烙牢痨络老耢荖落酪醪铑铹𫭼
    le乐了仂勒叻泐簕肋饹鳓
    lei儡勒嘞垒嫘擂檑泪癗磊礌类累缧罍羸耒肋蕾藟诔酹镭雷
    leng冷堎塄崚愣棱楞
    li㰀丽例俐俚俪傈凓利力励历厉厘吏呖哩唳喱坜娌嫠峛戾朸李枥栎栗梨沥浬浰溧漓澧犁狸猁珕理璃疠疬痢砺砾礼离立笠篥篱粒粝缡罹苈荔莅莉蓠藜蛎蜊蠡詈跞轹逦郦醨醴里锂镉隶雳骊鬲鲡鲤鳢鹂黎黧𫵷𬍛
    lia俩
    lian奁帘廉怜恋敛梿楝殓浰涟潋濂炼琏瑓磏练联脸莲蔹蠊裢裣连链镰鲢𬶠
    liang两亮俍俩凉墚悢晾梁椋粮粱良莨谅踉辆辌量靓魉𫟅𬜯
    liao了僚嘹嫽寥寮尥廖憭撂撩料橑漻潦燎獠疗瞭簝缭聊蓼蹽辽钌镣髎鹩𪤗
    lie䴕冽列劣咧埒峛捩洌烈猎脟裂趔躐鬣𫚭
    lin临凛吝啉嶙廪懔拎林檩淋潾琳璘瞵磷箖粼翷膦蔺赁躏辚遴邻霖鳞麟𬭸𬴊
    ling㥄令伶凌另呤囹坽姈岭昤柃棂棱泠澪灵玲瓴祾绫羚翎聆舲苓菱蛉酃铃陵零领鲮鸰龄
    liu六刘旒柳榴流浏溜熘珋琉瑬留疁瘤硫碌绺罶遛鎏铆锍镏镠陆飗馏骝鹠鹨
    lo咯
    long咙哢垄弄拢昽栊泷漋珑癃眬砻窿笼聋胧茏陇隆龙𬕂
    lou䁖偻剅喽娄嵝搂楼溇漏瘘篓耧蒌蝼镂陋露髅𦝼𪣻
    lu僇勠卢卤噜垆庐录戮掳撸栌橹氇泸渌漉潞澛炉琭璐甪碌禄稑箓簏绿胪舻芦菉蕗虏赂路轳辂辘逯镥陆露颅鲁鲈鸬鹭鹿麓𫘧𬬻
    luan乱卵娈孪峦挛栾滦脔銮鸾
    lun仑伦囵抡沦纶论轮𫭢𬬭
    luo倮咯啰捋摞椤泺洛漯烙猡珞瘰箩络罗脶荦萝落蓏螺蠃裸逻铬锣雒骆骡
    lv侣偻吕垏屡履律捋旅梠榈氯滤率稆绿缕膂葎虑褛铝闾驴𦝼
    lve䂮圙掠略锊
    ma吗唛嘛妈嬷孖抹摩杩犸玛码祃蚂蟆马骂麻
    mai买劢卖唛埋脉荬迈霾麦鿏
    man埋墁嫚幔慢曼满漫瞒缦蔓蛮螨谩蹒镘鞔颟馒鬘鳗𬜬
    mang厖尨忙杧氓漭牤牻盲硭芒茫莽蟒邙
    mao冒卯峁帽懋旄昴楙毛泖牦猫瑁眊瞀矛耄芼茂茅茆蝥蟊袤貌贸鄚铆锚髦
    me么
    mei妹媄媒媚寐嵋昧枚梅楣每没浼渼湄煤玫瑂眉糜美莓袂郿酶镁镅霉魅鹛
    men亹们呇懑扪焖钔门闷𫞩
    meng㠓勐孟幪懵朦梦檬猛獴甍盟瞢礞艋艨萌蒙虻蜢蠓锰鹲𫑡
    mi咪嘧宓密幂弥弭敉汨泌洣猕眯瞇祢秘米糜縻脒芈蓂蘼蜜觅谜谧迷醚醾靡麋
    mian丏偭免冕勉勔娩愐棉沔渑湎眄眠绵缅腼面黾𩾃
    miao喵妙庙描杪淼渺眇瞄秒缈缪苗藐邈鹋
    mie乜咩灭篾蔑
    min岷忞悯愍抿敏旻民泯湣珉皿碈缗苠闵闽鳘黾
    ming冥名命明暝洺溟瞑茗蓂螟酩铭鸣
    miu缪谬
    mo万么墨嫫嬷寞抹摩摸摹无末模殁没沫漠瘼磨秣耱脉膜茉莫蓦藦蘑谟貊貘镆陌靺馍魔默𬙊
    mou侔哞某牟眸缪蛑谋鍪
    mu亩仫募墓姆幕慕拇暮木模母毪沐牟牡牧目睦穆苜钼𧿹𬭁
    na乸南呐哪娜拿捺纳肭衲那钠镎𦰡
    nai乃佴奈奶柰氖耏耐艿萘迺镎鼐
    nan南喃囡婻楠男腩萳蝻赧难
    nang囊囔攮曩馕齉
    nao呶垴孬峱恼挠淖猱瑙硇脑臑蛲铙闹
    ne呐呢哪讷
    nei内馁
    nen嫩恁
    neng能
    ni伲你倪匿呢坭妮尼怩拟旎昵泥溺猊睨腻薿逆铌霓鲵麑𨺙𫐐𫠜
    nian埝年廿念拈捻撵碾粘蔫辇辗鲇黏
    niang娘酿
    niao尿脲茑袅鸟
    nie乜啮嗫孽嵲捏涅糵聂臬菍蘖蹑镊镍陧颞𫔶
    nin您
    ning佞凝咛宁拧柠泞狞聍苎
    niu妞忸扭拗杻牛狃纽钮
    nong侬农哝弄浓秾脓𬪩
    nou耨
    nu傉努奴孥弩怒砮笯胬驽
    nuan暖
    nuo傩喏娜懦挪搦糯诺锘𦰡
    nv女恧衄钕
    nve疟虐
    o哦喔噢
    ou偶区呕怄欧殴沤瓯耦藕讴鸥𠙶𫭟𬉼
    pa啪帕怕扒杷潖爬琶筢耙舥葩趴
    pai俳哌徘拍排派湃牌簰蒎迫
    pan判叛攀槃泮潘爿畔番盘盼磐磻胖蟠袢襻蹒
    pang乓厖庞彷旁滂磅耪胖膀螃逄雱鳑
    pao刨匏咆庖抛泡炮狍疱脬袍跑
    pei佩呸培帔旆沛胚衃裴赔辔配醅锫陪霈𬇙
    pen喷湓盆
    peng嘭堋弸彭怦抨捧搒朋棚椪淜澎烹砰硼碰篷膨芃蓬蟛鹏
    pi䴙丕仳伾僻劈匹否啤噼嚭圮坯埤媲屁批披枇毗淠澼狉琵甓疲痞癖皮睥砒纰罴脾芘苉蚍蜱譬貔辟邳郫钚铍陂陴霹鲏鼙𬳵
    pian㛹便偏扁楩片犏篇翩胼谝蹁骈骗𡎚
    piao剽嘌嫖朴殍漂瓢瞟票缥蔈薸螵飘骠
    pie撇氕瞥苤𬭯
    pin品姘嫔拼牝玭聘贫频颦𬞟
    ping乒俜凭坪娉屏帡平枰泙洴涄淜玶瓶苹荓萍蚲评鲆
    po䥽剖叵坡婆朴桲泊泼珀皤破笸粕繁迫鄱酦钋钷颇魄
    pou剖抔掊裒锫
    pu仆匍噗圃埔堡墣扑普曝朴氆浦溥潽濮瀑璞穙脯莆菩葡蒱蒲谱蹼酺铺镤镨
    qi䓫七乞亓亟企俟其凄启呇嘁器圻埼奇契妻婍屺岂岐崎弃愭憩戚旗期杞柒栖桤棋棨槭欹欺歧气汔汽沏泣洓淇漆玘琦琪畦砌碛碶磜祁祇祈祺綦綮绮缉耆脐芑芪荠萁萋葺蕲蛴蜞讫起跂蹊迄郪锜颀骐骑鲯鳍麒齐𨙸𬨂
    qia卡恰拤掐洽葜袷髂
    qian仟伣佥倩前千圲堑墘孅岍嵌干悭愆慊扦掮搴杄椠欠歉汧浅潜牵犍磏签纤缱肷芊芡茜荨蒨虔褰谦谴迁遣钎钤钱钳铅阡靬骞鳒鹐黔𬘬
    qiang呛墙嫱强戕戗抢枪樯炝玱羌羟腔蔃蔷蜣襁跄锖锵镪
    qiao乔侨俏劁壳峤峭巧悄愀憔撬敲桥樵橇瞧硗硚窍缲翘荞诮谯跷锹雀鞒鞘
    qie且伽切妾怯惬慊挈癿窃箧茄趄郄锲
    qin亲侵勤吣嗪噙寝嵚慬揿擒梣檎沁溱琴禽秦芩芹衾覃钦锓骎
    qing亲倾勍卿圊庆庼情擎晴檠氢氰清碃磬箐綮罄苘蜻请轻青顷鲭黥
    qiong䓖琼穷穹筇芎茕蛩邛銎
    qiu丘仇俅囚巯楸求泅湫犰球璆秋糗萩虬蚯蝤裘訄赇逑遒邱酋钆鞧鳅鹙鼽龟𨱇
    qu㭕䓛劬区去取坥娶屈岖岨戌曲朐氍渠灈焌璩癯瞿磲祛竘胠苣蕖蘧蛆蛐蠼衢袪觑诎趋趣躯阒驱鸲麹黢鼩龋𪨰𫭟
    quan佺全券劝圈婘悛拳权棬泉犬瑔畎痊筌绻荃蜷诠辁醛铨颧鬈鳈𨟠
    que却埆悫榷炔瘸确碏缺阕阙雀鹊𬒈
    qun囷群裙逡麇
    ran䎃冉染然燃苒蚺髯
    rang儴嚷壤攘瀼瓤禳穰蘘让𬙋
    rao娆扰桡绕荛饶
    re惹热
    ren人仁仞任刃壬妊忍稔纫纴荏葚衽认讱轫韧饪
    reng仍扔
    ri日驲
    rong冗容嵘戎榕溶熔狨瑢绒茸荣蓉蝾融镕
    rou揉柔糅肉蹂鞣𫐓
    ru乳儒入嚅如嬬孺汝洳溽濡缛茹蓐薷蠕褥襦辱铷颥
    ruan堧媆瓀软阮
    rui枘汭瑞睿芮蕊蕤蚋锐
    run润闰
    ruo偌婼弱箬若蒻鄀𦶟
    sa仨卅挲撒洒潵脎萨靸飒
    sai噻塞腮赛鳃
    san三伞叁散毵糁馓
    sang丧嗓搡桑磉颡
    sao埽嫂扫搔溞瘙缫臊骚
    se啬塞洓涩瑟璱穑色铯
    sen森
    seng僧
    sha傻刹厦唼啥嗄杀杉歃沙煞痧砂纱莎裟铩霎鲨
    shai晒筛色酾
    shan删剡单善埏墡姗嬗山嶦扇掞擅晱杉栅汕潸烻煽珊疝禅缮膳膻舢芟苫蟮衫讪赡跚鄯钐闪陕骟鳝𫮃
    shang上伤商垧墒尚晌殇熵绱裳觞赏
    shao劭勺召哨少捎杓柖梢潲烧玿睄稍筲绍艄芍苕蛸邵鞘韶
    she佘厍奢射慑折拾摄歙涉滠猞畬畲社舌舍蛇设赊赦阇麝𪨶
    shei谁
    shen什伸侁参呻哂娠婶审屾慎棽椹沈深渗燊珅甚甡申瘆瞫矧砷神糁绅肾胂莘葚蜃诜谂身鲹𬬹𬳽
    sheng剩升圣声嵊牲生甥盛省眚笙绳胜
    shi䏡䴓世事什仕似使侍势匙十史嗜嘘噬埘士失奭始媞实室尸屎峙市师式弑恃拭拾施时是柿栻殖氏浉湜湿炻狮矢石示祏筮舐莳蓍虱蚀螫襫视誓识试诗谥豉豕贳轼适逝邿酾释铈铊食饰驶鲥鲺鸤鼫𫚕𬤊
    shou兽受售守寿手授收熟狩瘦绶艏首
    shu书倏叔塾墅姝婌孰属庶恕戍抒摅数暑曙术束枢树梳殊殳毹沭淑漱澍熟疏秫竖纾署腧舒菽蔬薯蜀赎输述鄃陎隃黍鼠𬬸
    shua刷唰耍
    shuai帅摔率甩蟀衰
    shuan拴栓涮腨闩
    shuang双孀泷漴爽礵霜骦鹴
    shui帨水睡税说谁
    shun吮楯瞬舜顺
    shuo妁搠数朔槊烁硕蒴说铄
    si㟃丝伺似俟兕凘厮司咝嗣嘶四姒寺巳思撕斯楒死汜泗涘澌祀私笥缌耜肆虒蛳锶飔饲驷鸶
    song㧐凇娀宋崧嵩忪怂悚松淞竦耸菘讼诵送锶颂
    sou叟嗖嗽嗾廋搜擞溲瞍艘薮螋锼飕馊
    su俗傃僳嗉塑夙宿愫涑溯稣窣簌粟素缩肃苏蔌觫诉谡蹜速酥骕鹔𫗧
    suan狻算蒜酸
    sui尿岁旞濉燧璲眭睢碎祟穗穟绥荽葰虽襚谇遂邃隋随隧髓𫟦𬭼
    sun孙损榫狲笋荪隼飧
    suo唆唢嗍嗦娑所挲桫梭溹琐睃索缩羧莎葰蓑锁
    ta他塌塔她它拓挞榻沓溚溻獭褟趿踏蹋遢铊闼阘鞳鳎鿎
    tai台太态抬汰泰炱肽胎苔跆邰酞钛骀鲐
    tan倓叹坍坛坦弹忐惔探摊昙榃檀毯滩潭澹炭璮痰瘫碳磹菼袒覃谈谭贪赕郯钽锬镡
    tang䣘倘傥唐嘡埫堂塘帑搪棠樘汤淌溏烫瑭糖羰耥膛螗螳趟蹚躺鄌铴镋镗饧
    tao叨啕套弢慆掏桃梼洮涛淘滔焘绦绹萄讨逃陶韬饕鼗𫘦
    te忑忒慝特螣铽
    teng䲢滕熥疼縢腾藤螣誊
    ti䏲䴘体倜剃剔啼嚏堤屉悌惕提擿替梯涕瑅绨缇荑裼趯踢蹄逖遆醍锑题鳀鹈𫘨
    tian填天忝恬掭晪殄沺淟添湉瑱甜田畋盷腆腼舔钿锘阗黇
    tiao佻嬥挑朓条眺祧窕笤粜蜩调跳迢髫鲦龆
    tie帖萜贴铁锇餮
    ting䗴亭侹停厅听圢婷庭廷挺桯梃汀渟烃烶珽町艇莛葶蜓铤霆颋𬘩
    tong㛚仝佟僮同哃嗵垌峂峒彤恸捅曈桐桶橦洞潼烔痛瞳砼穜童筒统茼通酮铜鲖𦒍𫍣
    tou偷头投绣透钭骰
    tu㻬兔凸吐图土堍屠徒梌涂秃稌突腯荼菟葖途酴钍𬳿
    tuan团彖抟湍煓猯疃
    tui忒推煺腿蜕褪退颓魋𬯎
    tun吞囤坉屯忳暾焞臀褪豚饨鲀
    tuo䓕佗侂唾圫坨妥庹托拓拖柁柝椭橐沱砣箨脱萚跎酡铊陀驮驼鸵鼍𬶍
    wa佤哇坬娃娲挖洼瓦畖窊腽蛙袜
    wai外崴歪
    wan万丸剜塆妧婉婠完宛弯惋挽晚椀湾烷玩琬畹皖碗纨绾脘腕芄莞菀蔓蜿豌顽鿏𬇕
    wang亡妄尢尪往忘惘旺望枉汪王网罔辋魍
    wei䓕为亹伟伪位偎卫危味唯喂围圩委威娓尉尾峗嵬巍帏帷廆微惟慰未桅沩洈洧涠渭溦潍炜煟煨猥猬玮琟畏痿硊硙碨纬维胃艉苇萎葳蔚薇螱诿谓违逶闱隈隗霨韦韪魏鲔鳂鳚𣲗𫇭𬀩𬭬𬱟𬶏
    wen刎吻文榅汶温炆玟璺瘟稳紊纹芠蕰蚊辒问闻阌雯鳁𫘜
    weng嗡滃瓮翁蓊蕹鹟𬭩
    wo倭偓卧喔幄我挝握斡沃涡涴渥硪窝肟莴蜗踒龌
    wu乌五仵伍侮兀务勿午吴吾呒呜唔圬坞妩婺寤屋屼峿巫庑忤怃恶悟戊捂无旿晤杌梧武毋污洿浯焐物牾珷珸痦舞芜芴蜈诬误迕邬郚鋈钨铻雾靰骛鹀鹉鹜鼯𣲘
    xi㴔习俙傒僖兮厘吸咥唏喜嘻夕奚媳嬉屃屣嶍嶲巇希席徙恓息悉惜憙戏昔晞晰暿曦析枲樨檄汐洗浠淅溪潟烯熄熙熹熻爔牺犀玺皙睎硒禊禧稀穸窸粞系细绤羲翕肸膝舄舾茜菥葸蓰蜥螅蟋袭裼西觋觿谿豨蹊郗郤酅醯铣锡阋隙隰饩饻鳛鼷𠅤𫘬𬭳𬶮
    xia下侠匣厦叚吓呷夏峡暇柙狎狭瑕瞎硖罅翈虾辖遐霞黠
    xian㬎仙伣伭先冼县咸娴嫌孅宪岘崄弦忺挦掀显暹氙洗涎燹狝猃献现痫硍祆禒筅籼纤线缐羡腺舷苋莶藓蚬衔见贤跣跹酰铣锨闲限险陷霰馅鲜鹇𪾢𫍯𬀪𬸣
    xiang乡享像厢向响巷庠想橡湘珦瓖相祥箱缃翔芗葙襄详象镶降项飨饷香骧鲞𬙋
    xiao削哓哮啸嚣孝宵小崤效敩晓枭枵校洨消涍淆滧潇猇皛硝笑筱箫绡翛肖萧虓蛸蟏逍销霄骁魈鸮𫍲
    xie㙦些亵偕偰写勰协卸叶屃屑廨懈挟揳携撷斜械楔榍榭歇泄泻渫澥瀣燮獬絜绁缬胁薢薤蝎蟹血解谐谢躞邂邪鞋颉𤫉𬹼
    xin䜣伈信囟寻心忻新昕欣歆炘舋芯莘薪衅辛鑫锌镡馨𫷷
    xing兴刑型姓婞幸形性悻惺擤星杏煋猩瑆省硎腥荇荥行邢醒钘铏陉饧骍𫰛
    xiong兄凶匈夐汹熊胸芎讻诇雄
    xiu䗛休修咻嗅宿岫庥朽溴滫珛琇秀绣羞臭袖貅锈馐髹鸺
    xu㳚冔勖叙吁嘘圩垿墟婿媭序徐恤戌旭旴昫栩欻洫浒湑溆煦珝畜盱糈絮绪续胥蓄蓿虚许诩谞酗醑需须顼魆𦈡𬣙
    xuan儇券咺喧嬛宣悬愃旋昡晅暄暶楦泫渲漩炫烜煊玄玹琄瑄璇痃癣眩碹禤绚翾萱衒谖轩选铉𫍽𫓶𫠊
    xue削噱学峃穴茓薛血谑踅雪靴鳕
    xun勋噀埙寻峋巡巽徇循恂旬曛栒殉汛洵浔浚熏獯珣窨荀荨蕈薰训讯询迅逊郇醺驯鲟𫄸𬊈𬍤𬘓𬩽
    ya丫亚伢压吖呀哑垭堐娅岈崖押揠桠氩涯牙猰玡琊睚砑芽蚜衙讶轧迓雅鸦鸭
    yan䶮严俨偃兖厌厣咽唁堰墕奄妍嫣嬿宴岩崦延弇彦恹戭扊掞掩晏棪檐殷沇沿淹渰湮滟演漹炎烟烻焉焰焱燕琰甗盐眼研砚筵罨胭腌艳芫虤蜒蝘衍觃言谚谳赝郾鄢酽铅闫阉阎阏雁颜餍验魇黡鼹𪩘𫄧𬙂𬸘
    yang仰佯养咉垟央徉怏恙扬旸杨样殃氧泱洋漾炀烊玚疡痒秧羊羕蛘钖阳鞅飏鸯
    yao㙘侥吆咬垚夭妖姚媱尧峣崾幺徭摇曜杳滧爻猺珧瑶疟窅窈窑繇约耀肴腰舀药要谣轺遥邀钥铫靿鳐鹞
    ye业也倻冶叶咽噎堨夜掖揶晔曳椰楪液烨爷耶腋谒邺野铘靥页馌
    yi㑊一乂义乙亦亿以仪伊佁佚佾依倚刈劓勚匜医呓咦咿嗌噫圯埸壹夷奕姨嫕宜宧尾屹峄嶷已廙异弈弋彝役忆怡怿悒意懿扅扆抑挹揖旖易杙枍椅椸欹殪毅沂洢浥溢漪潩熠燚猗疑疫痍瘗癔益眙矣祎移簃繄绎缢羿翊翌翳翼肄胰臆舣艺艾苡荑薏蚁蜴螠衣裔裛议译诒诣谊贻踦轶迤逸遗邑酏钇铱镒镱颐饴驿鹝鹢黟𫄷𫖮𬟁𬬩𬺈
    yin䲟印吟吲喑嚚因垠堙夤姻寅尹崟引愔慭歅殷氤洇淫溵狺珢瘾硍禋窨胤茚茵荫蚓蟫訚鄞铟银阴隐霪音饮骃龂龈𬘡𬤇𬮱
    ying䓨嘤婴媖媵嬴应影撄映楹樱溁滢潆瀛瑛璎瘿盈硬缨罂膺英茔荥荧莹莺萤营萦蓥蝇赢迎郢锳颍颖鹦鹰
    yo哟唷
    yong㶲佣俑勇咏喁埇墉壅庸恿慵拥栐永泳涌澭用甬痈臃蛹踊邕鄘镛雍颙饔鲬鳙
    you优佑侑卣又友右呦囿宥尢尤幼幽忧悠攸有柚槱油浟游牖犹猷由疣祐繇羑耰莜莠莸蚰蚴蝣蝤诱邮酉釉铀铕鱿鲉麀黝鼬𬨎
    yu㺄与予于伛余俞俣吁喁喻圄圉圫域堉妤妪娱宇寓尉屿峪峿嵎嵛庾彧御悆愈愉愚揄敔昱棫榆欤欲毓浴淤淯渔渝滪潏煜熨燏燠狱狳玉玙瑀瑜畬瘀瘐盂矞禹禺窬窳竽纡羽聿育腴臾舁舆艅芋萸蓣蔚薁虞蜮蝓裕褕觎誉语谀谕豫迂逾遇遹邘郁鄅钰铻阈隅雨雩预饫驭髃鬻鱼鹆鹬龉
    yuan元冤原员园圆圜垣垸塬妧媛嫄怨愿掾援橼沅涴渊湲源爰猿瑗眢箢缘羱芫苑蜎螈袁辕远院鸢鸳鼋𫘪
    yue乐刖哕岳彟悦曰月栎樾瀹爚玥籥粤约越跃钥钺阅龠𫐄𬸚
    yun云允匀员妘孕恽愠昀晕殒氲沄涢煴熨狁筠筼纭缊耘芸蕰蕴赟运郓郧酝鋆陨韫韵馧𫖳
    za匝咂咋扎拶杂砸臜
    zai仔再哉在宰崽栽灾甾载
    zan咱寁拶攒昝暂瓒簪糌赞趱酂錾
    zang奘牂脏臧葬藏赃驵
    zao凿唣噪慥早枣澡灶燥璪皂簉糟缲藻蚤躁造遭𥖨
    ze仄则咋啧帻择昃泽笮箦舴责赜迮
    zei贼鲗鲫
    zen怎谮
    zeng䎖增憎曾甑矰综缯罾赠鄫锃
    zha䃎乍劄咋咤哳喋喳奓扎拃挓揸札柞查栅楂榨渣溠炸痄眨砟蚱诈轧铡闸霅馇鲊鲝齇
    zhai债宅寨择摘斋瘵祭窄翟豸
    zhan偡占展崭嶦战搌斩旃栈栴毡沾湛盏瞻站粘绽蘸詹谵辗飐骣鳣鹯𫗴
    zhang丈仉仗嫜嶂帐幛张彰掌暲杖樟涨漳獐璋瘴章胀蟑账鄣长障
    zhao兆召啁找招旐昭曌朝棹沼照爪着笊罩肇著诏赵钊𬬿𬶐
    zhe䗪哲啫喆折晢柘浙着磔者著蔗蛰蜇褶詟谪赭辄辙这遮锗鹧
    zhen侦圳帧振揕斟昣朕枕桢榛浈珍瑧瑱甄畛疹真砧祯禛稹箴纼缜胗臻葴蓁袗诊贞赈轸针镇阵震鬒鸩
    zheng争峥帧征怔拯挣政整正烝狰症睁筝蒸证诤郑钲铮鲭
    zhi之侄值制卮只吱咫址埴峙帙帜庤彘征志忮执扺指挚掷摭支旨晊智枝枳栀栉桎梽植榰止殖氏汁沚治泜滍滞炙畤疐痔痣直知祉祗禔秩稙稚窒絷纸织置职肢胝脂至致芝芷茋蛭蜘觯识豸质贽趾跖跱踬踯轵轾郅酯铚锧陟雉骘鸷黹𦭜𬃊
    zhong中仲众冢忠柊盅种穜终肿舯茽螽衷踵重钟锺
    zhou㑇㤘周咒啁妯婤宙州帚昼洲皱碡籀粥纣绉肘胄舟荮诌赒轴辀酎骤鸼
    zhu主伫住侏助嘱拄术朱杼柱柷株槠橥注洙渚潴炷烛煮猪珠疰瘃瞩砫祝竹竺筑箸纻翥舳苎茱著蛀蛛蠋诛诸贮躅逐邾铢铸驻麈𬣞
    zhua抓爪髽
    zhuai拽
    zhuan䏝专传僎啭撰沌瑑砖篆赚转颛馔
    zhuang壮奘妆幢庄戆撞桩漴状装
    zhui坠惴椎缀缒赘追锥隹骓
    zhun准窀肫衠谆𬘯
    zhuo䓬䦃倬卓叕啄拙捉擢斫晫桌棁椓汋浊浞涿濯灼琢着禚茁著诼酌镯𬸦
    zi仔兹吱咨嗞姊姿子孖字孜孳嵫恣梓淄渍滋滓眦秭笫籽粢紫缁耔自茈虸觜訾赀资趑辎鄑锱镃髭鲻鼒龇
    zong倧偬宗总枞棕疭粽纵综腙踪鬃鬷
    zou奏揍诹走邹鄹陬驺鲰
    zu俎卒崒族珇祖租组菹诅足镞阻
    zuan攥纂缵躜钻
    zui咀嘴最槜罪蕞醉
    zun僔噂尊嶟撙樽遵鳟𨱔
    zuo佐作做唑嘬坐岞左座怍捽撮昨柞琢祚笮胙酢阼
    """

  /// English words that could be pinyin, parted by spaces.
  static let english = """
    a abaci abate abating abide abiding abode abuse ace ache acumen acute adage adequate age agenda aide \
    aiding ailing aiming airier ale alibi alien alienate alienating aliening alike aline alining alone along \
    alongside amaze ameba amebae ameer amen amending amoeba amoebae amuse an anaemia analogue anemia anger \
    angle angling angrier ani animate animating annexing anticipate anticipating antiquate antiquating \
    antique anyone apiece aping aquamarine aquaria are area arena aria arise arisen arouse ashen aside ate \
    awaiting awake awaken awakening aware awoke awoken axing aye azalea azure babier bade bailing baiting \
    bake balance bale baling ban banana bandage bandana bandanna bandier banding bang bani banning \
    banqueting bare base baseline baying bayoneting bayou beige bending bide biding bike bile bin binding \
    bingo binning bite biting boa boating bode bodice boding bone bonier boning boo boomerang booming bootee \
    bootie booting booze bore boxing buoying busheling bushier busier buying cabin caboose cacao cache \
    cadence cage cake calorie calve came cameo can canceling candidate cane canine caning cannier canning \
    canoe canteen capacitance capitalize capitulate capitulating care career caricature carouse case cashier \
    catalogue cease cede ceding celibate cementing censure chaining chalice chance chandelier change \
    channeling chanting chase cheapen cheating cheeping cheer cheerier cheese chi chide chiding chile chili \
    chime chiming china chiseling chute cinema cite citing citizen congealing congregate congregating \
    courier cubing cue cuisine cunning cunninger cure curio cushioning cute damage dame dance dandier danger \
    dangle dangling dare data database date dating daze deaden deadening dealing dean debase debate debating \
    debilitate debilitating debiting debuting decade decadence decapitate decapitating decaying decease \
    decide deciding decimate decimating dedicate dedicating deduce deeding deeming deepen deer deface defame \
    defaming defending defense degenerate degenerating delaying delegate delegating delete deleting deli \
    delicate delimiting deliria delude deluding deluge delve demanding demean demeaning dementia demise \
    demote demoting demure den denote denoting dense denting denying dependance dependence depending depose \
    depositing derange deride deriding desire detailing detaining dialing dialogue dice die dieseling \
    dieting dike dilate dilating diligence dilute diluting dime dine dining diocese dioxide dire disease \
    disengage disentangle disentangling disuse douse dude duding due dueling duke dunce dune duo duping ease \
    easier eating editing educate educating eerie eerier egalitarian eigenvalue eke elegance eliciting \
    eliminate eliminating elite elongate elongating eloping eloquence elucidate elude eluding emailing \
    emanate emanating emancipate emancipating eminence emulate emulating enameling encase enchanting \
    endanger ending endurance endure enema enemata engage enhance ensue ensure entailing entangle entangling \
    entice entire enveloping envying epilogue equaling equalize equate equating era eradicate eradicating \
    erase erasure erode eroding erudite exile exiling exiting exude exuding eye eying facade face faceting \
    facile facilitate facilitating fade fading fake fame familiarize famine fan fancier fanfare fang fanning \
    fare fashioning fate fatigue fating faze fen fence fending foaling foamier foaming foci foe foliage \
    fomenting fooling footage footing fore forebode foreboding foreman foremen foresee foreseen fouling \
    foxier foxing fueling fume fumigate fumigating fuming fuse fuselage futile future fuze gage gaining gala \
    gale galore galvanize game gaming gang gangling gangrene gangrening gaping gate gating gaze gee geese \
    gelatine gene genera generalize generate generating genie genocide genre gentile gong gouge guarantee \
    guidance guide guideline guiding guile guinea guise gun gunman gunmen gunning guru guying ha hailing \
    hairier hale haling halo halve handier handing hang hanger harangue hare hate hating haying haze hazier \
    he headache headier heading healing heaping heating heeding heeling hen hence here heritage hesitate \
    hesitating house hue huge human humane humaner humanitarian humanize humiliate humiliating hunting \
    jibing jingle jingling jinxing jubilee junketing junta jute keeling keen keener keening keeping ken \
    kenneling keying lace lacier lade laden lading lake lame lamenting laming lance landing lane language \
    late latitude laying lazier leaden leading league leakage lean leaner leaning leaping lease lee leer \
    leerier legalize legume leisure lemonade lexica lice licence license lichen lie ligature like likelier \
    liken likening lime liming limiting limousine line lineage linen liner linger lingerie lingo lining \
    linkage loading loan loaning locale localize locate locating lone lonelier long longer looming looneyier \
    loonie loonier looping loose loosen loosening looting loping lore lose louse lousier lozenge lunge lupin \
    lupine lure lute luxuriate luxuriating ma mace machete machine machining madame made magazine magenta \
    maiden mailing maiming maize make malaria male malice mama man manage mandate mandating mane mange \
    manger mangle mangling mango mania manicure manipulate manipulating manlier manning manure mare maria \
    marihuana marijuana marina marinate marinating marine maritime mate materialize mating mature maxima \
    maximize maze me mealier mean meaner meaning meantime measure mechanize media median mediate mediating \
    medicate medicating medicine meditate meditating meeting memo memoranda memorize men menace menagerie \
    mending mentioning menu mere meridian meriting mete meteorite meting mice mien mike mile mileage \
    militate militating militia mime miming mince minding mine miner mingle mingling miniature minimize \
    mining minting minute minuting mire misuse mite mitigate mitigating mixing moan moaning mobile mobilize \
    mode modeling modulate modulating module mole molecule moo moodier mooning moose mooting moping more \
    motioning mouse mousier mu mule muse mushier musician mutate mutating mute mutilate mutilating muting \
    nailing name namesake naming nationalize nature nebula nebulae needier needing negate negating nice \
    niche niece nine nineteen nite nuance nude oboe ocean ode okaying omega omen one ooze opaque opaquer \
    open opener orange orangutan orangutang ore orientate orientating orienting outing oxide oxidize pa pace \
    pagan page paining palace palate pale paling palomino pan panacea pancake panda pane paneling pang \
    panning pantie panting papa papaya pare parentage parenting pate patience patio paying pen penalize \
    penance pence penciling pending penning pensioning pi piano pie piece pier pierce pike pile piling \
    piloting pin pine pining pinioning pinning pioneer piping pique piranha pixie podia poke polarize pole \
    police policeman policemen policewoman policewomen poling polio polite politician polo pooling pooping \
    populace popularize populate populating pore pose positioning pouting puke pulverize puma pumice punier \
    pure puree pushier qua quailing quake quarantine quarantining queasier queen queening queenlier queer \
    queerer querying quota quote quoting ran rang range ranger ranting re readier reading realize reaming \
    reaping rebate rebating rebinding rebuke recanting recede receding recite reciting recouping redeeming \
    reduce reeling refueling refuge refugee refuse refute refuting regaining regale regalia regaling \
    regenerate regenerating regulate regulating rehabilitate rehabilitating relate relating relaxing \
    relaying release relegate relegating reliance reloading relocate relocating remade remaining remake \
    reminding remodeling remote rename renaming rending renegade renegading renege renting reopen repaying \
    repentance repenting repose repudiate repudiating repute reputing rereading reroute rerouting resale \
    resenting reside residence residing residue resilience resume resuming retailing retaining retaliate \
    retaliating reticence retina retinae retire rice ride ridicule ridiculing riding rile riling rioting \
    ripen rise risen rite rouge rouse route routine routing rubier rude rue ruining rule ruling ruminate \
    ruminating run rune runnier running ruse sabotage safari saga sage sailing sake salami sale salute \
    saluting salvage salve same sandier sanding sane saner sang sanitaria saree sari satire satirize saying \
    sea sealing seaman seamen seaming seaside seating secede seceding secure sedan sedate sedating seduce \
    see seedier seeding seeming seen seepage seeping seer semen senate sending senile sense sentience \
    sequence serenade serenading serene serener sewage sexing shade shadier shading shake shaken shame \
    shaming shaping share she sheen sheer sheerer shelve shine shinier shining shire shouting shun shunning \
    shunting side sideline sidelining sidelong siding siege silo silver silverware simile simulate \
    simulating sine sire siren site siting situate situating size song souping sue suede sugarier suicide \
    suite suiting sun sundae sunken sunnier sunning sunrise sunshine suntan suntanning sure taboo tabu \
    tabulate tabulating tailing take taken tale tame taming tan tang tangerine tangle tangling tango tanning \
    tantalize taping tarantula tarantulae taxi taxing tea teaming tease tee teeming teen teenage tenanting \
    tenure tide tidier tiding tie tier tile tiling time timelier timing ting tinge tingle tingling tinier \
    tipi tire tong toucan touchier touting tuba tubing tuna tune tuner tuning tunneling tureen wade wading \
    wage wailing waiting wake waken wakening wan wane waning wanna wanting warehouse warier waterier waxier \
    waxing woe woke woken woman women woo wooden woodener woodier wooding woolie woolier wore yeti \
    yodeling yoga yoke you zanier zeta
    """
}
