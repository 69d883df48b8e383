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
    """
}
