#include "page.h"

// Scripts/build-page makes the file. Without it, the program is built without the page, and says so when asked for it.
#pragma clang diagnostic ignored "-Wc23-extensions"
#if __has_embed("../../../.build/web/page.deflated")
static const unsigned char page[] = {
#embed "../../../.build/web/page.deflated"
};
const unsigned char *page_start(void) { return page; }
size_t page_length(void) { return sizeof page; }
#else
const unsigned char *page_start(void) { return 0; }
size_t page_length(void) { return 0; }
#endif
