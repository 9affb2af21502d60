"""Writes loops.txt: loops over generators made for them, and when CPython closes these.

    python3.13 loops.py > loops.txt

A line is a program, the script that drives it, " => ", and its trace. In a script stand "next",
"close", "boom" (throws a Boom), and "all" (to the end, forty values at most). In the trace stand
what the generators log, "=" and each value, "end" and the value of the StopIteration, "!" and
each exception that leaves the driven generator, and "unraisable" and what a close throws that a
loop did.
"""

import sys

TRACE = []
# Nothing is closed because the script drops it.
KEPT = []


def log(text):
    TRACE.append(str(text))


class Boom(Exception):
    """What programs fail with."""


def text(e):
    return f"{type(e).__name__}({', '.join(map(repr, e.args))})"


# What the loops are over.


def numbers(name, n=3):
    log(f"{name} starts")
    try:
        for i in range(n):
            yield i
    finally:
        log(f"{name} closed")


def failing(name, at):
    try:
        for i in range(at):
            yield i
        raise Boom(name)
    finally:
        log(f"{name} closed")


def lingering(name):
    try:
        yield 0
        yield 1
    finally:
        log(f"{name} lingers")
        yield 9
        log(f"{name} never")


def breaking(name):
    try:
        yield 0
        yield 1
    finally:
        log(f"{name} breaks")
        raise Boom(name)


def swallowing(name):
    try:
        yield 0
        yield 1
    except GeneratorExit:
        log(f"{name} swallows")


def returning(name):
    try:
        yield 0
        yield 1
    except GeneratorExit:
        log(f"{name} returns")
        return 7
    return 8


def delegating(name):
    try:
        yield from numbers(name + "1")
        yield from numbers(name + "2")
    finally:
        log(f"{name} closed")


def tell(value):
    log(f"tell {value}")
    return value


def fail(message):
    raise Boom(message)


class Context:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log(f"enter {self.name}")

    def __exit__(self, *exc):
        log(f"exit {self.name}")


# Ends of one loop.


def to_the_end():
    for x in numbers("a"):
        yield x
    log("after")


def breaks():
    for x in numbers("a"):
        yield x
        if x == 1:
            break
    log("after")


def breaks_at_once():
    for x in numbers("a"):
        log(f"got {x}")
        break
    log("after")
    yield 5


def breaks_on_two_conditions():
    for x in numbers("a"):
        if x == 1 or x == 2:
            break
        yield x
    log("after")


def breaks_after_words():
    for x in numbers("a"):
        if x == 1:
            log("leaving")
            break
        yield x
    log("after")


def continues():
    for x in numbers("a"):
        if x == 1:
            continue
        yield x
    log("after")


def returns():
    for x in numbers("a"):
        yield x
        if x == 1:
            return
    log("never")


def returns_value():
    for x in numbers("a"):
        yield x
        if x == 1:
            return tell("value")
    log("never")


def returns_at_once():
    for x in numbers("a"):
        return x
    yield 5


def returns_or_continues():
    for x in numbers("a"):
        if x < 1:
            continue
        log("leaving")
        return x
    yield 5


def raises():
    for x in numbers("a"):
        yield x
        if x == 1:
            raise Boom("x")
    log("never")


def calls_what_raises():
    for x in numbers("a"):
        yield x
        fail("called")
    log("never")


def raises_stop_iteration():
    for x in numbers("a"):
        yield x
        raise StopIteration(5)


def empty():
    for x in numbers("a", 0):
        yield x
    log("after")


def two_after_each_other():
    for x in numbers("a"):
        yield x
        break
    for x in numbers("b"):
        yield x
        break
    log("after")


def again_and_again():
    count = 0
    while True:
        for x in numbers(f"a{count}"):
            yield x
            if x == count:
                break
        count += 1
        if count == 3:
            break
    log("after")


def forever_until_found():
    found = False
    while not found:
        for x in numbers("a"):
            yield x
            if x == 1:
                found = True
                break
    log("found")


def argument_fails():
    try:
        for x in numbers(fail("argument")):
            yield x
    except Boom as e:
        log(text(e))
    yield 5


def deep_in_conditions():
    for x in numbers("a", 6):
        if x % 2 == 0:
            if x == 4:
                return tell(x)
            else:
                yield x
        else:
            match x:
                case 1:
                    yield 10
                case 3:
                    continue
                case _:
                    break
    log("never")


