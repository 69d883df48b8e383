#pragma once
#include <malloc.h>
#include <sodium.h>

// Blocks are overwritten when they are freed (glibc), but for small ones in the cache of a thread.
static inline void wipe_freed_from_now_on(void) { mallopt(M_PERTURB, 0xFF); }

// Overwrites those small blocks: for each size, more than glibc keeps, of which the last freed are the first that
// are handed out again.
// A function of its own, or its guard of the stack would be lost in the Swift that it becomes part of.
__attribute__((noinline)) static void wipe_small_freed_blocks(void) {
  enum { largest = 1040, step = 16, kept = 8 };
  void *blocks[largest / step * kept];
  int count = 0;
  // The smallest blocks have 24 bytes of use.
  for (size_t size = 2 * step; size <= largest; size += step) {
    for (int i = 0; i < kept; i++) {
      void *block = malloc(size - 8);
      if (block == NULL) continue;
      sodium_memzero(block, size - 8);
      blocks[count++] = block;
    }
  }
  while (count > 0) free(blocks[--count]);
}
