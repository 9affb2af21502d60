package dev.bobbin.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the documentation, read for its fenced blocks. */
final class Page {
  private static final Pattern MARK =
      Pattern.compile("<!-- (snippet|output|bytecode|program|run|diagram): (\\S+) -->");
  private static final String FENCE = "```";

  private final Path file;
  private final List<Block> blocks = new ArrayList<>();

  /**
   * A fenced block.
   *
   * @param line where its fence starts
   * @param language what stands behind the fence
   * @param kind {@code snippet}, {@code output}, {@code bytecode}, {@code program}, {@code run},
   *     {@code diagram}, or empty if no mark stands above it
   * @param reference what the mark refers to
   * @param text the lines between the fences
   */
  record Block(int line, String language, String kind, String reference, String text) {}

  private Page(Path file) {
    this.file = file;
  }

  /** Reads a page. */
  static Page read(Path file) throws IOException {
    Page page = new Page(file);
    List<String> lines = Files.readAllLines(file);
    int line = 0;
    while (line < lines.size()) {
      line = lines.get(line).startsWith(FENCE) ? page.addBlock(lines, line) : line + 1;
    }
    return page;
  }

  /** Adds the block that starts in the given line; returns the line behind it. */
  private int addBlock(List<String> lines, int start) {
    int end = start + 1;
    while (!lines.get(end).equals(FENCE)) {
      end++;
    }
    Matcher mark = MARK.matcher(start == 0 ? "" : lines.get(start - 1));
    boolean marked = mark.matches();
    String text = String.join("\n", lines.subList(start + 1, end));
    String language = lines.get(start).substring(FENCE.length());
    blocks.add(
        new Block(
            start + 1, language, marked ? mark.group(1) : "", marked ? mark.group(2) : "", text));
    return end + 1;
  }

  List<Block> blocks() {
    return blocks;
  }

  /** Returns the blocks of one kind. */
  List<Block> blocks(String kind) {
    return blocks.stream().filter(block -> block.kind().equals(kind)).toList();
  }

  /** Returns where a block is, so that an IDE makes a link of it. */
  String at(Block block) {
    return file + ":" + block.line();
  }
}
