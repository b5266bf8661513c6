# ismsdoc. Read from the top: the order of MODULES is the architecture, for a module includes only what stands before it
# (tests/laws.sh holds that). Serve is a place that is kept; docs/architecture.md says for what.
MODULES = base sign input office text picture markdown layout output/pdf output/docx output library script git serve command

# The same for Lua: a room requires only what stands before it.
ROOMS = base format words facts model document audit build diff export command

PKGS = harfbuzz-subset harfbuzz icu-i18n icu-uc fontconfig freetype2 yaml-0.1 libmd libdeflate lua5.4 libpng libjpeg expat
B = build
PREFIX ?= /usr/local
ZSH ?= share/zsh/site-functions
CFLAGS ?= -O2 -g
LDFLAGS ?=

WARN = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wdeclaration-after-statement
# libgit2 is loaded when a revision is asked for, and libcrypto when a signature is, by the names of the releases that are here now.
LOADED = -DGIT_LIBRARY='"libgit2.so.$(shell pkg-config --modversion libgit2 | cut -d. -f1,2)"' \
	-DCRYPTO_LIBRARY='"libcrypto.so.$(shell pkg-config --modversion libcrypto | cut -d. -f1)"'
CPP = -Isrc -D_POSIX_C_SOURCE=200809L $(CPPFLAGS) $(shell pkg-config --cflags $(PKGS) libgit2 libcrypto) $(LOADED)
CC_ALL = $(CC) -std=c11 -pthread $(CPP) $(CFLAGS) $(WARN) -MMD -MP
LIBS = $(shell pkg-config --libs $(PKGS)) -lcmark-gfm-extensions -lcmark-gfm -lhyphen -lhpdf -lxlsxwriter -lm

