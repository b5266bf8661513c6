-- What English facts say in place of a value, in small letters without signs at the ends: open (it is still to be filled in, whatever it
-- is), none (there is none, which cannot be said of what has a name or a number), everything (patterns: an extent without an end).
return {
  open = { "tbd", "tba", "tbc", "tbs", "to be defined", "to be determined", "to be decided", "to be announced", "to be confirmed", "to be completed",
    "to be filled in", "to be added", "to be written", "to follow", "fill in", "fill me in", "please fill in", "insert here", "change me",
    "changeme", "placeholder", "dummy", "lorem ipsum", "xx", "xxx", "xxxx", "xxxxx" },
  none = { "n/a", "na", "n.a", "n a", "none", "nil", "null", "nothing", "not applicable", "not available", "not known", "unknown", "no", "yes",
    "pending", "open", "later", "soon", "various", "name", "number", "title", "test", "foo", "bar", "0", "00", "000", "1234", "12345", "123456",
    "not yet", "not assigned", "unassigned", "somebody", "someone", "anybody", "anyone", "example" },
  everything = { "world%-?%s?wide", "%f[%a]global", "^everything$", "^everywhere$", "^all$", "^all of it$", "^any$", "all over the world",
    "whole world", "^the? ?whole company$", "^the? ?entire company$", "^the? ?whole organi[sz]ation$", "^the? ?entire organi[sz]ation$",
    "^as agreed$", "^as above$", "^see certificate$" },
}
