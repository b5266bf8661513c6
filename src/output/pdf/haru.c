#include "output/pdf/haru.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_info.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>

#include "base/mem.h"

enum {
	ID_MASK = 0x00FFFFFF,
	PAGES_PER_NODE = 64,
};

struct haru {
	HPDF_Doc doc;
	struct buf **body; /* by object number; NULL where nothing was asked for */
	size_t bodies;
	uint32_t asked; /* how many objects follow libharu's */
	haru_put *put;  /* what they are, or NULL */
	const void *data;
	HPDF_Stream writer; /* to a struct buf, made when first needed */
	HPDF_STATUS error;
	jmp_buf *unwind;
};

static void HPDF_STDCALL *take_memory(HPDF_UINT size)
{
	return mem_alloc(size);
}

static void HPDF_STDCALL give_memory(void *memory)
{
	free(memory);
}

/* libharu calls this for some failures and returns a code for others: the codes are checked,
   all of them. */
static void HPDF_STDCALL ignore_error(HPDF_STATUS error, HPDF_STATUS detail, void *data)
{
	(void)error;
	(void)detail;
	(void)data;
}

static void check(struct haru *haru, HPDF_STATUS status)
{
	if (status == HPDF_OK)
		return;
	haru->error = status;
	longjmp(*haru->unwind, 1);
}

static void *check_made(struct haru *haru, void *object)
{
	if (!object)
		check(haru, haru->doc->error.error_no ? haru->doc->error.error_no : HPDF_INVALID_OBJECT);
	return object;
}

/* The structures below change between releases 2.x: those of the headers must be those
   of the library. */
static bool is_same_release(void)
{
	const char *dot = strchr(HPDF_VERSION_TEXT, '.');
	const char *end = dot ? strpbrk(dot + 1, ".-") : NULL;
	size_t len = end ? (size_t)(end - HPDF_VERSION_TEXT) : strlen(HPDF_VERSION_TEXT);

	return strncmp(HPDF_GetVersion(), HPDF_VERSION_TEXT, len) == 0;
}

struct haru *haru_new(void)
{
	struct haru *haru;

	if (!is_same_release())
		return NULL;
	haru = mem_alloc(sizeof *haru);
	haru->doc = HPDF_NewEx(ignore_error, take_memory, give_memory, 0, haru);
	if (haru->doc && HPDF_SetPagesConfiguration(haru->doc, PAGES_PER_NODE) == HPDF_OK &&
		HPDF_Dict_RemoveElement(haru->doc->info, "Producer") == HPDF_OK)
		return haru;
	haru_free(haru);
	return NULL;
}

void haru_free(struct haru *haru)
{
	if (!haru)
		return;
	if (haru->writer)
		HPDF_Stream_Free(haru->writer);
	if (haru->doc)
		HPDF_Free(haru->doc);
	for (size_t i = 0; i < haru->bodies; i++) {
		if (haru->body[i])
			buf_free(haru->body[i]);
		free(haru->body[i]);
	}
	free(haru->body);
	free(haru);
}

bool haru_run(struct haru *haru, void (*work)(void *data), void *data)
{
	jmp_buf unwind;

	haru->unwind = &unwind;
	if (setjmp(unwind) != 0)
		return false;
	work(data);
	return true;
}

unsigned long haru_error(const struct haru *haru)
{
	return haru->error;
}

static uint32_t id_of(HPDF_Dict dict)
{
	return dict->header.obj_id & ID_MASK;
}

static HPDF_Dict object(const struct haru *haru, uint32_t id)
{
	HPDF_XrefEntry entry = HPDF_Xref_GetEntry(haru->doc->xref, id);

	return entry->obj;
}

static HPDF_STATUS write_body(HPDF_Dict dict, HPDF_Stream stream)
{
	const struct haru *haru = dict->error->user_data;
	const struct buf *body = haru->body[id_of(dict)];

	if (!body->len)
		return HPDF_OK;
	return HPDF_Stream_Write(stream, (const HPDF_BYTE *)body->data, (HPDF_UINT)body->len);
}

