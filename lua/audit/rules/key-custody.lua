local lists = require "base.lists"

-- The edit that adds a root key with MORE of it.
local function key(more)
  return { { "isms.yaml", "", "keys: [{id: KEY-1, title: Key of the vault, kind: root-key, purpose: Seals., "
    .. "owner: isms-manager, created: 2026-11-21, state: active" .. more .. "}]\n" } }
end

return {
  numbers = {}, severity = "warning", clause = "A.5.3, A.8.24", document = "key-register",
  title = { en = "A root or master key has two custodians", ja = "ルート鍵及びマスター鍵に鍵管理者が2名いる" },
  explanation = {
    en = "Nobody reads, exports or destroys a root or master key alone: two roles (custodians) do it "
      .. "together.",
    ja = "ルート鍵及びマスター鍵は、一人で読み出し、取り出し又は廃棄できてはならず、二つの役割（custodians）が共同で行う。",
  },
  violates = { key "", key ", custodians: [isms-manager]", key ", custodians: [isms-manager, isms-manager]" },
  keeps = { key ", custodians: [isms-manager, top-management]" },
  run = function(model, report)
    for _, row in ipairs(model.keys.rows) do
      local held = row.kind == "root-key" and row.state ~= "destroyed"
      if held and #lists.union { row.custodians or {} } < 2 then
        report(row, "custodians", row.id .. " is a root or master key and needs two custodians")
      end
    end
  end,
}
