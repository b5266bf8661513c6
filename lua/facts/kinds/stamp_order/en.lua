return { name = "Order of stamps" }
