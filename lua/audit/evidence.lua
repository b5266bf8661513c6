-- What became of the files of the register of evidence, which stay where they are.
local evidence = {}

local looked = setmetatable({}, { __mode = "k" }) -- piece → what was found: a file may be large

-- Whether TEXT is a SHA-256 in hexadecimal.
local function is_digest(text)
  return #text == 64 and text:find("^%x+$") ~= nil
end

local function look(piece)
  if not piece.file then return { state = piece.address and "elsewhere" or "unplaced" } end
  local digest, refusal = host.digest(piece.file)
  if not digest then return { state = "missing", text = refusal } end
  if not piece.digest then return { state = "unmeasured", digest = digest } end
  local same = is_digest(piece.digest) and piece.digest:lower() == digest
  return { state = same and "there" or "changed", digest = digest }
end

-- What became of PIECE: { state, digest (of its file as it is), text (why there is none) }, where
-- state is "there" (its digest is the one that is written), "unmeasured" (no digest is written),
-- "changed", "missing" (the file is not there or cannot be taken), "elsewhere" (it has an address) or
-- "unplaced" (it has neither).
function evidence.look(piece)
  looked[piece] = looked[piece] or look(piece)
  return looked[piece]
end

return evidence
