return { name = "使用する規程", heading = "文書・規程" }
