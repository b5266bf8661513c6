return { name = "押印欄の順序" }
