#include "output/docx/table.h"

#include "output/docx/paragraph.h"
#include "output/docx/runs.h"

enum { MOST_COLUMNS = 63 }; /* of a table in Word */

/* Most tables are of one size; those that are smaller have styles of their own. */
void table_style(const struct docx *docx, const char *name, mpt size, struct buf *out)
{
	long half = docx_half_points(size);

	buf_puts(out, name);
	if (half != docx_half_points(docx->style.cell.size))
		buf_printf(out, "%ld", half);
}

/* Edges of columns are rounded, not widths: they sum to what they should. */
static long column_twips(const struct ruling *ruling, size_t column)
{
	mpt left = 0;

	for (size_t c = 0; c < column; c++)
		left += ruling->width[c];
	return docx_twips(left + ruling->width[column]) - docx_twips(left);
}

static long table_twips(const struct ruling *ruling)
{
	mpt width = 0;

	for (size_t c = 0; c < ruling->columns; c++)
		width += ruling->width[c];
	return docx_twips(width);
}

static void write_cell(struct docx *docx, const struct ruling *ruling, const struct node *row,
	const struct node *cell, size_t column)
{
	struct buf *out = &docx->in->xml, style = {0};
	struct paragraph paragraph = {.after = -1, .heads = true, .keep = row->header};

	table_style(docx,
		row->header                    ? "TableHead"
			: cell && cell->row_header ? "TableStub"
									   : "TableText",
		ruling->size, &style);
	paragraph.style = style.data;
	if (cell) {
		paragraph.align = cell->align;
		paragraph.right = runs_are_right(docx, cell);
	}
	buf_printf(out, "<w:tc><w:tcPr><w:tcW w:w=\"%ld\" w:type=\"dxa\"/></w:tcPr>",
		column_twips(ruling, column));
	paragraph_open(docx, &paragraph);
	if (cell)
		runs_write(docx, cell);
	paragraph_close(docx);
	buf_puts(out, "</w:tc>");
	buf_free(&style);
}

static void write_row(struct docx *docx, const struct ruling *ruling, const struct node *row)
{
	struct buf *out = &docx->in->xml;
	const struct node *cell = row->first;

	buf_printf(out, "<w:tr><w:trPr><w:cantSplit/>%s</w:trPr>", row->header ? "<w:tblHeader/>" : "");
	for (size_t column = 0; column < ruling->columns; column++) {
		write_cell(docx, ruling, row, cell, column);
		cell = cell ? cell->next : NULL;
	}
	buf_puts(out, "</w:tr>");
}

static void open_table(struct docx *docx, const struct ruling *ruling, mpt left)
{
	struct buf *out = &docx->in->xml;
	const struct node *table = ruling->table;
	bool headed = table->first->header;
	mpt padding = ruling->pad_x * 9 / 10; /* other programs measure a little otherwise */

	buf_printf(out,
		"<w:tbl><w:tblPr><w:tblStyle w:val=\"%s\"/><w:tblW w:w=\"%ld\" w:type=\"dxa\"/>",
		headed ? "DocumentTable" : "PlainTable", table_twips(ruling));
	if (table->align == ALIGN_RIGHT)
		buf_puts(out, "<w:jc w:val=\"right\"/>");
	else
		buf_printf(out, "<w:tblInd w:w=\"%ld\" w:type=\"dxa\"/>", docx_twips(left));
	buf_printf(out,
		"<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"%ld\" w:type=\"dxa\"/>"
		"<w:right w:w=\"%ld\" w:type=\"dxa\"/></w:tblCellMar><w:tblLook w:val=\"%s\" "
		"w:firstRow=\"%d\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" "
		"w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>",
		docx_twips(padding), docx_twips(padding), headed ? "0620" : "0600", headed);
	for (size_t column = 0; column < ruling->columns; column++)
		buf_printf(out, "<w:gridCol w:w=\"%ld\"/>", column_twips(ruling, column));
	buf_puts(out, "</w:tblGrid>");
}

bool table_write(struct docx *docx, const struct node *table, mpt left)
{
	const struct ruling *ruling = pages_ruling(docx->pages, table);

	if (!ruling || ruling->columns > MOST_COLUMNS)
		return false;
	paragraph_part(docx);
	open_table(docx, ruling, left);
	for (const struct node *row = table->first; row; row = row->next)
		write_row(docx, ruling, row);
	buf_puts(&docx->in->xml, "</w:tbl>");
	docx->tabled = true;
	docx->gap = docx->style.cell.after;
	return true;
}
