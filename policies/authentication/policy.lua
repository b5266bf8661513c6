return { lasting = params.password_expiry_days == 0 }
