return { name = "供給者の評価", heading = "供給者" }
