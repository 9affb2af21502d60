"""Writes table.txt: with statements, and what CPython does in each.

    python3.13 table.py > table.txt

A line is a program, " => ", and its trace. "with CONTEXT: BODY" runs a body in a context;
"stack ITEM ...: BODY" puts items on an ExitStack in a with statement, and then runs the body.
In the trace stand what contexts and bodies do, and at last "done" or "!" and the exception.
"""

import contextlib
import itertools

TRACE = []
# Nothing is closed because it is dropped.
KEPT = []


def log(text):
    TRACE.append(text)


class Boom(Exception):
    """What bodies and contexts fail with."""


class Panic(BaseException):
    """What "except Exception" does not catch."""


def plain():
    log("enter")
    yield 1
    log("exit")


def cleanup():
    try:
        log("enter")
        yield 2
    finally:
        log("cleanup")


def swallow():
    try:
        yield 3
    except Exception as e:
        log(f"caught {text(e)}")


def swallow_all():
    try:
        yield 4
    except BaseException as e:
        log(f"caught {text(e)}")


def replace():
    try:
        yield 5
    except Exception as e:
        raise Boom("replaced") from e


def reraise():
    try:
        yield 6
    except BaseException as e:
        log("reraise")
        raise


def fail_before():
    raise Boom("before")
    yield


def fail_after():
    yield 7
    raise Boom("after")


def fail_in_finally():
    try:
        yield 8
    finally:
        raise Boom("finally")


def no_yield():
    log("nothing")
    return
    yield


def two_yields():
    try:
        yield 9
        log("second")
        yield 10
        log("third")
    except GeneratorExit:
        log("closed")
        raise


def yield_in_except():
    try:
        yield 11
    except Exception:
        try:
            yield 12
        finally:
            log("closed")


def ignore_exit():
    yield 13
    try:
        yield 14
    except GeneratorExit:
        log("ignored")
        yield 15


def null():
    yield None


def returns():
    try:
        yield 16
    finally:
        return 17


def state_error():
    yield 18
    raise RuntimeError("after")


def ok():
    log("body")


def boom():
    log("body")
    raise Boom("body")


def panic():
    raise Panic("body")


def stop():
    raise StopIteration("body")


def runtime():
    raise RuntimeError("body")


def generator_exit():
    raise GeneratorExit("body")


def value_error():
    raise ValueError("body")


class Resource:
    """What is closed."""

    def __init__(self, fails=False):
        self.fails = fails

    def close(self):
        log("close")
        if self.fails:
            raise Boom("close")


GENERATORS = [
    plain, cleanup, swallow, swallow_all, replace, reraise, fail_before, fail_after, fail_in_finally, no_yield,
    two_yields, yield_in_except, ignore_exit, null, returns, state_error,
]
CONTEXTS = {function.__name__: contextlib.contextmanager(function) for function in GENERATORS} | {
    "suppress_boom": lambda: contextlib.suppress(Boom),
    "suppress_both": lambda: contextlib.suppress(ValueError, Panic),
    "suppress_nothing": lambda: contextlib.suppress(),
    "suppress_all": lambda: contextlib.suppress(BaseException),
    "closing": lambda: contextlib.closing(Resource()),
    "closing_fails": lambda: contextlib.closing(Resource(True)),
    "null_context": lambda: contextlib.nullcontext(),
    "null_context_19": lambda: contextlib.nullcontext(19),
}
BODIES = {function.__name__: function for function in [ok, boom, panic, stop, runtime, generator_exit, value_error]}


def told(exception):
    log(f"told {text(exception)}")


def push_swallow(kind, exception, traceback):
    told(exception)
    return True


def push_pass(kind, exception, traceback):
    told(exception)
    return False


def push_fail(kind, exception, traceback):
    told(exception)
    raise Boom("pushed")


def push_again(kind, exception, traceback):
    if exception:
        raise exception


def call_back():
    log("callback")


def call_and_fail():
    raise Boom("callback")


ITEMS = {
    **{name: lambda stack, enter=enter: log(text(stack.enter_context(enter()))) for name, enter in CONTEXTS.items()},
    "push_swallow": lambda stack: stack.push(push_swallow),
    "push_pass": lambda stack: stack.push(push_pass),
    "push_fail": lambda stack: stack.push(push_fail),
    "push_again": lambda stack: stack.push(push_again),
    "callback": lambda stack: stack.callback(call_back),
    "callback_fails": lambda stack: stack.callback(call_and_fail),
    "pop_all": lambda stack: KEPT.append(stack.pop_all()),
    "close": lambda stack: stack.close(),
    "pop_all_close": lambda stack: stack.pop_all().close(),
}


def text(value):
    """A resource has no text; an exception has its name and message."""
    if isinstance(value, BaseException):
        return f"{type(value).__name__}: {value}"
    return "resource" if isinstance(value, Resource) else repr(value)


def with_statement(context, body):
    with CONTEXTS[context]() as value:
        log(text(value))
        BODIES[body]()


def stack(items, body):
    with contextlib.ExitStack() as stack:
        for item in items:
            ITEMS[item](stack)
        BODIES[body]()


def trace(run):
    TRACE.clear()
    try:
        run()
        log("done")
    except BaseException as e:
        log("!" + text(e))
    return ", ".join(TRACE)


def programs():
    for context in CONTEXTS:
        for body in BODIES:
            yield f"with {context}: {body}", lambda: with_statement(context, body)
    few = ["cleanup", "swallow", "replace", "push_swallow", "push_pass", "push_fail", "push_again", "callback_fails"]
    for items in itertools.chain(
        itertools.product(ITEMS, repeat=1),
        itertools.product(few + ["callback", "pop_all", "pop_all_close", "close", "two_yields", "fail_before"], repeat=2),
        itertools.product(few[:6], repeat=3),
    ):
        for body in ["ok", "boom"] if len(items) > 1 else BODIES:
            yield f"stack {' '.join(items)}: {body}", lambda: stack(items, body)


def main():
    for name, run in programs():
        print(f"{name} => {trace(run)}")


if __name__ == "__main__":
    main()
