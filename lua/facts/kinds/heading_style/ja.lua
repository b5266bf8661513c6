return { name = "見出しの様式" }
