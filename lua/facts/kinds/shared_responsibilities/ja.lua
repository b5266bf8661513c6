return { name = "責任分界", fields = { responsible = "責任の所在" } }
