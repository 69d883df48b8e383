// Written by Scripts/generate-word-lists from the lists of BIP 39, as python3-mnemonic has them.
// Copyright 2013-2014 Pavol Rusnak, under the Expat licence: see docs/THIRD-PARTY.md.

/// 2,048 words of a language each, so that a word stands for eleven bits.
enum WordLists {
  /// Words that no two of have the same first four letters.
  static let english = """
    abandon ability able about above absent absorb abstract absurd abuse access accident account accuse \
    achieve acid acoustic acquire across act action actor actress actual adapt add addict address adjust \
    admit adult advance advice aerobic affair afford afraid again age agent agree ahead aim air airport \
    aisle alarm album alcohol alert alien all alley allow almost alone alpha already also alter always \
    amateur amazing among amount amused analyst anchor ancient anger angle angry animal ankle announce \
    annual another answer antenna antique anxiety any apart apology appear apple approve april arch arctic \
    area arena argue arm armed armor army around arrange arrest arrive arrow art artefact artist artwork \
    ask aspect assault asset assist assume asthma athlete atom attack attend attitude attract auction audit \
    august aunt author auto autumn average avocado avoid awake aware away awesome awful awkward axis baby \
    bachelor bacon badge bag balance balcony ball bamboo banana banner bar barely bargain barrel base basic \
    basket battle beach bean beauty because become beef before begin behave behind believe below belt bench \
    benefit best betray better between beyond bicycle bid bike bind biology bird birth bitter black blade \
    blame blanket blast bleak bless blind blood blossom blouse blue blur blush board boat body boil bomb \
    bone bonus book boost border boring borrow boss bottom bounce box boy bracket brain brand brass brave \
    bread breeze brick bridge brief bright bring brisk broccoli broken bronze broom brother brown brush \
    bubble buddy budget buffalo build bulb bulk bullet bundle bunker burden burger burst bus business busy \
    butter buyer buzz cabbage cabin cable cactus cage cake call calm camera camp can canal cancel candy \
    cannon canoe canvas canyon capable capital captain car carbon card cargo carpet carry cart case cash \
    casino castle casual cat catalog catch category cattle caught cause caution cave ceiling celery cement \
    census century cereal certain chair chalk champion change chaos chapter charge chase chat cheap check \
    cheese chef cherry chest chicken chief child chimney choice choose chronic chuckle chunk churn cigar \
    cinnamon circle citizen city civil claim clap clarify claw clay clean clerk clever click client cliff \
    climb clinic clip clock clog close cloth cloud clown club clump cluster clutch coach coast coconut code \
    coffee coil coin collect color column combine come comfort comic common company concert conduct confirm \
    congress connect consider control convince cook cool copper copy coral core corn correct cost cotton \
    couch country couple course cousin cover coyote crack cradle craft cram crane crash crater crawl crazy \
    cream credit creek crew cricket crime crisp critic crop cross crouch crowd crucial cruel cruise crumble \
    crunch crush cry crystal cube culture cup cupboard curious current curtain curve cushion custom cute \
    cycle dad damage damp dance danger daring dash daughter dawn day deal debate debris decade december \
    decide decline decorate decrease deer defense define defy degree delay deliver demand demise denial \
    dentist deny depart depend deposit depth deputy derive describe desert design desk despair destroy \
    detail detect develop device devote diagram dial diamond diary dice diesel diet differ digital dignity \
    dilemma dinner dinosaur direct dirt disagree discover disease dish dismiss disorder display distance \
    divert divide divorce dizzy doctor document dog doll dolphin domain donate donkey donor door dose \
    double dove draft dragon drama drastic draw dream dress drift drill drink drip drive drop drum dry duck \
    dumb dune during dust dutch duty dwarf dynamic eager eagle early earn earth easily east easy echo \
    ecology economy edge edit educate effort egg eight either elbow elder electric elegant element elephant \
    elevator elite else embark embody embrace emerge emotion employ empower empty enable enact end endless \
    endorse enemy energy enforce engage engine enhance enjoy enlist enough enrich enroll ensure enter \
    entire entry envelope episode equal equip era erase erode erosion error erupt escape essay essence \
    estate eternal ethics evidence evil evoke evolve exact example excess exchange excite exclude excuse \
    execute exercise exhaust exhibit exile exist exit exotic expand expect expire explain expose express \
    extend extra eye eyebrow fabric face faculty fade faint faith fall false fame family famous fan fancy \
    fantasy farm fashion fat fatal father fatigue fault favorite feature february federal fee feed feel \
    female fence festival fetch fever few fiber fiction field figure file film filter final find fine \
    finger finish fire firm first fiscal fish fit fitness fix flag flame flash flat flavor flee flight flip \
    float flock floor flower fluid flush fly foam focus fog foil fold follow food foot force forest forget \
    fork fortune forum forward fossil foster found fox fragile frame frequent fresh friend fringe frog \
    front frost frown frozen fruit fuel fun funny furnace fury future gadget gain galaxy gallery game gap \
    garage garbage garden garlic garment gas gasp gate gather gauge gaze general genius genre gentle \
    genuine gesture ghost giant gift giggle ginger giraffe girl give glad glance glare glass glide glimpse \
    globe gloom glory glove glow glue goat goddess gold good goose gorilla gospel gossip govern gown grab \
    grace grain grant grape grass gravity great green grid grief grit grocery group grow grunt guard guess \
    guide guilt guitar gun gym habit hair half hammer hamster hand happy harbor hard harsh harvest hat have \
    hawk hazard head health heart heavy hedgehog height hello helmet help hen hero hidden high hill hint \
    hip hire history hobby hockey hold hole holiday hollow home honey hood hope horn horror horse hospital \
    host hotel hour hover hub huge human humble humor hundred hungry hunt hurdle hurry hurt husband hybrid \
    ice icon idea identify idle ignore ill illegal illness image imitate immense immune impact impose \
    improve impulse inch include income increase index indicate indoor industry infant inflict inform \
    inhale inherit initial inject injury inmate inner innocent input inquiry insane insect inside inspire \
    install intact interest into invest invite involve iron island isolate issue item ivory jacket jaguar \
    jar jazz jealous jeans jelly jewel job join joke journey joy judge juice jump jungle junior junk just \
    kangaroo keen keep ketchup key kick kid kidney kind kingdom kiss kit kitchen kite kitten kiwi knee \
    knife knock know lab label labor ladder lady lake lamp language laptop large later latin laugh laundry \
    lava law lawn lawsuit layer lazy leader leaf learn leave lecture left leg legal legend leisure lemon \
    lend length lens leopard lesson letter level liar liberty library license life lift light like limb \
    limit link lion liquid list little live lizard load loan lobster local lock logic lonely long loop \
    lottery loud lounge love loyal lucky luggage lumber lunar lunch luxury lyrics machine mad magic magnet \
    maid mail main major make mammal man manage mandate mango mansion manual maple marble march margin \
    marine market marriage mask mass master match material math matrix matter maximum maze meadow mean \
    measure meat mechanic medal media melody melt member memory mention menu mercy merge merit merry mesh \
    message metal method middle midnight milk million mimic mind minimum minor minute miracle mirror misery \
    miss mistake mix mixed mixture mobile model modify mom moment monitor monkey monster month moon moral \
    more morning mosquito mother motion motor mountain mouse move movie much muffin mule multiply muscle \
    museum mushroom music must mutual myself mystery myth naive name napkin narrow nasty nation nature near \
    neck need negative neglect neither nephew nerve nest net network neutral never news next nice night \
    noble noise nominee noodle normal north nose notable note nothing notice novel now nuclear number nurse \
    nut oak obey object oblige obscure observe obtain obvious occur ocean october odor off offer office \
    often oil okay old olive olympic omit once one onion online only open opera opinion oppose option \
    orange orbit orchard order ordinary organ orient original orphan ostrich other outdoor outer output \
    outside oval oven over own owner oxygen oyster ozone pact paddle page pair palace palm panda panel \
    panic panther paper parade parent park parrot party pass patch path patient patrol pattern pause pave \
    payment peace peanut pear peasant pelican pen penalty pencil people pepper perfect permit person pet \
    phone photo phrase physical piano picnic picture piece pig pigeon pill pilot pink pioneer pipe pistol \
    pitch pizza place planet plastic plate play please pledge pluck plug plunge poem poet point polar pole \
    police pond pony pool popular portion position possible post potato pottery poverty powder power \
    practice praise predict prefer prepare present pretty prevent price pride primary print priority prison \
    private prize problem process produce profit program project promote proof property prosper protect \
    proud provide public pudding pull pulp pulse pumpkin punch pupil puppy purchase purity purpose purse \
    push put puzzle pyramid quality quantum quarter question quick quit quiz quote rabbit raccoon race rack \
    radar radio rail rain raise rally ramp ranch random range rapid rare rate rather raven raw razor ready \
    real reason rebel rebuild recall receive recipe record recycle reduce reflect reform refuse region \
    regret regular reject relax release relief rely remain remember remind remove render renew rent reopen \
    repair repeat replace report require rescue resemble resist resource response result retire retreat \
    return reunion reveal review reward rhythm rib ribbon rice rich ride ridge rifle right rigid ring riot \
    ripple risk ritual rival river road roast robot robust rocket romance roof rookie room rose rotate \
    rough round route royal rubber rude rug rule run runway rural sad saddle sadness safe sail salad salmon \
    salon salt salute same sample sand satisfy satoshi sauce sausage save say scale scan scare scatter \
    scene scheme school science scissors scorpion scout scrap screen script scrub sea search season seat \
    second secret section security seed seek segment select sell seminar senior sense sentence series \
    service session settle setup seven shadow shaft shallow share shed shell sheriff shield shift shine \
    ship shiver shock shoe shoot shop short shoulder shove shrimp shrug shuffle shy sibling sick side siege \
    sight sign silent silk silly silver similar simple since sing siren sister situate six size skate \
    sketch ski skill skin skirt skull slab slam sleep slender slice slide slight slim slogan slot slow \
    slush small smart smile smoke smooth snack snake snap sniff snow soap soccer social sock soda soft \
    solar soldier solid solution solve someone song soon sorry sort soul sound soup source south space \
    spare spatial spawn speak special speed spell spend sphere spice spider spike spin spirit split spoil \
    sponsor spoon sport spot spray spread spring spy square squeeze squirrel stable stadium staff stage \
    stairs stamp stand start state stay steak steel stem step stereo stick still sting stock stomach stone \
    stool story stove strategy street strike strong struggle student stuff stumble style subject submit \
    subway success such sudden suffer sugar suggest suit summer sun sunny sunset super supply supreme sure \
    surface surge surprise surround survey suspect sustain swallow swamp swap swarm swear sweet swift swim \
    swing switch sword symbol symptom syrup system table tackle tag tail talent talk tank tape target task \
    taste tattoo taxi teach team tell ten tenant tennis tent term test text thank that theme then theory \
    there they thing this thought three thrive throw thumb thunder ticket tide tiger tilt timber time tiny \
    tip tired tissue title toast tobacco today toddler toe together toilet token tomato tomorrow tone \
    tongue tonight tool tooth top topic topple torch tornado tortoise toss total tourist toward tower town \
    toy track trade traffic tragic train transfer trap trash travel tray treat tree trend trial tribe trick \
    trigger trim trip trophy trouble truck true truly trumpet trust truth try tube tuition tumble tuna \
    tunnel turkey turn turtle twelve twenty twice twin twist two type typical ugly umbrella unable unaware \
    uncle uncover under undo unfair unfold unhappy uniform unique unit universe unknown unlock until \
    unusual unveil update upgrade uphold upon upper upset urban urge usage use used useful useless usual \
    utility vacant vacuum vague valid valley valve van vanish vapor various vast vault vehicle velvet \
    vendor venture venue verb verify version very vessel veteran viable vibrant vicious victory video view \
    village vintage violin virtual virus visa visit visual vital vivid vocal voice void volcano volume vote \
    voyage wage wagon wait walk wall walnut want warfare warm warrior wash wasp waste water wave way wealth \
    weapon wear weasel weather web wedding weekend weird welcome west wet whale what wheat wheel when where \
    whip whisper wide width wife wild will win window wine wing wink winner winter wire wisdom wise wish \
    witness wolf woman wonder wood wool word work world worry worth wrap wreck wrestle wrist write wrong \
    yard year yellow you young youth zebra zero zone zoo \

    """

