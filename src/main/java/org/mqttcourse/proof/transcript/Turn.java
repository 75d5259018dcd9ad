package org.mqttcourse.proof.transcript;

import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.lesson.Block;

/**
 * One line that is typed, and what is printed then.
 *
 * @param line of the author's file, from 1
 * @param inShell whether it is typed into our shell; else into a terminal of the system
 * @param typed without its prompt
 * @param answer lines that are expected; {@code ...} stands for anything
 */
public record Turn(int line, boolean inShell, String typed, List<String> answer) {
  public Turn {
    answer = List.copyOf(answer);
  }

  /**
   * Cuts a transcript into turns.
   *
   * @param firstLine of the author's file
   */
  public static List<Turn> of(int firstLine, List<String> lines) {
    List<Turn> turns = new ArrayList<>();
    int end = lines.size();
    for (int i = lines.size() - 1; i >= 0; i--) {
      String line = lines.get(i);
      if (Block.Transcript.isTyped(line)) {
        boolean inShell = line.startsWith(Block.Transcript.SHELL_PROMPT);
        String prompt = inShell ? Block.Transcript.SHELL_PROMPT : Block.Transcript.TERMINAL_PROMPT;
        turns.add(
            0,
            new Turn(
                firstLine + i,
                inShell,
                line.substring(prompt.length()),
                lines.subList(i + 1, end)));
        end = i;
      }
    }
    return turns;
  }
}
