"""Writes table.txt: small programs with itertools, and what CPython does in each.

    python3.13 table.py > table.txt

A line is a program, " => ", and its trace. Statements are assignments, "del" and expressions. In
the trace stand the value of each expression, "end" for StopIteration, "!" and the exception, and
what the sources do: "a:1" is the first source yielding 1, "a.end" its end, "a.fail" its failure,
"a.closed" that it has been closed while it waited. "values" reads up to twelve values. "del" drops
the last reference to a result, and with it those that the result has to its sources.

The functions from peekable on are those of more-itertools 11.1.
"""

import functools
import heapq
import itertools
import re
import string

import more_itertools

LIMIT = 12


class Boom(Exception):
    """A failure of a source, or of a function."""


class Run:
    """One program."""

    def __init__(self):
        self.trace = []
        self.names = iter(string.ascii_lowercase)
        self.variables = {}
        # Nothing is dropped before a program says so.
        self.sources = []

    def log(self, text):
        self.trace.append(text)

    def src(self, *values):
        return self.source(values, False)

    def fail(self, *values):
        return self.source(values, True)

    def endless(self):
        return self.source(itertools.count(), False)

    def source(self, values, fails):
        self.sources.append(self.body(next(self.names), values, fails))
        return self.sources[-1]

    def body(self, name, values, fails):
        try:
            for value in values:
                self.log(f"{name}:{text(value)}")
                yield value
            if fails:
                self.log(f"{name}.fail")
                raise Boom(name)
            self.log(f"{name}.end")
        except GeneratorExit:
            self.log(f"{name}.closed")
            raise

    def values(self, iterator):
        for _ in range(LIMIT):
            try:
                self.log(text(next(iterator)))
            except StopIteration:
                self.log("end")
                return
        self.log("...")

    def log_it(self, value):
        self.log(f"seen:{text(value)}")

    def statement(self, source):
        target, equals, expression = source.partition(" = ")
        if source.startswith("del "):
            self.sources.clear()
            del self.variables[source[4:]]
        elif equals:
            value = self.evaluate(expression)
            if "," in target:
                self.variables.update(zip(target.split(", "), value))
            else:
                self.variables[target] = value
            del value
        else:
            value = self.evaluate(source)
            if not source.startswith(("values(", "prepend(")):
                self.log(text(value))

    def evaluate(self, expression):
        own = {name: getattr(self, name) for name in ("src", "fail", "endless", "values", "log_it")}
        return eval(expression, FUNCTIONS | own | self.variables)

    def program(self, source):
        for statement in source.split("; "):
            try:
                self.statement(statement)
            except StopIteration:
                self.log("end")
            except Exception as e:
                # Nothing but null is of a wrong type in Java, which has words of its own for that.
                null = isinstance(e, TypeError) and ("NoneType" in str(e) or "support" in str(e))
                self.log("!TypeError" if null else f"!{type(e).__name__}: {e}")
                if " = " in statement:
                    break
        return source + " => " + (" ".join(self.trace) or "nothing")


def fill(template, **sources):
    """Puts sources in the places of single letters."""
    return re.sub(r"\b[ST]\b", lambda letter: sources[letter[0]], template)


def text(value):
    if isinstance(value, (tuple, list)):
        return "(" + " ".join(map(text, value)) + ")"
    return "<iter>" if hasattr(value, "__next__") else repr(value)


def bad(value):
    if value == 2:
        raise Boom("bad")
    return value


def text_of(value):
    """A group is read."""
    if isinstance(value, tuple):
        return text((value[0], list(value[1])))
    return text(value)


def counter():
    return functools.partial(next, itertools.count())


FUNCTIONS = {
    "double": lambda x: x * 2,
    "even": lambda x: x % 2 == 0,
    "small": lambda x: x < 3,
    "neg": lambda x: -x,
    "half": lambda x: x // 2,
    "same": lambda x: x,
    "isnone": lambda x: x is None,
    "bad": bad,
    "text_of": text_of,
    "first_of": lambda x: x[0],
    "add": lambda a, b: a + b,
    "pair": lambda a, b: (a, b),
    "badpair": lambda a, b: bad(b),
    "counter": counter,
    "at": lambda sequence, index: sequence[index],
    "join": lambda separator, parts: separator.join(parts),
    "reduce": functools.reduce,
    "merge": heapq.merge,
    "chain_from_iterable": itertools.chain.from_iterable,
    "peek": lambda p, *default: p.peek(*default),
    "prepend": lambda p, *values: p.prepend(*values),
    "truth": bool,
    **{name: getattr(itertools, name) for name in dir(itertools) if name[0] != "_"},
    **{
        name: getattr(more_itertools, name)
        for name in "peekable chunked windowed interleave first last one flatten spy side_effect".split()
    },
    "unique": more_itertools.unique_everseen,
}