uint32_t haru_dictionary(struct haru *haru)
{
	HPDF_Dict dict;

	check(haru, haru->put ? HPDF_INVALID_OPERATION : HPDF_OK);
	dict = check_made(haru, HPDF_Dict_New(haru->doc->mmgr));
	check(haru, HPDF_Xref_Add(haru->doc->xref, dict));
	return id_of(dict);
}

uint32_t haru_stream(struct haru *haru)
{
	check(haru, haru->put ? HPDF_INVALID_OPERATION : HPDF_OK);
	return id_of(check_made(haru, HPDF_DictStream_New(haru->doc->mmgr, haru->doc->xref)));
}

uint32_t haru_page(struct haru *haru, mpt width, mpt height)
{
	HPDF_Page page = check_made(haru, HPDF_AddPage(haru->doc));

	check(haru, HPDF_Page_SetWidth(page, (HPDF_REAL)width / 1000));
	check(haru, HPDF_Page_SetHeight(page, (HPDF_REAL)height / 1000));
	check(haru, HPDF_Dict_RemoveElement(page, "Resources"));
	return id_of(page);
}

uint32_t haru_content(const struct haru *haru, uint32_t page)
{
	HPDF_PageAttr attr = object(haru, page)->attr;

	return id_of(attr->contents);
}

uint32_t haru_catalog(const struct haru *haru)
{
	return id_of(haru->doc->catalog);
}

uint32_t haru_info(const struct haru *haru)
{
	return id_of(haru->doc->info);
}

void haru_fill(struct haru *haru, uint32_t id, const void *bytes, size_t len)
{
	HPDF_Stream stream = object(haru, id)->stream;

	check(haru, !stream || len > UINT32_MAX ? HPDF_INVALID_PARAMETER : HPDF_OK);
	if (len)
		check(haru, HPDF_Stream_Write(stream, bytes, (HPDF_UINT)len));
}

struct buf *haru_body(struct haru *haru, uint32_t id)
{
	mem_grow(&haru->body, &haru->bodies, (size_t)id + 1, sizeof(struct buf *));
	if (!haru->body[id]) {
		haru->body[id] = mem_alloc(sizeof(struct buf));
		object(haru, id)->write_fn = write_body;
	}
	return haru->body[id];
}

/* The number of the first object that libharu does not hold. */
static uint32_t held(const struct haru *haru)
{
	return haru->doc->xref->entries->count;
}

uint32_t haru_ask(struct haru *haru, size_t count, haru_put *put, const void *data)
{
	check(haru, count > ID_MASK - held(haru) ? HPDF_INVALID_PARAMETER : HPDF_OK);
	haru->asked = (uint32_t)count;
	haru->put = put;
	haru->data = data;
	return held(haru);
}

uint32_t haru_count(const struct haru *haru)
{
	return held(haru) + haru->asked;
}

bool haru_is_stream(const struct haru *haru, uint32_t id)
{
	HPDF_Dict dict = id < held(haru) ? object(haru, id) : NULL;

	return dict && (dict->header.obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT && dict->stream;
}

static HPDF_STATUS HPDF_STDCALL append(HPDF_Stream stream, const HPDF_BYTE *bytes, HPDF_UINT len)
{
	buf_put(stream->attr, bytes, len);
	return HPDF_OK;
}

void haru_write(struct haru *haru, uint32_t id, struct buf *out)
{
	if (id >= held(haru)) {
		buf_puts(out, "<<");
		haru->put(haru->data, id, out);
		buf_puts(out, ">>");
		return;
	}
	if (!haru->writer)
		haru->writer = check_made(haru, HPDF_CallbackWriter_New(haru->doc->mmgr, append, NULL));
	haru->writer->attr = out;
	check(haru, HPDF_Obj_WriteValue(object(haru, id), haru->writer, NULL));
	haru->writer->attr = NULL;
}
