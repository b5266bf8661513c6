return { name = "記録" }
