package declarations

import dev.bobbin.Coroutine
import dev.bobbin.Gen
import dev.bobbin.Generator
import dev.bobbin.Primed

inline fun twice(value: Any?) {
    Gen.`yield`<Any?>(value)
    Gen.`yield`<Any?>(value)
}

inline fun both(list: List<Int>, use: (Int) -> Unit) {
    use(list[0])
    use(list[1])
}

private inline fun hidden(value: Any?) = Gen.`yield`<Any?>(value)

class Inlined {
    @Generator fun calls(list: List<Int>): Gen<Any?>? {
        both(list) {
            Gen.`yield`<Any?>(it)
            twice(-it)
        }
        hidden("z")
        list.forEach { Gen.`yield`<Any?>(it) }
        return Gen.done()
    }

    @get:Generator val property: Gen<Any?>?
        get() {
            Gen.`yield`<Any?>(7)
            return Gen.done()
        }
}

interface Source {
    val size: Int

    @Generator fun up(from: Int = 3): Gen<Any?>? {
        for (i in from until size) Gen.`yield`<Any?>(i)
        return Gen.done()
    }

    companion object {
        @JvmStatic @Generator fun of(text: String): Gen<Any?>? {
            Gen.`yield`<Any?>(text)
            return Gen.done()
        }
    }
}

open class Five(override val size: Int = 5) : Source

class Overriding : Five() {
    @Generator override fun up(from: Int): Gen<Any?>? {
        Gen.yieldFrom(super.up(from))
        Gen.`yield`<Any?>("end")
        return Gen.done()
    }
}

class Delegating(source: Source) : Source by source

class Host {
    companion object {
        @JvmStatic @Generator fun one(text: String): Gen<Any?>? {
            Gen.`yield`<Any?>(text)
            return Gen.done()
        }

        @JvmStatic @JvmOverloads @Generator fun all(a: Int = 1, b: String = "b", c: Long = 2): Gen<Any?>? {
            Gen.`yield`<Any?>(a)
            Gen.`yield`<Any?>(b)
            Gen.`yield`<Any?>(c)
            return Gen.done()
        }
    }

    @JvmOverloads @Generator fun some(a: Int = 1, b: Double = 0.5): Gen<Any?>? {
        Gen.`yield`<Any?>(a)
        Gen.`yield`<Any?>(b)
        return Gen.done()
    }

    @Generator private fun secret(): Gen<Any?>? {
        Gen.`yield`<Any?>("secret")
        return Gen.done()
    }

    fun reveal() = { secret()!!.toList() }

    @Generator fun Int.below(): Gen<Any?>? {
        for (i in 0 until this) Gen.`yield`<Any?>(i)
        return Gen.done()
    }

    fun reach(n: Int) = n.below()
}

object Single {
    @JvmStatic @JvmOverloads @Primed fun sum(start: Int = 0): Coroutine<Any?, Any?, Any?>? {
        var sum = start
        while (true) sum += Gen.`yield`<Any?>(sum) as Int
    }
}

@JvmOverloads @Generator fun top(n: Int = 2, text: String = "x"): Gen<Any?>? {
    for (i in 0 until n) Gen.`yield`<Any?>(text + i)
    return Gen.done()
}

abstract class Base<T> {
    abstract fun one(value: T): Gen<T>?
}

class Bridged : Base<Int>() {
    @Generator override fun one(value: Int): Gen<Int>? {
        Gen.`yield`<Any?>(value)
        return Gen.done()
    }
}

enum class Letter {
    A {
        @Generator override fun all(): Gen<Any?>? {
            Gen.`yield`<Any?>(name)
            return Gen.done()
        }
    };

    abstract fun all(): Gen<Any?>?
}

@JvmInline value class Wrapped(val n: Int) {
    @Generator fun up(): Gen<Any?>? {
        for (i in 0 until n) Gen.`yield`<Any?>(i)
        return Gen.done()
    }
}

fun locals(): List<Any?> {
    @Generator fun local(n: Int): Gen<Any?>? {
        Gen.`yield`<Any?>(n)
        return Gen.done()
    }
    val lambda: (Int) -> Gen<Any?>? = @Generator { n ->
        Gen.`yield`<Any?>(n)
        Gen.done()
    }
    val function = @Generator fun(n: Int): Gen<Any?>? {
        Gen.`yield`<Any?>(n)
        return Gen.done()
    }
    val anonymous = object : Source {
        override val size = 1

        @Generator override fun up(from: Int): Gen<Any?>? {
            Gen.`yield`<Any?>(size)
            return Gen.done()
        }
    }
    return listOf(local(1)!!.toList(), lambda(2)!!.toList(), function(3)!!.toList(), anonymous.up(0)!!.toList())
}

fun run(): String {
    val sum = Single.sum(5)!!
    return listOf(
        Inlined().calls(listOf(1, 2))!!.toList(),
        Inlined().property!!.toList(),
        Five().up()!!.toList(),
        Overriding().up(4)!!.toList(),
        Delegating(Overriding()).up()!!.toList(),
        Source.of("of")!!.toList(),
        Host.one("one")!!.toList(),
        Host.all(3)!!.toList(),
        Host().some()!!.toList(),
        Host().reveal()(),
        Host().reach(2)!!.toList(),
        listOf(sum.send(2), sum.send(3)),
        top()!!.toList(),
        Bridged().one(9)!!.toList(),
        Letter.A.all()!!.toList(),
        Wrapped(2).up()!!.toList(),
        locals(),
    ).joinToString("\n")
}
