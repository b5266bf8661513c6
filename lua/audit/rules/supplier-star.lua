local dates = require "base.dates"

local function starred(more)
  return { { "isms.yaml", "service: Mail, kind: supplier", "service: Mail, kind: supplier, star: {level: 3, checked: 2025-10-01, next_check: "
    .. more .. "}" } }
end

return {
  numbers = {}, severity = "warning", clause = "SCS 2-1-3", document = "supplier-evaluation",
  title = { en = "Stars of suppliers are checked again in time", ja = "供給者の★を期日までに再確認している" },
  explanation = {
    en = "A star of SCS runs for a time: the day of the next check (suppliers.star.next_check) lies ahead, or the star is looked up "
      .. "again and the days are renewed.",
    ja = "SCS評価制度の★には有効期間がある。次回確認日（suppliers.star.next_check）を過ぎた場合は、確認し直して日付を更新する。",
  },
  violates = { starred "2026-11-21" },
  keeps = { starred "2026-11-22" },
  run = function(model, report)
    for _, supplier in ipairs(model.suppliers) do
      local star = supplier.star
      if star and dates.is_past(star.next_check, model.today) then
        report(star, "next_check", ("the star of the supplier '%s' was to be checked again by %s"):format(supplier.id or "?", star.next_check))
      end
    end
  end,
}
