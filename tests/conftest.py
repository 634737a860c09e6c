"""What holds for all tests."""

from __future__ import annotations

import signal

# A shell starts what it puts into the background with SIGINT ignored, nohup with SIGHUP, and so it stays
# for all that is started from there: the tests that send them to the command could not.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
