package dev.bobbin.weaver.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserPrincipal;

/** Gives a file the permissions, the owner and the times of another. */
final class FileAttributes {

  private FileAttributes() {}

  static void copy(Path from, Path to) throws IOException {
    PosixFileAttributeView posix = view(to, PosixFileAttributeView.class);
    if (posix != null) {
      PosixFileAttributes attributes = Files.readAttributes(from, PosixFileAttributes.class);
      keepOwner(posix, attributes.owner(), attributes.group());
      // After the owner, whose change takes some of them away.
      posix.setPermissions(attributes.permissions());
    }
    BasicFileAttributes times = Files.readAttributes(from, BasicFileAttributes.class);
    view(to, BasicFileAttributeView.class)
        .setTimes(times.lastModifiedTime(), times.lastAccessTime(), times.creationTime());
  }

  /** Only the administrator may give files away; a group is given to a file by its members. */
  private static void keepOwner(
      PosixFileAttributeView file, UserPrincipal owner, GroupPrincipal group) throws IOException {
    PosixFileAttributes now = file.readAttributes();
    try {
      if (!group.equals(now.group())) {
        file.setGroup(group);
      }
      if (!owner.equals(now.owner())) {
        file.setOwner(owner);
      }
    } catch (IOException notAllowed) {
      // The file then belongs to whoever weaves, as with any other tool that replaces it.
    }
  }

  private static <V extends FileAttributeView> V view(Path file, Class<V> type) {
    return Files.getFileAttributeView(file, type);
  }
}
