#!/bin/sh
# Builds the jars of the last commit twice, in two folders, and compares them byte by byte.
# Usage: sh .mvn/build-twice.sh [options for Maven]
set -eu

# All that is published.
modules=$(sed -n 's|.*<module>\(.*\)</module>.*|\1|p' pom.xml | while read -r module; do
  grep -q '<bobbin.unpublished>true' "$module/pom.xml" || echo "$module"
done | paste -s -d , -)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

for build in first second-of-another-length; do
  mkdir "$folder/$build"
  git archive HEAD | tar -x -C "$folder/$build"
  (cd "$folder/$build" && mvn -B -q -ntp -DskipTests -Dinvoker.skip -pl "$modules" -am "$@" package)
done

cd "$folder/first"
different=0
count=0
for jar in $(find . -path '*/target/bobbin-*.jar'); do
  count=$((count + 1))
  cmp "$jar" "../second-of-another-length/$jar" || different=$((different + 1))
done
echo "$count jars, $different different"
[ "$count" -gt 0 ] && [ "$different" -eq 0 ]
