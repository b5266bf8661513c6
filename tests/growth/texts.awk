# Prints a text of `size` pieces of one `kind`, for `ismsdoc render`: awk -v kind=KIND -v size=SIZE -f texts.awk

# Prints PIECE `size` times, with the number of each for every `#` in it.
function many(piece,    part, parts, i, p) {
	parts = split(piece, part, "#")
	for (i = 1; i <= size; i++) {
		printf "%s", part[1]
		for (p = 2; p <= parts; p++) printf "%d%s", i, part[p]
	}
}
function times(piece, count) { while (count-- > 0) printf "%s", piece }
function put(text) { printf "%s", text }

BEGIN {
	table = "| a | b |\n|---|---|\n"
	put("---\nlanguage: en\ntitle: ")
	if (kind == "tables_below_a_long_title") many("word "); else put("T")
	put("\n---\n\n")

	# footnotes: each its mark, many marks of one, all in one paragraph, a note as long as it has marks
	if (kind == "notes") { many("word #[^#]\n\n"); many("[^#]: Note #.\n\n") }
	else if (kind == "marks") { many("word #[^n]\n\n"); put("[^n]: Note.") }
	else if (kind == "notes_of_a_paragraph") { many("word[^#] "); put("\n\n"); many("[^#]: Note #.\n\n") }
	else if (kind == "marks_of_a_long_note") { many("word[^n] "); put("\n\n[^n]: "); many("note ") }
	# tables
	else if (kind == "rows") { put(table); many("| row # | some text and some more |\n") }
	else if (kind == "empty_rows") { put(table); many("||\n") }
	else if (kind == "wide_rows") { put("|"); times("a|", 12); put("\n|"); times("-|", 12); put("\n"); many("|x\n") }
	else if (kind == "a_long_cell") { put(table "| a | "); many("word "); put("|") }
	else if (kind == "tables") many(table "| x | y |\n\n")
	else if (kind == "tables_below_a_long_heading") { put("## "); many("word "); put("\n\n"); many(table "\n") }
	else if (kind == "tables_below_a_long_title") many(table "\n")
	# blocks
	else if (kind == "headings") many("## Heading\n\ntext\n\n")
	else if (kind == "headings_alone") many("## Heading #\n\n")
	else if (kind == "items") many("- item\n")
	else if (kind == "numbers") many("#. item\n")
	else if (kind == "quotes") many("> quote\n\n")
	else if (kind == "code_lines") { put("```\n"); many("a line of code\n"); put("```") }
	# inlines
	else if (kind == "words") many("word ")
	else if (kind == "a_word") many("w")
	else if (kind == "a_word_of_points") many("www.")
	else if (kind == "a_word_of_hyphens") many("a-")
	else if (kind == "japanese") many("日本語の文章である。")
	else if (kind == "a_long_link") { put("["); many("word "); put("](/u)") }
	else if (kind == "links") many("[a](/u) ")
	else if (kind == "references") { many("[r#]: /u\n"); put("\n"); many("[r#] ") }
	else if (kind == "emphasis") many("**a** *b* ~~c~~ `d` ")
	else if (kind == "open_emphasis") { many("*a "); many("**a _b ") }
	else if (kind == "brackets") { many("["); put("a"); many("]"); many("[a](") }
	else if (kind == "html") { many("<a "); many("<!-- x -->\n\n") }
	else if (kind == "pictures") many("![a picture](picture.svg)\n\n")
	else if (kind == "missing_characters") many("𓀀 ")
	else { print "no kind " kind >"/dev/stderr"; exit 2 }
	print ""
}
