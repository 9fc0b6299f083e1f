#!/usr/bin/env python3
"""Compare two CSV files cell by cell, however they are quoted.

    compare-csv.py ONE.csv OTHER.csv

Exit status 0 when every cell is equal, 1 with the first differences otherwise.
"""

import csv
import itertools
import sys


def rows(path):
    # Without a byte order mark; line ends inside cells as they are.
    with open(path, newline="", encoding="utf-8-sig") as file:
        yield from csv.reader(file, strict=True)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    csv.field_size_limit(2**31 - 1)
    count = different = 0
    heading = []
    for one, other in itertools.zip_longest(rows(sys.argv[1]), rows(sys.argv[2])):
        heading = heading or one or []
        count += 1
        if one == other:
            continue
        different += 1
        if different > 5:
            continue
        if one is None or other is None or len(one) != len(other):
            print(f"row {count}: {one} against {other}")
            continue
        for name, left, right in zip(heading, one, other):
            if left != right:
                print(f"row {count}, {name}: {left!r} against {right!r}")
    print(f"{count} rows, {different} different")
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()
