"""The frame of every page that a learner prints: one style, no script, readable on paper and on a phone."""

from html import escape

_STYLE = """
@page { size: A4; margin: 16mm }
:root { color-scheme: light }
body { font: 12pt/1.4 system-ui, "Noto Sans", sans-serif; color: #0e1412; background: #fff; max-width: 44em;
       margin: 1.5em auto; padding: 0 1em }
h1 { font-size: 1.6em; margin: 0 0 .3em } h2 { font-size: 1.2em; margin: 1.2em 0 .3em; break-after: avoid }
h3 { font-size: 1em; margin: .9em 0 .2em; break-after: avoid } p, li { margin: .3em 0 } .typed { white-space: pre-wrap }
.paper { border: 3px double #0f5c5c; padding: 18mm 14mm; text-align: center; margin-top: 2em }
.paper .name { font-size: 1.9em; font-weight: 700; margin: .6em 0; overflow-wrap: anywhere }
label { display: block; font-weight: 600 } input { font: inherit; padding: .5em; width: 100%; max-width: 24em;
  border: 1px solid #8f8a7d; border-radius: 6px; box-sizing: border-box }
button { font: inherit; font-weight: 600; min-height: 44px; padding: .4em 1.2em; margin-top: .8em; border: 0;
  border-radius: 8px; background: #0f5c5c; color: #fff }
a { color: #0b4f7d } .error { color: #671515; font-weight: 600 }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 11pt } .screen { display: none } }
"""


def page_html(language: str, title: str, body: str) -> str:
    """A stand-alone page; ``body`` is HTML whose texts are escaped already."""
    return (
        f'<!DOCTYPE html><html lang="{escape(language)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body><main>{body}</main></body></html>"
    )
