-- By which words English texts say of what a figure is: subject (see lua/audit/stated.lua) → { key (patterns of which one stands
-- nearest to the figure), near and with (lists of patterns of which one of each stands in the same sentence, or entry), without
-- (patterns of which none stands in the sentence), before and after (patterns of which one
-- stands right at the figure; of both, one) }; patterns on text of amounts.in_figures. Where a key stands is where its match begins.
return {
  subjects = {
    availability = { key = { "availab" } },
    notice = {
      key = { "%f[%a]told%f[%A]", "%f[%a]tells?%f[%A]", "notif", "notice", "informed", "first message", "confirmed", "confirmation" },
      with = { { "customer" }, { "incident", "first message", "first notice" } },
      without = { "audit", "authorit" },
      before = { "within $", "at most $", "no later than $", "not later than $", "^$" },
    },
    deletion = {
      key = { "delet", "eras", "destroy" }, near = { { "contract", "after the end" } }, with = { { "data" } },
      without = { "working day" }, before = { "within $", "data $", "after $", "no later than $" },
    },
    kept_after_contract = {
      key = { "after the end of the contract", "after the end of a contract" }, with = { { "data" } },
      without = { "export", "fetch", "return", "delet", "eras", "destroy" },
    },
    hand_over = {
      key = { "return", "given back", "hand back", "handed over" }, near = { { "contract", "after the end" } }, with = { { "data" } },
      before = { "within $", "no later than $" },
    },
    backup_interval = { key = { "backup", "backs? up", "backed up" }, before = { "every $", "each $" } },
    backup_kept = { key = { "backup", "backs? up", "backed up" }, before = { "kept $", "kept for $", "keeps? $", "retained for $", "stored for $" } },
    logs_kept = {
      key = { "logs", "logged" }, without = { "crisis log", "consent log", "decision log", "visitor log", "entrance log" },
      before = { "logs are kept $", "logs are kept for $", "logs are retained for $", "logs kept for $", "logs $", "logs for $",
        "logged and kept for $" },
    },
    recovery_time = {
      key = { "recovery time", "%f[%a]rto%f[%A]", "recovery within", "recovered within", "restored within", "is back within",
        "runs again within", "recovery takes at most", "recovery takes up to" },
    },
    recovery_point = {
      key = { "recovery point", "%f[%a]rpo%f[%A]", "entries are lost", "data is lost", "data may be lost", "lose up to", "loss of up to" },
    },
    critical_weakness = { key = { "critical weakness", "critical vulnerabilit" }, without = { "exploit", "contain" }, before = { "within $", "in $" } },
  },
  -- What ends a sentence or a part of one that says a thing of its own.
  ends = { "%.%s", ";%s", "%)", "%(" },
  key_follows = false,
}
