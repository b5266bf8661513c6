"""Looks at and changes workbooks by openpyxl: edit.py look|save|change|spoil|orphan|beside|register FILE [TO]."""
import datetime
import sys

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904


def columns(sheet):
    return {sheet.cell(2, c).value: c for c in range(1, sheet.max_column + 1) if sheet.cell(2, c).value}


def sheet_of(book, kind):
    for sheet in book:
        if str(sheet.cell(2, 1).value or "").startswith(kind + "."):
            return sheet
    raise SystemExit("no sheet of " + kind)


def column(sheet, name):
    known = columns(sheet)
    return known[name] if name in known else known[name + ".en"]


def find(sheet, key):
    for row in range(3, sheet.max_row + 1):
        if sheet.cell(row, 1).value == key:
            return row
    raise SystemExit("no " + key)


def look(book):
    for sheet in book:
        if sheet.sheet_state != "visible":
            continue
        assert sheet.freeze_panes == ("D3" if sheet.cell(2, 1).value == "fact.path" else "B3"), (sheet.title, sheet.freeze_panes)
        assert sheet.row_dimensions[2].hidden, sheet.title
        assert sheet.page_setup.orientation == "landscape" and sheet.page_setup.paperSize in (9, "9"), sheet.title
        for row in sheet.iter_rows(min_row=3):
            for cell in row:
                computed = str(sheet.cell(2, cell.column).value).find(":") > 0
                assert computed or cell.data_type != "f", (sheet.title, cell.coordinate)
    risks = sheet_of(book, "risks")
    days = risks.cell(3, column(risks, "risks.identified"))
    assert days.is_date and isinstance(days.value, datetime.datetime), days.value
    assert risks.cell(3, 1).data_type == "s" and risks.cell(3, 1).number_format == "@"
    owner = openpyxl.utils.get_column_letter(column(risks, "risks.owner"))
    offered = [v for v in risks.data_validations.dataValidation if v.sqref.__contains__(owner + "3")]
    assert [v.type for v in offered] == ["list"] and offered[0].errorStyle == "warning", offered
    assert len(risks.conditional_formatting) >= 2
    score = risks.cell(3, columns(risks)["risks:score"])
    assert score.data_type == "f", score.value
    assert book["_lists"].sheet_state == "hidden"


def change(book):
    risks = sheet_of(book, "risks")
    row, factor = find(risks, "R-02"), "risks.impact" if "risks.impact" in columns(risks) and risks.cell(
        find(risks, "R-02"), columns(risks)["risks.impact"]).value else "risks.threat"
    step = risks.cell(row, column(risks, factor))
    step.value = 1 if step.value != 1 else 2
    risks.cell(row, column(risks, "risks.title")).value = '=A "new" title, with # and _x0041_'
    risks.cell(row, column(risks, "risks.title")).data_type = "s"
    risks.cell(row, column(risks, "risks.identified")).value = datetime.date(2026, 4, 1)
    controls = sheet_of(book, "controls")
    controls.cell(find(controls, "A.5.9"), column(controls, "controls.reasons")).value = controls.cell(
        find(controls, "A.5.1"), column(controls, "controls.reasons")).value
    suppliers = sheet_of(book, "suppliers")
    suppliers.cell(3, column(suppliers, "suppliers.service")).value = "Something: else, {new} [x]"
    roles = sheet_of(book, "roles")
    roles.cell(4, column(roles, "roles.title")).value = "New title"
    people = sheet_of(book, "people")
    last = max(r for r in range(3, people.max_row + 1) if people.cell(r, 1).value)
    people.cell(last + 1, 1).value = "newcomer"
    names = [n for n in columns(people) if n.startswith("people.name.")] or ["people.name"]
    for name in names:
        people.cell(last + 1, columns(people)[name]).value = "New Comer"


SPOILT = {"organization.employees": "many", "organization.representative": "nobody", "organization.website": "no address",
    "organization.fiscal_year_start": 13, "scope.operating_since": "some day", "scope.privacy_role": "king",
    "scope.climate_change.relevant": "perhaps", "risk_assessment.participants": "isms-manager, nobody"}


def spoil(book):
    facts = sheet_of(book, "fact")
    for path, value in SPOILT.items():
        facts.cell(find(facts, path), column(facts, "fact.value")).value = value


def orphan(book):
    roles = sheet_of(book, "roles")
    roles.delete_rows(find(roles, "finance-lead"))


def beside(book):
    sheet = book.create_sheet("Shops", 0)
    sheet.append(["ID", "Name", "Service", "Kind", "Method", "Cloud", "Criticality", "Location"])
    for number in range(200):
        sheet.append(["S-%d" % number, "Shop %d" % number, "Bread", "shop", "none", "no", "low", "Here"])


def register(path, calendar):
    book = openpyxl.Workbook()
    if calendar == "1904":
        book.epoch = CALENDAR_MAC_1904
    book.active["A1"] = "Risk register of Acme"
    sheet = book.create_sheet("Risks")
    sheet.append(["Risk register"])
    sheet.merge_cells("A1:H1")
    sheet.append(["Risk ID", "Risk", "Description", "Risk Owner", "Probability", "Impact", "Remarks", "Date identified"])
    sheet.append([1, "Fire", "The office, burning", "Head of Office", 3, "4 - Major", None, datetime.date(2026, 4, 1)])
    early = datetime.date(1900, 3, 1) if calendar == "1900" else "1900-03-01"
    sheet.append([2, "Theft", "Somebody steals", "Blake Example", "Likely", "Minor", None, early])
    for row in (3, 4):
        sheet.cell(row, 1).number_format = '"R-"00'
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["G"].hidden = True
    book.create_sheet("Old").sheet_state = "hidden"
    book.save(path)


what, path = sys.argv[1:3]
if what == "register":
    register(path, sys.argv[3])
elif what == "look":
    look(openpyxl.load_workbook(path))
else:
    loaded = openpyxl.load_workbook(path)
    if what in ("change", "spoil", "orphan", "beside"):
        {"change": change, "spoil": spoil, "orphan": orphan, "beside": beside}[what](loaded)
    loaded.save(sys.argv[3])
