return { "example" }
