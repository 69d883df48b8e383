// The parts of BoringSSL that X-Wing takes, in one piece, and what they call of the rest of it: random numbers and X25519
// from libsodium.
#include <sodium.h>

#include "crypto/bytestring/cbb.cc"
#include "crypto/bytestring/cbs.cc"
#include "crypto/fipsmodule/keccak/keccak.cc.inc"
#include "crypto/fipsmodule/mlkem/mlkem.cc.inc"
#include "crypto/mlkem/mlkem.cc"
#include "crypto/xwing/xwing.cc"

#include "xwing.h"

extern "C" {

void X25519_public_from_private(uint8_t out[32], const uint8_t key[32]) { crypto_scalarmult_base(out, key); }

int X25519(uint8_t out[32], const uint8_t key[32], const uint8_t point[32]) {
  return crypto_scalarmult(out, key, point) == 0;
}

void X25519_keypair(uint8_t public_key[32], uint8_t key[32]) {
  randombytes_buf(key, 32);
  X25519_public_from_private(public_key, key);
}

bcm_infallible BCM_rand_bytes(uint8_t *out, size_t count) {
  randombytes_buf(out, count);
  return bcm_infallible::approved;
}

int RAND_bytes(uint8_t *out, size_t count) {
  randombytes_buf(out, count);
  return 1;
}

// What it tests itself by.
int BORINGSSL_check_test(const void *expected, const void *actual, size_t count, const char *name) {
  return sodium_memcmp(expected, actual, count) == 0;
}

void ERR_put_error(int library, int unused, int reason, const char *file, unsigned line) {}
void *OPENSSL_realloc(void *memory, size_t count) { return realloc(memory, count); }
void *OPENSSL_malloc(size_t count) { return malloc(count); }
void OPENSSL_free(void *memory) { free(memory); }

int CRYPTO_memcmp(const void *one, const void *other, size_t count) { return sodium_memcmp(one, other, count); }

int xwing_public_key(uint8_t *public_key, const uint8_t *seed) {
  struct XWING_private_key key;
  CBS cbs;
  CBS_init(&cbs, seed, XWING_PRIVATE_KEY_BYTES);
  int is_right = XWING_parse_private_key(&key, &cbs) && XWING_public_from_private(public_key, &key);
  sodium_memzero(&key, sizeof key);
  return is_right;
}

int xwing_open(uint8_t *shared_secret, const uint8_t *encapsulation, const uint8_t *seed) {
  struct XWING_private_key key;
  CBS cbs;
  CBS_init(&cbs, seed, XWING_PRIVATE_KEY_BYTES);
  int is_right = XWING_parse_private_key(&key, &cbs) && XWING_decap(shared_secret, encapsulation, &key);
  sodium_memzero(&key, sizeof key);
  return is_right;
}
}
