local lists = require "base.lists"

-- The criteria of IDS that REPORT (a standard, or nil) has, or nil.
local function those(report, ids)
  local list = lists.select(ids, function(id)
    return report and lists.find(report.criteria, "name", id) ~= nil
  end)
  return #list > 0 and list or nil
end

return { order = 100, make = function(start)
  local report = start.with("report")
  return {
    { id = "U-01",
      text = { en = "Give and remove their own users' rights in the service and review them.",
        ja = "サービスにおける自社の利用者の権限を付与・削除し、定期的に見直す。" },
      criteria = those(report, { "CC6.2", "CC6.3" }) },
    { id = "U-02",
      text = { en = "Keep passwords and access keys secret.",
        ja = "パスワード及びアクセスキーを秘密に保つ。" },
      criteria = those(report, { "CC6.1" }) },
  }
end }
