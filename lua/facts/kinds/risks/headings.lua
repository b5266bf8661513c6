return {
  description = { "event", "事象" },
  identified = { "found on", "特定した日" },
  affects = { "影響を受ける特性" },
}
