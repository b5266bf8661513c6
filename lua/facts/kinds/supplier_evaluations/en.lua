return { heading = "Suppliers" }
