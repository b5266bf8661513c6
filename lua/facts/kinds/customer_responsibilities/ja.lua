return { name = "顧客の責任" }
