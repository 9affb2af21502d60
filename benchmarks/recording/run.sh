#!/usr/bin/env bash
# Measures what it costs to record a run as the explorer does: whole processes, in turns.
#
#   run.sh BOBBIN_AGENT_JAR BOBBIN_RUNTIME_JAR
#
# Two programs of a million events each: a bare loop over 500,000 numbers, and a log of 170,000
# lines that goes through three generators. Each runs woven before, with the agent alone, woven
# before with trace=, and with the agent and trace=; the medians of wall clock and processor time
# come last, in seconds. JAVA_HOME is measured, with JAVA_OPTIONS; RUNS is 7 unless it is set.
set -e
agent=$1 runtime=$2
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
mkdir "$place/plain"

cat > "$place/Numbers.java" <<'JAVA'
import dev.bobbin.*;

public class Numbers {
  @Generator
  static Gen<Integer> numbers(int count) {
    for (int i = 0; i < count; i++) {
      Gen.yield(i);
    }
    return Gen.done();
  }

  public static void main(String[] args) {
    long sum = 0;
    for (int number : numbers(500_000)) {
      sum += number;
    }
    System.out.println(sum);
  }
}
JAVA

cat > "$place/Log.java" <<'JAVA'
import dev.bobbin.*;
import java.io.*;
import java.nio.file.*;
import java.util.regex.*;

public class Log {
  record Entry(String host, String time, String method, String request, int status, long bytes) {
    static final Pattern LINE = Pattern.compile(
        "(\\S+) \\S+ \\S+ \\[(.*?)\\] \"(\\S+) (\\S+) \\S+\" (\\d{3}) (\\d{1,18}|-)");

    static Entry parse(String line) {
      Matcher field = LINE.matcher(line);
      return !field.lookingAt() ? null : new Entry(field.group(1), field.group(2), field.group(3),
          field.group(4), Integer.parseInt(field.group(5)),
          field.group(6).equals("-") ? 0 : Long.parseLong(field.group(6)));
    }

    @Override
    public String toString() {
      return status + " " + request;
    }
  }

  @Generator
  static Gen<String> lines(Path log) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(log)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        Gen.yield(line);
      }
    }
    return Gen.done();
  }

  @Generator
  static Gen<String> grep(String pattern, Iterable<String> lines) {
    Pattern wanted = Pattern.compile(pattern);
    for (String line : lines) {
      if (wanted.matcher(line).find()) {
        Gen.yield(line);
      }
    }
    return Gen.done();
  }

  @Generator
  static Gen<Entry> parse(Iterable<String> lines) {
    for (String line : lines) {
      Entry entry = Entry.parse(line);
      if (entry != null) {
        Gen.yield(entry);
      }
    }
    return Gen.done();
  }

  public static void main(String[] args) throws IOException {
    long bytes = 0;
    for (Entry entry : parse(grep("HTTP", lines(Path.of(args[0]))))) {
      bytes += entry.bytes();
    }
    System.out.println(bytes);
  }
}
JAVA

awk 'BEGIN { for (i = 0; i < 170000; i++)
  printf "10.%d.%d.%d - - [24/Feb/2008:00:%02d:%02d -0600] \"GET /ply/page%d.html HTTP/1.1\" %d %d\n",
    i % 7, i % 251, i % 239, i / 60 % 60, i % 60, i * 7919 % 5003, i % 11 ? 200 : 404, i * 31 % 99991
}' > "$place/access.log"

"${java}c" -g -d "$place/plain" -cp "$runtime" "$place"/*.java
cp -r "$place/plain" "$place/woven"
"$java" -jar "$agent" weave "$place/woven" > "$place/weave.txt"

# Takes turns, since a computer is not equally fast all the time.
measure() {
  local program=$1 kind=$2 classes=$3 option=$4
  local before
  before=$(date +%s%N)
  TIMEFORMAT='%U %S'
  { time "$java" $JAVA_OPTIONS $option -cp "$place/$classes:$runtime" \
      "$program" "$place/access.log" > "$place/out" 2>&1; } 2> "$place/time"
  grep -qx '[0-9]*' "$place/out" || { cat "$place/out" >&2; exit 1; }
  awk -v wall=$(($(date +%s%N) - before)) -v name="$program $kind" \
    '{ printf "%s\t%.3f\t%.3f\n", name, wall / 1e9, $1 + $2 }' "$place/time" >> "$place/results"
}

trace="-javaagent:$agent=limit=1100000,trace=$place"
for _ in $(seq "${RUNS:-7}"); do
  for program in Numbers Log; do
    measure $program 'woven before' woven
    measure $program 'agent alone' plain "-javaagent:$agent"
    measure $program 'woven before, recorded' woven "$trace/$program.html"
    measure $program 'agent, recorded' plain "$trace/$program.html"
  done
done

printf '%-35s %8s %10s\n' program wall processor
for program in Numbers Log; do
  for kind in 'woven before' 'agent alone' 'woven before, recorded' 'agent, recorded'; do
    grep -P "^$program $kind\t" "$place/results" > "$place/some"
    middle=$((($(wc -l < "$place/some") + 1) / 2))
    printf '%-35s %8s %10s\n' "$program, $kind" \
      "$(cut -f2 "$place/some" | sort -n | sed -n "${middle}p")" \
      "$(cut -f3 "$place/some" | sort -n | sed -n "${middle}p")"
  done
  echo "page of $program: $(($(wc -c < "$place/$program.html") / 1000000)) MB"
done
