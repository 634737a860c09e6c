"""Worker processes: documents out to them, outcomes back, and an end to those that hang.

A worker is a fork of this process on two pipes. It gets one document after the other and gives
back its outcome; it never writes to the output. Whatever happens to it, by its own fault or by
another's hand, costs the document that it had begun: the next ones go to another worker.

concurrent.futures was weighed and left: a killed worker breaks its whole pool, and its workers
outlive a parent that is terminated.
"""

from __future__ import annotations

import gc
import os
import select
import signal
from collections import deque
from collections.abc import Callable
from time import monotonic

from . import worker as process
from .errors import ExtractNewsError, TimedOut, WorkerDied, WorkersFailed
from .limits import TIMEOUT
from .outcome import Orders, Outcome, extract_reading, failed, out_of_memory
from .sources import Reading

#: Documents that wait in a worker's pipe, so that it need not wait for us: at most this many, and
#: at most this many bytes unless it would be one alone.
_QUEUE = 4
_QUEUE_BYTES = 1 << 20
#: Bounds of the look-ahead past the document that is to be written next: documents for each
#: worker, and bytes of pages and outcomes in all. What no worker has room for is not read yet.
_AHEAD = 1000
_AHEAD_BYTES = 64 << 20
#: Workers that a document is given to if they die before they can have begun it.
_TRIES = 3
#: Seconds that documents wait behind one in a worker's pipe before they go to others as well. Real
#: pages take a hundredth of it; whoever is done first with a document has the say.
_PATIENCE = 1.0

_PIECE = 1 << 18
_FOREVER = 1 << 30  # milliseconds
_F_SETPIPE_SZ = 1031  # Linux

Emit = Callable[[Reading, Outcome], None]


class _Slot:
    """One document on its way: `message` until it has an outcome.

    held:  bytes that it holds in this process
    sent:  all of the message is in the pipe of a worker, which may have begun
    tries: workers that it was given to
    owner: the last of them
    """

    __slots__ = ("held", "message", "outcome", "owner", "reading", "sent", "tries")

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.message = b""
        self.outcome: Outcome | None = None
        self.owner: _Worker | None = None
        self.held = self.tries = 0
        self.sent = False


class _Worker:
    """A process, our ends of its pipes, and the documents that it was sent."""

    __slots__ = ("began", "inbox", "outbox", "pid", "queue", "results", "tasks")

    def __init__(self, pid: int, tasks: int, results: int) -> None:
        self.pid = pid
        self.tasks = tasks
        self.results = results
        self.queue: deque[_Slot] = deque()
        self.outbox: deque[tuple[memoryview, _Slot]] = deque()
        self.inbox = process.Inbox()
        self.began = 0.0

    def waiting(self) -> list[_Slot]:
        """The documents behind the first that nobody else was given."""
        return [slot for slot in list(self.queue)[1:] if slot.owner is self]

    def has_room(self) -> bool:
        if len(self.queue) < 2:
            return not self.queue or len(self.queue[0].message) < _QUEUE_BYTES
        return (
            len(self.queue) < _QUEUE
            and sum(len(slot.message) for slot in self.queue) < _QUEUE_BYTES
        )


