#pragma once
#include <stddef.h>

// The table of the sentence encoder (docs/MEANING.md).
const unsigned char *_Nonnull meaning_start(void);
size_t meaning_length(void);
