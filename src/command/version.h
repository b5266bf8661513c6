/* The tool's version, as --version prints it and every manifest names it. */
#ifndef ISMSDOC_COMMAND_VERSION_H
#define ISMSDOC_COMMAND_VERSION_H

#define ISMSDOC_VERSION "0.1.0"

#endif
