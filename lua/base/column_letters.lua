-- The letters of the COLUMN of a spreadsheet: 1 is A, 28 is AB.
return function(column)
  local text = ""
  while column > 0 do
    text = string.char(65 + (column - 1) % 26) .. text
    column = (column - 1) // 26
  end
  return text
end
