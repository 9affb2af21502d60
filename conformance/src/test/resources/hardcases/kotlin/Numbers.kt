package hardcases

import dev.bobbin.Coroutine
import dev.bobbin.Gen
import dev.bobbin.Generator
import dev.bobbin.conformance.hardcases.HardCase
import dev.bobbin.conformance.reference.Log

/** Generators written in Kotlin. */
object Numbers {
  class Box(val left: Any?, val right: Long)

  @JvmStatic
  @HardCase(74)
  @Generator
  fun kotlin_loops_and_templates(log: Log): Coroutine<Any?, Any?, Any?>? {
    var text: String? = null
    for (i in 0 until 3) {
      val sent = Gen.`yield`<Any?>(i)
      text = "$text $i ${sent ?: "none"}"
      log.add(text)
    }
    val box = Box(Gen.`yield`<Any?>(text), text?.length?.toLong() ?: 0L)
    return Gen.returns(box.left.toString() + box.right)
  }

  @JvmStatic
  @HardCase(74)
  @Generator
  fun kotlin_when_and_try_expressions(log: Log): Coroutine<Any?, Any?, Any?>? {
    for (each in listOf(1, "text", 2.5, null)) {
      val result =
        try {
          when (each) {
            is Int -> each + 1
            is String -> "s" + Gen.`yield`<Any?>(each)
            null -> Gen.`yield`<Any?>("none")
            else -> throw IllegalStateException("for $each" + Gen.`yield`<Any?>("before"))
          }
        } catch (e: IllegalStateException) {
          Gen.`yield`<Any?>(e.message)
        } finally {
          log.add("finally")
        }
      log.add(result)
    }
    return Gen.done()
  }

  @JvmStatic
  @HardCase(74)
  @Generator
  fun kotlin_null_safety_and_destructuring(log: Log): Coroutine<Any?, Any?, Any?>? {
    val pairs = mapOf("a" to 1, "b" to null)
    for ((key, value) in pairs) {
      val length = (Gen.`yield`<Any?>(key) as? String)?.length
      log.add("$key $value $length")
      log.add(value ?: Gen.`yield`<Any?>("no value"))
    }
    log.add(Gen.yieldFrom(inner(log, 2)))
    val add = { n: Int -> n + pairs.size }
    return Gen.returns(add(1))
  }

  @JvmStatic
  @Generator
  fun inner(log: Log, count: Int = 3): Coroutine<Any?, Any?, Any?>? {
    repeat(count) { log.add("inlined $it") }
    for (i in count downTo 1 step 1) Gen.`yield`<Any?>(IntArray(i))
    return Gen.returns("inner")
  }
}
