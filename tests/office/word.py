"""Looks at Word documents by python-docx and zipfile: word.py parts|text|tables FILE... or says FILE OTHER."""
import html.parser
import re
import sys
import zipfile
from xml.etree import ElementTree

import docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


seen = []  # documents with contents


def fail(*what):
    raise SystemExit(" ".join(str(w) for w in what))


def squeeze(text):
    return re.sub(r"\s+", "", text)


class Page(html.parser.HTMLParser):
    """The text of a page of ours, without what stands around it."""

    def __init__(self):
        super().__init__()
        self.text, self.inside, self.skip = [], False, 0

    def handle_starttag(self, tag, attrs):
        self.inside |= tag == "main"
        self.skip += tag in ("nav", "section")

    def handle_endtag(self, tag):
        self.skip -= tag in ("nav", "section")
        self.inside &= tag != "main"

    def handle_data(self, data):
        if self.inside and not self.skip:
            self.text.append(data)


def words_of(node):
    """The text below NODE in its order, without the contents, which repeat headings."""
    for child in node:
        if child.tag == W + "sdt":
            continue
        if child.tag == W + "t":
            yield child.text or ""
        yield from words_of(child)


def body_of(path):
    with zipfile.ZipFile(path) as file:
        return ElementTree.fromstring(file.read("word/document.xml"))


def page_of(path):
    """The HTML of the same document, which another part of the program writes beside it."""
    with open(path[:-len("docx")] + "html", encoding="utf-8") as file:
        return file.read()


def text(path):
    reader = Page()
    reader.feed(page_of(path))
    ours, theirs = squeeze("".join(words_of(body_of(path)))), squeeze("".join(reader.text))
    if ours != theirs or len(ours) < 200:
        at = next((i for i, (a, b) in enumerate(zip(ours, theirs)) if a != b), min(len(ours), len(theirs)))
        fail(path, "differs at", at, repr(ours[at - 30:at + 30]), "from", repr(theirs[at - 30:at + 30]))


def tables(path):
    """Widths sum to no more than the room between the margins, headers repeat, rows stay whole."""
    document = docx.Document(path)
    section = document.sections[0]
    room = (section.page_width - section.left_margin - section.right_margin) / 635
    if (section.page_width > section.page_height) != (section.orientation == 1):
        fail(path, "is turned without saying so")
    full = 0
    for table in document.element.body.iter(W + "tbl"):
        grid = [int(c.get(W + "w")) for c in table.find(W + "tblGrid")]
        width = int(table.find(W + "tblPr").find(W + "tblW").get(W + "w"))
        if sum(grid) != width or width > room + 1 or min(grid) < 1:
            fail(path, "has a table of", width, "whose columns are", grid, "in", room)
        full += abs(width - room) <= 1
        headed = table.find(W + "tblPr").find(W + "tblStyle").get(W + "val") == "DocumentTable"
        for number, row in enumerate(table.findall(W + "tr")):
            if [int(c.find(W + "tcPr").find(W + "tcW").get(W + "w")) for c in row.findall(W + "tc")] != grid:
                fail(path, "has cells that are not as wide as their columns")
            properties = row.find(W + "trPr")
            if properties.find(W + "cantSplit") is None:
                fail(path, "has a row that may be split")
            if (properties.find(W + "tblHeader") is not None) != (headed and number == 0):
                fail(path, "has a header that is none, or none where there is one")
    if not full:
        fail(path, "has no table as wide as the text")


