"""content/ in, typed objects out.

`models` says what a lesson, a check and a question are, `source` reads YAML with line numbers, `reader` the
files of the course, and `library` joins the languages. The app needs no more than `Library.load(folder)`.

`check` is a command for whoever writes content (`python -m goodquestion.curriculum.check`), with `rules`,
`keys`, `runs` and `reading` behind it. The running app imports none of these five.
"""
