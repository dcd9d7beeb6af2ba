#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Keeps a program alive as its unit file says, where no systemd runs: for tests of packaging/second-heart-kiosk.service.

  tools/kiosk/supervise.py UNIT [--set KEY=VALUE ...] [--kills N] [--show S] [--then-quit]

Honours Type=notify, Environment, ExecStartPre, ExecStart, Restart, RestartSec, RestartPreventExitStatus, WatchdogSec,
TimeoutStartSec, RuntimeDirectory. --set replaces an entry (ExecStart, for a program that is not installed).
--kills: sends SIGKILL so often, each time S seconds after READY=1, and prints how long it took until READY=1 again.
"""
import argparse
import configparser
import os
import pathlib
import shlex
import signal
import socket
import subprocess
import sys
import tempfile
import time


class Unit:
    def __init__(self, file, changes):
        parser = configparser.ConfigParser(interpolation=None, strict=True, comment_prefixes=("#", ";"))
        parser.optionxform = str
        parser.read_string(pathlib.Path(file).read_text())
        self.values = dict(parser["Service"])
        self.values.update(change.split("=", 1) for change in changes)

    def seconds(self, key, default):
        return float(self.values.get(key, default).removesuffix("s"))

    def statuses(self, key):
        return {int(each) for each in self.values.get(key, "").split()}


class Program:
    """One run of ExecStart, and what it tells."""

    def __init__(self, unit, folder):
        self.path = os.path.join(folder, "notify")
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        if os.path.exists(self.path):
            os.unlink(self.path)
        self.socket.bind(self.path)
        self.socket.settimeout(0.05)
        environment = {**os.environ, "NOTIFY_SOCKET": self.path, "RUNTIME_DIRECTORY": folder}
        self.watchdog = unit.seconds("WatchdogSec", "0")
        if self.watchdog:
            environment["WATCHDOG_USEC"] = str(int(self.watchdog * 1e6))
        for each in shlex.split(unit.values.get("Environment", "")):
            key, value = each.split("=", 1)
            environment.setdefault(key, value)  # the test's own display goes before the unit's
        before = unit.values.get("ExecStartPre")
        if before:
            subprocess.run(shlex.split(before), env=environment, check=True)
        self.began = time.monotonic()
        self.process = subprocess.Popen(shlex.split(unit.values["ExecStart"]), env=environment)
        self.ready = None
        self.alive = self.began
        self.signs = 0

    def listen(self):
        try:
            told = self.socket.recv(4096).decode(errors="replace").split("\n")
        except TimeoutError:
            return
        if "READY=1" in told and self.ready is None:
            self.ready = self.alive = time.monotonic()
        if "WATCHDOG=1" in told:
            self.alive = time.monotonic()
            self.signs += 1

    def late(self, unit):
        now = time.monotonic()
        if self.ready is None:
            return now - self.began > unit.seconds("TimeoutStartSec", "90")
        return self.watchdog and now - self.alive > self.watchdog


def goes_on(unit, code):
    if code in unit.statuses("RestartPreventExitStatus"):
        return False
    return unit.values.get("Restart") == "always" or (unit.values.get("Restart") == "on-failure" and code != 0)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("unit")
    arguments.add_argument("--set", action="append", default=[])
    arguments.add_argument("--kills", type=int, default=0)
    arguments.add_argument("--show", type=float, default=5.0)
    arguments.add_argument("--then-quit", action="store_true")
    given = arguments.parse_args()
    unit = Unit(given.unit, given.set)
    kills, killed = given.kills, None
    with tempfile.TemporaryDirectory() as folder:
        while True:
            program = Program(unit, folder)
            code = None
            while code is None:
                program.listen()
                code = program.process.poll()
                if program.ready and killed:
                    print(f"back after {program.ready - killed:.1f} s", flush=True)
                    killed = None
                shown = program.ready and time.monotonic() - program.ready > given.show
                if shown and kills > 0:
                    kills -= 1
                    print(f"SIGKILL after {program.signs} signs of life", flush=True)
                    program.process.send_signal(signal.SIGKILL)
                    code = program.process.wait()
                    killed = time.monotonic()
                elif shown and given.then_quit:
                    program.process.terminate()
                    program.process.wait()
                    return 0
                elif program.late(unit):
                    print("no sign of life: SIGABRT", flush=True)
                    program.process.send_signal(signal.SIGABRT)
                    code = program.process.wait()
            print(f"ended with {code} after {time.monotonic() - program.began:.1f} s", flush=True)
            if not goes_on(unit, code):
                return 0
            time.sleep(unit.seconds("RestartSec", "0.1"))


if __name__ == "__main__":
    sys.exit(main())
