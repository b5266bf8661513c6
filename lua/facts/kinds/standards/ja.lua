<<<<<<< HEAD
return { name = "規格", fields = { transition = "版の移行" } }
=======
return { name = "規格", fields = { transition = "計画している版の変更" } }
>>>>>>> d49bbe77 (Give the new facts Japanese words in comparisons, and take none for a map in tests)