def while_inside():
    for x in numbers("a"):
        left = 2
        while left > 0:
            yield x
            left -= 1
        if x == 1:
            break
    log("after")


# Loops in and around try.


def caught_around():
    try:
        for x in numbers("a"):
            yield x
            raise Boom("x")
    except Boom as e:
        log(f"caught {text(e)}")
    log("after")


def caught_inside():
    for x in numbers("a"):
        try:
            yield x
            raise Boom(x)
        except Boom as e:
            log(f"caught {text(e)}")
    log("after")


def handler_breaks():
    for x in numbers("a"):
        try:
            yield x
            raise Boom(x)
        except Boom as e:
            log(f"caught {text(e)}")
            break
    log("after")


def handler_returns():
    for x in numbers("a"):
        try:
            yield x
            raise Boom(x)
        except Boom as e:
            return tell(text(e))
    log("never")


def handler_raises():
    for x in numbers("a"):
        try:
            yield x
            raise Boom(x)
        except Boom:
            log("caught")
            raise Boom("again") from None
    log("never")


def other_handler():
    try:
        for x in numbers("a"):
            try:
                yield x
                raise Boom(x)
            except ValueError:
                log("never")
    except Boom as e:
        log(f"caught {text(e)}")


def finally_around():
    try:
        for x in numbers("a"):
            yield x
            break
    finally:
        log("finally")
    log("after")


def break_in_finally_around():
    for i in [1, 2, 3]:
        try:
            for x in numbers("a"):
                yield x
                if x == 1:
                    break
            break
        finally:
            log("finally")
    log("after")


def finally_inside():
    for x in numbers("a"):
        try:
            yield x
            if x == 1:
                break
        finally:
            log(f"finally {x}")
    log("after")


def return_through_finally_around():
    try:
        for x in numbers("a"):
            yield x
            return tell("value")
    finally:
        log("finally")


def return_through_finally_inside():
    for x in numbers("a"):
        try:
            yield x
            return tell("value")
        finally:
            log("finally")


def return_through_both():
    try:
        for x in numbers("a"):
            try:
                yield x
                return tell("value")
            finally:
                log("inside")
    finally:
        log("around")


def return_through_two_around():
    try:
        try:
            for x in numbers("a"):
                yield x
                return tell("value")
        except Boom as e:
            log(text(e))
        finally:
            log("inner")
    finally:
        log("outer")


def raise_through_both():
    try:
        for x in numbers("a"):
            try:
                yield x
                raise Boom("x")
            finally:
                log("inside")
    finally:
        log("around")


def finally_returns_instead():
    try:
        for x in numbers("a"):
            yield x
            raise Boom("x")
    finally:
        log("around")
        return 3


def finally_yields():
    try:
        for x in numbers("a"):
            yield x
            return 5
    finally:
        yield "late"
        log("around")


def finally_inside_yields():
    for x in numbers("a"):
        try:
            yield x
            break
        finally:
            yield "late"
            log("inside")
    log("after")


def exit_caught_around():
    try:
        for x in numbers("a"):
            yield x
    except GeneratorExit:
        log("exit")
        raise


def exit_answered():
    try:
        for x in numbers("a"):
            yield x
    except GeneratorExit:
        log("exit")
        return 4


def exit_caught_inside():
    for x in numbers("a"):
        try:
            yield x
        except GeneratorExit:
            log("exit")
            break
    log("after")


def exit_ignored():
    for x in numbers("a"):
        try:
            yield x
        except GeneratorExit:
            log("ignored")
            yield "more"
    log("after")


def loop_in_handler():
    try:
        yield 1
        raise Boom("x")
    except Boom:
        for x in numbers("a"):
            yield x
            break
    log("after")


def loop_in_finally():
    try:
        yield 1
    finally:
        for x in numbers("a"):
            log(f"got {x}")
            if x == 1:
                break
        log("after")


def with_inside():
    for x in numbers("a"):
        with Context("c"):
            yield x
            if x == 1:
                break
    log("after")


def with_around():
    with Context("c"):
        for x in numbers("a"):
            yield x
            if x == 1:
                return tell("value")
    log("never")


# Loops in loops.


def nested():
    for x in numbers("a", 2):
        for y in numbers(f"b{x}", 2):
            yield x * 10 + y
    log("after")


