return { name = "法令等の見直し", fields = { empty_fields = "該当のない分野" } }
