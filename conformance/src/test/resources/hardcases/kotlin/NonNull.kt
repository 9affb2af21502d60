package nonnull

import dev.bobbin.Coroutine
import dev.bobbin.Gen
import dev.bobbin.Generator
import dev.bobbin.StopIteration

@Generator fun up(n: Int): Gen<Int> {
    for (i in 0 until n) Gen.`yield`<Any?>(i)
    return Gen.done()
}

@Generator fun ask(n: Int): Coroutine<Int, String, String> {
    val s: String = Gen.`yield`(n)
    return Gen.returns(s + n)
}

class Range(private val n: Int) : Iterable<Int> {
    @Generator override fun iterator(): Iterator<Int> {
        for (i in 0 until n) Gen.`yield`<Any?>(i)
        return Gen.done()
    }
}

fun answer(asked: Coroutine<Int, String, String>): Any? {
    try {
        return asked.send("x")
    } catch (end: StopIteration) {
        return end.value()
    }
}

fun run(): String {
    val asked = ask(3)
    return listOf(up(3).toList(), asked.next(), answer(asked), Range(2).toList()).joinToString(" ")
}
