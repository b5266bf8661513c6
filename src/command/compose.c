#include "command/compose.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/url.h"
#include "layout/layout.h"
#include "markdown/document.h"

/* What the threads share; `next` and `finished` are guarded by `lock`. */
struct crew {
	struct work *works;
	size_t count;
	struct fonts *fonts;
	bool *asks;    /* works that refer to the pages of others */
	size_t *order; /* those that do not, then those that do */
	pthread_mutex_t lock;
	pthread_cond_t changed;
	size_t next;
	bool *finished;
	atomic_size_t pictures; /* bytes of those that were shown */
};

static void note_faces(struct work *work, const struct pages *pages)
{
	for (size_t p = 0; p < pages->count; p++) {
		const struct page *page = &pages->page[p];
		for (size_t m = 0; m < page->marks; m++)
			if (page->mark[m].kind == MARK_WORD)
				work->faces[page->mark[m].is.text.word->face->number] = true;
	}
}

static bool needs_pages(const struct work *work)
{
	for (size_t i = 0; i < work->formats; i++)
		if (work->format[i]->needs == OUTPUT_PAGES)
			return true;
	return false;
}

/* Writes the formats that need STAGE, which PAGES belong to. */
static void write_formats(struct work *work, enum output_stage stage,
	const struct document *document, const struct pages *pages)
{
	for (size_t i = 0; i < work->formats && !diags_failed(work->diags); i++) {
		struct made *made = &work->made[i];
		const struct output *format = work->format[i];
		if (format->needs != stage)
			continue;
		if (format->write(document, pages, &made->bytes, work->diags) && work->listed)
			file_sha256(made->bytes.data, made->bytes.len, made->sha256);
	}
}

static void wait_for(struct crew *crew, size_t i)
{
	pthread_mutex_lock(&crew->lock);
	while (!crew->finished[i])
		pthread_cond_wait(&crew->changed, &crew->lock);
	pthread_mutex_unlock(&crew->lock);
}

/* Works that do not ask are begun before those that do, so it is in hand or done: waiting ends. */
static const struct section_pages *find_sections(const char *path, void *context)
{
	struct crew *crew = context;
	size_t len = strlen(path);
	for (size_t i = 0; i < crew->count; i++) {
		const struct work *work = &crew->works[i];
		if (crew->asks[i] || url_stem(work->path) != len || memcmp(work->path, path, len) != 0)
			continue;
		wait_for(crew, i);
		return &work->sections;
	}
	return NULL;
}

static void set_pages(struct crew *crew, size_t index, struct document *document,
	struct shaper *shaper)
{
	struct work *work = &crew->works[index];
	struct arena *pictures = arena_new();
	struct pictures from = work->pictures;
	struct pages *pages;

	if (crew->asks[index])
		pagerefs_set(document, find_sections, crew);
	from.of_all = &crew->pictures;
	pictures_find(document, &from, pictures, work->diags);
	pages = layout_document(document, shaper, work->diags);
	if (pages) {
		work->pages = pages->count;
		section_pages_take(&work->sections, pages);
		note_faces(work, pages);
		write_formats(work, OUTPUT_PAGES, document, pages);
	}
	pictures_forget(document);
	arena_free(pictures);
}

/* What needs no pages is written first, for setting pages adds to the document. */
static void compose_one(struct crew *crew, size_t index, struct shaper *shaper)
{
	struct work *work = &crew->works[index];
	struct document *document = work->document;
	if (!document)
		return;
	document_write(document);
	document->attachment = work->attachment;
	document->attachments = work->attachments;
	document->site = work->site;
	document->style = work->style;
	document->sealed = work->sealed;
	write_formats(work, OUTPUT_TREE, document, NULL);
	if (needs_pages(work) || (work->formats == 0 && shaper))
		set_pages(crew, index, document, shaper);
}

static void *crew_work(void *context)
{
	struct crew *crew = context;
	struct shaper *shaper = NULL;
	for (;;) {
		size_t at, i;

		pthread_mutex_lock(&crew->lock);
		at = crew->next < crew->count ? crew->next++ : crew->count;
		pthread_mutex_unlock(&crew->lock);
		if (at == crew->count)
			break;
		i = crew->order[at];
		if (!shaper && crew->fonts)
			shaper = shaper_new(crew->fonts);
		compose_one(crew, i, shaper);
		pthread_mutex_lock(&crew->lock);
		crew->finished[i] = true;
		pthread_cond_broadcast(&crew->changed);
		pthread_mutex_unlock(&crew->lock);
	}
	if (shaper)
		shaper_free(shaper);
	return NULL;
}

static size_t crew_size(const struct crew *crew, long jobs)
{
	if (jobs == 0)
		jobs = sysconf(_SC_NPROCESSORS_ONLN);
	if (jobs < 1)
		jobs = 1;
	return (size_t)jobs < crew->count ? (size_t)jobs : crew->count;
}

/* Waits for the works in their order, so that what is printed does not depend on the threads. */
static void crew_follow(struct crew *crew, compose_done *done, void *context)
{
	for (size_t i = 0; i < crew->count; i++) {
		wait_for(crew, i);
		if (done)
			done(&crew->works[i], context);
	}
}

static bool *find_asking(const struct work *works, size_t count)
{
	bool *asks = mem_alloc((count + 1) * sizeof *asks);
	for (size_t i = 0; i < count; i++) {
		const struct document *document = works[i].document;
		asks[i] = document && document->front.page_references;
	}
	return asks;
}

static size_t *put_in_order(const bool *asks, size_t count)
{
	size_t *order = mem_alloc((count + 1) * sizeof *order), at = 0;
	for (int later = 0; later < 2; later++)
		for (size_t i = 0; i < count; i++)
			if (asks[i] == (later == 1))
				order[at++] = i;
	return order;
}

static void crew_run(struct crew *crew, long jobs, compose_done *done, void *context)
{
	size_t size = crew_size(crew, jobs);
	pthread_t *thread = mem_alloc((size + 1) * sizeof *thread);
	size_t started = 0;
	if (size > 1)
		while (started < size && pthread_create(&thread[started], NULL, crew_work, crew) == 0)
			started++;
	if (started == 0)
		crew_work(crew);
	crew_follow(crew, done, context);
	for (size_t i = 0; i < started; i++)
		pthread_join(thread[i], NULL);
	free(thread);
}

void compose(struct work *works, size_t count, struct fonts *fonts, long jobs, compose_done *done,
	void *context)
{
	struct crew crew = {.works = works,
		.count = count,
		.fonts = fonts,
		.lock = PTHREAD_MUTEX_INITIALIZER,
		.changed = PTHREAD_COND_INITIALIZER};
	for (size_t i = 0; i < count; i++) {
		works[i].diags = diags_new();
		works[i].made = mem_alloc((works[i].formats + 1) * sizeof *works[i].made);
		works[i].faces = mem_alloc((fonts ? fonts_count(fonts) : 0) + 1);
	}
	crew.finished = mem_alloc((count + 1) * sizeof *crew.finished);
	crew.asks = find_asking(works, count);
	crew.order = put_in_order(crew.asks, count);
	crew_run(&crew, jobs, done, context);
	free(crew.order);
	free(crew.asks);
	free(crew.finished);
}

void compose_free(struct work *works, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		for (size_t f = 0; works[i].made && f < works[i].formats; f++)
			buf_free(&works[i].made[f].bytes);
		free(works[i].made);
		section_pages_free(&works[i].sections);
		diags_free(works[i].diags);
		free(works[i].faces);
	}
}
