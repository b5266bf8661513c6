return { name = "リスク評価の方法" }
