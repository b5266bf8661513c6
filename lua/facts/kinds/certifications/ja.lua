<<<<<<< HEAD
return { name = "認証・報告書", fields = { note = "内部の注記", sites = "拠点" } }
=======
return { name = "認証・報告書", fields = { sites = "拠点", note = "注記" } }
>>>>>>> d49bbe77 (Give the new facts Japanese words in comparisons, and take none for a map in tests)
