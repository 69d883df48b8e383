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
    """
}
