return { organization = org.legal_name or org.name, signed_on = document.approved and date(document.approved_on) }
