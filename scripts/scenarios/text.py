"""A scenario as the text of its file."""

import json

from scenarios.rules import Figure, short


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def law_text(law):
    if not isinstance(law, dict):
        return short(law)
    parts = []
    for key, value in law.items():
        shown = value if key == "dist" else (f"[{', '.join(short(x) for x in value)}]" if isinstance(value, list) else short(value))
        parts.append(f"{key}: {shown}")
    return "{" + ", ".join(parts) + "}"


def figure_text(figure):
    text = law_text(figure.law)
    more = [f"source: {quoted('; '.join(figure.sources))}"] if figure.sources else []
    more += [f"note: {quoted(figure.note)}"] if figure.note else []
    if not more:
        return text
    inside = text[1:-1] if text.startswith("{") else f"value: {text}"
    return "{" + ", ".join([inside, *more]) + "}"


def lines(items, indent=0):
    """The lines of nested maps and lists whose leaves are figures, texts with a comment (a pair), or plain text."""
    pad = "  " * indent
    for key, value in items.items():
        if value is None:
            continue
        if isinstance(value, Figure):
            yield f"{pad}{key}: {figure_text(value)}"
        elif isinstance(value, dict):
            yield f"{pad}{key}:"
            yield from lines(value, indent + 1)
        elif isinstance(value, list):
            yield f"{pad}{key}:"
            for entry in value:
                if isinstance(entry, dict):
                    inner = list(lines(entry, indent + 2))
                    yield f"{pad}  - {inner[0].lstrip()}"
                    yield from inner[1:]
                else:
                    yield f"{pad}  - {entry}"
        elif isinstance(value, tuple):
            yield f"{pad}{key}: {value[0]}  # {value[1]}"
        else:
            yield f"{pad}{key}: {value}"
