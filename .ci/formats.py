"""Reads what paraph exports with the parsers of others, as far as they are there.

Usage: formats.py FOLDER, with all.ics, all.vcf, all.popolo.json, all.jsonld, all.html, all.csv in it.
Says of each check that it passed or was skipped, and why; exits 1 where a parser refuses.
"""

import csv
import html.parser
import json
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])
here = pathlib.Path(__file__).parent


def text(name):
    return (folder / name).read_text(encoding="utf-8")


def calendar():
    import icalendar

    found = icalendar.Calendar.from_ical(text("all.ics"))
    todos, events = found.walk("VTODO"), found.walk("VEVENT")
    for todo in todos:
        assert todo["STATUS"] in {"NEEDS-ACTION", "IN-PROCESS", "COMPLETED", "CANCELLED"}, todo
        assert todo["UID"] and todo["SUMMARY"], todo
    assert len({part["UID"] for part in todos + events}) == len(todos + events), "a UID twice"
    assert not [part for part in todos + events if part.errors], "errors"
    return f"{len(todos)} VTODO, {len(events)} VEVENT"


def cards():
    import vobject

    found = list(vobject.readComponents(text("all.vcf")))
    assert all(card.fn.value for card in found)
    return f"{len(found)} cards"


def popolo():
    import jsonschema

    document = json.loads(text("all.popolo.json"))
    schema = json.loads((here / "popolo.schema.json").read_text())
    jsonschema.Draft202012Validator(schema).validate(document)
    return ", ".join(f"{len(document[name])} {name}" for name in document)


def linked_data():
    graph = json.loads(text("all.jsonld"))["@graph"]
    assert all(node["@id"] and node["@type"] for node in graph)
    assert len({node["@id"] for node in graph}) == len(graph), "an @id twice"
    return f"{len(graph)} nodes"


def page():
    class Reader(html.parser.HTMLParser):
        void = {"meta", "br", "hr", "img", "link"}

        def __init__(self):
            super().__init__()
            self.open, self.ids, self.links = [], set(), []

        def handle_starttag(self, tag, attributes):
            attributes = dict(attributes)
            assert tag != "script" and not any(name.startswith("on") for name in attributes), tag
            if "id" in attributes:
                assert attributes["id"] not in self.ids, f"id {attributes['id']} twice"
                self.ids.add(attributes["id"])
            if attributes.get("href", "").startswith("#"):
                self.links.append(attributes["href"][1:])
            if tag not in self.void:
                self.open.append(tag)

        def handle_endtag(self, tag):
            assert self.open and self.open.pop() == tag, f"</{tag}> ends nothing"

    reader = Reader()
    reader.feed(text("all.html"))
    assert not reader.open, reader.open
    lost = [link for link in reader.links if link not in reader.ids]
    assert not lost, f"lead nowhere: {lost[:3]}"
    return f"{len(reader.ids)} ids, {len(reader.links)} links within"


def table():
    rows = list(csv.reader(text("all.csv").splitlines(keepends=True)))
    assert len({len(row) for row in rows}) == 1, "rows of several lengths"
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]
    return f"{len(rows) - 1} rows"


failed = False
for check in (calendar, cards, popolo, linked_data, page, table):
    name = check.__name__.replace("_", " ")
    try:
        print(f"{name}: {check()}")
    except ImportError as missing:
        print(f"{name}: skipped, {missing}")
    except Exception as error:  # a parser of others may raise anything
        failed = True
        print(f"{name}: FAILED: {type(error).__name__}: {error}")
sys.exit(failed)
