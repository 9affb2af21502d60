package dev.bobbin.benchmarks.peers

import dev.bobbin.benchmarks.inputs.Node

/** The generators, with the coroutines that Kotlin's compiler makes: the iterators of sequences. */
object Kotlin {

  /** Yields the numbers from 0 up to a limit. */
  @JvmStatic
  fun range(n: Int): Iterator<Int> = iterator {
    for (i in 0 until n) {
      yield(i)
    }
  }

  /** Yields the elements that four divides. */
  @JvmStatic
  fun filter(source: Iterator<Int>): Iterator<Int> = iterator {
    while (source.hasNext()) {
      val x = source.next()
      if ((x and 3) == 0) {
        yield(x)
      }
    }
  }

  /** Yields each element and one. */
  @JvmStatic
  fun map(source: Iterator<Int>): Iterator<Int> = iterator {
    while (source.hasNext()) {
      val x = source.next()
      yield(x + 1)
    }
  }

  /** Yields the elements before the first that is not below a limit. */
  @JvmStatic
  fun takeWhile(source: Iterator<Int>, limit: Int): Iterator<Int> = iterator {
    while (source.hasNext()) {
      val x = source.next()
      if (x >= limit) {
        break
      }
      yield(x)
    }
  }

  /** Yields, of the numbers up to a limit, those that four divides. */
  @JvmStatic
  fun irregular(n: Int): Iterator<Int> = iterator {
    for (i in 0 until n) {
      if ((i and 3) == 0) {
        yield(i)
      }
    }
  }

  /** Yields the exclusive or of two counters, one inside the other. */
  @JvmStatic
  fun nested(rows: Int, columns: Int): Iterator<Int> = iterator {
    for (i in 0 until rows) {
      for (j in 0 until columns) {
        yield(i xor j)
      }
    }
  }

  /** Yields Fibonacci numbers. */
  @JvmStatic
  fun fibonacci(n: Int): Iterator<Long> = iterator {
    var a = 0L
    var b = 1L
    for (i in 0 until n) {
      yield(a)
      val sum = a + b
      a = b
      b = sum
    }
  }

  /** Yields the elements that are not null. */
  @JvmStatic
  fun <T : Any> nonNull(source: Iterator<T?>): Iterator<T> = iterator {
    while (source.hasNext()) {
      val x = source.next()
      if (x != null) {
        yield(x)
      }
    }
  }

  /** Yields the squares below the square of a limit. */
  @JvmStatic
  fun squares(n: Int): Iterator<Long> = iterator {
    for (i in 0L until n) {
      yield(i * i)
    }
  }

  /** Yields the halves of the numbers below a limit. */
  @JvmStatic
  fun halves(n: Int): Iterator<Double> = iterator {
    for (i in 0 until n) {
      yield(i * 0.5)
    }
  }

  /** Yields whether the numbers below a limit have their second bit. */
  @JvmStatic
  fun parities(n: Int): Iterator<Boolean> = iterator {
    for (i in 0 until n) {
      yield((i and 2) != 0)
    }
  }

  /** Yields a counter, and how often its finally block has run. */
  @JvmStatic
  fun guarded(n: Int): Iterator<Int> = iterator {
    var released = 0
    for (i in 0 until n) {
      try {
        yield(i + released)
      } finally {
        released++
      }
    }
  }

  /** Yields with twenty local variables alive. */
  @JvmStatic
  fun manyLocals(n: Int): Iterator<Int> = iterator {
    var a = n * 3
    var b = n * 5
    var c = n * 7
    var d = n * 9
    var e = n * 11
    var f = n * 13
    var g = n * 15
    var h = n * 17
    var j = n * 19
    var k = n * 21
    var l = n * 23
    var m = n * 25
    var o = n * 27
    var p = n * 29
    var q = n * 31
    var r = n * 33
    var s = n * 35
    var t = n * 37
    var u = n * 39
    for (i in 0 until n) {
      yield(i)
    }
    yield(a xor b xor c xor d xor e xor f xor g xor h xor j xor k xor l xor m xor o xor p xor q xor r xor s xor t xor u)
  }

  /** Yields the numbers up to a limit; its body is over 325 bytecodes, most of them never run. */
  @JvmStatic
  fun coldPath(n: Int): Iterator<Int> = iterator {
    for (i in 0 until n) {
      if (i < 0) {
        println(Math.max(i * 31 + n, Math.abs(i - 0)) + Math.floorMod(i * 7, n + 0))
        println(Math.max(i * 32 + n, Math.abs(i - 1)) + Math.floorMod(i * 8, n + 1))
        println(Math.max(i * 33 + n, Math.abs(i - 2)) + Math.floorMod(i * 9, n + 2))
        println(Math.max(i * 34 + n, Math.abs(i - 3)) + Math.floorMod(i * 10, n + 3))
        println(Math.max(i * 35 + n, Math.abs(i - 4)) + Math.floorMod(i * 11, n + 4))
        println(Math.max(i * 36 + n, Math.abs(i - 5)) + Math.floorMod(i * 12, n + 5))
        println(Math.max(i * 37 + n, Math.abs(i - 6)) + Math.floorMod(i * 13, n + 6))
        println(Math.max(i * 38 + n, Math.abs(i - 7)) + Math.floorMod(i * 14, n + 7))
        println(Math.max(i * 39 + n, Math.abs(i - 8)) + Math.floorMod(i * 15, n + 8))
        println(Math.max(i * 40 + n, Math.abs(i - 9)) + Math.floorMod(i * 16, n + 9))
        println(Math.max(i * 41 + n, Math.abs(i - 10)) + Math.floorMod(i * 17, n + 10))
        println(Math.max(i * 42 + n, Math.abs(i - 11)) + Math.floorMod(i * 18, n + 11))
        println(Math.max(i * 43 + n, Math.abs(i - 12)) + Math.floorMod(i * 19, n + 12))
        println(Math.max(i * 44 + n, Math.abs(i - 13)) + Math.floorMod(i * 20, n + 13))
        println(Math.max(i * 45 + n, Math.abs(i - 14)) + Math.floorMod(i * 21, n + 14))
        println(Math.max(i * 46 + n, Math.abs(i - 15)) + Math.floorMod(i * 22, n + 15))
      }
      yield(i)
    }
  }

