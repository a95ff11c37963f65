"""Pages that the server writes itself: plain words, no script, readable in light and dark."""

from html import escape

from starlette.responses import HTMLResponse

from goodquestion.web.downloads import NO_STORE
from goodquestion.web.headers import OWN_PAGE_POLICY
from goodquestion.web.ports import Services

WITHOUT_CONTENT = {
    "error.title": "Something went wrong here",
    "error.text": "What you saved is safe. Wait a moment, then try again.",
    "error.try_again": "Try again",
    "error.home": "Go to the first page",
    "error.not_found_title": "There is nothing at this address",
    "error.not_found_text": "Check the address, or go to the first page.",
    "sheet.not_found_title": "This list is not here",
    "sheet.not_found_text": "Open your questions and choose the list again.",
    "my_course.not_found_title": "There is nothing to show yet",
    "my_course.not_found_text": "Open your course, and try again from there.",
    "summary.not_found_title": "There is nothing to print yet",
    "summary.not_found_text": "Write something first, and try again.",
    "frame.loading": "Good Question is loading",
    "frame.no_script": "Good Question needs JavaScript. Turn it on in your browser, then open this page again.",
    "frame.description": "Ask someone who does the work before you decide.",
}
"""What is said when content/ cannot be read: something has to be, and this file is always there."""

_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title} - Good Question</title>
<link rel="icon" href="/app/static/icon.svg">
<style>
body {{ margin: 0; background: #fdfbf7; color: #0e1412; font: 18px/1.5 system-ui, sans-serif; }}
main {{ max-width: 36rem; margin: 0 auto; padding: 12vh 1.5rem 3rem; }}
h1 {{ font-size: 1.85rem; line-height: 1.2; }}
a {{ color: #0b4f7d; display: inline-block; padding: 0.6rem 0; }}
@media (prefers-color-scheme: dark) {{
  body {{ background: #14181b; color: #f3f0ea; }}
  a {{ color: #9fd2f5; }}
}}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p>{text}</p>
<p><a href="/">{home}</a></p>
</main>
</body>
</html>
"""


def say(services: Services, language: str, key: str) -> str:
    """The words of a key, in English when content/ does not have them."""
    return services.words(language, key) or WITHOUT_CONTENT.get(key, "")


def page(services: Services, language: str, *, title: str, text: str) -> str:
    """A whole HTML page that says the words of two keys and leads to the first page."""
    return _PAGE.format(
        language=escape(language),
        title=escape(say(services, language, title)),
        text=escape(say(services, language, text)),
        home=escape(say(services, language, "error.home")),
    )


def answer(html: str, status: int = 200, *, policy: str = OWN_PAGE_POLICY) -> HTMLResponse:
    """An HTML answer that nobody keeps and that can run no script."""
    headers = {"Cache-Control": NO_STORE, "Content-Security-Policy": policy}
    return HTMLResponse(html, status_code=status, headers=headers)
