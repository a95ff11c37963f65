#!/bin/sh
# Makes the virtual environment, and installs the named requirements files when they have changed since the last time.
#   sh tools/venv.sh requirements.txt [requirements-dev.txt]
set -u
venv=${VENV:-.venv}

fail() {
    echo "$1" >&2
    exit 1
}

# Words for the usual reasons; $1 is what the failed command printed.
explain() {
    case "$1" in
    *"No space left on device"* | *"Disk quota exceeded"*)
        fail "The disk is full: free about 1.5 GB, then run make again." ;;
    *"Read-only file system"* | *"Permission denied"* | *"Operation not permitted"*)
        fail "Good Question cannot write to $venv in $(pwd): make the folder writable, or name a place that is with 'make run VENV=/path/to/folder'." ;;
    *"from versions: none"* | *"Connection"* | *"ReadTimeout"* | *"Temporary failure"* | *"SSLError"*)
        fail "The Python packages could not be downloaded: check the network connection, then run make again." ;;
    esac
    # Some programs do not pass on why a program of theirs failed.
    if [ "$(df -Pk "$venv" 2>/dev/null | awk 'NR == 2 { print $4 }')" -lt 50000 ] 2>/dev/null; then
        fail "The disk is full: free about 1.5 GB, then run make again."
    fi
    printf '%s\n' "$1" | grep -v '^[[:space:]]*$' | tail -n 15 >&2
    fail "The Python packages could not be installed in $venv: mend what is said above, then run make again."
}

works() {
    "$venv/bin/python" -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

# What was installed is kept as a copy of the file: comparing it needs no checksum program.
stamp() {
    printf '%s\n' "$venv/.installed-$(basename "$1")"
}

if ! works; then
    sh tools/system_packages.sh || exit 1
    python=$(sh tools/find_python.sh) || exit 1
    echo "Making a virtual environment in $venv with $("$python" --version)."
    output=$(LC_ALL=C mkdir -p "$venv" 2>&1) || explain "$output"
    if [ ! -f "$venv/pyvenv.cfg" ] && [ -n "$(ls -A "$venv")" ]; then
        fail "$venv holds something else than a virtual environment: remove it or name another folder with VENV=."
    fi
    # --clear: what is there does not work (an interrupted start, a Python that is gone).
    output=$("$python" -m venv --clear "$venv" 2>&1) || explain "$output"
fi

changed=
for file in "$@"; do
    cmp -s "$file" "$(stamp "$file")" || changed=yes
done
[ -n "$changed" ] || exit 0

for file in "$@"; do
    output=$(LC_ALL=C rm -f "$(stamp "$file")" 2>&1) || explain "$output"
done
echo "Installing the Python packages: about a minute the first time."
files=
for file in "$@"; do
    files="$files -r $file"
done
# Word splitting is meant: the list holds several options.
# shellcheck disable=SC2086
output=$("$venv/bin/python" -m pip install --quiet --no-input --disable-pip-version-check $files 2>&1 </dev/null) ||
    explain "$output"
for file in "$@"; do
    output=$(LC_ALL=C cp "$file" "$(stamp "$file")" 2>&1) || explain "$output"
done