  /// Characters, the most frequent first.
  static let chinese = """
    的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而\
    方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好\
    应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向\
    道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特\
    件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队\
    南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清美再采转更单风切\
    打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步\
    群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习\
    响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层\
    片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严首底液官德随病苏失尔死讲配女黄推显谈罪神艺呢席\
    含企望密批营项防举球英氧势告李台落木帮轮破亚师围注远字材排供河态封另施减树溶怎止案言士均武固叶鱼波视仅费\
    紧爱左章早朝害续轻服试食充兵源判护司足某练差致板田降黑犯负击范继兴似余坚曲输修故城夫够送笔船占右财吃富春\
    职觉汉画功巴跟虽杂飞检吸助升阳互初创抗考投坏策古径换未跑留钢曾端责站简述钱副尽帝射草冲承独令限阿宣环双请\
    超微让控州良轴找否纪益依优顶础载倒房突坐粉敌略客袁冷胜绝析块剂测丝协诉念陈仍罗盐友洋错苦夜刑移频逐靠混母\
    短皮终聚汽村云哪既距卫停烈央察烧迅境若印洲刻括激孔搞甚室待核校散侵吧甲游久菜味旧模湖货损预阻毫普稳乙妈植\
    息扩银语挥酒守拿序纸医缺雨吗针刘啊急唱误训愿审附获茶鲜粮斤孩脱硫肥善龙演父渐血欢械掌歌沙刚攻谓盾讨晚粒乱\
    燃矛乎杀药宁鲁贵钟煤读班伯香介迫句丰培握兰担弦蛋沉假穿执答乐谁顺烟缩征脸喜松脚困异免背星福买染井概慢怕磁\
    倍祖皇促静补评翻肉践尼衣宽扬棉希伤操垂秋宜氢套督振架亮末宪庆编牛触映雷销诗座居抓裂胞呼娘景威绿晶厚盟衡鸡\
    孙延危胶屋乡临陆顾掉呀灯岁措束耐剧玉赵跳哥季课凯胡额款绍卷齐伟蒸殖永宗苗川炉岩弱零杨奏沿露杆探滑镇饭浓航\
    怀赶库夺伊灵税途灭赛归召鼓播盘裁险康唯录菌纯借糖盖横符私努堂域枪润幅哈竟熟虫泽脑壤碳欧遍侧寨敢彻虑斜薄庭\
    纳弹饲伸折麦湿暗荷瓦塞床筑恶户访塔奇透梁刀旋迹卡氯遇份毒泥退洗摆灰彩卖耗夏择忙铜献硬予繁圈雪函亦抽篇阵阴\
    丁尺追堆雄迎泛爸楼避谋吨野猪旗累偏典馆索秦脂潮爷豆忽托惊塑遗愈朱替纤粗倾尚痛楚谢奋购磨君池旁碎骨监捕弟暴\
    割贯殊释词亡壁顿宝午尘闻揭炮残冬桥妇警综招吴付浮遭徐您摇谷赞箱隔订男吹园纷唐败宋玻巨耕坦荣闭湾键凡驻锅救\
    恩剥凝碱齿截炼麻纺禁废盛版缓净睛昌婚涉筒嘴插岸朗庄街藏姑贸腐奴啦惯乘伙恢匀纱扎辩耳彪臣亿璃抵脉秀萨俄网舞\
    店喷纵寸汗挂洪贺闪柬爆烯津稻墙软勇像滚厘蒙芳肯坡柱荡腿仪旅尾轧冰贡登黎削钻勒逃障氨郭峰币港伏轨亩毕擦莫刺\
    浪秘援株健售股岛甘泡睡童铸汤阀休汇舍牧绕炸哲磷绩朋淡尖启陷柴呈徒颜泪稍忘泵蓝拖洞授镜辛壮锋贫虚弯摩泰幼廷\
    尊窗纲弄隶疑氏宫姐震瑞怪尤琴循描膜违夹腰缘珠穷森枝竹沟催绳忆邦剩幸浆栏拥牙贮礼滤钠纹罢拍咱喊袖埃勤罚焦潜\
    伍墨欲缝姓刊饱仿奖铝鬼丽跨默挖链扫喝袋炭污幕诸弧励梅奶洁灾舟鉴苯讼抱毁懂寒智埔寄届跃渡挑丹艰贝碰拔爹戴码\
    梦芽熔赤渔哭敬颗奔铅仲虎稀妹乏珍申桌遵允隆螺仓魏锐晓氮兼隐碍赫拨忠肃缸牵抢博巧壳兄杜讯诚碧祥柯页巡矩悲灌\
    龄伦票寻桂铺圣恐恰郑趣抬荒腾贴柔滴猛阔辆妻填撤储签闹扰紫砂递戏吊陶伐喂疗瓶婆抚臂摸忍虾蜡邻胸巩挤偶弃槽劲\
    乳邓吉仁烂砖租乌舰伴瓜浅丙暂燥橡柳迷暖牌秧胆详簧踏瓷谱呆宾糊洛辉愤竞隙怒粘乃绪肩籍敏涂熙皆侦悬掘享纠醒狂\
    锁淀恨牲霸爬赏逆玩陵祝秒浙貌役彼悉鸭趋凤晨畜辈秩卵署梯炎滩棋驱筛峡冒啥寿译浸泉帽迟硅疆贷漏稿冠嫩胁芯牢叛\
    蚀奥鸣岭羊凭串塘绘酵融盆锡庙筹冻辅摄袭筋拒僚旱钾鸟漆沈眉疏添棒穗硝韩逼扭侨凉挺碗栽炒杯患馏劝豪辽勃鸿旦吏\
    拜狗埋辊掩饮搬骂辞勾扣估蒋绒雾丈朵姆拟宇辑陕雕偿蓄崇剪倡厅咬驶薯刷斥番赋奉佛浇漫曼扇钙桃扶仔返俗亏腔鞋棱\
    覆框悄叔撞骗勘旺沸孤吐孟渠屈疾妙惜仰狠胀谐抛霉桑岗嘛衰盗渗脏赖涌甜曹阅肌哩厉烃纬毅昨伪症煮叹钉搭茎笼酷偷\
    弓锥恒杰坑鼻翼纶叙狱逮罐络棚抑膨蔬寺骤穆冶枯册尸凸绅坯牺焰轰欣晋瘦御锭锦丧旬锻垄搜扑邀亭酯迈舒脆酶闲忧酚\
    顽羽涨卸仗陪辟惩杭姚肚捉飘漂昆欺吾郎烷汁呵饰萧雅邮迁燕撒姻赴宴烦债帐斑铃旨醇董饼雏姿拌傅腹妥揉贤拆歪葡胺\
    丢浩徽昂垫挡览贪慰缴汪慌冯诺姜谊凶劣诬耀昏躺盈骑乔溪丛卢抹闷咨刮驾缆悟摘铒掷颇幻柄惠惨佳仇腊窝涤剑瞧堡泼\
    葱罩霍捞胎苍滨俩捅湘砍霞邵萄疯淮遂熊粪烘宿档戈驳嫂裕徙箭捐肠撑晒辨殿莲摊搅酱屏疫哀蔡堵沫皱畅叠阁莱敲辖钩\
    痕坝巷饿祸丘玄溜曰逻彭尝卿妨艇吞韦怨矮歇\

    """

