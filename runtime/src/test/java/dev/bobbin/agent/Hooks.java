package dev.bobbin.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;

/** Stands for that of the agent, which the runtime finds by its name. */
public final class Hooks {
  /** What was told. */
  public static final List<Told> TOLD = new ArrayList<>();

  private Hooks() {}

  /** A fact. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Told(int kind, Object[] parts) {

    /** Returns its kind and what belongs to that; "none" stands for null. */
    public List<Object> more() {
      List<Object> more = new ArrayList<>(List.of(kind));
      Arrays.stream(parts).skip(4).map(part -> part == null ? "none" : part).forEach(more::add);
      return more;
    }
  }

  /** Returns what takes the facts. */
  public static ObjIntConsumer<Object[]> sink() {
    return (parts, kind) -> TOLD.add(new Told(kind, parts));
  }
}
