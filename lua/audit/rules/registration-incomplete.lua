local lists = require "base.lists"

local function with(more)
  return { { "isms.yaml", "", "certifications: [{id: c, body: B, issued: 2026-10-01, " .. more .. "}]\n" } }
end

-- What is wrong with ITEM, a certificate, report or registration for a standard with LEVELS: the key and the words, or nil.
local function fault(item, levels)
  local name = "'" .. (item.id or "?") .. "'"
  if item.kind ~= "registration" then
    return #levels > 0 and "kind", ("%s is for a standard with levels, whose stars are registered, not certified"):format(name)
  end
  if #levels == 0 then return "standard", ("%s is registered for a standard that has no levels"):format(name) end
  if not item.level then return "level", ("%s does not say for which level it is registered"):format(name) end
  if not lists.find(levels, "id", item.level) then
    return "level", ("%s is registered for level %d, which its standard does not have"):format(name, item.level)
  end
  if not item.number then return "number", ("%s has no number by which the register can be asked"):format(name) end
  if not item.expires then return "expires", ("%s does not say until when it is valid"):format(name) end
end

return {
  numbers = {}, severity = "error", clause = "SCS", document = "public-summary",
  title = { en = "A star is a registration with level, number and last day", ja = "★の登録に、段階、番号及び有効期限がある" },
  explanation = {
    en = "A star of SCS that the organisation holds stands among certifications as a registration, with its level, number and "
      .. "last day (expires). How long a star runs is what the registration says: no number of years is taken for granted.",
    ja = "保有するSCS評価制度の★は、certificationsに登録（registration）として、段階、番号及び有効期限（expires）とともに記載する。"
      .. "有効期間は登録が示すものによる。",
  },
  violates = {
    with "kind: certificate, standard: meti-scs-2026, expires: 2027-09-30",
    with "kind: registration, standard: iso27001-2022, level: 3, number: R-1, expires: 2027-09-30",
    with "kind: registration, standard: SCS, number: R-1, expires: 2027-09-30",
    with "kind: registration, standard: meti-scs-2026, level: 2, number: R-1, expires: 2027-09-30",
    with "kind: registration, standard: SCS評価制度, level: 3, expires: 2027-09-30",
    with "kind: registration, standard: meti-scs-2026, level: 3, number: R-1",
  },
  keeps = { with "kind: registration, standard: meti-scs-2026, level: 3, number: R-1, expires: 2027-09-30" },
  run = function(model, report, view)
    for _, item in ipairs(model.certifications) do
      local standard = view.library.standards[item.standard_id or ""]
      if item.kind == "registration" or standard and #(standard.levels or {}) > 0 then
        local key, text = fault(item, standard and standard.levels or {})
        if key then report(item, key, text) end
      end
    end
  end,
}
