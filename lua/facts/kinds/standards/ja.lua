return { name = "規格", fields = { transition = "計画している版の変更", level = "段階", examined_under = "保証業務の基準" } }
