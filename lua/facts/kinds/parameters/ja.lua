return { name = "パラメータ", heading = "文書・規程" }
