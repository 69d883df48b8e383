#include "meaning.h"

// Scripts/generate-meaning-table makes the file.
#pragma clang diagnostic ignored "-Wc23-extensions"
// Where its numbers of four bytes stand in step, whatever is before it.
_Alignas(64) static const unsigned char table[] = {
#embed "meaning.table"
};

const unsigned char *meaning_start(void) { return table; }
size_t meaning_length(void) { return sizeof table; }