SOURCES = ["src()", "src(1)", "src(3, 1, 2)", "src(1, 1, 2, 3, 3, 1)", "endless()", "fail(0, 1)", "[4, 5, 6]"]

# S is a source; what is endless where all is read, is left out below.
OF_ONE = [
    "iter(S)", "map(double, S)", "map(bad, S)", "filter(even, S)", "filterfalse(even, S)",
    "takewhile(small, S)", "dropwhile(small, S)", "enumerate(S)", "enumerate(S, 5)", "accumulate(S)",
    "accumulate(S, add)", "accumulate(S, add, initial=10)", "accumulate(S, badpair)", "cycle(S)",
    "islice(S, 2)", "islice(S, 0)", "islice(S, 1, 3)", "islice(S, 1, None)", "islice(S, 0, 4, 3)",
    "islice(S, 1, None, 2)", "islice(S, 3, 1)", "islice(S, None, None, None)", "pairwise(S)",
    "batched(S, 2)", "batched(S, 2, strict=True)", "batched(S, 1)", "chain(S)", "compress(S, [True, False, True, True])",
    "compress(S, cycle([False, True]))", "starmap(add, zip(S, count(10)))", "merge(S)", "zip(S)", "zip_longest(S)",
    "zip(S, strict=True)", "chunked(S, 2)", "chunked(S, 2, strict=True)", "windowed(S, 2)", "windowed(S, 3, 9, 2)",
    "windowed(S, 2, 9, 3)", "windowed(S, 1)", "unique(S)", "unique(S, half)", "peekable(S)", "interleave(S)",
    "side_effect(log_it, S)", "map(text_of, groupby(S))", "map(text_of, groupby(S, half))",
    "map(double, filter(even, S))", "islice(map(neg, S), 1, 3)",
]
# Two sources, of which one ends before the other, or fails.
OF_TWO = [
    "zip(S, T)", "zip(S, T, strict=True)", "zip_longest(S, T)", "zip_longest(S, T, fillvalue=0)", "map(pair, S, T)",
    "chain(S, T)", "merge(S, T)", "merge(S, T, reverse=True)", "merge(S, T, key=neg)", "compress(S, map(even, T))",
    "interleave(S, T)", "chain_from_iterable([S, T])", "flatten([S, T])", "zip(S, T, count())",
    "zip(count(), S, T, strict=True)", "zip_longest(S, [7, 8], T, fillvalue=-1)",
]
PAIRS = [
    ("src()", "src()"), ("src(1)", "src()"), ("src()", "src(1)"), ("src(1, 3)", "src(2, 4)"),
    ("src(1, 3, 5)", "src(2)"), ("src(1)", "src(2, 4, 6)"), ("fail(1)", "src(2, 3)"), ("src(1, 3)", "fail(2)"),
    ("endless()", "src(1, 2)"), ("src(0, 1)", "endless()"), ("[1, 2]", "src(0, 2, 2)"),
]
# Read at once, or to their end.
OF_ALL = [
    "any(map(even, s))", "all(map(small, s))", "sum(s)", "sum(s, 10)", "sum(s, 0.5)", "min(s)", "max(s)",
    "min(s, key=neg)", "max(s, key=half)", "min(s, default=7)", "max(s, key=neg, default=7)", "reduce(add, s)",
    "reduce(add, s, 5)", "first(s)", "first(s, 9)", "last(s)", "last(s, 9)", "one(s)", "join(',', map(text_of, s))",
    "at(spy(s), 0)", "at(spy(s, 2), 0)",
]
COMBINATIONS = [
    "product(S)", "product(S, repeat=2)", "product(S, repeat=0)", "product(S, [7, 8])", "product([7, 8], S)",
    "product([7], S, [8, 9])", "combinations(S, 2)", "combinations(S, 0)", "combinations(S, 4)",
    "combinations_with_replacement(S, 2)", "combinations_with_replacement(S, 0)", "permutations(S)",
    "permutations(S, 2)", "permutations(S, 0)", "permutations(S, 4)",
]
NUMBERS = [
    "count()", "count(5)", "count(5, -2)", "count(3, 0)", "count(0.5, 0.25)", "range(0)", "range(3)", "range(-2)",
    "range(2, 5)", "range(5, 2)", "range(0, 10, 3)", "range(10, 0, -3)", "range(0, 10, -1)", "range(3, 3, 2)",
    "range(2147483640, 2147483647, 5)", "range(-2147483640, -2147483647, -5)", "repeat(7)", "repeat(None, 2)",
    "repeat(7, 0)", "repeat(7, -1)", "reversed([1, None, 3])", "reversed([])", "iter(counter(), 3)", "iter(counter(), 0)",
    "zip()", "zip_longest()", "chain()", "merge()", "product()", "interleave()", "chain_from_iterable([])",
    "product([1, 2], [3], [4, 5])", "permutations([1, 1])", "combinations([1, 2, 3, 4], 3)",
    "combinations_with_replacement([], 1)", "permutations([1, 2, 3, 4], 3)", "zip([1, 2], [3, 4], [5, 6], [7])",
    "starmap(add, [(1, 2), (3, 4)])", "starmap(add, [])", "compress([1, 2, 3], [])", "compress([], [True])",
    "compress([1, 2, 3], [None, True, None])", "tee([1], 0)", "merge([1, 4], [2, 4], [0, 4, 9])", "merge([], [1], [])",
    "zip([1], [1], [1], strict=True)", "zip([1], [1], [1, 2], strict=True)", "zip([1], [1, 2], [1, 2], strict=True)",
    "zip([1, 2], [1, 2], [1], strict=True)", "zip([1, 2], [1], [1], strict=True)",
]
NULLS = ["src(None)", "src(None, 1, None)", "[None, None]"]
NULL_SAFE = [
    "iter(S)", "map(isnone, S)", "filter(isnone, S)", "filterfalse(isnone, S)", "takewhile(isnone, S)",
    "dropwhile(isnone, S)", "enumerate(S)", "accumulate(S, pair)", "accumulate(S, pair, initial=1)", "islice(S, 2)",
    "cycle(S)", "pairwise(S)", "batched(S, 2)", "chain(S, S)", "compress(S, repeat(True))", "zip(S, [1, 2])", "zip(S, S, S)",
    "zip_longest(S, [1])", "zip_longest(S, [1], fillvalue=0)", "unique(S)", "windowed(S, 2)", "peekable(S)", "interleave(S, S)",
    "product(S, S)", "permutations(S)", "combinations(S, 2)", "map(text_of, groupby(S))", "repeat(None, 2)",
]
PROGRAMS = [
    # The source goes on where it was left.
    "s = src(1, 2, 3, 4, 5); r = islice(s, 2); values(r); values(s)",
    "s = src(0, 1, 2, 3, 4, 5); r = islice(s, 1, 5, 3); values(r); next(s)",
    "s = src(0, 1, 2, 3, 4, 5); r = islice(s, 0, 5, 2); values(r); next(s)",
    "s = src(0, 1, 2, 3); r = islice(s, 3, 1); values(r); next(s)",
    "s = src(0, 1, 2, 3); r = islice(s, 0); values(r); next(s)",
    "s = src(1, 2, 5, 1); r = takewhile(small, s); values(r); values(s)",
    "s = src(1, 2, 5, 1); r = dropwhile(small, s); next(r); values(s)",
    "s = src(1, 2, 3, 4, 5); r = zip(s, [7]); values(r); values(s)",
    "s = src(1, 2, 3, 4, 5); r = zip([7], s); values(r); values(s)",
    "s = src(1, 2, 3, 4, 5); r = zip(s, s); values(r)",
    "s = src(1, 2, 3, 4, 5); r = zip_longest(s, s, fillvalue=0); values(r)",
    "s = src(1, 2, 3, 4, 5); r = batched(s, 2); next(r); values(s)",
    "s = src(1, 2, 3, 4, 5); r = pairwise(s); next(r); next(s); values(r)",
    "s = src(1, 2, 3); r = chain(s, s); values(r)",
    "s = src(1, 2, 3); r = map(pair, s, s); values(r)",
    "s = src(1, 2, 3); r = cycle(s); next(r); next(s); values(r)",
    "s = src(1, 2, 3, 4); r = accumulate(s, add); next(r); next(s); values(r)",
    "s = src(1, 2, 3, 4); r = windowed(s, 2); next(r); next(s); values(r)",
    "s = src(2, 4, 5, 6); any(map(even, s)); all(map(even, s)); values(s)",
    "s = src(1, 2, 3); first(s); first(s); last(s); first(s, 0)",
    "s = iter([1, 2, 3]); iter(s); r = iter(s); next(r); values(s)",
    "r = map(double, map(double, map(double, src(1, 2, 3)))); next(r); next(r); del r",
    # Groups.
    "g = groupby(src(1, 1, 2, 2, 3)); k = next(g); next(at(k, 1)); m = next(g); values(at(k, 1)); values(at(m, 1)); values(g)",
    "g = groupby(src(1, 1, 2)); k = next(g); values(at(k, 1)); values(at(k, 1)); m = next(g); at(m, 0); values(at(m, 1)); next(g)",
    "g = groupby(src(1, 1, 2)); k = next(g); m = next(g); n = at(k, 1); next(n); at(m, 0); next(g); values(at(m, 1))",
    "g = groupby(src(1, 1)); k = next(g); next(g); values(at(k, 1)); next(g)",
    "g = groupby(src(1, 2, 1), half); k = next(g); n = at(k, 1); next(n); next(n); next(n); at(next(g), 0)",
    "g = groupby(src(None, None, 1)); k = next(g); at(k, 0); values(at(k, 1)); at(next(g), 0)",
    "g = groupby(fail(1, 1)); k = next(g); n = at(k, 1); next(n); next(n); next(n)",
    "g = groupby(fail(1, 1)); k = next(g); next(g)",
    "g = groupby(src(1, 2, 3), bad); k = next(g); next(at(k, 1)); next(at(k, 1))",
    "g = groupby(src(1, 1, 2)); k = next(g); next(at(k, 1)); del k; del g",
    "g = groupby(endless(), half); k = next(g); values(at(k, 1)); m = next(g); values(at(m, 1))",
    "g = groupby(src(1, 1, 2, 2)); k = next(g); m = next(g); n = at(m, 1); next(n); values(at(k, 1)); next(n); next(n)",
    # Tee.
    "a, b = tee(src(1, 2, 3)); values(a); values(b)",
    "a, b = tee(src(1, 2, 3)); next(a); next(b); next(b); next(a); values(a); values(b)",
    "a, b = tee(src(1, 2, 3)); next(a); del a; values(b)",
    "a, b = tee(src(1, 2, 3)); next(a); del a; next(b); del b",
    "a, b = tee(src(1, 2, 3)); del b; del a",
    "a, b = tee(src(1, 2, 3)); next(b); del b; next(a); del a",
    "a, b, c = tee(src(1, 2), 3); values(c); values(a); next(b); del a; del c; del b",
    "a, b = tee(src(1, 2, 3)); next(a); c, d = tee(a); next(c); values(d); values(b)",
    "a, b = tee(src(1, 2, 3)); next(a); c, d = tee(a); next(a); next(c); values(d)",
    "a, b = tee(src(1, 2, 3)); c, d, e = tee(b, 3); next(c); next(d); next(e); next(b); values(a)",
    "a, b = tee(fail(1)); next(a); next(a); next(b); next(b)",
    "a, b = tee(src()); next(a); next(b); next(a)",
    "a, b = tee([1, None]); values(a); values(b); values(a)",
    "a, b = tee(endless()); next(a); next(a); next(a); next(b)",
    "a, b = tee(src(1, 2, 3)); r = zip(a, b); values(r)",
    "a, b = tee(src(1, 2, 3)); next(b); r = zip(a, b); values(r)",
    # Peekable.
    "p = peekable(src(1, 2)); peek(p); peek(p); next(p); next(p); peek(p, 9); peek(p)",
    "p = peekable(src(1, 2)); prepend(p, 7, 8); values(p); prepend(p, 5); truth(p); next(p); truth(p); next(p)",
    "p = peekable(src()); truth(p); peek(p, None); peek(p); next(p)",
    "p = peekable(src(None)); truth(p); peek(p, 1); next(p); truth(p)",
    "p = peekable(src(1, 2)); peek(p); prepend(p, 0); peek(p); values(p)",
    "p = peekable(src(1, 2, 3)); peek(p); del p",
    "p = peekable(src(1, 2, 3)); next(p); prepend(p, None); values(p)",
    "p = peekable(fail()); peek(p)",
    "s = src(1, 2, 3); p = spy(s, 2); at(p, 0); values(at(p, 1))",
    "s = src(1); p = spy(s, 2); at(p, 0); values(at(p, 1))",
    # Numbers.
    "sum([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], 0.0)",
    "sum([1e100, 1.0, -1e100], 0.0)", "sum([1e308, 1e308, -1e308], 0.0)", "sum([-0.0], -0.0)", "sum([], 0.0)", "sum([1, 2, 3], 0.5)",
    "min([3, 1, 1])", "max([1, 3, 3])", "min([(1, 2), (1, 1)], key=first_of)", "max([(1, 2), (1, 1)], key=first_of)",
    "join('-', ['a', 'b'])", "join('', [])", "join('-', ['a'])",
    "r = range(1, 4); s = iter(r); next(s); values(s)",
    # What is refused, and when.
    "r = islice(src(1), -1)", "r = islice(src(1), -1, 2)", "r = islice(src(1), 0, -1)", "r = islice(src(1), 0, 1, 0)", "r = islice(src(1), 0, 1, -1)",
    "r = batched(src(1), 0)", "r = batched(src(1), -1)", "r = combinations(src(1), -1)", "r = permutations(src(1), -1)",
    "r = combinations_with_replacement(src(1), -1)", "r = product(src(1), repeat=-1)", "r = range(1, 2, 0)", "r = tee(src(1), -1)",
    "min([])", "max([])", "max([], key=neg)", "reduce(add, [])", "first([])", "last([])", "one([])", "one([1, 2])", "one([1, 2, 3])",
    "r = map(double, None)", "r = filter(even, None)", "r = zip([1], None)", "r = zip(None, [1])", "r = chain_from_iterable(None)",
    "r = islice(None, 1)", "r = accumulate(None)", "r = cycle(None)", "r = enumerate(None)", "r = pairwise(None)", "r = batched(None, 1)",
    "r = groupby(None)", "r = tee(None)", "r = takewhile(even, None)", "r = dropwhile(even, None)", "r = filterfalse(even, None)",
    "r = starmap(add, None)", "r = compress(None, [])", "r = compress([], None)", "r = combinations(None, 1)", "r = product(None)",
    "r = permutations(None)", "r = zip_longest(None, [])", "sum(None)", "min(None)", "any(None)", "all(None)", "reduce(add, None)",
    "r = reversed(None)", "r = iter(None)", "r = peekable(None)",
]


