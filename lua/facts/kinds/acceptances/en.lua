return { name = "Accepted risks", heading = "Risks", fields = { expires = "residual risk accepted until" } }
