return { name = "事業継続", fields = { duties = "示す業務", copies_opened = "写しを開けることの最終確認日" } }
