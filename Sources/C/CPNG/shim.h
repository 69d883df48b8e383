#pragma once
#include <png.h>

// Macros that Swift does not see.
static const png_uint_32 png_format_bgra = PNG_FORMAT_BGRA;
