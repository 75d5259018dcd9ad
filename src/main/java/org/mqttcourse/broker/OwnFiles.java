package org.mqttcourse.broker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;

/** Writes files whole or not at all. */
final class OwnFiles {
  private OwnFiles() {}

  /** A file for everybody's eyes. */
  static void write(Path file, String text) throws IOException {
    // Beside its place with the usual permissions, which a temporary file would not have.
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(draft, text, StandardCharsets.UTF_8);
    Path unused = Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * A file that only its owner can read, where the system has such files; never readable before.
   */
  static void writeSecret(Path file, String text) throws IOException {
    Path draft = emptyAndOwn(file.toAbsolutePath().getParent());
    try {
      Files.writeString(draft, text, StandardCharsets.UTF_8);
      Path unused = Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      boolean unused = Files.deleteIfExists(draft);
    }
  }

  private static Path emptyAndOwn(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return Files.createTempFile(
          folder,
          "key",
          ".new",
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Path file = Files.createTempFile(folder, "key", ".new");
    AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
    if (acl != null) {
      acl.setAcl(
          List.of(
              AclEntry.newBuilder()
                  .setType(AclEntryType.ALLOW)
                  .setPrincipal(acl.getOwner())
                  .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                  .build()));
    }
    return file;
  }
}
