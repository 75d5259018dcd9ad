package json_robust;

/** What a message may look like; N stands for the litres. */
enum Kind {
  PLAIN("{\"litres\":N}"),
  MORE("{\"place\":\"attic\",\"litres\":N}"),
  HALF("{\"litres\":N.5}"),
  SPACED(" { \"litres\" : N }\n"),
  ZERO("{\"litres\":0}"),
  LAST("{\"litres\":N}"),
  SINGLE("{'litres':N}", "lenient-parser"),
  BARE("{litres:N}", "lenient-parser"),
  QUOTED("{\"litres\":\"N\"}", "text-as-number"),
  CUT("{\"litres\":N", "counts-broken"),
  WORDS("out of order", "counts-broken"),
  NUMBER("N", "counts-broken"),
  LIST("[{\"litres\":N}]", "counts-broken"),
  OTHER("{\"liters\":N}", "counts-broken"),
  NULL("{\"litres\":null}", "counts-broken");

  final String form;
  final String id;
  final boolean good;
  final String hint;

  Kind(String form) {
    this(form, "");
  }

  Kind(String form, String id) {
    this.form = form;
    this.id = id;
    this.good = id.isEmpty();
    this.hint =
        switch (id) {
          case "lenient-parser" ->
              "JsonParser.parseString forgives too much. Take a Gson with" + " Strictness.STRICT.";
          case "text-as-number" ->
              "In quotes it is a text. Ask isNumber() first: getAsDouble()"
                  + " turns text into a number.";
          default -> "The task's list says that this is broken. Look at what it really is.";
        };
  }
}
