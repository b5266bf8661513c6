return { name = "Approvals", heading = "Documents and policies" }