def nested_break():
    for x in numbers("a", 2):
        for y in numbers(f"b{x}", 2):
            yield x * 10 + y
            break
        log("between")
    log("after")


def nested_break_last():
    for x in numbers("a", 2):
        for y in numbers(f"b{x}", 2):
            yield x * 10 + y
            break
    log("after")


def nested_break_both():
    for x in numbers("a"):
        for y in numbers(f"b{x}"):
            yield x * 10 + y
            if y == 1:
                break
        else:
            continue
        break
    log("after")


def nested_outer_continue():
    for x in numbers("a", 2):
        for y in numbers(f"b{x}", 2):
            yield x * 10 + y
            if y == 0:
                break  # Java: continue of the outer loop
        else:
            log("never")
    log("after")


def nested_return():
    for x in numbers("a"):
        for y in numbers("b"):
            yield y
            return tell("value")


def nested_raise():
    for x in numbers("a"):
        for y in numbers("b"):
            yield y
            raise Boom("x")


def nested_caught_between():
    for x in numbers("a", 2):
        try:
            for y in numbers(f"b{x}"):
                yield y
                raise Boom(x)
        except Boom as e:
            log(f"caught {text(e)}")
    log("after")


def nested_finally_between():
    for x in numbers("a"):
        try:
            for y in numbers("b"):
                yield y
                return tell("value")
        finally:
            log("finally")


def nested_finally_everywhere():
    try:
        for x in numbers("a"):
            try:
                for y in numbers("b"):
                    try:
                        yield y
                        return tell("value")
                    finally:
                        log("one")
            finally:
                log("two")
    finally:
        log("three")


def three_deep():
    for x in numbers("a"):
        for y in numbers("b"):
            for z in numbers("c"):
                yield z


def list_between():
    for x in numbers("a"):
        for y in [1, 2]:
            for z in numbers(f"c{y}"):
                yield z
                if y == 2:
                    return
                break


def list_around():
    for x in [1, 2, 3]:
        for y in numbers(f"a{x}"):
            yield y
            break
        if x == 2:
            break
    log("after")


def inner_fails():
    for x in numbers("a"):
        for y in failing("b", 1):
            yield y


def inner_fails_caught():
    for x in numbers("a", 2):
        try:
            for y in failing(f"b{x}", 1):
                yield y
        except Boom as e:
            log(f"caught {text(e)}")
    log("after")


# What closes badly.


def break_out_of_lingering():
    for x in lingering("a"):
        yield x
        break
    log("after")


def break_out_of_breaking():
    for x in breaking("a"):
        yield x
        break
    log("after")


def return_out_of_breaking():
    for x in breaking("a"):
        yield x
        return 5


def raise_out_of_breaking():
    try:
        for x in breaking("a"):
            yield x
            raise Boom("x")
    except Boom as e:
        log(f"caught {text(e)}")


def both_break():
    for x in breaking("a"):
        for y in breaking("b"):
            yield y
            return 5


def breaking_in_finally():
    try:
        for x in breaking("a"):
            yield x
            return 5
    finally:
        log("finally")


def break_out_of_swallowing():
    for x in swallowing("a"):
        yield x
        break
    log("after")


def break_out_of_returning():
    for x in returning("a"):
        yield x
        break
    log("after")


def breaking_at_its_end():
    try:
        for x in breaking("a"):
            yield x
    except Boom as e:
        log(f"caught {text(e)}")


def lingering_to_the_end():
    for x in lingering("a"):
        yield x
    log("after")


# Generators that fail.


def fails_at_once():
    for x in failing("a", 0):
        yield x


def fails_later():
    try:
        for x in failing("a", 2):
            yield x
    except Boom as e:
        log(f"caught {text(e)}")
    log("after")


def fails_in_finally():
    try:
        for x in failing("a", 1):
            yield x
    finally:
        log("finally")


# Delegation, recursion, expressions.


def delegates_inside():
    for x in numbers("a", 2):
        yield from numbers(f"b{x}", 2)


def over_delegating():
    for x in delegating("a"):
        yield x
        if x == 1:
            break
    log("after")


def delegates_to_loop():
    try:
        r = yield from returns_value()
        log(r)
    finally:
        log("outer")


def walk(depth):
    yield depth
    if depth > 0:
        for x in walk(depth - 1):
            yield x
    log(f"end of {depth}")


