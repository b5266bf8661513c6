return { order = 80, make = function() return { security_email = "security@company.example" } end }
