return { name = "監査プログラム" }
