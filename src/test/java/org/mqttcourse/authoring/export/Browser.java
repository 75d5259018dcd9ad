package org.mqttcourse.authoring.export;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Chromium without a window, 360 pixels wide, driven through its DevTools. */
final class Browser implements AutoCloseable {
  private static final int WIDTH = 360;
  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
  private final List<String> requests = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private CompletableFuture<Void> loaded = new CompletableFuture<>();
  private int number;

  Browser(Path profile) throws Exception {
    process =
        new ProcessBuilder(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    URI devTools = devTools();
    HttpClient http = HttpClient.newHttpClient();
    String page =
        http.send(
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + devTools.getPort() + "/json/new"))
                    .PUT(HttpRequest.BodyPublishers.noBody())
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    String address =
        JsonParser.parseString(page).getAsJsonObject().get("webSocketDebuggerUrl").getAsString();
    socket =
        http.newWebSocketBuilder()
            .buildAsync(URI.create(address), new Ears())
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    for (String domain : List.of("Page", "Network", "Log", "Runtime")) {
      call(domain + ".enable", "{}");
    }
    call(
        "Emulation.setDeviceMetricsOverride",
        "{\"width\":%d,\"height\":800,\"deviceScaleFactor\":1,\"mobile\":true}".formatted(WIDTH));
  }

  /** Opens a page and waits until all of it is there. */
  void open(Path page) throws Exception {
    synchronized (this) {
      loaded = new CompletableFuture<>();
      requests.clear();
      errors.clear();
    }
    call("Page.navigate", "{\"url\":\"" + page.toUri() + "\"}");
    loaded.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** The value of an expression in the page, as text. */
  String value(String expression) throws Exception {
    JsonObject parameters = new JsonObject();
    parameters.addProperty("expression", "String(" + expression + ")");
    return call("Runtime.evaluate", parameters.toString())
        .getAsJsonObject("result")
        .get("value")
        .getAsString();
  }

  /** Addresses that were asked for since the page was opened. */
  synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  /** What the page complained of since it was opened. */
  synchronized List<String> errors() {
    return List.copyOf(errors);
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private URI devTools() throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("DevTools listening on ")) {
        return URI.create(line.substring("DevTools listening on ".length()).strip());
      }
      said.append(line).append('\n');
    }
    throw new IOException("Chromium ended: " + said);
  }

  private JsonObject call(String method, String parameters) throws Exception {
    int id = ++number;
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    answers.put(id, answer);
    var unused =
        socket.sendText(
            "{\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(id, method, parameters), true);
    return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private synchronized void heard(JsonObject message) {
    if (message.has("id")) {
      JsonObject result = message.getAsJsonObject("result");
      answers.remove(message.get("id").getAsInt()).complete(result);
      return;
    }
    JsonObject what = message.getAsJsonObject("params");
    switch (message.get("method").getAsString()) {
      case "Page.loadEventFired" -> loaded.complete(null);
      case "Network.requestWillBeSent" ->
          requests.add(what.getAsJsonObject("request").get("url").getAsString());
      case "Network.loadingFailed" -> errors.add(what.toString());
      case "Runtime.exceptionThrown" -> errors.add(what.toString());
      case "Runtime.consoleAPICalled" -> errors.add(what.toString());
      case "Log.entryAdded" -> errors.add(what.toString());
      default -> {
        // There is much that we don't care for.
      }
    }
  }

  private final class Ears implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        JsonObject message = JsonParser.parseString(text.toString()).getAsJsonObject();
        text.setLength(0);
        heard(message);
      }
      from.request(1);
      return null;
    }
  }
}
