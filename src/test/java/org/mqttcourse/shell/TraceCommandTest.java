package org.mqttcourse.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the course's own broker. */
class TraceCommandTest {
  @TempDir private Path workspace;
  private ShellRun shell;

  @BeforeEach
  void makeAShell() {
    shell = new ShellRun(workspace, BrokerStarter.embedded());
  }

  private String file(String name) {
    return "'" + workspace.resolve(name) + "'";
  }

  @Test
  void savesAsTextAsJsonAndForWireshark() throws IOException {
    shell.piped(
        "pub -t a/b -m hi -q 1",
        "trace save " + file("talk.txt"),
        "trace save " + file("talk.jsonl"),
        "trace save " + file("talk.pcap"));

    List<String> text = Files.readAllLines(workspace.resolve("talk.txt"));
    assertTrue(
        text.stream().anyMatch(line -> line.contains("→ PUBLISH a/b QoS 1 #1 \"hi\" (11 bytes)")),
        text.toString());
    List<String> json = Files.readAllLines(workspace.resolve("talk.jsonl"));
    assertEquals(text.size(), json.size());
    assertTrue(json.stream().anyMatch(line -> line.contains("\"event\":\"PUBACK\"")));
    byte[] pcap = Files.readAllBytes(workspace.resolve("talk.pcap"));
    assertTrue(new String(pcap, StandardCharsets.ISO_8859_1).contains("a/b"));
  }

  @Test
  void savesNoPasswordInAnyForm() throws IOException {
    String shown =
        shell.piped(
            "connect ida -u ida -P opensesame",
            "link eva delay 10ms",
            "connect eva -u eva -P opensesame",
            "trace last",
            "trace show 2",
            "trace show 5",
            "trace save " + file("talk.txt"),
            "trace save " + file("talk.jsonl"),
            "trace save " + file("talk.pcap"));

    assertTrue(shown.contains("user ida"), shown);
    assertEquals(2, shown.split("opensesame", -1).length - 1, "only where it was typed");
    assertTrue(shown.contains("CONNECT is late"), shown);
    assertFalse(shown.contains("6f 70 65 6e"), shown);
    for (String name : List.of("talk.txt", "talk.jsonl", "talk.pcap")) {
      String content =
          new String(Files.readAllBytes(workspace.resolve(name)), StandardCharsets.ISO_8859_1);
      assertFalse(content.contains("opensesame"), name);
      assertFalse(content.contains("6f70656e"), name);
    }
  }

  @Test
  void showsThePacketOfThatNumberAndSoManyOfTheLast() throws IOException {
    String shown = shell.piped("pub -i ann -t a/b -m hi", "trace show 4", "trace last 1");

    String last = shown.substring(shown.indexOf("trace last 1"));
    assertTrue(shown.contains("PUBLISH, type 3; DUP 0, QoS 0, RETAIN 0"), shown);
    assertTrue(last.contains("PUBLISH a/b QoS 0 \"hi\""), last);
    assertFalse(last.contains("CONNECT"), last);
  }

  @Test
  void showsPacketsAsTheyComeUntilItIsOff() throws IOException {
    String shown =
        shell.piped(
            "connect ann", "trace on", "pub -t a/b -m seen", "trace off", "pub -t a/b -m unseen");

    assertTrue(shown.contains("Each packet is shown as it comes."), shown);
    assertTrue(shown.contains("PUBLISH a/b QoS 0 \"seen\""), shown);
    assertFalse(shown.contains("PUBLISH a/b QoS 0 \"unseen\""), shown);
  }

  @Test
  void writesOverNothing() throws IOException {
    Files.writeString(workspace.resolve("mine.txt"), "mine");

    String shown = shell.piped("trace save " + file("mine.txt"), "trace save nowhere/x.pcap");

    assertTrue(shown.contains("is there already. Choose another name"), shown);
    assertTrue(shown.replace('\n', ' ').contains("There is no folder"), shown);
    assertEquals("mine", Files.readString(workspace.resolve("mine.txt")));
  }

  @Test
  void saysWhatItUnderstands() throws IOException {
    String shown = shell.piped("trace since", "trace show", "trace show x", "trace save", "trace");

    assertTrue(shown.contains("There are: trace on, trace off"), shown);
    assertTrue(shown.contains("Which packet? 'trace last' lists them"), shown);
    assertTrue(shown.contains("'x' is no number of a packet"), shown);
    assertTrue(shown.contains("Into which file? Such as: trace save talk.pcap"), shown);
    assertTrue(shown.contains("No packet was seen yet."), shown);
  }

  @Test
  void drawsIntoFiles() throws IOException {
    String shown =
        shell.piped(
            "pub -t a/b -m hi",
            "diagram --ascii",
            "diagram --svg " + file("talk.svg"),
            "diagram --mermaid " + file("talk.mmd"),
            "diagram --png x",
            "diagram --svg");

    assertTrue(shown.contains("|- PUBLISH a/b QoS 0 \"hi\" ---"), shown);
    assertTrue(Files.readString(workspace.resolve("talk.svg")).startsWith("<svg"), shown);
    assertTrue(Files.readString(workspace.resolve("talk.mmd")).contains("PUBLISH a/b"), shown);
    assertTrue(shown.contains("There are --ascii, --svg FILE and --mermaid FILE"), shown);
    assertTrue(shown.contains("Into which file? Such as: diagram last --svg talk.svg"), shown);
  }
}
