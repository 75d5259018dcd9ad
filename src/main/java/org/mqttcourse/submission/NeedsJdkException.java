package org.mqttcourse.submission;

/** Nothing can be compiled here; its message is for the user and says what to do. */
public final class NeedsJdkException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String javaHome;

  /** Thrown where the Java that we run on has no compiler. */
  public static void unlessThereIsACompiler() {
    if (ModuleLayer.boot().findModule("jdk.compiler").isEmpty()) {
      throw new NeedsJdkException(System.getProperty("java.home"));
    }
  }

  /**
   * For a Java without a compiler.
   *
   * @param javaHome where that Java lives
   */
  public NeedsJdkException(String javaHome) {
    super(
        "Checking needs a JDK 17 or newer, and this is a JRE without a compiler: "
            + javaHome
            + ". Install a JDK and start the course with its java.");
    this.javaHome = javaHome;
  }

  /** Where that Java lives. */
  public String javaHome() {
    return javaHome;
  }
}
