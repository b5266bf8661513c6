-- How Japanese texts say who approves the very document; patterns on narrow text, each with one of the
-- signs in it.
return {
  forms = { "本規程は、?([^。]-)が承認", "本方針は、?([^。]-)が承認", "本文書は、?([^。]-)が承認", "本書は、?([^。]-)が承認",
    "本規程の[^。]-は、?([^。]-)の承認を", "本方針の[^。]-は、?([^。]-)の承認を", "本規程は、?([^。]-)の承認を",
    "本方針は、?([^。]-)の承認を" },
  signs = { "承認" },
  top_management = { "トップマネジメント", "経営者", "経営層" },
}