def walk_with_finally(depth):
    try:
        yield depth
        if depth > 0:
            for x in walk_with_finally(depth - 1):
                yield x
    finally:
        log(f"left {depth}")


def recursion():
    for x in walk(2):
        yield x


def recursion_with_finally():
    for x in walk_with_finally(2):
        yield x
        if x == 0:
            break
    log("after")


def expression():
    for x in (i * i for i in numbers("a")):
        yield x
        if x == 1:
            break
    log("after")


def closure():
    limit = 1

    def small():
        for x in numbers("a"):
            if x > limit:
                break
            yield x
        log("small ends")

    for x in small():
        yield x
    log("after")


def sends():
    total = 0
    for x in numbers("a", 9):
        sent = yield x
        if sent is not None:
            total += sent
        if x == 1:
            break
    return total


class Shelf:
    def books(self):
        log("books")
        try:
            yield "b1"
            yield "b2"
        finally:
            log("shelf closed")


def method():
    for x in Shelf().books():
        yield x
        break
    log("after")


# What the loop has not made, or not alone.


def variable():
    g = numbers("a")
    KEPT.append(g)
    for x in g:
        yield x
        break
    log("between")
    for x in g:
        yield x
    log("after")


def existing():
    return KEPT[0]


def handed_out():
    KEPT.insert(0, numbers("a"))
    for x in existing():
        yield x
        break
    log("between")
    yield next(KEPT[0])


def parameter_of(source):
    for x in source:
        yield x
        break
    log("after")


def parameter():
    g = numbers("a")
    KEPT.append(g)
    yield from parameter_of(g)
    yield next(g)


def over_list():
    for x in list(numbers("a")):
        yield x
        break
    log("after")


SCRIPTS = [
    "all",
    "close",
    "next close",
    "next next close",
    "next next next close",
    "next boom all",
    "next next boom all",
    "next close next close",
]


def unraisable(args):
    log(f"unraisable {text(args.exc_value)}")


def step(g, word):
    try:
        if word == "next":
            log(f"= {next(g)}")
        elif word == "boom":
            log(f"= {g.throw(Boom('thrown'))}")
        else:
            g.close()
            log("closed")
        return True
    except StopIteration as e:
        log("end" if e.value is None else f"end {e.value}")
    except BaseException as e:
        log(f"! {text(e)}")
    return False


def drive(g, script):
    for word in script.split():
        if word == "all":
            for _ in range(40):
                if not step(g, "next"):
                    break
        else:
            step(g, word)


PROGRAMS = [
    to_the_end, breaks, breaks_at_once, breaks_on_two_conditions, breaks_after_words, continues,
    returns, returns_value, returns_at_once, returns_or_continues, raises, calls_what_raises,
    raises_stop_iteration, empty, two_after_each_other, again_and_again, forever_until_found,
    argument_fails, deep_in_conditions, while_inside, caught_around, caught_inside, handler_breaks,
    handler_returns, handler_raises, other_handler, finally_around, break_in_finally_around,
    finally_inside, return_through_finally_around, return_through_finally_inside,
    return_through_both, return_through_two_around, raise_through_both, finally_returns_instead,
    finally_yields, finally_inside_yields, exit_caught_around, exit_answered, exit_caught_inside,
    exit_ignored, loop_in_handler, loop_in_finally, with_inside, with_around, nested, nested_break,
    nested_break_last, nested_break_both, nested_outer_continue, nested_return, nested_raise,
    nested_caught_between, nested_finally_between, nested_finally_everywhere, three_deep,
    list_between, list_around, inner_fails, inner_fails_caught, break_out_of_lingering,
    break_out_of_breaking, return_out_of_breaking, raise_out_of_breaking, both_break,
    breaking_in_finally, break_out_of_swallowing, break_out_of_returning, breaking_at_its_end,
    lingering_to_the_end, fails_at_once, fails_later, fails_in_finally, delegates_inside,
    over_delegating, delegates_to_loop, recursion, recursion_with_finally, expression, closure,
    sends, method, variable, handed_out, parameter, over_list,
]

if __name__ == "__main__":
    sys.unraisablehook = unraisable
    for program in PROGRAMS:
        for script in SCRIPTS:
            TRACE.clear()
            generator = program()
            drive(generator, script)
            print(f"{program.__name__}: {script} => {', '.join(TRACE)}")
            TRACE.clear()
            KEPT.append(generator)
