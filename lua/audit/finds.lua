-- What is asked of finds: places { from, to } in a text where a word or a mark stands.
local finds = {}

-- Whether the finds A and B have a letter in common.
function finds.overlap(a, b)
  return a.from <= b.to and b.from <= a.to
end

-- Whether the find ITEM in TEXT has kana or kanji.
function finds.is_japanese(text, item)
  return text:sub(item.from, item.to):find("[\xE3-\xE9]") ~= nil
end

-- Whether the punctuation MARK ends a sentence and not only a part of it.
function finds.is_full_stop(mark)
  return not (mark:find("^[:;,]") or mark == "、" or mark == "：" or mark == "；")
end

return finds
