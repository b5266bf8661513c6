return function() return { security_email = "security@company.example" } end
