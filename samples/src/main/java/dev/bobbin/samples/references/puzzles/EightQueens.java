package dev.bobbin.samples.references.puzzles;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.List;

/** Queens that do not attack each other: one in each row, in the column that the list says. */
public class EightQueens {

  EightQueens() {}

  // snippet: queens
  @Generator
  Gen<List<Integer>> queens(int size, int rows) {
    if (rows == 0) {
      Gen.yield(List.of());
      return Gen.done();
    }
    for (List<Integer> queens : queens(size, rows - 1)) {
      for (int column = 0; column < size; column++) {
        if (isSafe(column, queens)) {
          List<Integer> more = new ArrayList<>(queens);
          more.add(column);
          Gen.yield(more);
        }
      }
    }
    return Gen.done();
  }

  private static boolean isSafe(int column, List<Integer> queens) {
    for (int row = 0; row < queens.size(); row++) {
      int distance = Math.abs(queens.get(row) - column);
      if (distance == 0 || distance == queens.size() - row) {
        return false;
      }
    }
    return true;
  }

  // end

  // snippet: run
  /** Prints the first solution, found without looking for the others, and counts all. */
  public static void run() {
    EightQueens solver = new EightQueens();
    for (int column : solver.queens(8, 8).next()) {
      System.out.println(". ".repeat(column) + "Q" + " .".repeat(7 - column));
    }
    System.out.println("Solutions: " + solver.queens(8, 8).stream().count());
  }
  // end
}
