return { name = "規程の規模" }
