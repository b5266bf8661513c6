-- TEXT with its full-width letters, digits and signs of ASCII in their narrow forms.
return function(text)
  if not text:find("\xEF", 1, true) then return text end
  return (text:gsub("\xEF[\xBC\xBD][\x80-\xBF]", function(character)
    local code = utf8.codepoint(character)
    return code >= 0xFF01 and code <= 0xFF5E and string.char(code - 0xFEE0) or nil
  end))
end
