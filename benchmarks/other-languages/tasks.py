"""The workloads of an event loop with asyncio and trio; prints a Markdown table of nanoseconds."""

import asyncio
import platform
import socket
import sys
import threading
import time

ROUNDS = 5
TASKS, TURNS = 1_000, 10
ITEMS = 10_000
SLEEPERS = 10_000
ROUND_TRIPS = 2_000
MESSAGE = bytes(32)


class WithAsyncio:
    """Each workload as a coroutine function that returns its result."""

    name = "asyncio"
    run = staticmethod(asyncio.run)

    @staticmethod
    async def tasks():
        async def take_turns():
            total = 0
            for turn in range(1, TURNS + 1):
                await asyncio.sleep(0)
                total += turn
            return total

        return sum(await asyncio.gather(*(take_turns() for _ in range(TASKS))))

    @staticmethod
    async def spawn():
        async def one():
            await asyncio.sleep(0)
            return 1

        tasks = [asyncio.create_task(one()) for _ in range(TASKS)]
        return sum([await task for task in tasks])

    @staticmethod
    async def channel(capacity):
        queue = asyncio.Queue(capacity)

        async def put_all():
            for i in range(ITEMS):
                await queue.put(i)

        putting = asyncio.create_task(put_all())
        total = sum([await queue.get() for _ in range(ITEMS)])
        await putting
        return total

    @staticmethod
    async def timers():
        async def sleep():
            await asyncio.sleep(0.001)
            return 1

        return sum(await asyncio.gather(*(sleep() for _ in range(SLEEPERS))))

    @staticmethod
    async def echo(started):
        async def serve(reader, writer):
            while message := await reader.read(len(MESSAGE)):
                writer.write(message)
                await writer.drain()
            writer.close()

        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        client = started(server.sockets[0].getsockname()[1])
        while client.is_alive():
            await asyncio.sleep(0.001)
        server.close()
        return client.trips


class WithTrio:
    """The same for trio, whose tasks return nothing: they leave what they have in a list."""

    name = "trio"

    def __init__(self, trio):
        self.trio = trio

    def run(self, main):
        async def awaited():
            return await main

        return self.trio.run(awaited)

    async def tasks(self):
        totals = []

        async def take_turns():
            total = 0
            for turn in range(1, TURNS + 1):
                await self.trio.lowlevel.checkpoint()
                total += turn
            totals.append(total)

        async with self.trio.open_nursery() as nursery:
            for _ in range(TASKS):
                nursery.start_soon(take_turns)
        return sum(totals)

    async def spawn(self):
        ones = []

        async def one():
            await self.trio.lowlevel.checkpoint()
            ones.append(1)

        async with self.trio.open_nursery() as nursery:
            for _ in range(TASKS):
                nursery.start_soon(one)
        return sum(ones)

    async def channel(self, capacity):
        sending, receiving = self.trio.open_memory_channel(capacity)

        async def put_all():
            for i in range(ITEMS):
                await sending.send(i)

        async with self.trio.open_nursery() as nursery:
            nursery.start_soon(put_all)
            return sum([await receiving.receive() for _ in range(ITEMS)])

    async def timers(self):
        slept = []

        async def sleep():
            await self.trio.sleep(0.001)
            slept.append(1)

        async with self.trio.open_nursery() as nursery:
            for _ in range(SLEEPERS):
                nursery.start_soon(sleep)
        return sum(slept)

    async def echo(self, started):
        async def serve(stream):
            async for message in stream:
                await stream.send_all(message)

        async with self.trio.open_nursery() as nursery:
            listeners = await self.trio.open_tcp_listeners(0, host="127.0.0.1")
            nursery.start_soon(self.trio.serve_listeners, serve, listeners)
            client = started(listeners[0].socket.getsockname()[1])
            while client.is_alive():
                await self.trio.sleep(0.001)
            nursery.cancel_scope.cancel()
        return client.trips


class Client(threading.Thread):
    """Sends and reads with a blocking socket in a thread of its own."""

    def __init__(self, port):
        super().__init__()
        self.port = port
        self.trips = 0

    def run(self):
        with socket.create_connection(("127.0.0.1", self.port)) as connection:
            for _ in range(ROUND_TRIPS):
                connection.sendall(MESSAGE)
                left = len(MESSAGE)
                while left > 0:
                    left -= len(connection.recv(left))
                self.trips += 1

    @staticmethod
    def started(port):
        client = Client(port)
        client.start()
        return client


# Name, what runs it, how many operations that is, its result.
WORKLOADS = [
    ("DispatchTasks", lambda lib: lib.tasks(), TASKS * TURNS, TASKS * TURNS * (TURNS + 1) // 2),
    ("DispatchChannels, capacity=1", lambda lib: lib.channel(1), ITEMS, sum(range(ITEMS))),
    ("DispatchChannels, capacity=64", lambda lib: lib.channel(64), ITEMS, sum(range(ITEMS))),
    ("DispatchSpawn", lambda lib: lib.spawn(), TASKS, TASKS),
    ("DispatchTimers", lambda lib: lib.timers(), SLEEPERS, SLEEPERS),
    ("DispatchEcho", lambda lib: lib.echo(Client.started), ROUND_TRIPS, ROUND_TRIPS),
]


def best(name, library, workload, operations, expected):
    nanoseconds = []
    for _ in range(ROUNDS):
        start = time.perf_counter_ns()
        result = library.run(workload(library))
        nanoseconds.append(time.perf_counter_ns() - start)
        if result != expected:
            sys.exit(f"{name}, {library.name}: {result} instead of {expected}")
    return min(nanoseconds) / operations


def libraries():
    yield WithAsyncio
    try:
        import trio
    except ImportError:
        print("trio: not installed", file=sys.stderr)
    else:
        yield WithTrio(trio)


def main():
    found = list(libraries())
    titles = " | ".join(library.name for library in found)
    print(f"CPython {platform.python_version()}, ns for an operation, best of {ROUNDS} rounds.\n")
    print(f"| Workload | {titles} |")
    print("| --- |" + " --: |" * len(found))
    for name, workload, operations, expected in WORKLOADS:
        times = (best(name, library, workload, operations, expected) for library in found)
        print(f"| `{name}` | " + " | ".join(f"{time:,.0f}" for time in times) + " |")


main()
