-- How Japanese texts count the findings of an audit, by their rating: see lua/words/en/ratings.lua.
return {
  major = { "重大な不適合(%d+)件", "重大な指摘(%d+)件" },
  minor = { "軽微な不適合(%d+)件", "軽微な指摘(%d+)件" },
  observation = { "観察事項(%d+)件" },
  opportunity = { "改善の機会(%d+)件" },
}
