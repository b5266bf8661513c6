return {
  type = "date", visibility = "internal",
  explanation = "The day that counts as today for due dates, expiry and reviews; --as-of stands "
    .. "before it.",
}
