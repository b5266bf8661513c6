#include "text/contour.h"

#include <hb.h>
#include <math.h>

struct drawing {
	contour_step *step;
	void *context;
};

static void give(void *data, enum contour_kind kind, const float *at, size_t count)
{
	const struct drawing *drawing = data;
	int32_t whole[6] = {0};

	for (size_t i = 0; i < count; i++)
		whole[i] = (int32_t)lroundf(at[i]);
	drawing->step(drawing->context, kind, whole);
}

static void move(hb_draw_funcs_t *functions, void *data, hb_draw_state_t *state, float x, float y,
	void *user)
{
	(void)functions;
	(void)state;
	(void)user;
	give(data, CONTOUR_MOVE, (float[]){x, y}, 2);
}

static void line(hb_draw_funcs_t *functions, void *data, hb_draw_state_t *state, float x, float y,
	void *user)
{
	(void)functions;
	(void)state;
	(void)user;
	give(data, CONTOUR_LINE, (float[]){x, y}, 2);
}

static void curve(hb_draw_funcs_t *functions, void *data, hb_draw_state_t *state, float x1,
	float y1, float x2, float y2, float x, float y, void *user)
{
	(void)functions;
	(void)state;
	(void)user;
	give(data, CONTOUR_CURVE, (float[]){x1, y1, x2, y2, x, y}, 6);
}

static void end(hb_draw_funcs_t *functions, void *data, hb_draw_state_t *state, void *user)
{
	(void)functions;
	(void)state;
	(void)user;
	give(data, CONTOUR_CLOSE, NULL, 0);
}

/* Curves of the second degree come as those of the third. */
void contour_draw(const struct face *face, unsigned id, contour_step *step, void *context)
{
	struct drawing drawing = {step, context};
	hb_draw_funcs_t *functions = hb_draw_funcs_create();

	hb_draw_funcs_set_move_to_func(functions, move, NULL, NULL);
	hb_draw_funcs_set_line_to_func(functions, line, NULL, NULL);
	hb_draw_funcs_set_cubic_to_func(functions, curve, NULL, NULL);
	hb_draw_funcs_set_close_path_func(functions, end, NULL, NULL);
#if HB_VERSION_ATLEAST(7, 0, 0)
	hb_font_draw_glyph(face->shaper, id, functions, &drawing);
#else
	hb_font_get_glyph_shape(face->shaper, id, functions, &drawing);
#endif
	hb_draw_funcs_destroy(functions);
}
