"""Statements for `weir sql --format json`, and its answers in the words that Spark casts values to."""

import json
import subprocess


class Members(list):
    """The members of an object in their order, names that stand twice included."""


def inner_types(kind):
    """The types between the outer angle brackets."""
    parts, part, depth, isQuoted = [], "", 0, False
    for character in kind[kind.index("<") + 1 : -1]:
        isQuoted ^= character == "`"
        depth += (character in "<(") - (character in ">)") if not isQuoted else 0
        if character == "," and depth == 0 and not isQuoted:
            parts.append(part.strip())
            part = ""
        else:
            part += character
    return parts + [part.strip()] if part.strip() else parts


def text(value, kind, nested=False):
    """A value as CAST(… AS STRING) writes it; None for a null."""
    if value is None:
        return "null" if nested else None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Members) and kind.startswith("MAP<"):
        of = inner_types(kind)[1]
        return "{" + ", ".join(f"{key} -> {text(item, of, True)}" for key, item in value) + "}"
    if isinstance(value, Members):
        kinds = [field.split(": ", 1)[1] for field in inner_types(kind)]
        return "{" + ", ".join(text(item, of, True) for (_, item), of in zip(value, kinds)) + "}"
    if isinstance(value, list):
        of = inner_types(kind)[0]
        return "[" + ", ".join(text(item, of, True) for item in value) + "]"
    return value


def answers(weir, statements):
    """For each statement its columns (name, type) and rows of texts, or the class of its error."""
    script = ";\n".join(statements) + ";\n"
    done = subprocess.run([weir, "sql", "--format", "json", "--keep-going"], input=script.encode(), stdout=subprocess.PIPE)
    found = []
    for line in done.stdout.decode().splitlines():
        answer = dict(json.loads(line, parse_int=str, parse_float=str, object_pairs_hook=Members))
        if "error" in answer:
            found.append(dict(answer["error"])["class"])
            continue
        columns = [tuple(column) for column in answer["schema"]]
        found.append((columns, [[text(v, kind) for v, (_, kind) in zip(row, columns)] for row in answer["rows"]]))
    if len(found) != len(statements):
        raise SystemExit(f"weir answered {len(found)} of {len(statements)} statements, exit {done.returncode}")
    return found
