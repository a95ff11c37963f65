#!/bin/sh
# Works out requirements.txt and requirements-dev.txt again. What is pinned stays, unless asked for:
#   make lock ARGS="--upgrade-package altair"
set -eu
python="${VENV:-.venv}/bin/python"

for name in requirements requirements-dev; do
    # The lock names packages and versions only: neither the index that somebody used nor paths of a machine.
    "$python" -m piptools compile --quiet --strip-extras --allow-unsafe --no-header \
        --no-annotate --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options \
        "$@" --output-file "$name.txt" "$name.in"
    sed -i.old -e '/^#/d' -e '/^$/d' "$name.txt"
    rm -f "$name.txt.old"
done
