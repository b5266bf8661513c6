-- Words that English titles of records and samples share whatever they are about, in small letters.
return { "protocol", "record", "report", "list", "sheet", "review", "test", "minutes", "note", "notes", "file", "export", "copy", "extract",
  "evidence", "sample", "audit", "check", "result", "quarter", "month", "year", "week", "first", "second", "third", "fourth", "last", "half",
  "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "since", "with", "from",
  "that", "this", "they", "them", "their", "there", "were", "when", "which", "what", "where", "while", "been", "have", "each", "every", "show",
  "shows", "seen", "kept", "made", "done", "time", "date", "number", "document", "information", "security", "management", "system", "page",
  "ticket", "tickets", "unit", "within", "before", "after", "than", "only", "also", "part", "whole", "staff", "named", "date", "dated" }
