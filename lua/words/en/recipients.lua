-- What English texts call those who are told of an incident, in small letters: customers, others than these, words for all of
-- them, and words that name nobody in particular.
return {
  customers = { "customer", "client", "subscriber", "tenant", "buyer", "user" },
  others = { "authorit", "regulator", "commissioner", "police", "insurer", "supplier", "provider", "staff", "employee", "management",
    "officer", "board", "auditor", "certification body", "press", "bank", "lawyer", "counsel" },
  all = { "^all%f[%A]", "^every%f[%A]", "%f[%a]all customers", "every customer" },
  nobody = { "everybody", "everyone", "everybody concerned", "everyone concerned", "anybody", "anyone", "somebody", "someone", "all", "all concerned",
    "those concerned", "public", "people", "whoever", "nobody", "no one", "all parties", "all of them", "world" },
}