SRC = $(foreach m,$(MODULES),$(sort $(wildcard src/$m/*.c)))
UNPREPARED = $(SRC:%.c=$B/%.o) $B/library.o $B/tables.o
OBJ = $(UNPREPARED) $B/prepared.o
LIBRARY = $(shell find lua templates policies -type f)
FUZZ = $(filter-out replay,$(patsubst tests/fuzz/%.c,%,$(wildcard tests/fuzz/*.c)))
UNIT = $(patsubst tests/unit/%.c,$B/tests/%,$(wildcard tests/unit/*_test.c)) \
	$(patsubst tests/fuzz/corpus/%,$B/tests/fuzz_%_test,$(wildcard tests/fuzz/corpus/*))

# ---- what people type -------------------------------------------------------------------------------------------------

all: setup
	@$(MAKE) --no-print-directory $B/ismsdoc

example: all
	@for dir in examples/*/; do $B/ismsdoc build "$$dir" || exit; done
	@echo "The PDFs:"; ls -1 examples/*/out/*/*.pdf

test: setup-test
	@$(MAKE) --no-print-directory $B/ismsdoc $(UNIT) $B/tests/exchange
	@B=$B tests/run

accept: all
	@B=$B tests/golden/run accept

# Spoils templates, policies and their logic in one place at a time and prints what no golden file would notice: every mutant,
# or SAMPLE of them, drawn by SEED; ONLY is a part of their path.
SAMPLE = 0
SEED = 1
mutate: setup-test
	@$(MAKE) --no-print-directory $B/tests/lua_test
	@$B/tests/lua_test mutate.lua $(SAMPLE) $(SEED) $(ONLY) | grep -v '^#'

# One call of the system fails at a time, and runs are killed: SAMPLE points of each kind, chosen by SEED, or all.
faults: all setup-test $B/tests/fail.so
	@B=$B tests/faults/run $(SAMPLE) $(SEED)

# Inputs that double twice may not take more than their share of time and memory.
growth: setup-test
	@$(MAKE) --no-print-directory $B/ismsdoc $B/tests/usage
	@B=$B tests/growth/run

# Takes every optional fact of the examples away and prints what documents then deny or affirm that nobody stated; ONLY is a part
# of the path of a fact. Then changes the facts of each key and prints the documents that do not say that they read it.
sweep: setup-test
	@$(MAKE) --no-print-directory $B/tests/lua_test
	@B=$B tests/run "$B/tests/lua_test sweep.lua akebono $(ONLY)" "$B/tests/lua_test sweep.lua larkfield $(ONLY)" \
		"$B/tests/lua_test reads.lua akebono $(ONLY)" "$B/tests/lua_test reads.lua larkfield $(ONLY)"

# Tests of whole examples that are no part of the fast ones; days are a day, a month and eleven months after an approval.
WHOLE_DAYS = 2026-11-24 2026-12-23 2027-10-23
whole: setup-test
	@$(MAKE) --no-print-directory $B/ismsdoc $B/tests/lua_test
	@B=$B tests/run $(foreach example,akebono larkfield,$(foreach day,$(WHOLE_DAYS),"$B/tests/lua_test whole.lua $(example) $(day)") \
		"$B/tests/lua_test whole.lua $(example)" $(foreach suite,states diff walk,"$B/tests/lua_test $(suite)_test.lua $(example)")) \
		"$B/tests/lua_test recount_test.lua raised" $(wildcard tests/whole/*.sh) "tests/golden/run examples" "env DRAFTS=1 tests/e2e/registers.sh" \
		"$B/tests/lua_test binding_test.lua akebono" \
		$(foreach suite,$(shell grep -lE 'in_whole|argument\(1\) [~=]= "all"' tests/lua/*_test.lua),"$B/tests/lua_test $(notdir $(suite)) all") \
		$(foreach suite,$(shell grep -lE '^[[:blank:]]*in_whole "| in ..some |^# Of .make whole. alone' tests/e2e/*.sh),"env WHOLE=1 $(suite)") \
		$(foreach suite,leaks needs summary unseen,"$B/tests/lua_test $(suite).lua")

# The same tests under the address and undefined-behaviour sanitizers, with those end-to-end cases that `make whole` has alone.
sanitize: setup-test
	@WHOLE=1 $(MAKE) --no-print-directory test B=$B/sanitize \
		CFLAGS="-O2 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined" \
		LDFLAGS="-fsanitize=address,undefined"

bench: all
	@tools/setup bench
	@$(MAKE) --no-print-directory $B/bench/floor $B/bench/measure
	@B=$B tests/bench/run

# The instructions of small commands, each within 5 % of what tests/bench/instructions.txt says.
instructions: all
	@B=$B tests/bench/instructions

# Where the time of the command COMMAND goes, by functions of Lua.
COMMAND = check examples/akebono
profile: all
	@$(MAKE) --no-print-directory $B/bench/profile
	@$B/bench/profile $(COMMAND) >/dev/null

# The pages of reference, the synopsis and the keys in the manuals, from the schema, the rules and the table of commands.
docs: all
	@for page in facts checks; do $B/ismsdoc schema $$page >docs/$$page.md || exit; done
	@tools/manual >$B/isms.yaml.5 && cp $B/isms.yaml.5 docs
	@B=$B tools/synopsis >$B/ismsdoc.1 && cp $B/ismsdoc.1 docs

# Every PDF of the examples under veraPDF.
validate: all
	@tools/setup validate
	@B=$B tests/validate

# What qpdf and poppler read in every PDF of the examples.
readers: setup-test
	@$(MAKE) --no-print-directory $B/ismsdoc $B/tests/structure_test
	@B=$B tests/run tests/readers/*.sh

# Workbooks of the examples in LibreOffice and openpyxl, and back.
office: all
	@tools/setup office
	@B=$B tests/run tests/office/*.sh

# The public sites of the examples in a browser.
site: all
	@tools/setup site
	@B=$B tests/site/run

# Random inputs for every reader, for TIME seconds in all or SECONDS each, under libFuzzer and the sanitizers (but for adding 0
# to NULL, which only clang minds); TARGETS names some of them. Comparisons are not traced: that is half of the time, and the
# mutators know words.
TIME = 3600
SECONDS =
fuzz: all
	@tools/setup test fuzz
	@$(MAKE) --no-print-directory $(FUZZ:%=$B/fuzz/bin/%) B=$B/fuzz CC=clang \
		CFLAGS="-O2 -g -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-coverage=trace-cmp \
			-fno-sanitize=pointer-overflow -fno-sanitize-recover=undefined" \
		LDFLAGS="-fsanitize=fuzzer,address,undefined"
	@B=$B/fuzz tests/fuzz/run $(if $(SECONDS),each $(SECONDS),all $(TIME)) $(TARGETS)

# All C laid out by the one clang-format that .ci/run checks with.
format:
	@B=$B tools/format

# The two commands of the README in new roots of Debian, from nothing.
fresh:
	@tests/fresh/run

# Everything below DESTDIR/PREFIX.
install: all
	@B=$B tools/install "$(DESTDIR)$(PREFIX)" "$(ZSH)"

deb: all
	@tools/setup deb
	@B=$B tools/deb

clean:
	rm -rf $B

.PHONY: all docs example test whole accept mutate sweep faults growth sanitize bench instructions profile validate readers office site fuzz format fresh install deb clean setup setup-test

# ---- what they need ---------------------------------------------------------------------------------------------------

setup:
	@tools/setup build

setup-test:
	@tools/setup build test

# ---- how it is built --------------------------------------------------------------------------------------------------

# One line for each file; V=1 shows the commands.
Q = $(if $V,,@)
SAY = @echo "  $@"

$B/ismsdoc: $(OBJ) $B/src/main.o
	$(SAY)
	$Q$(CC) -pthread $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$B/%.o: %.c
	@mkdir -p $(@D)
	$(SAY)
	$Q$(CC_ALL) -c -o $@ $<

$B/tests/fail.so: tests/faults/fail.c
	@mkdir -p $(@D)
	$Q$(CC) -std=c11 $(WARN) -shared -fPIC -O1 -o $@ $<

$B/tests/exchange: tests/e2e/exchange.c
	@mkdir -p $(@D)
	$Q$(CC) -std=c11 $(WARN) -O1 -o $@ $<

$B/tests/usage: tests/growth/usage.c
	@mkdir -p $(@D)
	$Q$(CC) -std=c11 $(WARN) -O1 -o $@ $<

$B/tests/%: tests/unit/%.c $(OBJ)
	@mkdir -p $(@D)
	$(SAY)
	$Q$(CC_ALL) -Itests/unit -o $@ $< $(OBJ) $(LDFLAGS) $(LIBS) -lcmocka -lz

$B/bin/%: tests/fuzz/%.c $(OBJ)
	@mkdir -p $(@D)
	$(CC_ALL) -o $@ $< $(OBJ) $(LDFLAGS) $(LIBS) -lz

$B/tests/fuzz_%_test: tests/fuzz/%.c tests/fuzz/replay.c $(OBJ)
	@mkdir -p $(@D)
	$(SAY)
	$Q$(CC_ALL) -DTARGET='"$*"' -o $@ $< tests/fuzz/replay.c $(OBJ) $(LDFLAGS) $(LIBS) -lz

$B/bench/%: tests/bench/%.c
	@mkdir -p $(@D)
	$(SAY)
	$Q$(CC) -std=c11 $(CPP) $(CFLAGS) $(WARN) -o $@ $< $(LDFLAGS) $(shell pkg-config --libs harfbuzz-subset zlib) \
		-lcmark-gfm-extensions -lcmark-gfm

$B/bench/profile: tests/bench/profile.c $(OBJ) $B/src/main.o
	@mkdir -p $(@D)
	$(SAY)
	$Q$(CC_ALL) -o $@ $^ -Wl,--wrap=lua_newstate,--wrap=lua_sethook,--wrap=script_free $(LDFLAGS) $(LIBS)

# The default library travels inside the binary.
$B/embed: tools/embed.c
	@mkdir -p $(@D)
	$(SAY)
	$Q$(CC) -std=c11 -D_POSIX_C_SOURCE=200809L $(WARN) $(shell pkg-config --cflags lua5.4) -o $@ $< \
		$(shell pkg-config --libs lua5.4)

$B/library.c: $B/embed $(LIBRARY)
	$(SAY)
	$Q$B/embed $@ lua templates policies

# With it travels what a run would make of its texts every time: the program without that makes it.
$B/prepare: tools/prepare.c $(UNPREPARED)
	$(SAY)
	$Q$(CC_ALL) -o $@ $< $(UNPREPARED) $(subst fuzzer,fuzzer-no-link,$(LDFLAGS)) $(LIBS)

$B/prepared.c: $B/prepare tools/prepare.lua
	$(SAY)
	$Q$B/prepare tools/prepare.lua $@

# What stands in src/output and src/command is what there is.
$B/tables.c: tools/tables src/output $(wildcard src/output/*/) src/command $(filter src/output/% src/command/%,$(SRC))
	@mkdir -p $(@D)
	$(SAY)
	$Qtools/tables >$@

$B/library.o $B/tables.o $B/prepared.o: %.o: %.c
	$(SAY)
	$Q$(CC_ALL) -c -o $@ $<

-include $(OBJ:.o=.d) $B/src/main.d $B/prepare.d