  /** Yields numbers from a computation with twenty-four cases, of over 1,000 bytecodes. */
  @JvmStatic
  fun largeStep(n: Int): Iterator<Int> = iterator {
    var y = 0
    for (x in 0 until n) {
      when (x % 24) {
        0 -> y = (x * 31 + 3) xor (y ushr 1) xor (x shl 2) + y * 11 - (x shr 1)
        1 -> y = (x * 33 + 10) xor (y ushr 2) xor (x shl 3) + y * 12 - (x shr 2)
        2 -> y = (x * 35 + 17) xor (y ushr 3) xor (x shl 4) + y * 13 - (x shr 3)
        3 -> y = (x * 37 + 24) xor (y ushr 4) xor (x shl 5) + y * 14 - (x shr 1)
        4 -> y = (x * 39 + 31) xor (y ushr 5) xor (x shl 6) + y * 15 - (x shr 2)
        5 -> y = (x * 41 + 38) xor (y ushr 6) xor (x shl 2) + y * 16 - (x shr 3)
        6 -> y = (x * 43 + 45) xor (y ushr 7) xor (x shl 3) + y * 17 - (x shr 1)
        7 -> y = (x * 45 + 52) xor (y ushr 1) xor (x shl 4) + y * 18 - (x shr 2)
        8 -> y = (x * 47 + 59) xor (y ushr 2) xor (x shl 5) + y * 19 - (x shr 3)
        9 -> y = (x * 49 + 66) xor (y ushr 3) xor (x shl 6) + y * 20 - (x shr 1)
        10 -> y = (x * 51 + 73) xor (y ushr 4) xor (x shl 2) + y * 21 - (x shr 2)
        11 -> y = (x * 53 + 80) xor (y ushr 5) xor (x shl 3) + y * 22 - (x shr 3)
        12 -> y = (x * 55 + 87) xor (y ushr 6) xor (x shl 4) + y * 23 - (x shr 1)
        13 -> y = (x * 57 + 94) xor (y ushr 7) xor (x shl 5) + y * 24 - (x shr 2)
        14 -> y = (x * 59 + 101) xor (y ushr 1) xor (x shl 6) + y * 25 - (x shr 3)
        15 -> y = (x * 61 + 108) xor (y ushr 2) xor (x shl 2) + y * 26 - (x shr 1)
        16 -> y = (x * 63 + 115) xor (y ushr 3) xor (x shl 3) + y * 27 - (x shr 2)
        17 -> y = (x * 65 + 122) xor (y ushr 4) xor (x shl 4) + y * 28 - (x shr 3)
        18 -> y = (x * 67 + 129) xor (y ushr 5) xor (x shl 5) + y * 29 - (x shr 1)
        19 -> y = (x * 69 + 136) xor (y ushr 6) xor (x shl 6) + y * 30 - (x shr 2)
        20 -> y = (x * 71 + 143) xor (y ushr 7) xor (x shl 2) + y * 31 - (x shr 3)
        21 -> y = (x * 73 + 150) xor (y ushr 1) xor (x shl 3) + y * 32 - (x shr 1)
        22 -> y = (x * 75 + 157) xor (y ushr 2) xor (x shl 4) + y * 33 - (x shr 2)
        23 -> y = (x * 77 + 164) xor (y ushr 3) xor (x shl 5) + y * 34 - (x shr 3)
        else -> throw AssertionError(x)
      }
      yield(y)
    }
  }

  /** Yields the values of a tree in order, each subtree by a sequence of its own. */
  @JvmStatic
  fun inOrder(node: Node?): Iterator<Int> = iterator {
    if (node != null) {
      yieldAll(inOrder(node.left()))
      yield(node.value())
      yieldAll(inOrder(node.right()))
    }
  }

  /** Yields the values of a tree in order, each subtree by a call of a suspending function. */
  @JvmStatic
  fun inOrderByCalls(root: Node?): Iterator<Int> = iterator { walk(root) }

  private suspend fun SequenceScope<Int>.walk(node: Node?) {
    if (node != null) {
      walk(node.left())
      yield(node.value())
      walk(node.right())
    }
  }

  /** Yields the leaves of lists in lists. */
  @JvmStatic
  fun flatten(items: List<*>): Iterator<Any> = iterator {
    for (item in items) {
      if (item is List<*>) {
        yieldAll(flatten(item))
      } else {
        yield(item!!)
      }
    }
  }

  /** Yields what never ends, at the bottom of so many delegations. */
  @JvmStatic
  fun delegating(depth: Int): Iterator<Int> = iterator {
    if (depth > 0) {
      yieldAll(delegating(depth - 1))
    }
    var i = 0
    while (true) {
      yield(i++)
    }
  }
}
