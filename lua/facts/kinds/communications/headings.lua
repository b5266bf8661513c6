return {
  subject = { "what", "内容" },
  occasion = { "when", "時期" },
  audience = { "with whom", "相手" },
  owner = { "who communicates", "実施者" },
  channel = { "how", "方法" },
}
