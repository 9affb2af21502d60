package dev.bobbin.benchmarks.peers

/** The functions of Kotlin's sequences that are in itertools, too. */
object KotlinSequences {

  @JvmStatic
  fun map(source: List<Int>): Iterator<Int> = source.asSequence().map { it + 1 }.iterator()

  @JvmStatic
  fun filter(source: List<Int>): Iterator<Int> =
    source.asSequence().filter { (it and 3) == 0 }.iterator()

  @JvmStatic
  fun pipe(source: List<Int>, limit: Int): Iterator<Int> =
    source.asSequence().filter { (it and 3) == 0 }.map { it + 1 }.takeWhile { it < limit }.iterator()

  @JvmStatic
  fun dropWhile(source: List<Int>, limit: Int): Iterator<Int> =
    source.asSequence().dropWhile { it < limit }.iterator()

  @JvmStatic
  fun islice(source: List<Int>, start: Int, count: Int): Iterator<Int> =
    source.asSequence().drop(start).take(count).iterator()

  @JvmStatic
  fun chain(source: List<Int>): Iterator<Int> =
    (source.asSequence() + source.asSequence()).iterator()

  @JvmStatic
  fun zip(source: List<Int>): Iterator<Pair<Int, Int>> =
    source.asSequence().zip(source.asSequence()).iterator()

  @JvmStatic
  fun enumerate(source: List<Int>): Iterator<IndexedValue<Int>> =
    source.asSequence().withIndex().iterator()

  @JvmStatic
  fun accumulate(source: List<Int>): Iterator<Int> =
    source.asSequence().runningReduce { a, b -> maxOf(a, b) }.iterator()

  @JvmStatic
  fun pairwise(source: List<Int>): Iterator<Int> =
    source.asSequence().zipWithNext { a, b -> a * b }.iterator()

  @JvmStatic
  fun batched(source: List<Int>): Iterator<List<Int>> = source.asSequence().chunked(10).iterator()

  @JvmStatic
  fun windowed(source: List<Int>): Iterator<List<Int>> = source.asSequence().windowed(5).iterator()

  @JvmStatic
  fun unique(source: List<Int>): Iterator<Int> =
    source.asSequence().map { it / 2 }.distinct().iterator()
}
