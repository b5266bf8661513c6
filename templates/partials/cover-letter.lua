return { organization = org.legal_name or org.name }
