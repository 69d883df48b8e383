#pragma once
#include <sodium.h>
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>

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
#endif

// Memory for secrets: locked, between pages that can't be touched, and wiped when it is freed. Where a program has one piece
// of memory and no pages (WebAssembly), libsodium's is the C library's, and wiping is left to us.
#ifdef __wasm__
static inline void *secret_allocate(size_t count) { return malloc(count); }
static inline void secret_free(void *memory, size_t count) {
  sodium_memzero(memory, count);
  free(memory);
}
static inline void secret_seal(void *memory) { (void)memory; }
static inline void secret_unseal(void *memory) { (void)memory; }
#else
static inline void *secret_allocate(size_t count) { return sodium_malloc(count); }
static inline void secret_free(void *memory, size_t count) {
  (void)count;
  sodium_free(memory);
}
static inline void secret_seal(void *memory) { sodium_mprotect_readonly(memory); }
static inline void secret_unseal(void *memory) { sodium_mprotect_readwrite(memory); }
#endif
