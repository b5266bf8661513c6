-- English words of the public site.
return {
  name = "English", languages = "Languages", downloads = "Other forms of this summary",
  pdf = "PDF", markdown = "Markdown", feed = "Changes (feed)",
  entry = "{title}: version {version}",
}
