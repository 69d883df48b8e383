"""Plants canaries, packs them, and judges what comes out. usage: check.py PROGRAM WORK [--real] [--refused] [FORMAT…]"""

import argparse
import collections
import json
import subprocess
import sys
import time
from pathlib import Path

import epub
import film
import honest
import judge
import kept
import office
import opendocument
import pdf
import pictures
import sound
import svg

FAMILIES = (pdf, office, opendocument, epub, pictures, svg, sound, film)
# The columns of the table, as verdicts.
REMOVED, REFUSED, VISIBLE, KEPT, LEFT = "removed", "refused", "visible", "kept", "LEFT"
COLUMNS = (REMOVED, REFUSED, VISIBLE, KEPT, LEFT)


def packed(program, source, work):
    """What comes out of a bundle of the folder, and why what does not was refused."""
    bundle, out = work / "cleaning.bundle", work / "out"
    subprocess.run([program, "key", "new", "--publisher", "--no-passphrase", "-o", "publisher"], cwd=work, check=True, capture_output=True)
    command = [program, "pack", source, "-o", bundle, "--public", "--sign", "publisher.key", "--uncleaned", "omit", "--json"]
    packing = subprocess.run(command, cwd=work, capture_output=True, text=True)
    if packing.returncode:
        sys.exit(f"check-cleaning: packing failed: {packing.stderr}")
    subprocess.run([program, "read", bundle, "--allow-unknown", "--extract", out], cwd=work, check=True, capture_output=True)
    return out, {report["path"]: report.get("notCleaned", "") for report in json.loads(packing.stdout)["reports"]}


def verdict(case, out, left):
    if not (out / case.path).exists():
        return REFUSED
    if case.path not in left:
        return REMOVED
    if case.visible:
        return VISIBLE
    return KEPT if case.field in kept.KEPT.get(case.format, {}) else LEFT


def table(counts):
    print(f"{'format':10}" + "".join(f"{name:>9}" for name in COLUMNS))
    for format, count in counts.items():
        print(f"{format:10}" + "".join(f"{count[name] or '':>9}" for name in COLUMNS))
    print(f"{'all':10}" + "".join(f"{sum(count[name] for count in counts.values()):>9}" for name in COLUMNS))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("work", type=Path)
    parser.add_argument("--real", action="store_true")
    parser.add_argument("--refused", action="store_true")
    parser.add_argument("formats", nargs="*")
    chosen = parser.parse_args()
    start = time.monotonic()
    families = list(FAMILIES)
    if chosen.real:
        import real_programs

        families = [real_programs]
    cases = [case for family in families for case in family.cases()]
    cases = [case for case in cases if not chosen.formats or case.format in chosen.formats]
    source = chosen.work / "source"
    source.mkdir()
    for case in cases:
        (source / case.path).write_bytes(case.data)
    planted = [case for case in cases if not case.honest]
    faults = []
    visible_before = judge.seen(source, planted, chosen.work / "pieces-before")
    for case in planted:
        if case.path not in visible_before and chosen.real:
            print(f"nothing of anybody is in it: {case.path}")
        elif case.path not in visible_before:
            faults.append(f"no test: the canary can't be seen in the file as it was planted: {case.format}: {case.field}")
    out, reasons = packed(chosen.program, source, chosen.work)
    every = {case.path: number for number, case in enumerate(planted)}
    left = judge.seen(out, planted, chosen.work / "pieces-after", ask_mat2=lambda case: chosen.real or every[case.path] % 10 == 0)
    counts = collections.OrderedDict()
    for case in planted:
        result = verdict(case, out, left)
        counts.setdefault(case.format, collections.Counter())[result] += 1
        if result == LEFT:
            faults.append(f"left: {case.format}: {case.field} ({case.path})")
        elif result != KEPT and case.field in kept.KEPT.get(case.format, {}):
            faults.append(f"no longer kept, but Tests/Cleaning/kept.py has it: {case.format}: {case.field} ({result})")
        if result == REFUSED and chosen.refused:
            print(f"refused: {case.format}: {case.field}: {reasons.get(case.path, '')}")
    opened = 0
    for case in cases:
        if case.honest or chosen.real:
            path = out / case.path
            wrong = honest.fault(path, case.data) if path.exists() else "refused: " + reasons.get(case.path, "") if case.honest else None
            opened += path.exists()
            if wrong:
                faults.append(f"honest file: {case.path}: {wrong}")
    table(counts)
    print(f"{len(planted)} canaries in {len(cases)} files; {opened} honest files opened; {time.monotonic() - start:.0f} s")
    for fault in faults:
        print("check-cleaning: " + fault, file=sys.stderr)
    sys.exit(1 if faults else 0)


main()
