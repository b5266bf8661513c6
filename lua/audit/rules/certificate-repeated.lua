local lists = require "base.lists"

-- What a certificate may be limited to.
local PARTS = { "services", "sites", "units" }

-- NUMBER as it is compared, or nil.
local function key_of(number)
  local key = number and host.fold(number, "spelling"):gsub("[%s%p]", ""):lower()
  return key ~= "" and key or nil
end

local function standard_of(item)
  return item.standard_id or item.standard
end

-- Whether ONE and OTHER cover different things: both name some of a part, and none is the same.
local function is_of_other_parts(one, other)
  for _, part in ipairs(PARTS) do
    local shared = lists.select(one[part], function(id) return lists.contains(other[part], id) end)
    if #one[part] > 0 and #other[part] > 0 and #shared == 0 then return true end
  end
  return false
end

-- Whether ONE ended before OTHER was issued, or the other way round: one renews the other.
local function follow(one, other)
  local function is_before(first, second) return first.ends and second.issued and first.ends < second.issued end
  return is_before(one, other) or is_before(other, one)
end

-- Reports ITEM where it has the number of OTHER, which stands before it, and is no renewal of it.
local function check_number(item, other, report)
  if item.kind ~= other.kind or standard_of(item) == standard_of(other) and follow(item, other) then return end
  report(item, "number", ("the number '%s' is that of '%s', too: each certificate has its own"):format(item.number, other.id or "?"))
end

-- Reports ITEM where it is valid beside OTHER, for the same standard and the same things, and neither has a note that says why.
local function check_valid(item, other, report)
  if item.note or other.note or follow(item, other) or is_of_other_parts(item, other) then return end
  report(item, "standard", ("'%s' is valid beside '%s' for the same standard: say in a note of one of them why (a transition), or what "
    .. "each covers"):format(item.id or "?", other.id or "?"))
end

local ITEM = "{id: %s, %s, kind: certificate, body: B, issued: %s, expires: %s%s}"

local function item(id, standard, issued, expires, more)
  return ITEM:format(id, standard, issued, expires, more or "")
end

-- The edits that give the certifications that follow.
local function with(...)
  return { { "isms.yaml", "", "certifications: [" .. table.concat({ ... }, ",\n  ") .. "]\n" } }
end

local ISMS = item("c", "standard: iso27001-2022", "2025-02-01", "2028-01-31", ", number: IS 1")

return {
  numbers = {}, severity = "error", clause = "ISO/IEC 17021-1 8.2.2", document = "facts",
  title = { en = "No certificate stands twice", ja = "同じ認証を二重に記載していない" },
  explanation = {
    en = "A certificate has a number of its own, which only its renewal may keep, and for one standard one is valid at a time, unless "
      .. "each names other services, sites or units, or its note says why there are two.",
    ja = "認証の番号は証書ごとに異なり、更新後の証書だけが同じ番号を引き継ぐ。同じ規格の認証は、対象とするサービス、拠点若しくは部門が異なるとき又は注記"
      .. "（note）に理由を示すときを除き、同時に二つ有効とならない。",
  },
  violates = {
    with(ISMS, item("m", "standard: jip-isms517-1.0", "2025-02-01", "2028-01-31", ", number: \"ＩＳ-1\"")),
    with(ISMS, item("d", "standard: iso27001-2022", "2025-06-01", "2028-05-31", ", number: IS 2")),
    with(ISMS, item("d", "standard: \"ISO/IEC 27001:2022\"", "2025-06-01", "2028-05-31")),
    with(ISMS, item("d", "standard: iso27001-2022", "2025-06-01", "2028-05-31", ", number: is 1, note: Moved.")),
  },
  keeps = {
    with(ISMS, item("m", "standard: jip-isms517-1.0", "2025-02-01", "2028-01-31", ", number: CS 1")),
    with(item("o", "standard: iso27001-2022", "2022-02-01", "2025-01-31", ", number: IS 1"), ISMS),
    with(ISMS, item("d", "standard: iso27001-2022", "2025-06-01", "2028-05-31", ", number: IS 2, note: The body changed.")),
    with(item("a", "standard: Mark", "2025-02-01", "2028-01-31", ", units: [Company]"),
      item("b", "standard: Mark", "2025-02-01", "2028-01-31", ", units: [Works]")),
  },
  run = function(model, report)
    local numbers, valid = {}, {}
    for _, row in ipairs(model.certifications) do
      local key, standard = key_of(row.number), standard_of(row)
      if key and numbers[key] then check_number(row, numbers[key], report) end
      if key then numbers[key] = numbers[key] or row end
      if lists.contains(model.certificates, row) and standard then
        if valid[standard] then check_valid(row, valid[standard], report) end
        valid[standard] = valid[standard] or row
      end
    end
  end,
}
