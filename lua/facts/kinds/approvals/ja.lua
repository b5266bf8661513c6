return { name = "承認", heading = "文書・規程",
  fields = { document = "文書", original = "正文", corrects = "訂正", corrected = "訂正箇所", stood = "訂正前", stands = "訂正後", contents = "承認した内容", language = "言語",
    sha256 = "SHA-256", sections = "章節の照合値",
    translated = "訳文の承認", kept = "承認時の内容の照合値", digest = "記録の照合値" } }
