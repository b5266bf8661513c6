return { name = "Facts confirmed as they are" }