class Crew:
    """The workers of one run.

    emit: called with each document, without its page, and its outcome, in the order in which the documents
          were submitted, or as they are ready if the settings say so; what it raises is raised
          by the call that led to it
    """

    def __init__(self, orders: Orders, emit: Emit) -> None:
        self._orders = orders
        self._settings = settings = orders.settings
        self._emit = emit
        self._limit = TIMEOUT if settings.timeout is None else settings.timeout
        self._size = settings.jobs or _cpus()
        self._workers: list[_Worker] = []
        self._by_descriptor: dict[int, _Worker] = {}
        self._poll = select.poll()
        self._order: deque[_Slot] = deque()  # submitted and not emitted
        self._ready: deque[_Slot] = deque()  # not yet sent to a worker
        self._held = 0  # bytes of all slots in _order
        _plug_standard_streams()
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)  # who started us may have had it ignored
        self._end_with_us = process.end_with_parent()
        gc.collect()
        gc.freeze()  # pages that no worker writes to are shared by all of them
        gc.enable()

    def submit(self, reading: Reading) -> None:
        """Take one document, after those that must be done first to make room for it."""
        slot = _Slot(reading)
        if reading.page is None and reading.path is None:
            slot.outcome = extract_reading(reading, self._orders)
        else:
            slot.message = process.task(reading, self._settings)
            slot.reading = reading._replace(page=None)
            slot.held = len(slot.message)
            self._ready.append(slot)
        self._held += slot.held
        self._order.append(slot)
        self._dispatch()
        self._emit_ready()
        while (
            len(self._ready) > self._size
            or len(self._order) > _AHEAD * self._size
            or self._held > _AHEAD_BYTES
        ):
            self._serve()

    def wait_for(self, descriptor: int) -> None:
        """Return when there is something to read from `descriptor`; what is done is emitted."""
        self._poll.register(descriptor, select.POLLIN)
        try:
            while not self._serve(descriptor):
                pass
        finally:
            self._poll.unregister(descriptor)

    def finish(self) -> None:
        """Return when all documents are done and emitted."""
        while self._order:
            self._serve()

    def close(self) -> None:
        """End the workers, whatever they are doing."""
        for worker in list(self._workers):
            self._end(worker)

    def _dispatch(self) -> None:
        """Send documents to workers that have room, to idle ones first; start what is missing."""
        self._share_out()
        while self._ready:
            if self._ready[0].outcome is not None:
                self._ready.popleft()
                continue
            worker: _Worker | None = min(
                (each for each in self._workers if each.has_room()),
                key=lambda each: len(each.queue),
                default=None,
            )
            if (worker is None or worker.queue) and len(self._workers) < self._size:
                worker = self._start() or worker
            if worker is None:
                return
            slot = self._ready.popleft()
            if not worker.queue:
                worker.began = monotonic()
            worker.queue.append(slot)
            slot.sent, slot.tries, slot.owner = False, slot.tries + 1, worker
            worker.outbox.append((memoryview(slot.message), slot))
            self._send(worker)

    def _share_out(self) -> None:
        """Take what waits behind a document that takes long, for others to do."""
        if self._size == 1:
            return
        now = monotonic()
        for worker in self._workers:
            if len(worker.queue) > 1 and now - worker.began >= _PATIENCE:
                for slot in reversed(worker.waiting()):
                    slot.owner = None
                    self._ready.appendleft(slot)

    def _serve(self, awaited: int = -1) -> bool:
        """Wait until something happens and deal with it.

        Returns whether it was `awaited` that can be read.
        """
        wait = self._milliseconds_left()
        asleep = monotonic()
        events = self._poll.poll(wait)
        late = monotonic() - asleep - wait / 1000
        if late > 1:  # we were stopped, and so were the workers
            for each in self._workers:
                each.began += late
        found = False
        for descriptor, event in events:
            if descriptor == awaited:
                found = True
                continue
            worker = self._by_descriptor.get(descriptor)
            if worker is None:  # ended meanwhile
                continue
            if descriptor == worker.tasks:
                if event & select.POLLOUT:
                    self._send(worker)
            else:
                self._receive(worker)
        self._end_late_ones()
        self._dispatch()
        self._emit_ready()
        return found

    def _milliseconds_left(self) -> int:
        """How long until the first worker is late, or keeps others waiting for too long."""
        ends = [worker.began + self._limit for worker in self._workers if worker.queue]
        if not self._limit:
            ends = []
        if self._size > 1:
            ends += [worker.began + _PATIENCE for worker in self._workers if worker.waiting()]
        if not ends:
            return _FOREVER
        return max(0, int((min(ends) - monotonic()) * 1000) + 1)

    def _send(self, worker: _Worker) -> None:
        """Write as much of what waits for a worker as its pipe takes."""
        box = worker.outbox
        try:
            while box:
                rest, slot = box.popleft()
                written = os.write(worker.tasks, rest)
                if written == len(rest):
                    slot.sent = slot.sent or slot.owner is worker
                else:
                    box.appendleft((rest[written:], slot))
        except BlockingIOError:
            box.appendleft((rest, slot))
        except BrokenPipeError:  # it is dead, as its other pipe is about to tell
            box.clear()
        self._poll.modify(worker.tasks, select.POLLOUT if box else 0)

    def _receive(self, worker: _Worker) -> None:
        """Read what a worker has to say; its death is known by the end of its pipe."""
        try:
            piece = os.read(worker.results, _PIECE)
        except BlockingIOError:
            return
        if not piece:
            self._bury(worker)
            return
        worker.began = monotonic()
        for values in worker.inbox.add(piece):
            if not values:  # it holds too much memory to go on, and has begun nothing more
                self._end(worker)
                self._give_back(worker)
                return
            self._settle(worker, Outcome(*values))

    def _settle(self, worker: _Worker, outcome: Outcome) -> None:
        """The first document in a worker's queue has its outcome, if it had none before."""
        slot = worker.queue.popleft()
        if slot.outcome is not None:
            return
        slot.outcome, slot.message = outcome, b""
        self._held += len(outcome.text) - slot.held
        slot.held = len(outcome.text)
        if self._settings.unordered:
            self._order.remove(slot)
            self._held -= slot.held
            self._emit(slot.reading, outcome)

    def _emit_ready(self) -> None:
        while self._order and (outcome := self._order[0].outcome) is not None:
            slot = self._order.popleft()
            self._held -= slot.held
            self._emit(slot.reading, outcome)

    def _end_late_ones(self) -> None:
        """End the workers that have been at one document for too long.

        The time that we ourselves were held up, by a slow reader of our output, is not theirs:
        who has something to say is heard first.
        """
        for worker in list(self._workers) if self._limit else ():
            if not worker.queue or monotonic() - worker.began < self._limit:
                continue
            if _can_be_read(worker.results):
                continue
            source = worker.queue[0].reading.source
            error = TimedOut(f"{source}: not done after {self._limit:g} s; see --timeout")
            self._end(worker)
            self._lose(worker, error)

    def _bury(self, worker: _Worker) -> None:
        """A worker has died: its document gets an error, the others in its queue a new worker.

        So does a document that it cannot have begun, unless that happens again and again.
        """
        code = self._end(worker)
        first = worker.queue[0] if worker.queue else None
        if first is None or first.owner is not worker or (not first.sent and first.tries < _TRIES):
            self._give_back(worker)
        elif code == process.OUT_OF_MEMORY:
            self._lose(worker, out_of_memory(first.reading.source))
        else:
            how = f"signal {-code}" if code < 0 else f"exit status {code}"
            source = first.reading.source
            self._lose(worker, WorkerDied(f"{source}: the worker process died of {how}"))

    def _lose(self, worker: _Worker, error: ExtractNewsError) -> None:
        slot = worker.queue[0]
        self._settle(worker, failed(slot.reading, error, self._settings))
        self._give_back(worker)

    def _give_back(self, worker: _Worker) -> None:
        """Give the documents of a worker that is gone to others, if nobody has them."""
        lost = [slot for slot in worker.queue if slot.owner is worker and slot.outcome is None]
        self._ready.extendleft(reversed(lost))
        worker.queue.clear()

    def _start(self) -> _Worker | None:
        """Start one more worker; None if it cannot be and there are others.

        Raises WorkersFailed if it cannot be and there are none.
        """
        try:
            worker = self._fork()
        except OSError as error:
            if self._workers:
                self._size = len(self._workers)
                return None
            raise WorkersFailed(f"cannot start a worker process: {error.strerror}") from error
        self._workers.append(worker)
        self._by_descriptor[worker.tasks] = self._by_descriptor[worker.results] = worker
        self._poll.register(worker.results, select.POLLIN)
        self._poll.register(worker.tasks, 0)
        return worker

    def _fork(self) -> _Worker:
        """Fork a worker, with signals held back until it is known who is who."""
        theirs_in, ours_out = os.pipe()
        try:
            ours_in, theirs_out = os.pipe()
        except OSError:
            os.close(theirs_in)
            os.close(ours_out)
            raise
        ending = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
        held = signal.pthread_sigmask(signal.SIG_BLOCK, ending)
        try:
            pid = os.fork()
            if pid == 0:
                foreign = (ours_in, ours_out, *self._by_descriptor)
                process.live(
                    theirs_in,
                    theirs_out,
                    foreign,
                    self._orders,
                    self._end_with_us,
                )
        except OSError:
            for descriptor in (theirs_in, theirs_out, ours_in, ours_out):
                os.close(descriptor)
            raise
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, held)
        os.close(theirs_in)
        os.close(theirs_out)
        _enlarge(ours_out)
        os.set_blocking(ours_out, False)
        os.set_blocking(ours_in, False)
        return _Worker(pid, ours_out, ours_in)

    def _end(self, worker: _Worker) -> int:
        """Kill a worker and forget it; returns its exit code, negative for a signal."""
        self._workers.remove(worker)
        for descriptor in (worker.tasks, worker.results):
            self._poll.unregister(descriptor)
            del self._by_descriptor[descriptor]
            os.close(descriptor)
        ended, status = os.waitpid(worker.pid, os.WNOHANG)
        if not ended:
            os.kill(worker.pid, signal.SIGKILL)
            _, status = os.waitpid(worker.pid, 0)
        return os.waitstatus_to_exitcode(status)


def _cpus() -> int:
    """The CPUs that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _can_be_read(descriptor: int) -> bool:
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    return bool(poll.poll(0))


def _enlarge(pipe: int) -> None:
    """Let a pipe hold more than a page or two, where the system allows it."""
    import fcntl

    try:
        fcntl.fcntl(pipe, _F_SETPIPE_SZ, process.PIPE_BYTES)
    except OSError:
        pass


def _plug_standard_streams() -> None:
    """Open what is closed of the first three descriptors, so that no pipe of ours becomes one."""
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free