def parts(path):
    """What refers to something finds it: styles, numbers, bookmarks, notes, relations."""
    document = docx.Document(path)
    with zipfile.ZipFile(path) as file:
        names = set(file.namelist())
        trees = {n: ElementTree.fromstring(file.read(n)) for n in names if n.endswith((".xml", ".rels"))}
        if any(info.date_time != (1980, 1, 1, 0, 0, 0) for info in file.infolist()):
            fail(path, "has a time")
    body, styles = trees["word/document.xml"], trees["word/styles.xml"]
    known = {s.get(W + "styleId") for s in styles.iter(W + "style")}
    texts = [t for n, t in trees.items() if re.match(r"word/(document|footnotes|header|footer)", n)]
    used = {e.get(W + "val") for t in texts for k in ("pStyle", "rStyle", "tblStyle") for e in t.iter(W + k)}
    if used - known:
        fail(path, "uses styles that are none:", used - known)
    lists = {n.get(W + "numId") for n in trees["word/numbering.xml"].iter(W + "num")}
    if {n.get(W + "val") for n in body.iter(W + "numId")} - lists:
        fail(path, "has numbers that are none")
    marks = [b.get(W + "name") for b in body.iter(W + "bookmarkStart")]
    ids = [b.get(W + "id") for b in body.iter(W + "bookmarkStart")]
    if len(set(marks)) != len(marks) or len(set(ids)) != len(ids) or any(len(m) > 40 for m in marks):
        fail(path, "has bookmarks that are not unique")
    inside = [h.get(W + "anchor") for h in body.iter(W + "hyperlink") if not h.get(R + "id")]
    if set(inside) - set(marks):
        fail(path, "has links that lead nowhere")
    for name, tree in trees.items():
        if not name.startswith("word/_rels"):
            continue
        relations = {r.get("Id"): r for r in tree}
        part = trees[name.replace("_rels/", "").replace(".rels", "")]
        wanted = {v for e in part.iter() for k, v in e.attrib.items() if k.startswith(R)}
        if wanted - set(relations):
            fail(path, "has no relation", wanted - set(relations))
        for r in tree:
            if r.get("TargetMode") != "External" and "word/" + r.get("Target") not in names:
                fail(path, "has no part", r.get("Target"))
    looks(path, document, body)


def looks(path, document, body):
    """Title, author and day are the document's; contents are there and in the order of the headings."""
    core = document.core_properties
    if not core.title or not core.author:
        fail(path, "has no title or author")
    headings = [p.text for p in document.paragraphs if p.style.name in ("Heading 1", "Heading 2")]
    contents = ["".join(t.text for t in p.iter(W + "t")) for p in body.iter(W + "p")
                for s in p.iter(W + "pStyle") if re.match(r"TOC\d", s.get(W + "val"))]
    entries = [re.sub(r"\d+$", "", c) for c in contents]
    shown = ["".join(words_of(p._p)) for p in document.paragraphs if p.style.name in ("Heading 1", "Heading 2")]
    if "<nav" not in page_of(path):
        if contents:
            fail(path, "has contents that the page has not")
        return
    seen.append(path)
    if len(headings) < 2 or entries != [re.sub(r"\d+$", "", h) for h in shown]:
        fail(path, "has contents", entries, "that are not", shown)
    if any(not re.search(r"\d$", c) for c in contents):
        fail(path, "has contents without pages")
    for picture in body.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"):
        if not picture.get("descr"):
            fail(path, "has a picture without a text for it")
    codes = {i.text.split()[0] for i in body.iter(W + "instrText")}
    if not {"TOC", "PAGEREF"} <= codes:
        fail(path, "has no fields", codes)


def says(path, other):
    """What another program read in OTHER has each paragraph of ours, in their order."""
    with open(other, encoding="utf-8-sig") as file:
        read = squeeze(file.read())
    at, found = 0, 0
    body = body_of(path)
    inside = {p for s in body.iter(W + "sdt") for p in s.iter(W + "p")}
    for paragraph in body.iter(W + "p"):
        if paragraph in inside:
            continue
        wanted = squeeze("".join(words_of(paragraph)))
        place = read.find(wanted, at)
        if place < 0:
            fail(path, "is read without", repr(wanted))
        at, found = place + len(wanted), found + 1
    if found < 10:
        fail(path, "has", found, "paragraphs")


if __name__ == "__main__":
    if sys.argv[1] == "says":
        says(*sys.argv[2:])
    else:
        for name in sys.argv[2:]:
            globals()[sys.argv[1]](name)
    if sys.argv[1] == "parts" and len(seen) < 30:
        fail("only", len(seen), "documents have contents")
