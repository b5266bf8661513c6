return { name = "受託会社確認書" }
