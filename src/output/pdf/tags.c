#include "output/pdf/tags.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "output/pdf/syntax.h"

enum {
	HEADING_LEVELS = 6,
	LEAF_ENTRIES = 128, /* of the parent tree */
};

static const char figure_type[] = "Figure";

struct element {
	const char *type;
	const char *attributes; /* further entries, or NULL */
	size_t parent;
	uint32_t order; /* place of its node in the document */
	uint32_t object;
	bool kept_empty; /* stays when nothing was printed for it: a table needs all its cells */
	bool annotated;
	bool note;
	size_t kids;      /* live ones */
	size_t first_kid; /* place of the first one in the sorted list */
};

enum kid_kind { KID_ELEMENT, KID_CONTENT, KID_ANNOTATION };

struct kid {
	size_t owner;
	enum kid_kind kind;
	uint32_t order; /* among its siblings */
	size_t place;   /* in the list of kids: decides between equals */
	size_t page;
	uint32_t value; /* element: its index; content: MCID; annotation: its object */
};

/* What the tree is made of, by node number. */
struct made {
	size_t owner;  /* element for what is printed for the node itself */
	size_t inside; /* element that its children's elements go into */
	uint32_t order;
	uint8_t level; /* heading */
};

/* A Figure: what it shows in words, and where. */
struct figure {
	size_t element;
	const struct node *node;
	mpt box[4];
};

/* The elements of one page's marked contents, by MCID. */
struct page_contents {
	size_t *element;
	size_t count, cap;
};

struct tags {
	struct made *made;
	size_t nodes;
	struct element *element; /* parents before children; 0 is the document */
	size_t elements, elements_cap;
	struct kid *kid;
	size_t kids, kids_cap;
	struct page_contents *page;
	size_t pages;
	struct figure *figure;
	size_t figures, figures_cap;
	size_t *annotation; /* elements of the annotations; keys follow those of the pages */
	size_t annotations, annotations_cap;
	size_t *live; /* the elements that are written, in order of their objects */
	size_t lives;
	uint32_t root;
	const uint32_t *page_object;
	size_t section[HEADING_LEVELS + 1]; /* while making: open sections, by depth */
	int level[HEADING_LEVELS + 1];      /* and the levels of their headings */
	int depth;
};

static size_t add(struct tags *tags, const char *type, size_t parent, uint32_t order)
{
	mem_grow(&tags->element, &tags->elements_cap, tags->elements + 1, sizeof *tags->element);
	tags->element[tags->elements] =
		(struct element){.type = type, .parent = parent, .order = order};
	return tags->elements++;
}

static size_t add_with(struct tags *tags, const char *type, const char *attributes, size_t parent,
	uint32_t order)
{
	size_t element = add(tags, type, parent, order);

	tags->element[element].attributes = attributes;
	return element;
}

/* Leaves the sections that a heading of LEVEL ends; returns the depth of the heading itself. */
static int depth_for(const struct tags *tags, int level)
{
	int depth = tags->depth;

	while (depth > 0 && tags->level[depth] >= level)
		depth--;
	return depth < HEADING_LEVELS ? depth + 1 : HEADING_LEVELS;
}

static void make_heading(struct tags *tags, const struct node *node, size_t parent,
	struct made *made)
{
	static const char *const types[] = {"H1", "H2", "H3", "H4", "H5", "H6"};
	int depth = depth_for(tags, node->level);

	made->level = (uint8_t)depth;
	if (node->parent->kind == NODE_DOCUMENT) {
		parent = add(tags, "Sect", depth > 1 ? tags->section[depth - 1] : 0, made->order);
		tags->depth = depth;
		tags->section[depth] = parent;
		tags->level[depth] = node->level;
	}
	made->owner = made->inside = add(tags, types[depth - 1], parent, made->order);
}

static void make_item(struct tags *tags, size_t parent, struct made *made)
{
	size_t item = add(tags, "LI", parent, made->order);

	made->owner = add(tags, "Lbl", item, made->order);
	made->inside = add(tags, "LBody", item, made->order);
	tags->element[made->inside].kept_empty = true;
}

/* A note's number may lead back to where the note is called. */
static void make_note(struct tags *tags, size_t parent, struct made *made)
{
	made->inside = add(tags, "Note", parent, made->order);
	tags->element[made->inside].note = true;
	made->owner = add(tags, "Link", add(tags, "Lbl", made->inside, made->order), made->order);
}

