-- Plain values as text and back, by which one state tells another: strings "3:abc", lists "l…e",
-- tables with string keys "d…e" in the order of their keys.
local bencode = {}

-- VALUE, made of strings and tables, as text; an empty table is an empty list.
function bencode.encode(value) return host.encode(value) end

-- The value that bencode.encode made TEXT of.
function bencode.decode(text) return host.decode(text) end

return bencode
