<<<<<<< HEAD
return { name = "インシデント", fields = { ineffective_controls = "有効でなかった管理策" } }
=======
return { name = "インシデント", fields = { ineffective_controls = "機能しなかった管理策" } }
>>>>>>> d49bbe77 (Give the new facts Japanese words in comparisons, and take none for a map in tests)
