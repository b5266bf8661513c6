return { name = "監視・測定" }
