package org.mqttcourse.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SystemFilesTest {
  @Test
  void keepsWhatOnlyLooksLikeAComment() {
    assertEquals(
        List.of("a=b, \\", "# c, \\", "", "d=e"),
        SystemFiles.withoutComments(
            List.of("# A comment, \\", "a=b, \\", "# c, \\", "", "", "#d=x", "d=e")));
  }

  @Test
  void leavesTheSecurityPropertiesOfThisJavaAsTheyAre() throws Exception {
    Path file = Path.of(System.getProperty("java.home"), "conf", "security", "java.security");
    List<String> all = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    assertEquals(properties(all), properties(SystemFiles.withoutComments(all)));
  }

  private static Properties properties(List<String> lines) throws Exception {
    Properties properties = new Properties();
    properties.load(new StringReader(String.join("\n", lines)));
    return properties;
  }
}
