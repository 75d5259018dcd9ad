package org.mqttcourse.submission;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What students' programs may use beside the JDK: Paho and the JSON library, nothing of ours.
 *
 * @param jars in the order of the class path
 */
public record Libraries(List<Path> jars) {
  private static final List<String> NAMES = List.of("paho.jar", "gson.jar");

  public Libraries {
    jars = List.copyOf(jars);
  }

  /** Unpacks them from our own jar into that folder, which is made where it is missing. */
  public static Libraries unpack(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> jars = new ArrayList<>();
    for (String name : NAMES) {
      Path jar = folder.resolve(name);
      try (InputStream packed = Libraries.class.getResourceAsStream("/course/libraries/" + name)) {
        if (packed == null) {
          throw new FileNotFoundException("this build of mqtt-course carries no " + name);
        }
        // Half of it may be there from a try when the disk was full.
        Files.copy(packed, jar, StandardCopyOption.REPLACE_EXISTING);
      }
      jars.add(jar);
    }
    return new Libraries(jars);
  }
}
