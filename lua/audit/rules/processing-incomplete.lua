local edits = require "audit.edits"

local NEEDED = {
  controller = { key = "ground", lack = "legal ground" },
  processor = { key = "on_behalf_of", lack = "word on whose behalf" },
}

local function entered(role, facts)
  return { { "isms.yaml", "", edits.processing(role, facts) } }
end

return {
  numbers = {}, severity = "warning", clause = "A.5.34, ISO/IEC 27701 A.7.2.8, B.8.2.6",
  document = "processing-register",
  title = { en = "Records of processing say on which ground or for whom",
    ja = "個人データの取扱いの記録に、根拠又は委託元がある" },
  explanation = {
    en = "As controller the record names the legal ground (ground), as processor on whose behalf data "
      .. "is processed (on_behalf_of).",
    ja = "PII管理者としての取扱いには法的根拠（ground）を、PII処理者としての取扱いには委託元"
      .. "（on_behalf_of）を記載する。",
  },
  violates = { entered("controller", "retention: 1 year"), entered("processor", "ground: Contract") },
  keeps = { entered("controller", "ground: Contract"), entered("processor", "on_behalf_of: Shops") },
  run = function(model, report)
    for _, row in ipairs(model.processing.rows) do
      local needed = NEEDED[row.role]
      if needed and not row[needed.key] then
        report(row, needed.key, "the processing activity '" .. (row.id or "?") .. "' is done as " .. row.role
          .. " and has no " .. needed.lack .. " (" .. needed.key .. ")")
      end
    end
  end,
}
