// Written by Scripts/generate-emoji-table from the names of python3-emoji.

/// Characters by the codes that GitHub and others have for them.
enum Emoji {
  /// By their codes, without the colons.
  static let characters: [Substring: String] = {
    var characters: [Substring: String] = [:]
    let words = table.split { $0 == " " || $0 == "\n" }
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      characters[words[index]] = String(words[index + 1])
    }
    return characters
  }()

  private static let table = """
    smile 😄 smiley 😃 grin 😁 grinning 😀 laughing 😆 joy 😂 rofl 🤣 blush 😊 wink 😉 heart_eyes 😍
    kissing_heart 😘 thinking 🤔 neutral_face 😐 expressionless 😑 unamused 😒 sweat_smile 😅 sweat 😓
    worried 😟 confused 😕 cry 😢 sob 😭 scream 😱 angry 😠 rage 😡 sunglasses 😎 sleeping 😴 mask 😷
    dizzy_face 😵 fearful 😨 flushed 😳 innocent 😇 smirk 😏 relieved 😌 stuck_out_tongue 😛
    upside_down_face 🙃 hugs 🤗 zipper_mouth_face 🤐 nerd_face 🤓 clown_face 🤡 ghost 👻 skull 💀 poop 💩
    robot 🤖 alien 👽 +1 👍 -1 👎 thumbsup 👍 thumbsdown 👎 ok_hand 👌 clap 👏 wave 👋 raised_hands 🙌 pray 🙏
    muscle 💪 point_up ☝️ point_down 👇 point_left 👈 point_right 👉 fist ✊ v ✌️ eyes 👀 ear 👂 brain 🧠
    see_no_evil 🙈 heart ❤️ broken_heart 💔 yellow_heart 💛 green_heart 💚 blue_heart 💙 purple_heart 💜
    star ⭐ star2 🌟 sparkles ✨ fire 🔥 boom 💥 zap ⚡ sunny ☀️ cloud ☁️ snowflake ❄️ umbrella ☂️ rainbow
    🌈 droplet 💧 ocean 🌊 tada 🎉 confetti_ball 🎊 gift 🎁 balloon 🎈 trophy 🏆 medal_sports 🏅 crown 👑 gem
    💎 rocket 🚀 airplane ✈️ car 🚗 bus 🚌 train 🚆 ship 🚢 bike 🚲 house 🏠 office 🏢 hospital 🏥 bank 🏦
    school 🏫 hotel 🏨 warning ⚠️ no_entry ⛔ no_entry_sign 🚫 x ❌ o ⭕ heavy_check_mark ✔️
    white_check_mark ✅ ballot_box_with_check ☑️ heavy_multiplication_x ✖️ question ❓ exclamation ❗
    grey_question ❔ grey_exclamation ❕ bangbang ‼️ information_source ℹ️ bulb 💡 bell 🔔 no_bell 🔕
    loudspeaker 📢 mega 📣 speech_balloon 💬 thought_balloon 💭 book 📖 books 📚 notebook 📓 memo 📝 pencil
    📝 pencil2 ✏️ page_facing_up 📄 clipboard 📋 calendar 📅 date 📅 pushpin 📌 round_pushpin 📍 paperclip
    📎 link 🔗 mag 🔍 mag_right 🔎 lock 🔒 unlock 🔓 key 🔑 hammer 🔨 wrench 🔧 gear ⚙️ toolbox 🧰
    hammer_and_wrench 🛠️ nut_and_bolt 🔩 computer 💻 iphone 📱 phone ☎️ email 📧 envelope ✉️ inbox_tray
    📥 outbox_tray 📤 package 📦 camera 📷 movie_camera 🎥 tv 📺 battery 🔋 electric_plug 🔌 floppy_disk 💾
    cd 💿 moneybag 💰 dollar 💵 yen 💴 euro 💶 credit_card 💳 chart_with_upwards_trend 📈
    chart_with_downwards_trend 📉 bar_chart 📊 hourglass ⌛ watch ⌚ alarm_clock ⏰ stopwatch ⏱️
    triangular_flag_on_post 🚩 checkered_flag 🏁 white_flag 🏳️ us 🇺🇸 cn 🇨🇳 jp 🇯🇵 kr 🇰🇷 gb 🇬🇧 de 🇩🇪 fr
    🇫🇷 earth_asia 🌏 earth_americas 🌎 earth_africa 🌍 globe_with_meridians 🌐 world_map 🗺️ arrow_right
    ➡️ arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️ arrow_forward ▶️ leftwards_arrow_with_hook ↩️
    arrows_counterclockwise 🔄 recycle ♻️ new 🆕 free 🆓 up 🆙 ok 🆗 cool 🆒 top 🔝 sos 🆘 100 💯 1234 🔢 one
    1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣ zero 0️⃣ keycap_ten
    🔟 hash #️⃣ red_circle 🔴 large_blue_circle 🔵 white_circle ⚪ black_circle ⚫ green_circle 🟢
    yellow_circle 🟡 orange_circle 🟠 coffee ☕ tea 🍵 beer 🍺 pizza 🍕 hamburger 🍔 rice 🍚 apple 🍎 cake 🍰
    bug 🐛 snake 🐍 penguin 🐧 whale 🐳 octopus 🐙 cat 🐈 dog 🐕 panda_face 🐼 tiger 🐅 horse 🐎 monkey 🐒
    turtle 🐢 unicorn 🦄 butterfly 🦋 bee 🐝 seedling 🌱 herb 🌿 evergreen_tree 🌲 cherry_blossom 🌸 rose 🌹
    sunflower 🌻 four_leaf_clover 🍀 construction 🚧 rotating_light 🚨 police_car 🚓 ambulance 🚑 syringe
    💉 pill 💊 test_tube 🧪 microscope 🔬 art 🎨 musical_note 🎵 video_game 🎮 soccer ⚽ basketball 🏀 runner
    🏃 walking 🚶 man 👨 woman 👩 baby 👶 family 👪 busts_in_silhouette 👥 bust_in_silhouette 👤
    speaking_head 🗣️ shield 🛡️ crossed_swords ⚔️ lady_beetle 🐞 label 🏷️ bookmark 🔖 scroll 📜
    newspaper 📰 wastebasket 🗑️ file_folder 📁 open_file_folder 📂 card_index_dividers 🗂️ card_file_box
    🗃️ satellite 🛰️ desktop_computer 🖥️ keyboard ⌨️ wheelchair ♿ stop_sign 🛑 traffic_light 🚥
    handshake 🤝 crossed_fingers 🤞 call_me_hand 🤙 raising_hand 🙋 tipping_hand_man 💁‍♂️ man_dancing 🕺
    woman_dancing 💃 dancer 💃 heavy_plus_sign ➕ heavy_minus_sign ➖ heavy_exclamation_mark ❗
    small_blue_diamond 🔹 small_orange_diamond 🔸 large_blue_diamond 🔷 black_small_square ▪️
    writing_hand ✍️ slightly_smiling_face 🙂 slightly_frowning_face 🙁 bow 🙇 bouquet 💐 christmas_tree
    🎄 fish 🐟 framed_picture 🖼️ woman_technologist 👩‍💻 man_technologist 👨‍💻 yum 😋 zany_face 🤪
    star_struck 🤩 partying_face 🥳 pleading_face 🥺 cold_sweat 😰 disappointed 😞 relaxed ☺️ kissing 😗
    scream_cat 🙀 shushing_face 🤫 face_with_monocle 🧐 nauseated_face 🤢 face_with_thermometer 🤒
    sneezing_face 🤧 exploding_head 🤯 triumph 😤 imp 👿 smiling_imp 😈 japanese_ogre 👹 space_invader 👾
    heartbeat 💓 two_hearts 💕 sparkling_heart 💖 orange_heart 🧡 black_heart 🖤 white_heart 🤍
    raised_hand ✋ hand ✋ vulcan_salute 🖖 metal 🤘 facepunch 👊 punch 👊 fist_raised ✊ open_hands 👐
    palms_up_together 🤲 selfie 🤳 nail_care 💅 footprints 👣 eye 👁️ lips 👄 tongue 👅 tooth 🦷 bone 🦴
    man_shrugging 🤷‍♂️ woman_shrugging 🤷‍♀️ shrug 🤷 facepalm 🤦 bowing_man 🙇‍♂️ ninja 🥷 detective 🕵️
    cop 👮 guard 💂 construction_worker 👷 student 🧑‍🎓 teacher 🧑‍🏫 judge 🧑‍⚖️ farmer 🧑‍🌾 cook 🧑‍🍳
    mechanic 🧑‍🔧 scientist 🧑‍🔬 artist 🧑‍🎨 pilot 🧑‍✈️ astronaut 🧑‍🚀 firefighter 🧑‍🚒 dog2 🐕 wolf 🐺
    fox_face 🦊 lion 🦁 cow 🐄 pig 🐖 mouse 🐁 rabbit 🐇 bear 🐻 koala 🐨 chicken 🐔 duck 🦆 eagle 🦅 owl 🦉
    frog 🐸 crocodile 🐊 dragon 🐉 shark 🦈 ant 🐜 spider 🕷️ snail 🐌 cactus 🌵 palm_tree 🌴 deciduous_tree
    🌳 maple_leaf 🍁 fallen_leaf 🍂 mushroom 🍄 tulip 🌷 hibiscus 🌺 blossom 🌼 sun_with_face 🌞 full_moon 🌕
    new_moon 🌑 crescent_moon 🌙 partly_sunny ⛅ snowman ☃️ tornado 🌪️ fog 🌫️ lemon 🍋 banana 🍌
    watermelon 🍉 grapes 🍇 strawberry 🍓 peach 🍑 cherries 🍒 tomato 🍅 eggplant 🍆 carrot 🥕 corn 🌽 bread
    🍞 cheese 🧀 egg 🍳 meat_on_bone 🍖 fries 🍟 hotdog 🌭 sandwich 🥪 taco 🌮 burrito 🌯 ramen 🍜 sushi 🍣
    bento 🍱 rice_ball 🍙 cookie 🍪 doughnut 🍩 birthday 🎂 candy 🍬 chocolate_bar 🍫 ice_cream 🍨
    wine_glass 🍷 cocktail 🍸 beers 🍻 champagne 🍾 fork_and_knife 🍴 baby_bottle 🍼 football 🏈 baseball ⚾
    tennis 🎾 volleyball 🏐 dart 🎯 bowling 🎳 video_camera 📹 telephone_receiver 📞 fax 📠 pager 📟
    minidisc 💽 dvd 📀 computer_mouse 🖱️ printer 🖨️ film_strip 🎞️ clapper 🎬 radio 📻 microphone 🎤
    headphones 🎧 musical_score 🎼 notes 🎶 guitar 🎸 trumpet 🎺 violin 🎻 drum 🥁 game_die 🎲 jigsaw 🧩
    chess_pawn ♟️ alembic ⚗️ dna 🧬 telescope 🔭 magnet 🧲 balance_scale ⚖️ bookmark_tabs 📑
    newspaper_roll 🗞️ ledger 📒 notebook_with_decorative_cover 📔 closed_book 📕 green_book 📗 blue_book
    📘 orange_book 📙 open_book 📖 spiral_calendar 🗓️ spiral_notepad 🗒️ chart 💹 scissors ✂️
    straight_ruler 📏 triangular_ruler 📐 crayon 🖍️ paintbrush 🖌️ fountain_pen 🖋️ pen 🖊️ black_nib ✒️
    old_key 🗝️ closed_lock_with_key 🔐 lock_with_ink_pen 🔏 axe 🪓 pick ⛏️ dagger 🗡️ gun 🔫 bomb 💣 knife
    🔪 chains ⛓️ compass 🧭 thermometer 🌡️ broom 🧹 basket 🧺 soap 🧼 sponge 🧽 bathtub 🛁 shower 🚿 toilet
    🚽 door 🚪 bed 🛏️ couch_and_lamp 🛋️ candle 🕯️ flashlight 🔦 lantern 🏮 fire_extinguisher 🧯 bricks 🧱
    oil_drum 🛢️ hourglass_flowing_sand ⏳ mantelpiece_clock 🕰️ motorcycle 🏍️ truck 🚚 taxi 🚕 minibus 🚐
    tractor 🚜 railway_car 🚃 metro 🚇 tram 🚊 helicopter 🚁 small_airplane 🛩️ sailboat ⛵ speedboat 🚤
    anchor ⚓ fuelpump ⛽ vertical_traffic_light 🚦 busstop 🚏 statue_of_liberty 🗽 tent ⛺ camping 🏕️
    mountain ⛰️ volcano 🌋 beach_umbrella 🏖️ desert_island 🏝️ national_park 🏞️ stadium 🏟️
    european_castle 🏰 japanese_castle 🏯 church ⛪ mosque 🕌 department_store 🏬 factory 🏭 post_office 🏣
    love_hotel 🏩 wedding 💒 foggy 🌁 city_sunset 🌆 sunrise 🌅 night_with_stars 🌃 bridge_at_night 🌉
    airplane_departure 🛫 airplane_arriving 🛬 luggage 🧳 passport_control 🛂 customs 🛃 baggage_claim 🛄
    left_luggage 🛅 children_crossing 🚸 no_bicycles 🚳 no_smoking 🚭 underage 🔞 radioactive ☢️
    biohazard ☣️ arrow_upper_right ↗️ arrow_lower_right ↘️ arrow_lower_left ↙️ arrow_upper_left ↖️
    arrow_up_down ↕️ left_right_arrow ↔️ arrow_right_hook ↪️ arrow_heading_up ⤴️ arrow_heading_down
    ⤵️ arrows_clockwise 🔃 back 🔙 end 🔚 on 🔛 soon 🔜 fast_forward ⏩ rewind ⏪ play_or_pause_button ⏯️
    stop_button ⏹️ record_button ⏺️ signal_strength 📶 infinity ♾️ copyright ©️ registered ®️ tm ™️
    wavy_dash 〰️ black_large_square ⬛ white_large_square ⬜ red_square 🟥 blue_square 🟦 green_square 🟩
    purple_circle 🟣 brown_circle 🟤 radio_button 🔘 white_flower 💮 rainbow_flag 🏳️‍🌈 pirate_flag 🏴‍☠️
    crossed_flags 🎌 ru 🇷🇺 es 🇪🇸 it 🇮🇹 polar_bear 🐻‍❄️ smirk_cat 😼 jack_o_lantern 🎃
    full_moon_with_face 🌝 page_with_curl 📃 smile_cat 😸 heart_eyes_cat 😻 cat2 🐈 new_moon_with_face 🌚
    santa 🎅 hatching_chick 🐣 paw_prints 🐾 mailbox 📫 incoming_envelope 📨 loud_sound 🔊 mute 🔇 sound 🔉
    atm 🏧 afghanistan 🇦🇫 albania 🇦🇱 algeria 🇩🇿 american_samoa 🇦🇸 andorra 🇦🇩 angola 🇦🇴 anguilla 🇦🇮
    antarctica 🇦🇶 antigua_barbuda 🇦🇬 aquarius ♒ argentina 🇦🇷 aries ♈ armenia 🇦🇲 aruba 🇦🇼
    ascension_island 🇦🇨 australia 🇦🇺 austria 🇦🇹 azerbaijan 🇦🇿 bahamas 🇧🇸 bahrain 🇧🇭 bangladesh 🇧🇩
    barbados 🇧🇧 belarus 🇧🇾 belgium 🇧🇪 belize 🇧🇿 benin 🇧🇯 bermuda 🇧🇲 bhutan 🇧🇹 bolivia 🇧🇴
    bosnia_herzegovina 🇧🇦 botswana 🇧🇼 bouvet_island 🇧🇻 brazil 🇧🇷 british_indian_ocean_territory 🇮🇴
    british_virgin_islands 🇻🇬 brunei 🇧🇳 bulgaria 🇧🇬 burkina_faso 🇧🇫 burundi 🇧🇮 cambodia 🇰🇭 cameroon
    🇨🇲 canada 🇨🇦 canary_islands 🇮🇨 cancer ♋ cape_verde 🇨🇻 capricorn ♑ caribbean_netherlands 🇧🇶
    cayman_islands 🇰🇾 central_african_republic 🇨🇫 ceuta_melilla 🇪🇦 chad 🇹🇩 chile 🇨🇱 christmas_island
    🇨🇽 clipperton_island 🇨🇵 cocos_islands 🇨🇨 colombia 🇨🇴 comoros 🇰🇲 congo_brazzaville 🇨🇬
    congo_kinshasa 🇨🇩 cook_islands 🇨🇰 costa_rica 🇨🇷 croatia 🇭🇷 cuba 🇨🇺 curacao 🇨🇼 cyprus 🇨🇾
    czech_republic 🇨🇿 cote_divoire 🇨🇮 denmark 🇩🇰 diego_garcia 🇩🇬 djibouti 🇩🇯 dominica 🇩🇲
    dominican_republic 🇩🇴 ecuador 🇪🇨 egypt 🇪🇬 el_salvador 🇸🇻 england 🏴󠁧󠁢󠁥󠁮󠁧󠁿 equatorial_guinea 🇬🇶
    eritrea 🇪🇷 estonia 🇪🇪 swaziland 🇸🇿 ethiopia 🇪🇹 eu 🇪🇺 european_union 🇪🇺 falkland_islands 🇫🇰
    faroe_islands 🇫🇴 fiji 🇫🇯 finland 🇫🇮 french_guiana 🇬🇫 french_polynesia 🇵🇫
    french_southern_territories 🇹🇫 gabon 🇬🇦 gambia 🇬🇲 gemini ♊ georgia 🇬🇪 ghana 🇬🇭 gibraltar 🇬🇮
    greece 🇬🇷 greenland 🇬🇱 grenada 🇬🇩 guadeloupe 🇬🇵 guam 🇬🇺 guatemala 🇬🇹 guernsey 🇬🇬 guinea 🇬🇳
    guinea_bissau 🇬🇼 guyana 🇬🇾 haiti 🇭🇹 heard_mcdonald_islands 🇭🇲 honduras 🇭🇳 hong_kong 🇭🇰 hungary
    🇭🇺 iceland 🇮🇸 india 🇮🇳 indonesia 🇮🇩 iran 🇮🇷 iraq 🇮🇶 ireland 🇮🇪 isle_of_man 🇮🇲 israel 🇮🇱 jamaica
    🇯🇲 accept 🉑 ideograph_advantage 🉐 congratulations ㊗️ dolls 🎎 koko 🈁 secret ㊙️ beginner 🔰 jersey
    🇯🇪 jordan 🇯🇴 kazakhstan 🇰🇿 kenya 🇰🇪 kiribati 🇰🇮 kosovo 🇽🇰 kuwait 🇰🇼 kyrgyzstan 🇰🇬 laos 🇱🇦 latvia
    🇱🇻 lebanon 🇱🇧 leo ♌ lesotho 🇱🇸 liberia 🇱🇷 libra ♎ libya 🇱🇾 liechtenstein 🇱🇮 lithuania 🇱🇹
    luxembourg 🇱🇺 macau 🇲🇴 madagascar 🇲🇬 malawi 🇲🇼 malaysia 🇲🇾 maldives 🇲🇻 mali 🇲🇱 malta 🇲🇹
    marshall_islands 🇲🇭 martinique 🇲🇶 mauritania 🇲🇷 mauritius 🇲🇺 mayotte 🇾🇹 mexico 🇲🇽 micronesia 🇫🇲
    moldova 🇲🇩 monaco 🇲🇨 mongolia 🇲🇳 montenegro 🇲🇪 montserrat 🇲🇸 morocco 🇲🇦 mozambique 🇲🇿 mrs_claus
    🤶 myanmar 🇲🇲 namibia 🇳🇦 nauru 🇳🇷 nepal 🇳🇵 netherlands 🇳🇱 new_caledonia 🇳🇨 new_zealand 🇳🇿
    nicaragua 🇳🇮 niger 🇳🇪 nigeria 🇳🇬 niue 🇳🇺 norfolk_island 🇳🇫 north_korea 🇰🇵 macedonia 🇲🇰
    northern_mariana_islands 🇲🇵 norway 🇳🇴 oman 🇴🇲 ophiuchus ⛎ parking 🅿️ pakistan 🇵🇰 palau 🇵🇼
    palestinian_territories 🇵🇸 panama 🇵🇦 papua_new_guinea 🇵🇬 paraguay 🇵🇾 peru 🇵🇪 philippines 🇵🇭
    pisces ♓ pitcairn_islands 🇵🇳 poland 🇵🇱 portugal 🇵🇹 puerto_rico 🇵🇷 qatar 🇶🇦 romania 🇷🇴 rwanda 🇷🇼
    reunion 🇷🇪 sagittarius ♐ samoa 🇼🇸 san_marino 🇸🇲 saudi_arabia 🇸🇦 scorpius ♏ scotland 🏴󠁧󠁢󠁳󠁣󠁴󠁿
    senegal 🇸🇳 serbia 🇷🇸 seychelles 🇸🇨 sierra_leone 🇸🇱 singapore 🇸🇬 sint_maarten 🇸🇽 slovakia 🇸🇰
    slovenia 🇸🇮 solomon_islands 🇸🇧 somalia 🇸🇴 south_africa 🇿🇦 south_georgia_south_sandwich_islands
    🇬🇸 south_sudan 🇸🇸 sri_lanka 🇱🇰 st_barthelemy 🇧🇱 st_helena 🇸🇭 st_kitts_nevis 🇰🇳 st_lucia 🇱🇨
    st_martin 🇲🇫 st_pierre_miquelon 🇵🇲 st_vincent_grenadines 🇻🇨 sudan 🇸🇩 suriname 🇸🇷
    svalbard_jan_mayen 🇸🇯 sweden 🇸🇪 switzerland 🇨🇭 syria 🇸🇾 sao_tome_principe 🇸🇹 t-rex 🦖 taiwan 🇹🇼
    tajikistan 🇹🇯 tanzania 🇹🇿 taurus ♉ thailand 🇹🇭 timor_leste 🇹🇱 togo 🇹🇬 tokelau 🇹🇰 tokyo_tower 🗼
    tonga 🇹🇴 trinidad_tobago 🇹🇹 tristan_da_cunha 🇹🇦 tunisia 🇹🇳 tr 🇹🇷 turkmenistan 🇹🇲
    turks_caicos_islands 🇹🇨 tuvalu 🇹🇻 us_outlying_islands 🇺🇲 us_virgin_islands 🇻🇮 uganda 🇺🇬 ukraine
    🇺🇦 united_arab_emirates 🇦🇪 uk 🇬🇧 united_nations 🇺🇳 uruguay 🇺🇾 uzbekistan 🇺🇿 vanuatu 🇻🇺
    vatican_city 🇻🇦 venezuela 🇻🇪 vietnam 🇻🇳 virgo ♍ wales 🏴󠁧󠁢󠁷󠁬󠁳󠁿 wallis_futuna 🇼🇫 western_sahara 🇪🇭
    yemen 🇾🇪 zzz 💤 zambia 🇿🇲 zimbabwe 🇿🇼 tickets 🎟️ flight_arrival 🛬 flight_departure 🛫 anger 💢
    anguished 😧 astonished 😲 red_car 🚗 angel 👼 point_up_2 👆 school_satchel 🎒
    badminton_racquet_and_shuttlecock 🏸 scales ⚖️ ballot_box 🗳️ barber 💈 biohazard_sign ☣️
    waving_black_flag 🏴 black_medium_small_square ◾ breast_feeding 🤱 swim_brief 🩲 high_brightness 🔆
    bullettrain_front 🚅 dromedary_camel 🐪 camera_flash 📸 flags 🎏 joy_cat 😹 smoking 🚬 compression 🗜️
    mailbox_closed 📪 thunder_cloud_and_rain ⛈️ clubs ♣️ pouch 👝 three_button_mouse 🖱️ confounded 😖
    fried_egg 🍳 cow2 🐄 lower_left_crayon 🖍️ cricket_bat_and_ball 🏏 negative_squared_cross_mark ❎
    crying_cat_face 😿 curry 🍛 dagger_knife 🗡️ dash 💨 derelict_house_building 🏚️ sleuth_or_spy 🕵️
    diamonds ♦️ diamond_shape_with_a_dot_inside 💠 low_brightness 🔅 heavy_division_sign ➗ flipper 🐬
    six_pointed_star 🔯 loop ➿ dove_of_peace 🕊️ arrow_down_small 🔽 egg2 🥚 eight_pointed_black_star ✴️
    eight_spoked_asterisk ✳️ clock830 🕣 clock8 🕗 eject_symbol ⏏️ clock1130 🕦 clock11 🕚 pout 😡 sheep
    🐑 interrobang ⁉️ eye_speech_bubble 👁️‍🗨️ vomiting_face 🤮 hand_over_mouth 🤭
    face_with_head_bandage 🤕 monocle_face 🧐 open_mouth 😮 raised_eyebrow 🤨 roll_eyes 🙄 cursing_face 🤬
    no_mouth 😶 arrow_double_down ⏬ arrow_double_up ⏫ field_hockey_stick_and_ball 🏑
    first_quarter_moon_with_face 🌛 fish_cake 🍥 fishing_pole_and_fish 🎣 clock530 🕠 clock5 🕔 golf ⛳
    fleur_de_lis ⚜️ plate_with_cutlery 🍽️ lower_left_fountain_pen 🖋️ clock430 🕟 clock4 🕓
    frame_with_picture 🖼️ hatched_chick 🐥 white_frowning_face ☹️ frowning 😦 milk_glass 🥛 eyeglasses
    👓 japanese_goblin 👺 mortar_board 🎓 grimacing 😬 smiley_cat 😺 satisfied 😆 heartpulse 💗
    raised_hand_with_fingers_splayed 🖐️ hear_no_evil 🙉 heavy_heart_exclamation ❣️ hearts ♥️ cupid 💘
    gift_heart 💝 high_heel 👠 bullettrain_side 🚄 racehorse 🐎 hotsprings ♨️ house_buildings 🏘️ hushed
    😯 ice_cube 🧊 ice_hockey_stick_and_puck 🏒 abc 🔤 abcd 🔡 capital_abcd 🔠 symbols 🔣 black_joker 🃏
    asterisk *️⃣ ten 🔟 couplekiss 💏 couplekiss_man_man 👨‍❤️‍💋‍👨 couplekiss_man_woman 👩‍❤️‍💋‍👨
    couplekiss_woman_woman 👩‍❤️‍💋‍👩 kissing_closed_eyes 😚 kissing_smiling_eyes 😙 hocho 🔪
    last_quarter_moon_with_face 🌜 previous_track_button ⏮️ leaves 🍃 fist_left 🤛 paperclips 🖇️
    lion_face 🦁 put_litter_in_its_place 🚮 steam_locomotive 🚂 love_you_gesture 🤟 mahjong 🀄 bald_man
    👨‍🦲 biking_man 🚴‍♂️ blond_haired_man 👱‍♂️ basketball_man ⛹️‍♂️ bouncing_ball_man ⛹️‍♂️
    climbing_man 🧗‍♂️ construction_worker_man 👷‍♂️ curly_haired_man 👨‍🦱 male_detective 🕵️‍♂️ elf_man
    🧝‍♂️ fairy_man 🧚‍♂️ frowning_man 🙍‍♂️ genie_man 🧞‍♂️ no_good_man 🙅‍♂️ ng_man 🙅‍♂️ ok_man 🙆‍♂️
    haircut_man 💇‍♂️ massage_man 💆‍♂️ golfing_man 🏌️‍♂️ guardsman 💂‍♂️ lotus_position_man 🧘‍♂️
    sauna_man 🧖‍♂️ kneeling_man 🧎‍♂️ weight_lifting_man 🏋️‍♂️ mage_man 🧙‍♂️ mountain_biking_man 🚵‍♂️
    policeman 👮‍♂️ pouting_man 🙎‍♂️ raising_hand_man 🙋‍♂️ red_haired_man 👨‍🦰 rowing_man 🚣‍♂️
    running_man 🏃‍♂️ standing_man 🧍‍♂️ superhero_man 🦸‍♂️ supervillain_man 🦹‍♂️ surfing_man 🏄‍♂️
    swimming_man 🏊‍♂️ sassy_man 💁‍♂️ vampire_man 🧛‍♂️ walking_man 🚶‍♂️ man_with_turban 👳‍♂️
    white_haired_man 👨‍🦳 man_with_probing_cane 👨‍🦯 zombie_man 🧟‍♂️ mans_shoe 👞 shoe 👞 japan 🗾
    two_men_holding_hands 👬 dancing_men 👯‍♂️ menorah_with_nine_branches 🕎 mens 🚹 medal_military 🎖️
    moyai 🗿 calling 📲 money_mouth_face 🤑 rice_scene 🎑 racing_motorcycle 🏍️ mouse2 🐁 clock930 🕤
    clock9 🕘 do_not_litter 🚯 older_man 👴 older_woman 👵 older_adult 🧓 om_symbol 🕉️ fist_oncoming 👊
    one_piece_swimsuit 🩱 clock130 🕜 clock1 🕐 mailbox_with_no_mail 📭 mailbox_with_mail 📬
    lower_left_paintbrush 🖌️ double_vertical_bar ⏸️ feet 🐾 lower_left_ballpoint_pen 🖊️ pensive 😔
    dancers 👯 wrestling 🤼 persevere 😣 adult 🧑 bearded_person 🧔 bicyclist 🚴 blond_haired_person 👱
    person_with_blond_hair 👱 bouncing_ball_person ⛹️ person_with_ball ⛹️ cartwheeling 🤸 climbing 🧗
    frowning_person 🙍 no_good 🙅 ok_person 🙆 haircut 💇 massage 💆 golfing 🏌️ golfer 🏌️ sleeping_bed 🛌
    sleeping_accommodation 🛌 lotus_position 🧘 sauna_person 🧖 business_suit_levitating 🕴️
    man_in_business_suit_levitating 🕴️ juggling_person 🤹 kneeling_person 🧎 weight_lifting 🏋️
    weight_lifter 🏋️ mountain_bicyclist 🚵 handball_person 🤾 water_polo 🤽 pouting_face 🙎
    person_with_pouting_face 🙎 rowboat 🚣 running 🏃 standing_person 🧍 surfer 🏄 swimmer 🏊 bath 🛀
    tipping_hand_person 💁 information_desk_person 💁 person_with_turban 👳 man_with_gua_pi_mao 👲
    person_with_probing_cane 🧑‍🦯 pig2 🐖 hankey 💩 shit 💩 bamboo 🎍 table_tennis_paddle_and_ball 🏓
    pinata 🪅 8ball 🎱 european_post_office 🏤 stew 🍲 pound 💷 rabbit2 🐇 radioactive_sign ☢️
    black_circle_for_record ⏺️ izakaya_lantern 🏮 small_red_triangle_down 🔻 small_red_triangle 🔺
    repeat 🔁 repeat_one 🔂 helmet_with_white_cross ⛑️ rescue_worker_helmet ⛑️ arrow_backward ◀️
    fist_right 🤜 sweet_potato 🍠 robot_face 🤖 running_shirt_with_sash 🎽 athletic_shoe 👟
    disappointed_relieved 😥 boat ⛵ artificial_satellite 🛰️ clock730 🕢 clock7 🕖 ear_of_rice 🌾 stars 🌠
    shopping 🛍️ twisted_rightwards_arrows 🔀 clock630 🕡 clock6 🕕 ski 🎿 sleepy 😪
    smiling_face_with_three_hearts 🥰 hugging_face 🤗 mountain_snow 🏔️ snow_capped_mountain 🏔️
    snowman_with_snow ☃️ icecream 🍦 spades ♠️ speak_no_evil 🙊 speaker 🔈 speaking_head_in_silhouette
    🗣️ spiral_calendar_pad 🗓️ spiral_note_pad 🗒️ shell 🐚 blue_car 🚙 stuck_out_tongue_closed_eyes 😝
    star_of_david ✡️ black_square_for_stop ⏹️ white_sun_behind_cloud 🌥️
    white_sun_behind_cloud_with_rain 🌦️ white_sun_with_small_cloud 🌤️ dark_sunglasses 🕶️
    city_sunrise 🌇 sweat_drops 💦 tshirt 👕 shirt 👕 orange 🍊 mandarin 🍊 clock1030 🕥 clock10 🕙 clock330
    🕞 clock3 🕒 tiger2 🐅 tophat 🎩 cloud_with_tornado 🌪️ train2 🚆 trident 🔱 clock1230 🕧 clock12 🕛
    clock230 🕝 clock2 🕑 open_umbrella ☂️ parasol_on_ground ⛱️ unicorn_face 🦄 arrow_up_small 🔼 vhs 📼
    moon 🌔 weary 😩 whale2 🐋 probing_cane 🦯 waving_white_flag 🏳️ white_medium_small_square ◽
    wind_blowing_face 🌬️ stuck_out_tongue_winking_eye 😜 couple 👫 bald_woman 👩‍🦲 biking_woman 🚴‍♀️
    blonde_woman 👱‍♀️ blond_haired_woman 👱‍♀️ basketball_woman ⛹️‍♀️ bouncing_ball_woman ⛹️‍♀️
    bowing_woman 🙇‍♀️ climbing_woman 🧗‍♀️ construction_worker_woman 👷‍♀️ curly_haired_woman 👩‍🦱
    female_detective 🕵️‍♀️ elf_woman 🧝‍♀️ fairy_woman 🧚‍♀️ frowning_woman 🙍‍♀️ genie_woman 🧞‍♀️
    ng_woman 🙅‍♀️ no_good_woman 🙅‍♀️ ok_woman 🙆‍♀️ haircut_woman 💇‍♀️ massage_woman 💆‍♀️
    golfing_woman 🏌️‍♀️ guardswoman 💂‍♀️ lotus_position_woman 🧘‍♀️ sauna_woman 🧖‍♀️ kneeling_woman
    🧎‍♀️ weight_lifting_woman 🏋️‍♀️ mage_woman 🧙‍♀️ mountain_biking_woman 🚵‍♀️ policewoman 👮‍♀️
    pouting_woman 🙎‍♀️ raising_hand_woman 🙋‍♀️ red_haired_woman 👩‍🦰 rowing_woman 🚣‍♀️ running_woman
    🏃‍♀️ standing_woman 🧍‍♀️ superhero_woman 🦸‍♀️ supervillain_woman 🦹‍♀️ surfing_woman 🏄‍♀️
    swimming_woman 🏊‍♀️ sassy_woman 💁‍♀️ tipping_hand_woman 💁‍♀️ vampire_woman 🧛‍♀️ walking_woman
    🚶‍♀️ woman_with_turban 👳‍♀️ white_haired_woman 👩‍🦳 bride_with_veil 👰‍♀️ woman_with_probing_cane
    👩‍🦯 zombie_woman 🧟‍♀️ boot 👢 womans_clothes 👚 womans_hat 👒 sandal 👡 two_women_holding_hands 👭
    dancing_women 👯‍♀️ womens 🚺 yo_yo 🪀 aland_islands 🇦🇽 family_man_boy 👨‍👦 family_man_boy_boy 👨‍👦‍👦
    family_man_girl 👨‍👧 family_man_girl_boy 👨‍👧‍👦 family_man_girl_girl 👨‍👧‍👧 family_man_man_boy
    👨‍👨‍👦 family_man_man_boy_boy 👨‍👨‍👦‍👦 family_man_man_girl 👨‍👨‍👧 family_man_man_girl_boy 👨‍👨‍👧‍👦
    family_man_man_girl_girl 👨‍👨‍👧‍👧 family_man_woman_boy 👨‍👩‍👦 family_man_woman_boy_boy 👨‍👩‍👦‍👦
    family_man_woman_girl 👨‍👩‍👧 family_man_woman_girl_boy 👨‍👩‍👧‍👦 family_man_woman_girl_girl 👨‍👩‍👧‍👧
    family_woman_boy 👩‍👦 family_woman_boy_boy 👩‍👦‍👦 family_woman_girl 👩‍👧 family_woman_girl_boy
    👩‍👧‍👦 family_woman_girl_girl 👩‍👧‍👧 family_woman_woman_boy 👩‍👩‍👦 family_woman_woman_boy_boy
    👩‍👩‍👦‍👦 family_woman_woman_girl 👩‍👩‍👧 family_woman_woman_girl_boy 👩‍👩‍👧‍👦
    family_woman_woman_girl_girl 👩‍👩‍👧‍👧 man_artist 👨‍🎨 man_astronaut 👨‍🚀 man_bald 👨‍🦲 man_beard
    🧔‍♂️ man_biking 🚴‍♂️ man_blond_hair 👱‍♂️ man_bouncing_ball ⛹️‍♂️ man_bowing 🙇‍♂️
    man_cartwheeling 🤸‍♂️ man_climbing 🧗‍♂️ man_construction_worker 👷‍♂️ man_cook 👨‍🍳 man_curly_hair
    👨‍🦱 man_detective 🕵️‍♂️ man_elf 🧝‍♂️ man_facepalming 🤦‍♂️ man_factory_worker 👨‍🏭 man_fairy 🧚‍♂️
    man_farmer 👨‍🌾 man_feeding_baby 👨‍🍼 man_firefighter 👨‍🚒 man_frowning 🙍‍♂️ man_genie 🧞‍♂️
    man_getting_haircut 💇‍♂️ man_getting_massage 💆‍♂️ man_golfing 🏌️‍♂️ man_guard 💂‍♂️
    man_health_worker 👨‍⚕️ man_in_lotus_position 🧘‍♂️ man_in_manual_wheelchair 👨‍🦽
    man_in_motorized_wheelchair 👨‍🦼 man_in_steamy_room 🧖‍♂️ man_in_tuxedo 🤵‍♂️ man_judge 👨‍⚖️
    man_juggling 🤹‍♂️ man_kneeling 🧎‍♂️ man_lifting_weights 🏋️‍♂️ man_mage 🧙‍♂️ man_mechanic 👨‍🔧
    man_mountain_biking 🚵‍♂️ man_office_worker 👨‍💼 man_pilot 👨‍✈️ man_playing_handball 🤾‍♂️
    man_playing_water_polo 🤽‍♂️ man_police_officer 👮‍♂️ man_pouting 🙎‍♂️ man_raising_hand 🙋‍♂️
    man_red_hair 👨‍🦰 man_rowing_boat 🚣‍♂️ man_running 🏃‍♂️ man_scientist 👨‍🔬 man_singer 👨‍🎤
    man_standing 🧍‍♂️ man_student 👨‍🎓 man_superhero 🦸‍♂️ man_supervillain 🦹‍♂️ man_surfing 🏄‍♂️
    man_swimming 🏊‍♂️ man_teacher 👨‍🏫 man_tipping_hand 💁‍♂️ man_vampire 🧛‍♂️ man_walking 🚶‍♂️
    man_wearing_turban 👳‍♂️ man_white_hair 👨‍🦳 man_with_veil 👰‍♂️ man_with_white_cane 👨‍🦯 man_zombie
    🧟‍♂️ person_bald 🧑‍🦲 person_beard 🧔 person_biking 🚴 person_blond_hair 👱 person_bouncing_ball ⛹️
    person_bowing 🙇 person_cartwheeling 🤸 person_climbing 🧗 person_curly_hair 🧑‍🦱 person_facepalming
    🤦 person_feeding_baby 🧑‍🍼 person_fencing 🤺 person_frowning 🙍 person_getting_haircut 💇
    person_getting_massage 💆 person_golfing 🏌️ person_in_bed 🛌 person_in_lotus_position 🧘
    person_in_manual_wheelchair 🧑‍🦽 person_in_steamy_room 🧖 person_in_suit_levitating 🕴️
    person_in_tuxedo 🤵 person_juggling 🤹 person_kneeling 🧎 person_lifting_weights 🏋️
    person_mountain_biking 🚵 person_playing_handball 🤾 person_playing_water_polo 🤽 person_pouting 🙎
    person_raising_hand 🙋 person_red_hair 🧑‍🦰 person_rowing_boat 🚣 person_running 🏃 person_shrugging
    🤷 person_standing 🧍 person_surfing 🏄 person_swimming 🏊 person_taking_bath 🛀 person_tipping_hand
    💁 person_walking 🚶 person_wearing_turban 👳 person_white_hair 🧑‍🦳 person_with_crown 🫅
    person_with_skullcap 👲 person_with_veil 👰 person_with_white_cane 🧑‍🦯 woman_and_man_holding_hands
    👫 woman_artist 👩‍🎨 woman_astronaut 👩‍🚀 woman_bald 👩‍🦲 woman_beard 🧔‍♀️ woman_biking 🚴‍♀️
    woman_blond_hair 👱‍♀️ woman_bouncing_ball ⛹️‍♀️ woman_bowing 🙇‍♀️ woman_cartwheeling 🤸‍♀️
    woman_climbing 🧗‍♀️ woman_construction_worker 👷‍♀️ woman_cook 👩‍🍳 woman_curly_hair 👩‍🦱
    woman_detective 🕵️‍♀️ woman_elf 🧝‍♀️ woman_facepalming 🤦‍♀️ woman_factory_worker 👩‍🏭 woman_fairy
    🧚‍♀️ woman_farmer 👩‍🌾 woman_feeding_baby 👩‍🍼 woman_firefighter 👩‍🚒 woman_frowning 🙍‍♀️
    woman_genie 🧞‍♀️ woman_getting_haircut 💇‍♀️ woman_getting_massage 💆‍♀️ woman_golfing 🏌️‍♀️
    woman_guard 💂‍♀️ woman_health_worker 👩‍⚕️ woman_in_lotus_position 🧘‍♀️
    woman_in_manual_wheelchair 👩‍🦽 woman_in_motorized_wheelchair 👩‍🦼 woman_in_steamy_room 🧖‍♀️
    woman_in_tuxedo 🤵‍♀️ woman_judge 👩‍⚖️ woman_juggling 🤹‍♀️ woman_kneeling 🧎‍♀️
    woman_lifting_weights 🏋️‍♀️ woman_mage 🧙‍♀️ woman_mechanic 👩‍🔧 woman_mountain_biking 🚵‍♀️
    woman_office_worker 👩‍💼 woman_pilot 👩‍✈️ woman_playing_handball 🤾‍♀️ woman_playing_water_polo
    🤽‍♀️ woman_police_officer 👮‍♀️ woman_pouting 🙎‍♀️ woman_raising_hand 🙋‍♀️ woman_red_hair 👩‍🦰
    woman_rowing_boat 🚣‍♀️ woman_running 🏃‍♀️ woman_scientist 👩‍🔬 woman_singer 👩‍🎤 woman_standing
    🧍‍♀️ woman_student 👩‍🎓 woman_superhero 🦸‍♀️ woman_supervillain 🦹‍♀️ woman_surfing 🏄‍♀️
    woman_swimming 🏊‍♀️ woman_teacher 👩‍🏫 woman_tipping_hand 💁‍♀️ woman_vampire 🧛‍♀️ woman_walking
    🚶‍♀️ woman_wearing_turban 👳‍♀️ woman_white_hair 👩‍🦳 woman_with_headscarf 🧕 woman_with_veil 👰‍♀️
    woman_with_white_cane 👩‍🦯 woman_zombie 🧟‍♀️ id 🆔
    """
}
