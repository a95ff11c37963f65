#!/bin/sh
# Prints the first Python that is new enough, or says in one sentence what to do.
# PYTHON=/path/to/python chooses one.
set -u

new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

if [ -n "${PYTHON:-}" ]; then
    if new_enough "$PYTHON"; then
        printf '%s\n' "$PYTHON"
        exit 0
    fi
    echo "Good Question needs Python 3.11 or newer, and PYTHON=$PYTHON is older or does not run: name another one." >&2
    exit 1
fi

for python in python3 python3.11 python3.12 python3.13 python3.14 python; do
    if new_enough "$python"; then
        printf '%s\n' "$python"
        exit 0
    fi
done

found=$(python3 --version 2>/dev/null || echo "no Python")
echo "Good Question needs Python 3.11 or newer and found $found: install a newer one, or name it with 'make run PYTHON=/path/to/python3.12'." >&2
exit 1
