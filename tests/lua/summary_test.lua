-- The public summary says what the facts say: how far SOC 2 is, which reports and certificates there are.
local canary = shared("canary")
local build = require "build"

local function entry(map, key)
  for _, item in ipairs(map) do
    if item.key == key then return item end
  end
end

local function scalar(text) return { kind = "string", text = text, line = 1, col = 1, path = "isms.yaml" } end

local function map(values)
  local node, keys = { kind = "map", line = 1, col = 1, path = "isms.yaml" }, {}
  for key in pairs(values) do keys[#keys + 1] = key end
  table.sort(keys)
  for i, key in ipairs(keys) do node[i] = { key = key, line = 1, col = 1, value = scalar(values[key]) } end
  return node
end

-- The summary of the English example with SOC facts in place of its own and CERTIFICATIONS.
local function summary(soc, certifications)
  local nodes = canary.read("larkfield")
  for _, standard in ipairs(nodes.standards) do
    if entry(standard, "id").value.text == "soc2-tsc-2017" then
      for key, value in pairs(soc) do
        local known = entry(standard, key)
        if known then known.value = scalar(value) else standard[#standard + 1] = map { [key] = value }[1] end
      end
    end
  end
  nodes.certifications = { kind = "list", line = 1, col = 1, path = "isms.yaml" }
  for i, item in ipairs(certifications or {}) do nodes.certifications[i] = map(item) end
  canary.serve(nodes)
  messages()
  local documents = build { project = ".", today = "2026-11-02", public_only = true }
  assert(documents, messages())
  return documents[1].markdown
end

local function says(text, part) assert(text:find(part, 1, true), "it does not say: " .. part) end
local function omits(text, part) assert(not text:find(part, 1, true), "it says: " .. part) end

local REPORT = { id = "r", standard = "soc2-tsc-2017", kind = "report", body = "Example Audit", issued = "2026-07-01", report_type = "type2",
  period_start = "2025-06-01", period_end = "2026-05-31", public = "yes" }
local CERTIFICATE = { id = "c", standard = "iso27001-2022", kind = "certificate", body = "Example Cert", number = "IS 1",
  issued = "2025-01-01", expires = "2027-12-31", public = "yes" }

local function with(item, changes)
  local out = {}
  for key, value in pairs(item) do out[key] = value end
  for key, value in pairs(changes) do out[key] = value end
  return out
end

test("readiness is preparation, at a date", function()
  local text = summary { status = "readiness" }
  says(text, "The preparation is in progress.")
  says(text, "says nothing about how they worked over a period")
  omits(text, "has received a report")
end)

test("type 1 is design as of a date", function()
  local text = summary { status = "type1", date = "2026-09-30" }
  says(text, "how the controls are designed as of 2026-09-30")
  omits(text, "preparation is in progress")
  omits(text, "during the period")
end)

test("type 2 is a period, with the report that was issued", function()
  local text = summary({ status = "type2", period_start = "2025-06-01", period_end = "2026-05-31" }, { REPORT })
  says(text, "during the period from 2025-06-01 to 2026-05-31")
  says(text, "has received a report: SOC 2® Type 2 report, issued by Example Audit on 2026-07-01")
  omits(text, "conclusion of the report is qualified")
end)

test("a qualified opinion is told", function()
  local text = summary({ status = "type2", period_start = "2025-06-01", period_end = "2026-05-31" }, { with(REPORT, { opinion = "qualified" }) })
  says(text, "The conclusion of the report is qualified")
end)

test("a certificate is told with its body and end, or not at all", function()
  says(summary({}, {}), "does not refer to a valid certificate")
  local text = summary({}, { CERTIFICATE })
  says(text, "Example Cert")
  says(text, "2027-12-31")
  omits(text, "does not refer to a valid certificate")
  omits(summary({}, { with(CERTIFICATE, { public = "no" }) }), "Example Cert")
end)

test("an expired certificate is told as expired and nothing rests on it", function()
  local text = summary({}, { with(CERTIFICATE, { expires = "2026-10-31" }) })
  says(text, "expired on 2026-10-31. Nothing in this summary relies on it.")
  says(text, "does not refer to a valid certificate")
end)
