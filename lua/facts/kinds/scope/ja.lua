return { name = "適用範囲" }
