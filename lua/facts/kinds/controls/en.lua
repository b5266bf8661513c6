return { name = "Statement of Applicability" }
