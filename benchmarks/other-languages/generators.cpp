// The workloads with C++20 coroutines; prints nanoseconds for an element.
//
// The functions are not inlined: else the compiler may remove a coroutine altogether. A subtree is
// read by a loop over its generator, since the language has no delegation.
#include <algorithm>
#include <chrono>
#include <coroutine>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <limits>
#include <memory>
#include <utility>

namespace {

constexpr long kElements = 10'000'000;
constexpr int kRounds = 8;

class Numbers {
 public:
  struct promise_type {
    long element = 0;
    long sent = 0;

    Numbers get_return_object() { return Numbers(Handle::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    auto yield_value(long value) noexcept {
      struct Sent {
        promise_type& promise;
        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<>) const noexcept {}
        long await_resume() const noexcept { return promise.sent; }
      };
      element = value;
      return Sent{*this};
    }
    void return_void() noexcept {}
    void unhandled_exception() { std::terminate(); }
  };

  using Handle = std::coroutine_handle<promise_type>;

  explicit Numbers(Handle handle) : handle_(handle) {}
  Numbers(Numbers&& other) noexcept : handle_(std::exchange(other.handle_, {})) {}
  Numbers(const Numbers&) = delete;
  ~Numbers() {
    if (handle_) handle_.destroy();
  }

  bool advance() {
    handle_.resume();
    return !handle_.done();
  }
  long element() const { return handle_.promise().element; }
  long send(long value) {
    handle_.promise().sent = value;
    advance();
    return element();
  }

 private:
  Handle handle_;
};

[[gnu::noinline]] Numbers numbers(long limit) {
  for (long n = 0; n < limit; n++) co_yield n;
}

[[gnu::noinline]] Numbers multiples_of_four(Numbers source) {
  while (source.advance()) {
    if ((source.element() & 3) == 0) co_yield source.element();
  }
}

[[gnu::noinline]] Numbers successors(Numbers source) {
  while (source.advance()) co_yield source.element() + 1;
}

[[gnu::noinline]] Numbers below(Numbers source, long limit) {
  while (source.advance() && source.element() < limit) co_yield source.element();
}

[[gnu::noinline]] Numbers accumulator() {
  long total = 0;
  for (;;) total += co_yield total;
}

[[gnu::noinline]] long exchange(long count) {
  Numbers sums = accumulator();
  sums.advance();
  long result = 0;
  for (long n = 0; n < count; n++) result += sums.send(n);
  return result;
}

struct Node {
  std::unique_ptr<Node> left;
  long value;
  std::unique_ptr<Node> right;
};

std::unique_ptr<Node> balanced(int depth, long first) {
  if (depth == 0) return nullptr;
  long middle = first + (1L << (depth - 1)) - 1;
  return std::make_unique<Node>(
      Node{balanced(depth - 1, first), middle, balanced(depth - 1, middle + 1)});
}

std::unique_ptr<Node> chain(long length) {
  std::unique_ptr<Node> node;
  for (long value = length - 1; value >= 0; value--) {
    node = std::make_unique<Node>(Node{nullptr, value, std::move(node)});
  }
  return node;
}

[[gnu::noinline]] Numbers in_order(const Node* node) {
  if (node == nullptr) co_return;
  for (Numbers left = in_order(node->left.get()); left.advance();) co_yield left.element();
  co_yield node->value;
  for (Numbers right = in_order(node->right.get()); right.advance();) co_yield right.element();
}

[[gnu::noinline]] long sum(Numbers elements) {
  long total = 0;
  while (elements.advance()) total += elements.element();
  return total;
}

long up_to(long limit) { return limit * (limit - 1) / 2; }

template <class Run>
void best(const char* workload, long elements, long expected, Run run) {
  double least = std::numeric_limits<double>::infinity();
  for (int round = 0; round < kRounds; round++) {
    auto start = std::chrono::steady_clock::now();
    long result = run();
    std::chrono::duration<double, std::nano> taken = std::chrono::steady_clock::now() - start;
    if (result != expected) {
      std::fprintf(stderr, "%s: %ld instead of %ld\n", workload, result, expected);
      std::exit(1);
    }
    least = std::min(least, taken.count());
  }
  std::printf("%s %.2f\n", workload, least / static_cast<double>(elements));
}

}  // namespace

int main() {
  const long n = kElements;
  const long fours = 4 * up_to(n / 4);
  best("W1Range", n, up_to(n), [=] { return sum(numbers(n)); });
  best("W2Filter", n, fours, [=] { return sum(multiples_of_four(numbers(n))); });
  best("W3Pipe", n, fours + n / 4,
       [=] { return sum(below(successors(multiples_of_four(numbers(n))), 2 * n)); });
  best("W4Send", kElements / 10, (n / 10 - 1) * (n / 10) * (n / 10 + 1) / 6,
       [=] { return exchange(n / 10); });
  const long nodes = (1L << 16) - 1;
  const auto tree = balanced(16, 0);
  best("W5Balanced", nodes, up_to(nodes), [&] { return sum(in_order(tree.get())); });
  const auto list = chain(1000);
  best("W5Chain depth=1000", 1000, up_to(1000), [&] { return sum(in_order(list.get())); });
}
