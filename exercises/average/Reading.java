package average;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mqttcourse.check.Values;

/**
 * One of a room's air.
 *
 * @param report whether the average is to be reported
 * @param flood whether it is one of very many, and large
 */
record Reading(String room, int ppm, boolean report, boolean flood) {
  private static final int ROOMS = 3;

  /** Of 400 samples each: kept as a tree of JSON these are about 100 MB. */
  private static final int FLOOD = 2_700;

  private static final int SAMPLES = 400;

  /** After so many rounds of the flood it waits for reports: a slow program is as right. */
  private static final int PACE = 60;

  private static final int LEAST = 420;
  private static final int LATER = 300;

  /** All that will be measured; the air gets worse at the end, so that old readings tell. */
  static List<Reading> all(Values values) {
    List<String> rooms = List.of(values.get("rooms").split(","));
    int count = Integer.parseInt(values.get("count"));
    Random random = new Random(Long.parseLong(values.get("seed")));
    int early = count + 2;
    int rounds = early + FLOOD / ROOMS + count;
    List<Reading> readings = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      int latest = round >= rounds - count ? LATER : 0;
      for (int room = 0; room < ROOMS; room++) {
        int ppm = LEAST + 211 * room + latest + random.nextInt(100);
        boolean flood = round >= early && round < rounds - count;
        boolean report = round == 0 || round == 2 || round == early - 1 || round == rounds - 1;
        report |= flood && (round - early) % PACE == PACE - 1;
        if (report && round >= count - 1) {
          ppm += toTheMiddle(readings, rooms.get(room), ppm, count);
        }
        readings.add(new Reading(rooms.get(room), ppm, report, flood));
      }
    }
    return readings;
  }

  /** What lets the average end in .25: rounded up, down and to even are not the same there. */
  private static int toTheMiddle(List<Reading> before, String room, int ppm, int count) {
    List<Integer> own =
        before.stream().filter(r -> r.room().equals(room)).map(Reading::ppm).toList();
    int sum = ppm + own.subList(own.size() - count + 1, own.size()).stream().mapToInt(i -> i).sum();
    return Math.floorMod(count / 4 - sum, count);
  }

  String json() {
    JsonObject json = new JsonObject();
    json.addProperty("ppm", ppm);
    json.addProperty("report", report);
    JsonArray raw = new JsonArray();
    for (int i = 0; i < (flood ? SAMPLES : 3); i++) {
      raw.add(ppm - 2 + i % 5);
    }
    json.add("raw", raw);
    return json.toString();
  }
}
