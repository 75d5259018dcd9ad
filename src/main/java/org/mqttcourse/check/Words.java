package org.mqttcourse.check;

import java.util.List;

/** What {@link Draw} draws from. */
final class Words {
  static final List<String> NAMES =
      List.of(
          "ada", "amir", "anna", "ben", "chen", "clara", "dara", "elif", "emil", "finn", "grace",
          "hugo", "ines", "jonas", "kofi", "lena", "linus", "mara", "mira", "nils", "nora", "olga",
          "omar", "paula", "priya", "rosa", "sami", "tariq", "tessa", "vera", "yara", "zoe");

  static final List<String> HOME_ROOMS =
      List.of(
          "attic",
          "balcony",
          "bathroom",
          "bedroom",
          "cellar",
          "garage",
          "garden",
          "hall",
          "kitchen",
          "library",
          "lounge",
          "nursery",
          "office",
          "pantry",
          "porch",
          "stairs",
          "studio",
          "workshop");

  static final List<String> PLACES =
      List.of("home", "school", "Farm", "castle", "Museum", "station", "lighthouse", "Hotel");

  static final List<String> QUANTITIES =
      List.of(
          "brightness", "humidity", "noise", "power", "pressure", "speed", "temperature", "water");

  static final List<String> UNIVERSITIES =
      List.of("Northumbria", "Uppsala", "Coimbra", "Galway", "Otago", "Tartu", "Padova", "Leiden");

  static final List<String> CAMPUSES =
      List.of(
          "City_Campus",
          "Coast_Campus",
          "East_Campus",
          "Hill_Campus",
          "Lake_Campus",
          "North_Campus",
          "Park_Campus",
          "River_Campus");

  static final List<String> BUILDINGS =
      List.of(
          "Curie_Building",
          "Darwin_Building",
          "Ellison_Building",
          "Hopper_Building",
          "Lovelace_Building",
          "Newton_Building",
          "Noether_Building",
          "Turing_Building");

  static final List<String> ANIMALS =
      List.of(
          "badger",
          "beaver",
          "crane",
          "dolphin",
          "ferret",
          "fox",
          "goat",
          "hamster",
          "heron",
          "hedgehog",
          "lynx",
          "mole",
          "otter",
          "owl",
          "panda",
          "pony",
          "puffin",
          "raven",
          "seal",
          "squirrel",
          "swan",
          "toad",
          "walrus",
          "zebra");

  static final List<String> VERBS =
      List.of(
          "borrows", "brings", "buys", "draws", "finds", "hides", "likes", "loses", "paints",
          "repairs", "sees", "sells", "steals", "wants", "washes");

  static final List<String> THINGS =
      List.of(
          "acorn",
          "balloon",
          "banjo",
          "basket",
          "bell",
          "blanket",
          "bottle",
          "candle",
          "carpet",
          "compass",
          "feather",
          "guitar",
          "kettle",
          "kite",
          "ladder",
          "lantern",
          "marble",
          "mirror",
          "pebble",
          "pillow",
          "pumpkin",
          "ribbon",
          "rocket",
          "saddle",
          "teapot",
          "ticket",
          "trumpet",
          "umbrella",
          "violin",
          "wagon");

  static final List<String> WESTERN =
      List.of(
          "Grüße aus Köln, Zimmer",
          "Fünf süße Bären äßen Öl um",
          "Smörgåsbord på ön klockan",
          "Le garçon a déjà mangé à",
          "Mañana será otro día, señor",
          "São João dança às",
          "Þórður sá ær og kýr klukkan",
          "Blåbærgrød på øen klokken");

  static final List<String> WORLD =
      List.of(
          "Καλημέρα από την Αθήνα",
          "Привет из Москвы",
          "Здраво из Београда",
          "こんにちは東京",
          "你好,北京",
          "안녕하세요 서울",
          "नमस्ते दिल्ली",
          "გამარჯობა თბილისი",
          "Dobrý večer, Děčín čeká ve",
          "Zażółć gęślą jaźń o",
          "🦉 sees 🌍 at",
          "Only 5 € for 🎄, №");

  static final List<String> WESTERN_NAMES =
      List.of(
          "Jürgen",
          "Zoë",
          "Åsa",
          "José",
          "Françoise",
          "Björk",
          "João",
          "Søren",
          "Núria",
          "Käthe",
          "Noël",
          "Íñigo",
          "Æthel",
          "Günther",
          "Þóra");

  static final List<String> WORLD_NAMES =
      List.of(
          "Łukasz", "Наташа", "Ελένη", "さくら", "明美", "유진", "प्रिया", "ნინო", "Žofie", "Oğuz", "שירה",
          "Đorđe", "Таня", "Γιώργος", "Ирина");

  private Words() {}
}
