return { organization = words.cover == "stamps" and org.legal_name or org.name }
