-- The edit that adds a key of which REMARK is said.
local function key(remark)
  return { { "isms.yaml", "", "keys: [{id: KEY-1, title: Key of the vault, kind: stored-secret, purpose: Seals., "
    .. "owner: isms-manager, created: 2026-11-21, state: active, remark: \"" .. remark .. "\"}]\n" } }
end

local LEAST = 32 -- characters from which on a run of letters and digits is no word

-- Whether WORD is written as keys are: hexadecimal, or Base64.
local function is_encoded(word)
  if #word < LEAST then return false end
  if word:find("^%x+$") and word:find("%d") then return true end
  return word:find("%d") ~= nil and word:find("%l") ~= nil and word:find("%u") ~= nil
end

-- Whether TEXT holds what looks like a key.
local function holds_key(text)
  if text:find("PRIVATE KEY", 1, true) then return true end
  for word in text:gmatch("[%w+/=]+") do
    if is_encoded(word) then return true end
  end
  return false
end

return {
  numbers = {}, severity = "error", clause = "A.8.24", document = "key-register",
  title = { en = "The register of keys holds no key", ja = "鍵管理台帳に鍵そのものがない" },
  explanation = {
    en = "The register says which keys there are and where they are kept. A key that stands in a file of the "
      .. "project, and in what is made from it, counts as known: replace it.",
    ja = "台帳は、鍵の種類及び保管場所を示すものである。プロジェクトのファイル及びその出力に記載された鍵は、漏えいしたものとして"
      .. "更新する。",
  },
  violates = { key "-----BEGIN PRIVATE KEY-----", key "9f86d081884c7d659a2feaa0c55ad015",
    key "Value: dGhpcyBpcyBub3QgYSBrZXkgYXQgYWxs1A==" },
  keeps = { key "Kept in the key service of the infrastructure provider, in two places.",
    key "vault/production/customers/database/key" },
  run = function(model, report)
    for _, row in ipairs(model.keys.rows) do
      for field, value in pairs(row) do
        if type(value) == "string" and holds_key(value) then
          report(row, field, (row.id or "?") .. ": this looks like a key itself, which no register holds")
        end
      end
    end
  end,
}