/* Rows of one kind in a row share a THead or TBody: that of the row above, if it is of
   the same kind. A table that is nothing but its header has a TBody, which every table needs. */
static void make_row(struct tags *tags, const struct node *node, size_t parent, struct made *made)
{
	const struct node *above = node->prev;
	size_t group;

	if (above && above->kind == NODE_ROW && above->header == node->header)
		group = tags->element[tags->made[above->number].inside].parent;
	else
		group = add(tags, node->header && node->next ? "THead" : "TBody", parent, made->order);
	made->owner = made->inside = add(tags, "TR", group, made->order);
	tags->element[made->inside].kept_empty = true;
}

static void make_cell(struct tags *tags, const struct node *node, size_t parent, struct made *made)
{
	bool column = node->header && node->first;

	made->owner = made->inside = !column && !node->row_header
		? add(tags, "TD", parent, made->order)
		: add_with(tags, "TH", column ? "/A<</O/Table/Scope/Column>>" : "/A<</O/Table/Scope/Row>>",
			  parent, made->order);
	tags->element[made->inside].kept_empty = true;
}

static void make_contents_item(struct tags *tags, size_t parent, struct made *made)
{
	size_t item = add(tags, "TOCI", parent, made->order);

	made->owner = made->inside =
		add(tags, "Link", add(tags, "Reference", item, made->order), made->order);
}

static void make_simple(struct tags *tags, const struct node *node, size_t parent,
	struct made *made)
{
	static const struct {
		const char *type, *attributes;
	} simple[] = {
		[NODE_PARAGRAPH] = {"P", NULL},
		[NODE_QUOTE] = {"BlockQuote", NULL},
		[NODE_CODE_BLOCK] = {"Code", "/A<</O/Layout/Placement/Block>>"},
		[NODE_TABLE] = {"Table", NULL},
		[NODE_STRONG] = {"Span", NULL},
		[NODE_EMPHASIS] = {"Span", NULL},
		[NODE_STRIKE] = {"Span", "/A<</O/Layout/TextDecorationType/LineThrough>>"},
		[NODE_CODE] = {"Code", NULL},
		[NODE_LINK] = {"Link", NULL},
		[NODE_IMAGE] = {"Span", NULL},
		[NODE_MARKUP] = {"Span", NULL},
	};
	size_t kind = (size_t)node->kind;

	made->owner = made->inside = parent;
	if (kind < sizeof simple / sizeof *simple && simple[kind].type)
		made->owner = made->inside =
			add_with(tags, simple[kind].type, simple[kind].attributes, parent, made->order);
}

static void make(struct tags *tags, const struct node *node, struct made *made)
{
	size_t parent = node->parent ? tags->made[node->parent->number].inside : 0;

	if (node->parent && node->parent->kind == NODE_DOCUMENT && tags->depth > 0)
		parent = tags->section[tags->depth];
	switch (node->kind) {
	case NODE_DOCUMENT:
		made->owner = made->inside = add(tags, "Document", 0, 0);
		tags->element[made->inside].kept_empty = true;
		break;
	case NODE_HEADING:
		make_heading(tags, node, parent, made);
		break;
	case NODE_LIST:
		made->owner = made->inside = add_with(tags, "L",
			node->ordered ? "/A<</O/List/ListNumbering/Decimal>>"
						  : "/A<</O/List/ListNumbering/Disc>>",
			parent, made->order);
		break;
	case NODE_ITEM:
		make_item(tags, parent, made);
		break;
	case NODE_ROW:
		make_row(tags, node, parent, made);
		break;
	case NODE_CELL:
		make_cell(tags, node, parent, made);
		break;
	case NODE_FOOTNOTE:
		make_note(tags, parent, made);
		break;
	case NODE_CONTENTS:
		made->inside = add(tags, "TOC", parent, made->order);
		made->owner = add(tags, "Caption", made->inside, made->order);
		break;
	case NODE_CONTENTS_ITEM:
		make_contents_item(tags, parent, made);
		break;
	case NODE_FOOTNOTE_MARK:
		made->owner = made->inside =
			add(tags, "Link", add(tags, "Reference", parent, made->order), made->order);
		break;
	default:
		make_simple(tags, node, parent, made);
	}
}

static size_t count_numbers(const struct node *root)
{
	size_t count = 0;

	for (const struct node *node = root; node; node = node_next(node, root))
		if (node->number >= count)
			count = (size_t)node->number + 1;
	return count;
}

