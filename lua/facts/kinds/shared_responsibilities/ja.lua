return { name = "責任分界" }
