package org.mqttcourse.check;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Draws values of the day: words that a classroom may read aloud, numbers, topics. The same random
 * numbers give the same values.
 */
public final class Draw {
  private final RandomGenerator random;

  /** Draws with those random numbers. */
  public Draw(RandomGenerator random) {
    this.random = random;
  }

  /** A whole number, both ends included. */
  public int number(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** One of them. */
  public <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** So many of them, each at most once, in any order. */
  public <T> List<T> some(int count, List<T> choices) {
    List<T> left = new ArrayList<>(choices);
    return IntStream.range(0, count)
        .mapToObj(i -> left.remove(random.nextInt(left.size())))
        .toList();
  }

  /** All of them in another order. */
  public <T> List<T> shuffled(List<T> things) {
    return some(things.size(), things);
  }

  /** A person's name: lower-case letters, such as {@code mira}. */
  public String name() {
    return oneOf(Words.NAMES);
  }

  /** So many different names. */
  public List<String> names(int count) {
    return some(count, Words.NAMES);
  }

  /** A room of a home: lower-case letters, such as {@code kitchen}. */
  public String homeRoom() {
    return oneOf(Words.HOME_ROOMS);
  }

  /** So many different rooms of a home. */
  public List<String> homeRooms(int count) {
    return some(count, Words.HOME_ROOMS);
  }

  /** A room's number, 100 to 499, such as {@code 305}. */
  public String roomNumber() {
    return String.valueOf(number(100, 499));
  }

  /** So many different room numbers. */
  public List<String> roomNumbers(int count) {
    return some(count, IntStream.rangeClosed(100, 499).mapToObj(String::valueOf).toList());
  }

  /** So many different universities: one level of a topic each, such as {@code Northumbria}. */
  public List<String> universities(int count) {
    return some(count, Words.UNIVERSITIES);
  }

  /** So many different campuses: one level of a topic each, such as {@code City_Campus}. */
  public List<String> campuses(int count) {
    return some(count, Words.CAMPUSES);
  }

  /** So many different buildings: one level of a topic each, such as {@code Ellison_Building}. */
  public List<String> buildings(int count) {
    return some(count, Words.BUILDINGS);
  }

  /** Something that is measured: lower-case letters, such as {@code humidity}. */
  public String quantity() {
    return oneOf(Words.QUANTITIES);
  }

  /** So many different things that are measured. */
  public List<String> quantities(int count) {
    return some(count, Words.QUANTITIES);
  }

  /** A topic of three levels, such as {@code home/kitchen/humidity}; upper case occurs. */
  public String topic() {
    return oneOf(Words.PLACES) + "/" + homeRoom() + "/" + quantity();
  }

  /** So many different topics, none of which begins another. */
  public List<String> topics(int count) {
    String place = oneOf(Words.PLACES);
    return homeRooms(count).stream().map(room -> place + "/" + room + "/" + quantity()).toList();
  }

  /** A short English sentence of plain letters, such as {@code The owl sees the lantern}. */
  public String sentence() {
    return "The %s %s the %s"
        .formatted(oneOf(Words.ANIMALS), oneOf(Words.VERBS), oneOf(Words.THINGS));
  }

  /** So many different sentences. */
  public List<String> sentences(int count) {
    List<String> animals = some(count, Words.ANIMALS);
    return animals.stream()
        .map(
            animal -> "The %s %s the %s".formatted(animal, oneOf(Words.VERBS), oneOf(Words.THINGS)))
        .toList();
  }

  /** One word of lower-case letters, such as {@code lantern}. */
  public String word() {
    return oneOf(Words.THINGS);
  }

  /** So many different words. */
  public List<String> words(int count) {
    return some(count, Words.THINGS);
  }

  /** A sentence with letters beyond ASCII that ISO-8859-1 has: umlauts, accents. */
  public String westernSentence() {
    return oneOf(Words.WESTERN) + " " + number(2, 99);
  }

  /** A sentence in letters that ISO-8859-1 lacks: Greek, Cyrillic, Japanese, a smiley. */
  public String worldSentence() {
    return oneOf(Words.WORLD) + " " + number(2, 99);
  }

  /** So many different names with letters beyond ASCII that ISO-8859-1 has, such as Zoë. */
  public List<String> westernNames(int count) {
    return some(count, Words.WESTERN_NAMES);
  }

  /** So many different names with letters that ISO-8859-1 lacks, such as Łukasz. */
  public List<String> worldNames(int count) {
    return some(count, Words.WORLD_NAMES);
  }
}