struct tags *tags_new(const struct document *document, size_t pages)
{
	struct tags *tags = mem_alloc(sizeof *tags);
	const struct node *root = document->root;
	uint32_t order = 0;

	tags->nodes = count_numbers(root);
	tags->made = mem_alloc(tags->nodes * sizeof *tags->made);
	tags->pages = pages;
	tags->page = mem_alloc(pages * sizeof *tags->page);
	for (const struct node *node = root; node; node = node_next(node, root)) {
		struct made *made = &tags->made[node->number];

		made->order = order++;
		make(tags, node, made);
	}
	return tags;
}

void tags_free(struct tags *tags)
{
	if (!tags)
		return;
	for (size_t i = 0; i < tags->pages; i++)
		free(tags->page[i].element);
	free(tags->page);
	free(tags->made);
	free(tags->element);
	free(tags->kid);
	free(tags->figure);
	free(tags->annotation);
	free(tags->live);
	free(tags);
}

/* A node that is not in the tree belongs to the document as a whole. */
static const struct made *made_of(const struct tags *tags, const struct node *node)
{
	return &tags->made[node->number < tags->nodes ? node->number : 0];
}

size_t tags_owner(const struct tags *tags, const struct node *node)
{
	return made_of(tags, node)->owner;
}

const char *tags_type(const struct tags *tags, size_t element)
{
	return tags->element[element].type;
}

int tags_level(const struct tags *tags, const struct node *node)
{
	return made_of(tags, node)->level;
}

static void add_kid(struct tags *tags, struct kid kid)
{
	mem_grow(&tags->kid, &tags->kids_cap, tags->kids + 1, sizeof *tags->kid);
	kid.place = tags->kids;
	tags->kid[tags->kids++] = kid;
	tags->element[kid.owner].kids++;
}

uint32_t tags_content(struct tags *tags, const struct node *node, size_t page)
{
	struct page_contents *contents = &tags->page[page];
	size_t owner = tags_owner(tags, node);
	uint32_t mcid = (uint32_t)contents->count;

	mem_grow(&contents->element, &contents->cap, contents->count + 1, sizeof *contents->element);
	contents->element[contents->count++] = owner;
	add_kid(tags,
		(struct kid){.owner = owner,
			.kind = KID_CONTENT,
			.order = made_of(tags, node)->order,
			.page = page,
			.value = mcid});
	return mcid;
}

/* Makes the annotation that is OBJECT on PAGE part of the element OWNER; returns its key. */
static uint32_t annotate(struct tags *tags, size_t owner, size_t page, uint32_t object)
{
	mem_grow(&tags->annotation, &tags->annotations_cap, tags->annotations + 1,
		sizeof *tags->annotation);
	tags->annotation[tags->annotations++] = owner;
	tags->element[owner].annotated = true;
	add_kid(tags,
		(struct kid){.owner = owner,
			.kind = KID_ANNOTATION,
			.order = UINT32_MAX,
			.page = page,
			.value = object});
	return (uint32_t)(tags->pages + tags->annotations - 1);
}

uint32_t tags_annotation(struct tags *tags, const struct node *node, size_t page, uint32_t object)
{
	return annotate(tags, tags_owner(tags, node), page, object);
}

uint32_t tags_field(struct tags *tags, size_t page, uint32_t object)
{
	return annotate(tags, add(tags, "Form", 0, UINT32_MAX), page, object);
}

/* The figure that is ELEMENT, or NULL. */
static const struct figure *find_figure(const struct tags *tags, size_t element)
{
	for (size_t i = 0; i < tags->figures; i++)
		if (tags->figure[i].element == element)
			return &tags->figure[i];
	return NULL;
}

void tags_figure(struct tags *tags, const struct node *node, const mpt box[4])
{
	struct figure *figure;

	mem_grow(&tags->figure, &tags->figures_cap, tags->figures + 1, sizeof *tags->figure);
	figure = &tags->figure[tags->figures++];
	figure->element = tags_owner(tags, node);
	figure->node = node;
	memcpy(figure->box, box, sizeof figure->box);
	tags->element[figure->element].type = figure_type;
}

static bool is_live(const struct element *element)
{
	return element->kids > 0 || element->kept_empty;
}

