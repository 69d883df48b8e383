#pragma once
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// X-Wing (draft-connolly-cfrg-xwing-kem) by BoringSSL's sources, as swift-crypto has them. All return nought if they fail.

/// The public key, 1,216 bytes, of a seed of 32.
int xwing_public_key(uint8_t *public_key, const uint8_t *seed);

/// The secret of 32 bytes that is shared by an encapsulation of 1,120.
int xwing_open(uint8_t *shared_secret, const uint8_t *encapsulation, const uint8_t *seed);

#ifdef __cplusplus
}
#endif
