-- Writes a project with a register of ROWS risks: the sound project of tests/minimal, whose two risks stand in the register too.
-- usage: lua5.4 tests/bench/risks.lua DIR ROWS
local dir, rows = arg[1], tonumber(arg[2])

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("a")
  file:close()
  return text
end

local function write(path, text)
  local file = assert(io.open(path, "wb"))
  file:write(text)
  assert(file:close())
end

local function shell(command, ...)
  assert(os.execute(command:format(...)), command)
end

shell("rm -rf '%s' && mkdir -p '%s' && cp -R tests/minimal/. '%s'", dir, dir, dir)
local facts = read(dir .. "/isms.yaml"):gsub("languages: %[en, ja%]", "languages: [en]")
facts = facts:gsub("\nrisks:\n.-\ntreatments:\n.-\nacceptances:[^\n]*\n", "\n")
write(dir .. "/isms.yaml", facts)

local risks = { "id,title,description,cause,consequence,owner,likelihood,impact,residual.likelihood,affects,identified" }
local treatments = { "id,risk,option,action,controls,owner,due,status" }
for i = 1, rows do
  risks[#risks + 1] = ("R-%d,Risk number %d of the register,Something of the sort %d happens,Cause %d,Loss of the sort %d,"
    .. "isms-manager,2,%d,1,confidentiality integrity,2026-08-%02d"):format(i, i, i % 97, i % 89, i % 83, i % 2 + 1, i % 28 + 1)
  treatments[#treatments + 1] = ("T-%d,R-%d,modify,Action number %d,A.7.1 A.8.%d,isms-manager,2027-01-%02d,planned"):format(i, i,
    i, i % 28 + 1, i % 28 + 1)
end
write(dir .. "/facts/risks.csv", table.concat(risks, "\n") .. "\n")
write(dir .. "/facts/treatments.csv", table.concat(treatments, "\n") .. "\n")
