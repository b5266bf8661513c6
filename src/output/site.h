/* The web site that an HTML page is part of. */
#ifndef ISMSDOC_OUTPUT_SITE_H
#define ISMSDOC_OUTPUT_SITE_H

#include <stdbool.h>
#include <stddef.h>

/* Another page or file of the site. */
struct site_link {
	const char *rel; /* "alternate"; NULL: not told to programs */
	const char *href;
	const char *label;      /* NULL: not shown to people */
	const char *language;   /* of the label and of what is there; NULL: the page's own */
	const char *media_type; /* NULL: a page */
	bool current;           /* the page itself */
};

/* A page of a site has its style in one file and fetches nothing else; all of it belongs to whoever
   made it. */
struct site {
	const char *page;             /* path of the page below the site, without extension */
	const char *stylesheet;       /* the way to it from the page */
	const char *languages;        /* names the language switch */
	const char *downloads;        /* names the links to other forms */
	const struct site_link *link; /* first those of the language switch, then the others */
	size_t links, switches;
};

#endif