def programs():
    for template in OF_ONE:
        for source in SOURCES:
            call = fill(template, S=source)
            yield f"r = {call}; values(r)"
            yield f"r = {call}; next(r); next(r); del r"
            if source != "endless()":
                yield f"r = {call}; values(r); next(r); del r"
        call = fill(template, S="s")
        yield f"s = src(0, 1, 2); next(s); r = {call}; s = None; del r"
    for template in OF_TWO:
        for first, second in PAIRS:
            call = fill(template, S=first, T=second)
            yield f"r = {call}; values(r); del r"
        call = fill(template, S="src(1, 3)", T="src(2, 4)")
        yield f"r = {call}; next(r); next(r); del r"
        yield f"r = {call}; del r"
    for template in OF_ALL:
        for source in SOURCES:
            if source != "endless()" or template.startswith(("any", "all", "first", "one", "at")):
                yield f"s = iter({source}); {template}; values(s)"
    for template in COMBINATIONS:
        for source in ["[]", "[1]", "src(1, 2)", "src(1, 2, 3)", "fail(1)"]:
            yield f"r = {fill(template, S=source)}; values(r); next(r)"
    for call in NUMBERS:
        yield f"r = iter({call}); values(r)"
    for template in NULL_SAFE:
        for source in NULLS:
            yield f"r = {fill(template, S=source)}; values(r)"
    yield from PROGRAMS


def main():
    for source in dict.fromkeys(programs()):
        print(Run().program(source))


if __name__ == "__main__":
    main()