/* Drops elements for which nothing was printed, from the leaves up. */
static void adopt(struct tags *tags)
{
	for (size_t i = tags->elements; i-- > 1;)
		if (is_live(&tags->element[i]))
			tags->element[tags->element[i].parent].kids++;
}

static int compare_kids(const void *left, const void *right)
{
	const struct kid *a = left, *b = right;

	if (a->order != b->order)
		return a->order < b->order ? -1 : 1;
	return (a->place > b->place) - (a->place < b->place);
}

static struct kid kid_of(const struct tags *tags, size_t i)
{
	const struct element *element = &tags->element[i];

	return (struct kid){.owner = element->parent,
		.order = element->order,
		.place = tags->kids + i,
		.value = (uint32_t)i};
}

/* Puts all kids of each element side by side, in the order of the document. */
static void sort_kids(struct tags *tags)
{
	size_t total = 0;
	struct kid *sorted;

	for (size_t i = 0; i < tags->elements; i++) {
		tags->element[i].first_kid = total;
		total += tags->element[i].kids;
		tags->element[i].kids = 0;
	}
	sorted = mem_alloc(total * sizeof *sorted);
	for (size_t i = 0; i < tags->kids; i++) {
		struct element *owner = &tags->element[tags->kid[i].owner];

		sorted[owner->first_kid + owner->kids++] = tags->kid[i];
	}
	for (size_t i = 1; i < tags->elements; i++) {
		struct element *owner = &tags->element[tags->element[i].parent];

		if (tags->element[i].object)
			sorted[owner->first_kid + owner->kids++] = kid_of(tags, i);
	}
	free(tags->kid);
	tags->kid = sorted;
	tags->kids = total;
	for (size_t i = 0; i < tags->elements; i++)
		qsort(sorted + tags->element[i].first_kid, tags->element[i].kids, sizeof *sorted,
			compare_kids);
}

static void put_entry(struct buf *out, const char *key, uint32_t object)
{
	buf_puts(out, key);
	buf_putc(out, ' ');
	syntax_reference(out, object);
}

static void put_kid(const struct tags *tags, struct buf *out, const struct kid *kid, size_t home)
{
	if (kid->kind == KID_ELEMENT) {
		syntax_reference(out, tags->element[kid->value].object);
	} else if (kid->kind == KID_CONTENT && kid->page == home) {
		syntax_integer(out, kid->value);
	} else if (kid->kind == KID_CONTENT) {
		put_entry(out, "<</Type/MCR/Pg", tags->page_object[kid->page]);
		buf_puts(out, "/MCID ");
		syntax_integer(out, kid->value);
		buf_puts(out, ">>");
	} else {
		put_entry(out, "<</Type/OBJR/Pg", tags->page_object[kid->page]);
		put_entry(out, "/Obj", kid->value);
		buf_puts(out, ">>");
	}
}

/* The page that most likely holds the element's content; the contents on others name theirs. */
static size_t find_home(const struct tags *tags, const struct element *element)
{
	for (size_t i = 0; i < element->kids; i++)
		if (tags->kid[element->first_kid + i].kind == KID_CONTENT)
			return tags->kid[element->first_kid + i].page;
	return SIZE_MAX;
}

static void put_kids(const struct tags *tags, struct buf *out, const struct element *element)
{
	size_t home = find_home(tags, element);

	if (home != SIZE_MAX)
		put_entry(out, "/Pg", tags->page_object[home]);
	if (element->kids == 0)
		return;
	buf_puts(out, "/K[");
	for (size_t i = 0; i < element->kids; i++) {
		if (i > 0)
			buf_putc(out, ' ');
		put_kid(tags, out, &tags->kid[element->first_kid + i], home);
	}
	buf_putc(out, ']');
}

static void put_figure(struct buf *out, const struct figure *figure)
{
	struct buf alt = {0};

	tree_text(figure->node, &alt);
	buf_puts(out, "/Alt");
	syntax_text(out, alt.data, alt.len);
	buf_free(&alt);
	buf_puts(out, "/A<</O/Layout/Placement/Block/BBox[");
	for (size_t i = 0; i < 4; i++) {
		buf_puts(out, i > 0 ? " " : "");
		syntax_fixed(out, figure->box[i]);
	}
	buf_puts(out, "]>>");
}

