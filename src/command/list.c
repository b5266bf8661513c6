#include "command/command.h"

const struct command command_list = {
	.name = "list",
	.summary = "show what the library and the project have",
	.operand = {{.name = "kind",
					.shown = "documents|policies|profiles|standards|controls|checks|codes|facts|"
							 "formats|languages|registers|figures|duties|records|functions|"
							 "parameters"},
		{.name = "project", .shown = "DIR", .optional = true}},
	.module = "command.list",
};
