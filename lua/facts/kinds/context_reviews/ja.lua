return { name = "状況の見直し" }
