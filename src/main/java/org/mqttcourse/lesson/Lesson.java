package org.mqttcourse.lesson;

import java.util.List;

/**
 * One lesson.
 *
 * @param number its place in the course, from 1
 * @param name the rest of its file's name, such as {@code wildcards}
 * @param title as a reader sees it
 * @param minutes that it takes, about
 * @param buildsOn the numbers of the lessons that it needs
 * @param steps in order
 */
public record Lesson(
    int number, String name, String title, int minutes, List<Integer> buildsOn, List<Step> steps) {
  public Lesson {
    buildsOn = List.copyOf(buildsOn);
    steps = List.copyOf(steps);
  }
}
