-- By which words English texts say of what a figure is: subject (see lua/audit/stated.lua) → { key (patterns of which one stands
-- nearest to the figure), with (patterns of which one stands in the same entry, too), before and after (patterns of which one
-- stands right at the figure; of both, one) }; patterns on text of amounts.in_figures. Where a key stands is where its match begins.
return {
  subjects = {
    availability = { key = { "availab" } },
    notice = {
      key = { "%f[%a]told%f[%A]", "%f[%a]tells?%f[%A]", "notif", "notice", "informed", "first message", "confirmed", "confirmation" },
      with = { { "customer" }, { "incident", "confirm", "first message", "first notice" } },
      before = { "within $", "at most $", "no later than $", "not later than $", "^$" },
    },
    deletion = { key = { "delet", "eras", "destroy", "after the end of the contract", "after the end of a contract" }, with = { { "contract" }, { "data" } } },
    hand_over = { key = { "return", "given back", "hand back", "handed over" }, with = { { "contract" }, { "data" } } },
    backup_interval = { key = { "backup", "backs? up", "backed up" }, before = { "every $", "each $" } },
    backup_kept = { key = { "backup", "backs? up", "backed up" }, before = { "kept $", "kept for $", "keeps? $", "retained for $", "stored for $" } },
    logs_kept = { key = { "%f[%a]logs?%f[%A]", "logged" }, before = { "kept $", "kept for $", "logs $", "retained for $", "stored for $" } },
    recovery_time = {
      key = { "recovery time", "%f[%a]rto%f[%A]", "recovery within", "recovered within", "restored within", "is back within",
        "runs again within", "recovery takes at most", "recovery takes up to" },
    },
    recovery_point = {
      key = { "recovery point", "%f[%a]rpo%f[%A]", "entries are lost", "data is lost", "data may be lost", "lose up to", "loss of up to" },
    },
    critical_weakness = { key = { "critical weakness", "critical vulnerabilit" }, before = { "within $", "in $" } },
  },
  -- What ends a sentence or a part of one that says a thing of its own.
  ends = { "%.%s", ";%s", "%)", "%(" },
  key_follows = false,
}
