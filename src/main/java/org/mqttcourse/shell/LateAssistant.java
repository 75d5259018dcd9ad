package org.mqttcourse.shell;

import java.util.List;

/** Helps as another does, once there is one. */
final class LateAssistant implements Screen.Assistant {
  private volatile Screen.Assistant assistant;

  void become(Screen.Assistant newAssistant) {
    assistant = newAssistant;
  }

  @Override
  public List<Screen.Suggestion> complete(List<String> before) {
    Screen.Assistant now = assistant;
    return now == null ? List.of() : now.complete(before);
  }

  @Override
  public boolean knows(String word) {
    Screen.Assistant now = assistant;
    return now == null || now.knows(word);
  }

  @Override
  public boolean mayBecomeKnown(String beginning) {
    Screen.Assistant now = assistant;
    return now == null || now.mayBecomeKnown(beginning);
  }
}
