"""What Scripts/bench has measured: tables of it, and whether the targets of the project are met."""

import os, platform, re, sys
from pathlib import Path

from measuring import size, table

BEGIN, END = "<!-- Scripts/bench writes what follows. -->", "<!-- Scripts/bench wrote what precedes. -->"
CORES = len(os.sched_getaffinity(0))


class Table:
    """Numbers of bundle and its peers, a row for each collection."""

    def __init__(self, title, shown, bare=()):
        self.title, self.shown, self.bare, self.rows = title, shown, bare, {}

    def add(self, label, values):
        self.rows.setdefault(label, {}).update(values)

    def ratio(self, label, name):
        row = self.rows[label]
        return row["bundle"] / row[name] if name in row else None

    def cell(self, label, name):
        value = self.rows[label].get(name)
        if value is None or isinstance(value, str):
            return value or "–"
        has_ratio = name != "bundle" and name not in self.bare
        return self.shown(value) + (f" ({self.ratio(label, name):.2f})" if has_ratio else "")

    def __str__(self):
        names = dict.fromkeys(name for row in self.rows.values() for name in row)
        names = sorted(names, key=lambda name: not name.startswith("bundle"))
        return table([self.title, *names], *[[label, *[self.cell(label, n) for n in names]] for label in self.rows])


def seconds(value):
    return f"{value:.2f} s"


def milliseconds(value):
    return f"{value:.1f} ms"


def speed(value):
    return f"{value:.0f} MB/s"


class Report:
    """Everything that is measured."""

    def __init__(self):
        self.making = Table("packing: time", seconds)
        self.making_memory = Table("packing: memory", size, bare=["bundle alone"])
        self.size = Table("size of the file", size)
        self.opening = Table("opening: time", milliseconds)
        self.search = Table("search, new process: time", milliseconds, bare=["bundle, slowest query"])
        self.search_read = Table("search: bytes read", size)
        self.search_fresh = Table("search, file not in the cache: time", milliseconds)
        self.search_disk = Table("search: bytes from the disk", size)
        self.showing = Table("showing a guide: time", milliseconds)
        self.verifying = Table("verifying: throughput", speed)
        self.extracting = Table("extracting: time", seconds, bare=["bundle, of its file"])
        self.memory = Table("reading: memory of bundle", size, bare=["search", "show", "verify", "extract"])
        self.longer = {}  # label → by how many milliseconds opening takes longer than the process
        self.inside = {}  # label → what Benchmarks/inside says
        self.judged = {}  # label → "guides", "documentation", "repository" or "noise": what the collection is

    def rows(self):
        """All that was measured, by name; what `add` takes."""
        return {name: each.rows if isinstance(each, Table) else each for name, each in vars(self).items()}

    def add(self, others):
        """Adds the rows of another report, in the place of those of the same collections."""
        for name, rows in self.rows().items():
            rows.update(others.get(name, {}))

    def clear(self, label):
        """Empties the rows of a collection; they stay where they are."""
        for each in self.tables():
            if label in each.rows:
                each.rows[label] = {}

    def tables(self):
        return [each for each in vars(self).values() if isinstance(each, Table) and each.rows]


def targets(report):
    """What the project wants to reach, and whether it does."""
    rows = [["target", "measured", "met", "on"]]

    def most(target, limit, shown, values):
        """The largest value counts."""
        values = {label: value for label, value in values.items() if value is not None}
        if values:
            label = max(values, key=values.get)
            met = values[label] <= limit
            rows.append([target, shown(values[label]), "yes" if met else "**no**", label])

    def ratios(which, name, kind):
        return {label: which.ratio(label, name) for label in report.judged if report.judged[label] == kind}

    def with_pictures(which, name):
        """The largest counts, and real pictures if there are any."""
        for kind in ("repository", "noise"):
            known = {label: ratio for label, ratio in ratios(which, name, kind).items() if ratio is not None}
            if known:
                label = max(known, key=lambda label: report.size.rows[label]["bundle"])
                return {label: known[label]}
        return {}

    def factor(value):
        return f"{value:.3f}"

    for kind in ("guides", "documentation"):
        most(f"text of {kind}: packing takes at most as long as the pipe", 1, factor,
             ratios(report.making, "pipe", kind))
        most(f"text of {kind}: the file is at most 1.05 of the pipe's", 1.05, factor,
             ratios(report.size, "pipe", kind))
    most("pictures: packing takes at most as long as a ZIM file without index", 1, factor,
         with_pictures(report.making, "zim, no index"))
    most("pictures: packing takes at most 0.1 of the pipe", 0.1, factor,
         with_pictures(report.making, "pipe"))
    most("pictures: the file is at most 1.01 of the pipe's", 1.01, factor,
         with_pictures(report.size, "pipe"))
    limited = {label: row for label, row in report.verifying.rows.items() if "raw limit" in row}
    if limited:
        largest = max(limited, key=lambda label: report.size.rows[label]["bundle"])
        limit, length = limited[largest]["raw limit"], report.size.rows[largest]["bundle"]
        extracted = length / report.extracting.rows[largest]["bundle"] / 1e6
        for what, value in {"verifying": limited[largest]["bundle"], "extracting": extracted}.items():
            rows.append([f"{what}: at least 80 % of the raw limit", f"{value / limit:.0%}",
                         "yes" if value >= 0.8 * limit else "**no**", largest])
    most("opening: at most 5 ms more than the process", 5, milliseconds, report.longer)
    memory = report.memory.rows
    for what in ("search", "show", "extract"):
        most(f"memory of {what}: at most 64 MB", 64e6, size, {label: row[what] for label, row in memory.items()})
    most("memory of packing: at most 300 MB", 300e6, size,
         {label: row["bundle"] for label, row in report.making_memory.rows.items()})
    return table(*rows)


def written(report, how, versions):
    processor = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    machine = (f"Measured {how}on {CORES} cores "
               f"({processor.group(1) if processor else platform.machine()}), {memory / 1e9:.0f} GB, Linux "
               f"{platform.release()}; load at the end: {os.getloadavg()[2]:.1f} on the average of 15 minutes. "
               "All of a row is of one run.")
    parts = [machine, f"Programs: {versions}.", targets(report), *map(str, report.tables())]
    for label, text in report.inside.items():
        parts.append(f"Within one process, {label}:\n\n```\n{text.strip()}\n```\n")
    return "\n".join(part if part.endswith("\n") else part + "\n" for part in parts)


def save(report, document, how, versions):
    """Writes the tables between the marks in a document; gives them."""
    text = written(report, how, versions)
    before, begin, rest = document.read_text().partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        sys.exit(f"bench: {document} has lost its marks for the tables")
    document.write_text(f"{before}{begin}\n\n{text}\n{end}{after}")
    return text
