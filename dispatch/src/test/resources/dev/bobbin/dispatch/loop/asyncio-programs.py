"""Random programs for asyncio's locks and async generators, with the trace that CPython leaves: programs.py COUNT SEED"""
import asyncio, random, selectors, sys
from asyncio import sleep, timeout, create_task, CancelledError, BrokenBarrierError

class Clock(selectors.SelectSelector):          # virtual time: instead of waiting, the clock jumps
    now = 0.0
    def select(self, t=None):
        if t is None or t <= 0: return super().select(0)
        Clock.now += t; return super().select(0)
class Loop(asyncio.SelectorEventLoop):
    def __init__(self): super().__init__(Clock())
    def time(self): return Clock.now
out = []
def log(*a): out.append("> %.3f %s" % (Clock.now, " ".join(map(str, a))))

def locks(r):
    ops, names, n = ["barrier %d" % r.randint(1, 4), "bounded %d" % r.randint(0, 3)], [], r.randint(4, 14)
    for i in range(n):
        def name(): names.append("t%d" % i); return names[-1]
        def limit(): return "%.2f" % (r.choice([1, 2, 3, 50]) + .5 + i / 100)
        kind = r.choice(["come", "come", "come", "abort", "reset", "look", "cancel", "acquire", "acquire", "release", "wait", "set", "clear", "lock", "lock", "cond", "cond", "notify"])
        if kind == "cond": ops.append("cond c%d 1000" % i)     # a cancelled wait wakes another one in asyncio only
        elif kind in ("come", "acquire", "wait"): ops.append("%s %s %s" % (kind, name(), limit()))
        elif kind == "lock": ops.append("lock %s %s %.3f" % (name(), limit(), r.choice([1, 2, 3]) + .25 + i / 1000))
        elif kind == "notify": ops.append("notify %d" % r.randint(1, 3))
        elif kind == "cancel":
            ops.append("cancel %s" % r.choice(names) if names else "look")
        else: ops.append(kind)
    return ops

async def run_locks(ops):
    b, s = asyncio.Barrier(int(ops[0].split()[1])), asyncio.BoundedSemaphore(int(ops[1].split()[1]))
    e, l = asyncio.Event(), asyncio.Lock(); c = asyncio.Condition(l); tasks = {}
    async def within(n, limit, f):
        try:
            async with timeout(limit): await f()
        except TimeoutError: log(n, "late")
        except BrokenBarrierError: log(n, "broken")
        except CancelledError: log(n, "cancelled"); raise
    def spawn(n, limit, f): tasks[n] = create_task(within(n, float(limit), f))
    def come(n, limit):
        async def f(): await b.wait(); log(n, "passes")
        spawn(n, limit, f)
    def acquire(n, limit):
        async def f(): await s.acquire(); log(n, "in")
        spawn(n, limit, f)
    def wait(n, limit):
        async def f(): await e.wait(); log(n, "goes on")
        spawn(n, limit, f)
    def lock(n, limit, hold):
        async def f():
            async with l: log(n, "has the lock"); await sleep(float(hold))
            log(n, "has released it")
        spawn(n, limit, f)
    def cond(n, limit):
        async def f():
            async with c: await c.wait(); log(n, "is notified")
        spawn(n, limit, f)
    async def notify(k):
        async with c: c.notify(int(k)); log("notified")
    for op in ops[2:]:
        await sleep(1); k, *a = op.split()
        if k == "abort": await b.abort()
        elif k == "reset": await b.reset()
        elif k == "look": log(b.n_waiting, b.broken, s.locked(), e.is_set(), l.locked())
        elif k == "cancel": tasks[a[0]].cancel()
        elif k == "release":
            try: s.release()
            except ValueError: log("too often")
        elif k == "set": e.set()
        elif k == "clear": e.clear()
        elif k == "notify": tasks["n%d" % len(tasks)] = create_task(notify(a[0]))
        else: locals()[k](*a)
    await sleep(100)
    for t in tasks.values(): t.cancel()
    await asyncio.wait(tasks.values()) if tasks else None; log("end")

def gens(r):
    body = []
    for i in range(r.randint(0, 5)):
        catch = "".join(x for x in "EVSKR" if r.random() < .3) or "-"
        body.append("body %s %s" % (r.choice(["value", "value", "value", "sleep", "fail", "stop", "exit"]), catch))
    ops = [r.choice(["next", "next", "next", "send x", "send -", "raise V", "raise S", "raise E", "raise K", "close"]) for _ in range(r.randint(1, 9))]
    return body + ops + ["end"]

E = {"V": lambda: ValueError("v"), "S": StopAsyncIteration, "E": GeneratorExit, "K": lambda: KeyError("k")}
def name(e): return {"TypeError": "RuntimeError"}.get(type(e).__name__, type(e).__name__)     # a GeneratorStateException is both
LETTER = {"ValueError": "V", "StopAsyncIteration": "S", "GeneratorExit": "E", "KeyError": "K", "RuntimeError": "R"}
def none(x): return "StopAsyncIteration" if x is None else x     # asyncio's athrow() after the end is quiet
async def body(lines):
    for i, line in enumerate(lines):
        _, act, catch = line.split()
        try:
            if act == "value": log("got", (yield i))
            elif act == "sleep": await sleep(1)
            elif act == "fail": raise ValueError("own")
            elif act == "stop": raise StopAsyncIteration
            elif act == "exit": raise GeneratorExit
        except BaseException as e:
            if LETTER.get(name(e), "?") not in catch: raise
            log("caught", name(e)); await sleep(1)

async def run_gens(ops):
    g = body([o for o in ops if o.startswith("body")]); ended = False
    for op in ops:
        k, *a = op.split()
        try:
            if k == "next": log(k, await anext(g))
            elif k == "send": log(k, await g.asend(None if a[0] == "-" else a[0]))
            elif k == "raise": log(k, none(await g.athrow(E[a[0]]())))
            elif k == "close": log(k, await g.aclose())
        except BaseException as e: log(k, name(e))
    out.append("> done")
    for i in range(20):          # the loop's hook finds nothing to close
        try: await anext(g)
        except StopAsyncIteration: break
        except BaseException: pass

count, seed = int(sys.argv[1]), int(sys.argv[2])
for n in range(count):
    r = random.Random(seed + n); make, run = [(locks, run_locks), (gens, run_gens)][n % 2]
    ops = make(r); Clock.now = 0.0; out.clear()
    with asyncio.Runner(loop_factory=Loop) as runner: runner.run(run(ops))
    if make is gens:
        while out[-1] != "> done" : out.pop()
        out.pop()
    print("=== %d" % (seed + n)); print("\n".join(ops)); print("\n".join(out))
