return { name = "事業継続" }