  /// Traditional characters and, at the same places, the words that they are.
  static let traditional = """
    丟並乾亂亞佈佔併來侷係俬倆倉個們倖倫偉側偵偽傑備傢傳債傷傾僅僑僞價儀億儘償優儲兇兒內兩冊凈凍凱別則剋剛剝\
    創劃劇劉劍劑勁動務勝勞勢勵勸勻匯區協卻卽厤厲參叢吳員唸問啓啟喪喫喬單嗎嘆嘗噁噴噸噹嚐嚮嚴囌國圍園圓圖團垻\
    埰執堅報場塊塗塵墊墻壓壞壟壩壯壽夠夢夥夾奧奪奬奮婦媽孃孫學宮寀實寧審寫寬寶將專尋對導屆屍層屬峯島峽崑崗嵗\
    嶺巖師帳帶幣幫幹幾庫廟廠廢廣廳弔張強彆彈彎彔彙彫彿後徑從復徵徹恆悶惡愛態慘慣慮慶慾憂憑憤憲憶應懞懲懷懸戰\
    戲戶拋捨捲掃掛採揚換揮損搖搶摺撈撐撥撫撲擁擇擊擋擔據擠擬擲擴擺擾攝攤攪敎敗敘敵數斷於旂旣昇時晉暢暫曆曉曏\
    曬書會朮東査桿條棄棊楊業極榘榦榮構槍樂樑樓標樣樹橋機橫檔檢檯欄權歎歐歡歲歷歸殘殺殻殼毀氣氫氾汎汙決沒沖況\
    涼淚淨淺減測湧湯準溝溫溼滅滌滙滲滾滿漁漢漲漸漿潑潔潛潤澆澤澱濃濕濛濟濱濾瀋灘灣災為烏烴無煉煙煩熱燈燒營燬\
    爐爛爭爲爺爾牀牆牽犧狀獃獄獎獨獲獻現琱環產産甦甯畝畢畫異畵當疊痠瘋療癒癥發皺盃盜盡監盤盧盪眞眾睏矇硃確碼\
    磚礎礙礦祕禍禦禮稅稜種稱穀積穩穫窩窮競筆箇節範築篩簡簽籌籠籤糞糧糰糾紀約紅紋納純紗紙級紛紡紮細紳紹終絃組\
    結絕絡給絨統絲絶經綜綠綫維綱網綵綸緊緑緒線緣編緩緯練緻縣縫縮縱縴總績織繞繩繪繫繳繼續纍纔纖纜罰罵罷羅羣義\
    習翫聖聞聯聲職聽肅脅脈脩脫脹腦腳腸膠膽臉臘臟臨臺與興舉舊舘艦艱莊莖華菸萊萬葉葯蒐蒼蓆蓋蓮蔘蔣蔥蕩蕭薑薩藍\
    藝藥蘇蘭處虛號虧蝕蝦蟲蠟衆術衕衚衛衝裏補裝裡製複襬襲覈見規視親覺覽觀觸訂計訊討訓託記訟訪設許訴註証評詞試\
    詩話該詳誌認語誠誣誤說説誰課誼調談請論諧諮諸諾謀謂講謝證識譜譭譯議護讀變讓讚豐豬貝負財貢貧貨貪貫責貯貴買\
    貸費貼貿賀資賓賞賢賣賦質賴購賽贊趕趙趨跡踐蹟躍車軋軌軍軟軸較載輔輕輛輝輥輩輪輯輸轄轉轟辦辭辯農迴這連週進\
    遊運過達違遞遠適遲遷選遺遼邁還邊邏郵鄉鄧鄭鄰醣醫醬釋釐釘針釦鈉鈎鈡鈣鈴鉀鉅鉆鉛鉤鉺銀銅銳銷鋁鋒鋪鋭鋼錄錐\
    錠錢錦錫錯録錶鍊鍋鍛鍵鍼鍾鎖鎭鎮鏇鏈鏡鐘鐵鑄鑑鑒鑽長門閃閉開閑閒間閣閤閥閱閲闆闇闊關闢陝陞陣陰陳陸陽隊階\
    際隨險隱隸隻雖雙雛雜雞離難雲電霧靈靜鞏鞦韆韋韓響頁頂項順須預頑頓頗領頭頻顆題額顏顔願類顧顯風颱颳飄飛飯飲\
    飼飽飾餅養餓餘館餬餵餾馬馮駁駐駕駛駡騎騙騰驅驗驚驟髒體髮鬆鬍鬚鬥鬧魚魯鮮鳥鳳鳴鴨鴻鵰鷄鹼鹽麗麥麪麫麯麴麵\
    麼麽黃點黨黴鼕齊齒齡齣龍𡻕\

    """
  static let simplified = """
    丢并干乱亚布占并来局系私俩仓个们幸伦伟侧侦伪杰备家传债伤倾仅侨伪价仪亿尽偿优储凶儿内两册净冻凯别则克刚剥\
    创划剧刘剑剂劲动务胜劳势励劝匀汇区协却即历厉参丛吴员念问启启丧吃乔单吗叹尝恶喷吨当尝向严苏国围园圆图团坝\
    采执坚报场块涂尘垫墙压坏垄坝壮寿够梦伙夹奥夺奖奋妇妈娘孙学宫采实宁审写宽宝将专寻对导届尸层属峰岛峡昆岗岁\
    岭岩师帐带币帮干几库庙厂废广厅吊张强别弹弯录汇雕佛后径从复征彻恒闷恶爱态惨惯虑庆欲忧凭愤宪忆应蒙惩怀悬战\
    戏户抛舍卷扫挂采扬换挥损摇抢折捞撑拨抚扑拥择击挡担据挤拟掷扩摆扰摄摊搅教败叙敌数断于旗既升时晋畅暂历晓向\
    晒书会术东查杆条弃棋杨业极矩干荣构枪乐梁楼标样树桥机横档检台栏权叹欧欢岁历归残杀壳壳毁气氢泛泛污决没冲况\
    凉泪净浅减测涌汤准沟温湿灭涤汇渗滚满渔汉涨渐浆泼洁潜润浇泽淀浓湿蒙济滨滤沈滩湾灾为乌烃无炼烟烦热灯烧营毁\
    炉烂争为爷尔床墙牵牺状呆狱奖独获献现雕环产产苏宁亩毕画异画当叠酸疯疗愈症发皱杯盗尽监盘卢荡真众困蒙朱确码\
    砖础碍矿秘祸御礼税棱种称谷积稳获窝穷竞笔个节范筑筛简签筹笼签粪粮团纠纪约红纹纳纯纱纸级纷纺扎细绅绍终弦组\
    结绝络给绒统丝绝经综绿线维纲网彩纶紧绿绪线缘编缓纬练致县缝缩纵纤总绩织绕绳绘系缴继续累才纤缆罚骂罢罗群义\
    习玩圣闻联声职听肃胁脉修脱胀脑脚肠胶胆脸腊脏临台与兴举旧馆舰艰庄茎华烟莱万叶药搜苍席盖莲参蒋葱荡萧姜萨蓝\
    艺药苏兰处虚号亏蚀虾虫蜡众术同胡卫冲里补装里制复摆袭核见规视亲觉览观触订计讯讨训托记讼访设许诉注证评词试\
    诗话该详志认语诚诬误说说谁课谊调谈请论谐咨诸诺谋谓讲谢证识谱毁译议护读变让赞丰猪贝负财贡贫货贪贯责贮贵买\
    贷费贴贸贺资宾赏贤卖赋质赖购赛赞赶赵趋迹践迹跃车轧轨军软轴较载辅轻辆辉辊辈轮辑输辖转轰办辞辩农回这连周进\
    游运过达违递远适迟迁选遗辽迈还边逻邮乡邓郑邻糖医酱释厘钉针扣钠钩钟钙铃钾巨钻铅钩铒银铜锐销铝锋铺锐钢录锥\
    锭钱锦锡错录表炼锅锻键针钟锁镇镇旋链镜钟铁铸鉴鉴钻长门闪闭开闲闲间阁合阀阅阅板暗阔关辟陕升阵阴陈陆阳队阶\
    际随险隐隶只虽双雏杂鸡离难云电雾灵静巩秋千韦韩响页顶项顺须预顽顿颇领头频颗题额颜颜愿类顾显风台刮飘飞饭饮\
    饲饱饰饼养饿余馆糊喂馏马冯驳驻驾驶骂骑骗腾驱验惊骤脏体发松胡须斗闹鱼鲁鲜鸟凤鸣鸭鸿雕鸡碱盐丽麦面面曲曲面\
    么么黄点党霉冬齐齿龄出龙岁\

    """
}
