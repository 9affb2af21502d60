"""The workloads with Python's own generators; prints nanoseconds for an element."""

import sys
import time

ELEMENTS = 1_000_000
ROUNDS = 5


def numbers(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def multiples_of_four(source):
    for n in source:
        if n & 3 == 0:
            yield n


def successors(source):
    for n in source:
        yield n + 1


def below(source, limit):
    for n in source:
        if n >= limit:
            break
        yield n


def accumulator():
    total = 0
    while True:
        total += yield total


def exchange(count):
    sums = accumulator()
    next(sums)
    result = 0
    for n in range(count):
        result += sums.send(n)
    return result


class Node:
    __slots__ = ("left", "value", "right")

    def __init__(self, left, value, right):
        self.left = left
        self.value = value
        self.right = right


def balanced(depth, first=0):
    if depth == 0:
        return None
    middle = first + (1 << (depth - 1)) - 1
    return Node(balanced(depth - 1, first), middle, balanced(depth - 1, middle + 1))


def chain(length):
    node = None
    for value in reversed(range(length)):
        node = Node(None, value, node)
    return node


def in_order(node):
    if node is not None:
        yield from in_order(node.left)
        yield node.value
        yield from in_order(node.right)


def best(workload, run, elements, expected):
    nanoseconds = []
    for _ in range(ROUNDS):
        start = time.perf_counter_ns()
        result = run()
        nanoseconds.append(time.perf_counter_ns() - start)
        if result != expected:
            sys.exit(f"{workload}: {result} instead of {expected}")
    print(f"{workload} {min(nanoseconds) / elements:.2f}")


def main():
    sys.setrecursionlimit(10_000)
    n = ELEMENTS
    fours = sum(range(0, n, 4))
    best("W1Range", lambda: sum(numbers(n)), n, sum(range(n)))
    best("W2Filter", lambda: sum(multiples_of_four(numbers(n))), n, fours)
    pipe = lambda: below(successors(multiples_of_four(numbers(n))), 2 * n)
    best("W3Pipe", lambda: sum(pipe()), n, fours + n // 4)
    best("W4Send", lambda: exchange(n), n, sum(i * (i + 1) // 2 for i in range(n)))
    tree, nodes = balanced(16), (1 << 16) - 1
    best("W5Balanced", lambda: sum(in_order(tree)), nodes, sum(range(nodes)))
    list_of_nodes = chain(1000)
    best("W5Chain depth=1000", lambda: sum(in_order(list_of_nodes)), 1000, sum(range(1000)))


main()
