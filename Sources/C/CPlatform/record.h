#pragma once
// What Scripts/build writes down about the libraries that it links.
#include <gnu/libc-version.h>

#ifndef BUNDLE_RECORD
#define BUNDLE_RECORD ""
#endif

static inline const char *platform_build_record(void) { return BUNDLE_RECORD; }
