return { signed_off = words.cover == "stamps" }
