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
    BasicFileAttributes attributes;
    PosixFileAttributeView posix = view(to, PosixFileAttributeView.class);
    if (posix == null) {
      attributes = Files.readAttributes(from, BasicFileAttributes.class);
    } else {
      PosixFileAttributes own = Files.readAttributes(from, PosixFileAttributes.class);
      if (!haveSameOwner(from, to)) {
        keepOwner(posix, own.owner(), own.group());
      }
      // After the owner, whose change takes some of them away.
      posix.setPermissions(own.permissions());
      attributes = own;
    }
    view(to, BasicFileAttributeView.class)
        .setTimes(
            attributes.lastModifiedTime(), attributes.lastAccessTime(), attributes.creationTime());
  }

  /** Compares numbers, where there are any: the system takes long to name an owner. */
  private static boolean haveSameOwner(Path one, Path other) throws IOException {
    String ids = "unix:uid,gid";
    return one.getFileSystem().equals(other.getFileSystem())
        && one.getFileSystem().supportedFileAttributeViews().contains("unix")
        && Files.readAttributes(one, ids).equals(Files.readAttributes(other, ids));
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
