package dev.bobbin.weaver.files;

import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * Writes a copy of a jar with some classes exchanged and their frame classes behind them.
 *
 * <p>All the rest is copied byte by byte: order, times, permissions, comments, packed content, and
 * what stands before the first entry and behind the last. Frame classes get the time and the
 * permissions of their host.
 */
final class JarRewriter {
  private final ZipReader zip;
  private final Path jar;
  private final FileChannel copy;

  /** The woven classes, by the paths of their entries. */
  private final Map<String, WeaveResult> results;

  /** The paths of frame classes, where an earlier weaving may have left others. */
  private final Set<String> outdated;

  /** For each header of the jar that is read, those of the copy. */
  private final Map<ZipHeader, List<ZipHeader>> written = new HashMap<>();

  /** The part of the jar that is read which is to be copied as it is. */
  private long pendingStart;

  private long pendingEnd;

  JarRewriter(
      ZipReader zip,
      Path jar,
      Map<String, WeaveResult> results,
      Set<String> outdated,
      FileChannel copy) {
    this.zip = zip;
    this.jar = jar;
    this.results = results;
    this.outdated = outdated;
    this.copy = copy;
  }

  void rewrite() throws IOException {
    List<ZipHeader> inPlace = new ArrayList<>(zip.directory().headers());
    inPlace.sort(Comparator.comparingLong(zip::start));
    pendingEnd = zip.start(inPlace.get(0));
    for (int i = 0; i < inPlace.size(); i++) {
      boolean last = i + 1 == inPlace.size();
      long end = last ? zip.directory().start() : zip.start(inPlace.get(i + 1));
      written.put(inPlace.get(i), rewrite(inPlace.get(i), end));
    }
    copyPending();
    writeDirectory();
  }

  /**
   * Writes what replaces an entry.
   *
   * @param end where the next one starts; there may be something in between
   */
  private List<ZipHeader> rewrite(ZipHeader entry, long end) throws IOException {
    rejectOverlap(entry, end);
    zip.verify(entry);
    WeaveResult result = results.get(entry.path());
    boolean exchanged = result != null && result.woven();
    if (!exchanged && !outdated.contains(entry.path())) {
      ZipHeader moved = entry.at(offset());
      pendingEnd = end;
      return List.of(moved);
    }
    copyPending();
    pendingStart = end;
    pendingEnd = end;
    return exchanged ? exchange(entry, result) : List.of();
  }

  /** What stays is copied in large parts: some jars have very many small entries. */
  private void copyPending() throws IOException {
    StagedFiles.copy(zip.channel(), pendingStart, pendingEnd, copy);
    pendingStart = pendingEnd;
  }

  private void rejectOverlap(ZipHeader entry, long end) throws IOException {
    if (zip.end(entry) > end) {
      throw new ZipException(jar + " is damaged: " + entry.path() + " reaches into what follows");
    }
  }

  private List<ZipHeader> exchange(ZipHeader host, WeaveResult result) throws IOException {
    List<ZipHeader> headers = new ArrayList<>();
    headers.add(write(host, zip.localExtra(host), result.bytes()));
    for (FrameClass frame : result.frameClasses()) {
      ZipHeader header = host.sibling(ClassFiles.fileName(frame.internalName()));
      headers.add(write(header, new byte[0], frame.bytes()));
    }
    return headers;
  }

  private ZipHeader write(ZipHeader old, byte[] localExtra, byte[] content) throws IOException {
    rejectLongName(old);
    PackedBytes packed = PackedBytes.of(content, old.method());
    ZipHeader header = old.holding(packed, offset());
    byte[] small = new Zip64Extra(0, 0, 0).putInto(localExtra);
    StagedFiles.write(copy, header.local(small));
    StagedFiles.write(copy, ByteBuffer.wrap(packed.bytes()));
    return header;
  }

  private void rejectLongName(ZipHeader entry) throws ZipException {
    if (entry.name().length > Bytes.U2) {
      String path = entry.path();
      throw new ZipException(
          jar
              + ": the entry of the frame class "
              + path.substring(path.lastIndexOf('/') + 1)
              + " would have a longer name than a zip file allows; shorten that of its folder");
    }
  }

  private long offset() throws IOException {
    return copy.position() + (pendingEnd - pendingStart) - zip.directory().base();
  }

  private void writeDirectory() throws IOException {
    long start = offset();
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    int count = 0;
    for (ZipHeader old : zip.directory().headers()) {
      for (ZipHeader header : written.get(old)) {
        directory.writeBytes(header.central().array());
        count++;
      }
    }
    StagedFiles.write(copy, ByteBuffer.wrap(directory.toByteArray()));
    StagedFiles.write(copy, zip.directory().end(count, start, directory.size()));
  }
}