static void put_element(const void *data, uint32_t id, struct buf *out)
{
	const struct tags *tags = data;
	size_t i = tags->live[id - tags->element[0].object];
	const struct element *element = &tags->element[i];
	bool dead_link = strcmp(element->type, "Link") == 0 && !element->annotated;

	buf_puts(out, "/S/");
	buf_puts(out, dead_link ? "Span" : element->type);
	put_entry(out, "/P", i > 0 ? tags->element[element->parent].object : tags->root);
	if (element->attributes)
		buf_puts(out, element->attributes);
	if (element->type == figure_type)
		put_figure(out, find_figure(tags, i));
	if (element->note)
		buf_printf(out, "/ID(note%08u)", element->object);
	put_kids(tags, out, element);
}

static void put_page_contents(const struct tags *tags, struct buf *out,
	const struct page_contents *contents)
{
	buf_putc(out, '[');
	for (size_t i = 0; i < contents->count; i++) {
		if (i > 0)
			buf_putc(out, ' ');
		syntax_reference(out, tags->element[contents->element[i]].object);
	}
	buf_putc(out, ']');
}

static void put_leaf(const struct tags *tags, struct buf *body, size_t first, size_t end)
{
	buf_printf(body, "/Limits[%zu %zu]/Nums[", first, end - 1);
	for (size_t i = first; i < end; i++) {
		syntax_integer(body, (int64_t)i);
		buf_putc(body, ' ');
		if (i < tags->pages)
			put_page_contents(tags, body, &tags->page[i]);
		else
			syntax_reference(body, tags->element[tags->annotation[i - tags->pages]].object);
		buf_putc(body, ' ');
	}
	buf_putc(body, ']');
}

static size_t count_leaves(const struct tags *tags)
{
	return (tags->pages + tags->annotations + LEAF_ENTRIES - 1) / LEAF_ENTRIES;
}

/* Makes the parent tree, whose leaves are the objects after it and empty yet. */
static uint32_t make_parents(const struct tags *tags, struct haru *haru)
{
	uint32_t tree = haru_dictionary(haru);
	struct buf *body = haru_body(haru, tree);

	buf_puts(body, "/Kids[");
	for (size_t i = 0; i < count_leaves(tags); i++) {
		syntax_reference(body, haru_dictionary(haru));
		buf_putc(body, ' ');
	}
	buf_putc(body, ']');
	return tree;
}

static void fill_parents(const struct tags *tags, struct haru *haru, uint32_t tree)
{
	size_t count = tags->pages + tags->annotations;

	for (size_t i = 0; i < count_leaves(tags); i++) {
		size_t first = i * LEAF_ENTRIES;
		size_t end = first + LEAF_ENTRIES < count ? first + LEAF_ENTRIES : count;

		put_leaf(tags, haru_body(haru, tree + 1 + (uint32_t)i), first, end);
	}
}

/* Notes have ids, and these a tree to find them by: objects are numbered in document order, so it
   is sorted. */
static void put_ids(const struct tags *tags, struct buf *out)
{
	bool any = false;

	for (size_t i = 0; i < tags->elements; i++) {
		const struct element *element = &tags->element[i];

		if (!element->note || !element->object)
			continue;
		buf_printf(out, "%s(note%08u) %u 0 R", any ? " " : "/IDTree<</Names[", element->object,
			element->object);
		any = true;
	}
	if (any)
		buf_puts(out, "]>>");
}

/* Gives every element that stays its object. */
static void number_elements(struct tags *tags, struct haru *haru)
{
	uint32_t first;

	tags->live = mem_alloc(tags->elements * sizeof *tags->live);
	for (size_t i = 0; i < tags->elements; i++)
		if (is_live(&tags->element[i]))
			tags->live[tags->lives++] = i;
	first = haru_ask(haru, tags->lives, put_element, tags);
	for (size_t i = 0; i < tags->lives; i++)
		tags->element[tags->live[i]].object = first + (uint32_t)i;
}

void tags_write(struct tags *tags, struct haru *haru, const uint32_t *page, uint32_t root)
{
	struct buf *body = haru_body(haru, root);
	uint32_t parents = make_parents(tags, haru);

	tags->root = root;
	tags->page_object = page;
	adopt(tags);
	number_elements(tags, haru);
	sort_kids(tags);
	fill_parents(tags, haru, parents);
	put_entry(body, "/Type/StructTreeRoot/K", tags->element[0].object);
	put_entry(body, "/ParentTree", parents);
	buf_printf(body, "/ParentTreeNextKey %zu", tags->pages + tags->annotations);
	put_ids(tags, body);
}
