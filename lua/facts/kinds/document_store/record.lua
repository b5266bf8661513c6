return {
  reach = "ever",
  days = function(store) return { store.checked } end,
}
