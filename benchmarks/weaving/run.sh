#!/usr/bin/env bash
# Measures how long the command line takes for 1,000 classes with three generators each, the whole
# process: wall clock, user and system time of each run.
#
#   run.sh BOBBIN_AGENT_JAR BOBBIN_RUNTIME_JAR [JACOCO_CLI_JAR]
#
# JACOCO_CLI_JAR, the artifact org.jacoco.cli with the classifier nodeps, takes turns with it.
# JAVA_HOME is measured, with JAVA_OPTIONS; RUNS is 7 unless it is set.
set -e
agent=$1 runtime=$2 jacoco=$3
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

mkdir "$place/sources" "$place/classes"
for i in $(seq 1000); do
  cat > "$place/sources/Component$i.java" <<JAVA
package app;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.List;

public class Component$i {
  private final List<String> names;

  public Component$i(List<String> names) {
    this.names = names;
  }

  @Generator
  public static Gen<Integer> range(int from, int to) {
    for (int i = from; i < to; i++) {
      Gen.yield(i);
    }
    return Gen.done();
  }

  @Generator
  public Gen<String> numbered() {
    int number = $i;
    for (String name : names) {
      number++;
      Gen.yield(number + ": " + name);
    }
    return Gen.done();
  }

  @Generator
  public Gen<String> ends(String before, String after) {
    Gen.yield(before);
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).length() > $i) {
        Gen.yield(names.get(i));
      }
    }
    Gen.yield(after);
    return Gen.done();
  }

  public int size() {
    return names.size();
  }
}
JAVA
done
"${java}c" -g -d "$place/classes" -cp "$runtime" "$place"/sources/*.java

# A copy each time; those that are there stay, since some file systems are slow where files were
# deleted just before.
for run in $(seq "${RUNS:-7}"); do
  cp -r "$place/classes" "$place/bobbin$run"
  echo "Bobbin, run $run"
  (time -p "$java" $JAVA_OPTIONS -jar "$agent" weave "$place/bobbin$run") 2>&1
  if [ -n "$jacoco" ]; then
    echo "JaCoCo, run $run"
    (time -p "$java" $JAVA_OPTIONS -jar "$jacoco" instrument "$place/classes" \
      --dest "$place/jacoco$run" --quiet) 2>&1
  fi
done
