return { name = "連絡先" }
