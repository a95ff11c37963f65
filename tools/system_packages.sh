#!/bin/sh
# Sees to the system packages: as root with apt it installs what is missing, else it names the one command that does.
#   sh tools/system_packages.sh         what the virtual environment needs
#   sh tools/system_packages.sh tests   also what the tests need: a browser, its driver's library, a database server, a calendar
set -u
venv=${VENV:-.venv}
missing=

# A .venv that works needs no ensurepip any more.
if ! "$venv/bin/python" -c 'import pip' >/dev/null 2>&1; then
    python=$(sh tools/find_python.sh) || exit 1
    # Debian keeps ensurepip in a package of its own.
    if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        missing=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    fi
fi

if [ "${1:-}" = tests ]; then
    command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
    command -v khal >/dev/null 2>&1 || missing="$missing khal"
    PATH="$PATH:$(echo /usr/lib/postgresql/*/bin | tr ' ' ':')" command -v initdb >/dev/null 2>&1 ||
        missing="$missing postgresql"
    # Playwright's driver needs this library, which a small Debian lacks.
    ls /usr/lib*/libatomic.so.1 /usr/lib/*/libatomic.so.1 2>/dev/null | grep -q . || missing="$missing libatomic1"
fi

missing=${missing# }
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "These programs are missing; install them with your system's package manager (the names are Debian's): $missing" >&2
    exit 1
fi
if [ "$(id -u)" -ne 0 ]; then
    echo "System packages are missing; this installs them: sudo apt-get update && sudo apt-get install -y $missing" >&2
    exit 1
fi

echo "Installing system packages: $missing"
export DEBIAN_FRONTEND=noninteractive
# Word splitting is meant: the list holds several packages.
# shellcheck disable=SC2086
if ! output=$(apt-get update -qq 2>&1 </dev/null &&
    apt-get install -y -qq --no-install-recommends $missing 2>&1 </dev/null); then
    printf '%s\n' "$output" | tail -n 15 >&2
    echo "apt-get could not install $missing: mend what it says above, then run make again." >&2
    exit 1
fi
