#pragma once
#include <stddef.h>

// The reader page, compressed by zlib; nothing if the program was built without it.
const unsigned char *_Nullable page_start(void);
size_t page_length(void);
