package sieve;

/** What a wrong answer shows; the most telling first. */
enum Rule {
  LETTERS("regex-not-quoted", "A dot, a bracket, a star are plain letters: compare with equals."),
  HASH_NOT_LAST("hash-in-the-middle", "A # may only be the last level."),
  PART_OF_LEVEL("part-of-a-level", "A + or # has a level for itself alone; else it is invalid."),
  WILD_NAME("wildcard-in-the-name", "Nobody can publish to a topic with + or # in it: invalid."),
  NOTHING("empty-text", "An empty filter or an empty topic name is invalid."),
  DOLLAR("dollar-leaks", "A filter that begins with + or # takes no topic that begins with $."),
  EMPTY("empty-levels-dropped", "split(\"/\", -1) keeps empty levels at the end."),
  EMPTY_FOR_PLUS("plus-wants-a-letter", "A level may be empty, and + takes that one too."),
  PARENT("parent-forgotten", "a/# takes a as well: # stands for any number of levels, also none."),
  CASE("case-ignored", "Big and small letters are different: equals, not equalsIgnoreCase."),
  PLUS("wrong-about-plus", "A + is exactly one level, no more and no fewer."),
  HASH("wrong-about-hash", "A # takes all the levels from there on, but only whole levels."),
  PLAIN("wrong-without-wildcards", "Compare level by level; both must have as many.");

  private final String id;
  private final String hint;

  Rule(String id, String hint) {
    this.id = id;
    this.hint = hint;
  }

  /** The finding's name. */
  String id() {
    return id;
  }

  /** What to do about it. */
  String hint() {
    return hint;
  }
}
