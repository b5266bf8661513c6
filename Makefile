# ismsdoc. The order of MODULES is the architecture: a module includes only what stands before it.
MODULES = base input text markdown layout output/pdf output library script command

PKGS = harfbuzz-subset harfbuzz icu-uc icu-i18n fontconfig yaml-0.1 libmd zlib lua5.4
CFLAGS ?= -O2 -g
override CPPFLAGS += -Isrc -D_POSIX_C_SOURCE=200809L $(shell pkg-config --cflags $(PKGS))
override CFLAGS += -std=c11 -Wall -Wextra -Wpedantic -Wshadow -Wconversion
override LDLIBS += $(shell pkg-config --libs $(PKGS)) -lcmark-gfm-extensions -lcmark-gfm -lhpdf -lm

SRC = $(foreach m,$(MODULES),$(sort $(wildcard src/$m/*.c)))
OBJ = $(SRC:%.c=build/%.o) build/library.o

build/ismsdoc: $(OBJ) build/src/main.o
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

build/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -c -o $@ $<

-include $(OBJ:.o=.d)
