#!/usr/bin/env python3
"""What the dashboard costs: bytes a second to the terminal, and the front end's share of a core.

    Tests/dashboard-cost.py .build/release/weir demo --interval 1s
    Tests/dashboard-cost.py --size 200x60 --seconds 30 .build/release/weir demo

The command runs in a pseudo-terminal of 160 columns and 50 rows; after ten seconds to settle the
bytes that it writes, and its process's time (without driver and workers), are counted.
"""

import argparse
import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time

parser = argparse.ArgumentParser(usage=__doc__)
parser.add_argument("--size", default="160x50")
parser.add_argument("--seconds", type=float, default=20)
parser.add_argument("--settle", type=float, default=10)
parser.add_argument("--keys", default="", help="typed after five seconds")
parser.add_argument("command", nargs=argparse.REMAINDER)
options = parser.parse_args()
columns, rows = map(int, options.size.split("x"))

child, terminal = pty.fork()
if child == 0:
    os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8")
    os.execvp(options.command[0], options.command)
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
os.kill(child, signal.SIGWINCH)


def cpu_seconds():
    with open(f"/proc/{child}/stat") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def drain(seconds):
    """Bytes, and the reads that brought them, until so many seconds have passed."""
    count, reads, end = 0, 0, time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        if select.select([terminal], [], [], left)[0]:
            try:
                count += len(os.read(terminal, 65536))
            except OSError:
                sys.exit("the command has ended")
            reads += 1
    return count, reads


drain(5)
os.write(terminal, options.keys.encode())
drain(max(0, options.settle - 5))
before, began = cpu_seconds(), time.monotonic()
count, reads = drain(options.seconds)
span = time.monotonic() - began
share = (cpu_seconds() - before) / span
print(
    f"{options.size}: {count / span:.0f} bytes/s in {reads / span:.1f} reads/s, "
    f"{share * 100:.2f} % of a core"
)
os.kill(child, signal.SIGTERM)
drain_until = time.monotonic() + 10
while time.monotonic() < drain_until and os.waitpid(child, os.WNOHANG) == (0, 0):
    if select.select([terminal], [], [], 0.1)[0]:
        try:
            os.read(terminal, 65536)
        except OSError:
            break
