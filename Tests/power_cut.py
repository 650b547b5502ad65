"""Cuts the power of a folder: makes of it what a disk may hold that had promised to keep only what was synced.

power-cut.c, preloaded into the processes that write the folder, writes down what they sync. Of everything else each
cut decides at random: a name may be what it was when its folder was last synced, or what it is now; a file may have
the content of its last sync, all of what was written since, part of it, or zeros in its place.
"""

import ctypes
import os
import shutil
import subprocess
import uuid

PAGE = 4096


class PowerCut:
    # None where there is none, and no power can be cut.
    compiler = next(filter(shutil.which, ("cc", "clang", "gcc")), None)

    def __init__(self, folder, kept, random):
        self.folder, self.kept, self.random = folder, kept, random
        for kind in ("files", "folders"):
            os.makedirs(f"{kept}/{kind}")
        os.makedirs(folder)
        library = f"{kept}/power-cut.so"
        source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "power-cut.c")
        subprocess.run([self.compiler, "-O1", "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
        self.library = ctypes.CDLL(library)
        self.environment = {"LD_PRELOAD": library, "POWER_FOLDER": folder, "POWER_KEPT": kept}
        with open("/proc/sys/kernel/random/boot_id", "rb") as file:
            self.boot = file.read().strip()

    def identity(self, path):
        buffer = ctypes.create_string_buffer(64)
        found = self.library.power_identity(os.fsencode(path), buffer, len(buffer)) == 0
        return buffer.value.decode() if found else None

    def cut(self):
        """Nobody may have the folder open."""
        self.isHarsh = self.random.random() < 0.4
        # Where everything is now, by its identity.
        self.places = {}
        for path, folders, files in os.walk(self.folder):
            for name in folders + files:
                self.places[self.identity(f"{path}/{name}")] = f"{path}/{name}"
        left = self.folder + ".left"
        self.leave(self.identity(self.folder), self.folder, left)
        shutil.rmtree(self.folder)
        os.rename(left, self.folder)

    def leave(self, identity, place, target):
        """What is left of a folder, and of what is in it."""
        os.mkdir(target, 0o700)
        kept = self.names(identity)
        now = {name: self.identity(f"{place}/{name}") for name in os.listdir(place)} if place else {}
        for name in sorted(kept.keys() | now.keys()):
            either = [kept.get(name)] if self.isHarsh else [kept.get(name), now.get(name)]
            own = self.random.choice(either)
            if own is None:
                continue
            path = self.places.get(own)
            if own.endswith(".folder"):
                self.leave(own, path, f"{target}/{name}")
            elif path is None or os.path.isfile(path):
                content = self.content(own, path)
                with open(os.open(f"{target}/{name}", os.O_WRONLY | os.O_CREAT, 0o600), "wb") as file:
                    # Or the boot would be the same one as before.
                    file.write(content.replace(self.boot, str(uuid.uuid4()).encode()))
        # As it would be once somebody had looked: what the disk has now, it keeps.
        self.keep(target)

    def names(self, identity):
        try:
            with open(f"{self.kept}/folders/{identity}") as file:
                return dict(reversed(line.rstrip("\n").split(" ", 1)) for line in file)
        except OSError:
            return {}

    def keep(self, folder):
        with open(f"{self.kept}/folders/{self.identity(folder)}", "w") as file:
            for name in os.listdir(folder):
                path = f"{folder}/{name}"
                own = self.identity(path)
                file.write(f"{own} {name}\n")
                if os.path.isfile(path):
                    shutil.copyfile(path, f"{self.kept}/files/{own}")

    def content(self, identity, path):
        synced = self.read(f"{self.kept}/files/{identity}")
        if path is None or self.isHarsh:
            return synced
        now = self.read(path)
        how = self.random.randrange(4)
        if how < 2:
            return (synced, now)[how]
        if now.startswith(synced):
            cut = self.random.randint(len(synced), len(now))
            return now[:cut] + (b"\0" * (len(now) - cut) if how == 3 else b"")
        pages = range(0, max(len(now), len(synced)), PAGE)
        return b"".join(self.random.choice((now, synced))[page:page + PAGE] for page in pages)

    @staticmethod
    def read(path):
        try:
            with open(path, "rb") as file:
                return file.read()
        except OSError:
            return b""
