// The workloads with JavaScript's own generators; prints nanoseconds for an element.
"use strict";

const ELEMENTS = 1_000_000;
const ROUNDS = 8;

function* numbers(limit) {
  for (let n = 0; n < limit; n++) {
    yield n;
  }
}

function* multiplesOfFour(source) {
  for (const n of source) {
    if ((n & 3) === 0) {
      yield n;
    }
  }
}

function* successors(source) {
  for (const n of source) {
    yield n + 1;
  }
}

function* below(source, limit) {
  for (const n of source) {
    if (n >= limit) {
      break;
    }
    yield n;
  }
}

function* accumulator() {
  let total = 0;
  for (;;) {
    total += yield total;
  }
}

function exchange(count) {
  const sums = accumulator();
  sums.next();
  let result = 0;
  for (let n = 0; n < count; n++) {
    result += sums.next(n).value;
  }
  return result;
}

function balanced(depth, first = 0) {
  if (depth === 0) {
    return null;
  }
  const middle = first + (1 << (depth - 1)) - 1;
  const left = balanced(depth - 1, first);
  return { left, value: middle, right: balanced(depth - 1, middle + 1) };
}

function chain(length) {
  let node = null;
  for (let value = length - 1; value >= 0; value--) {
    node = { left: null, value, right: node };
  }
  return node;
}

function* inOrder(node) {
  if (node !== null) {
    yield* inOrder(node.left);
    yield node.value;
    yield* inOrder(node.right);
  }
}

function sum(elements) {
  let total = 0;
  for (const element of elements) {
    total += element;
  }
  return total;
}

function best(workload, elements, expected, run) {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.hrtime.bigint();
    const result = run();
    least = Math.min(least, Number(process.hrtime.bigint() - start));
    if (result !== expected) {
      throw new Error(`${workload}: ${result} instead of ${expected}`);
    }
  }
  console.log(`${workload} ${(least / elements).toFixed(2)}`);
}

function main() {
  const n = ELEMENTS;
  const upTo = (limit) => (limit * (limit - 1)) / 2;
  const fours = 4 * upTo(n / 4);
  let sums = 0;
  for (let i = 0, total = 0; i < n; i++) {
    total += i;
    sums += total;
  }
  best("W1Range", n, upTo(n), () => sum(numbers(n)));
  best("W2Filter", n, fours, () => sum(multiplesOfFour(numbers(n))));
  best("W3Pipe", n, fours + n / 4, () =>
    sum(below(successors(multiplesOfFour(numbers(n))), 2 * n)),
  );
  best("W4Send", n, sums, () => exchange(n));
  const nodes = (1 << 16) - 1;
  const tree = balanced(16);
  best("W5Balanced", nodes, upTo(nodes), () => sum(inOrder(tree)));
  const list = chain(1000);
  best("W5Chain depth=1000", 1000, upTo(1000), () => sum(inOrder(list)));
}

main();
